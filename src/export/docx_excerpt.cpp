// SPDX-License-Identifier: GPL-3.0-or-later
// Excerpts in Word: see docx_writer.h.
#include <fmt/format.h>

#include <algorithm>

#include "export/docx_writer.h"
#include "export/excerpt_parts.h"
#include "export/quote_lines.h"

namespace uddrag::exporting {
namespace {

using Kind = course::QuoteRun::Kind;
using Paragraphs = std::vector<DocxParagraph>;

DocxParagraph made(const std::string& style, std::vector<DocxRun> runs,
                   const std::string& language = {}) {
  DocxParagraph paragraph;
  paragraph.style = style;
  paragraph.runs = std::move(runs);
  paragraph.language = language;
  return paragraph;
}

DocxRun plain(const std::string& text) {
  DocxRun run;
  run.text = text;
  return run;
}

DocxRun quote_run(const course::QuoteRun& run) {
  DocxRun result = plain(run.text);
  result.emphasised = run.emphasised;
  if (run.kind == Kind::omission) result.style = "Omission";
  if (run.kind == Kind::clarification) result.style = "Clarification";
  return result;
}

void append(Paragraphs& to, Paragraphs&& more) {
  std::move(more.begin(), more.end(), std::back_inserter(to));
}

Paragraphs words_of(const course::ExcerptFigure& excerpt, const Words& words) {
  Paragraphs result;
  for (const auto& line : quote_lines(excerpt.runs)) {
    std::vector<DocxRun> runs;
    std::transform(line.begin(), line.end(), std::back_inserter(runs), quote_run);
    result.push_back(made("Quote", std::move(runs), excerpt.language));
  }
  if (excerpt.translation.empty()) return result;
  result.push_back(made("ExcerptContext", {plain(fmt::format("{}:", words.translation))}));
  result.back().keep_next = true;
  for (const auto& line : lines_of(excerpt.translation))
    result.push_back(made("Quote", {plain(line)}));
  return result;
}

void add_source(Paragraphs& to, const course::ExcerptFigure& excerpt, const Words& words) {
  DocxParagraph source = made("ExcerptSource", {});
  if (!excerpt.attribution.empty()) {
    source.runs.push_back(plain(excerpt.attribution));
    source.runs.back().strong = true;
  }
  const auto add_part = [&](std::string_view text) {
    if (!text.empty())
      source.runs.push_back(plain((source.runs.empty() ? "" : " · ") + std::string(text)));
  };
  add_part(excerpt.locator);
  if (!excerpt.licence.empty()) add_part(fmt::format("{}: {}", words.licence, excerpt.licence));
  add_part(excerpt.fidelity);
  if (excerpt.emphasis_added) add_part(words.emphasis_added);
  if (source.runs.empty()) return;
  for (auto& paragraph : to)
    paragraph.keep_next = true;  // what was said and who said it stay together
  to.push_back(std::move(source));
}

Paragraphs side(const std::vector<course::ExcerptFigure>& excerpts, std::size_t at,
                const Words& words) {
  return at < excerpts.size() ? excerpt_paragraphs(excerpts[at], words) : Paragraphs{};
}

}  // namespace

std::vector<DocxParagraph> turn_paragraphs(const std::vector<course::ContextTurn>& turns,
                                           const std::string& style, const std::string& language) {
  Paragraphs result;
  for (const auto& turn : turns) {
    result.push_back(made(style, {}, language));
    if (!turn.speaker.empty()) {
      result.back().runs.push_back(plain(turn.speaker + ": "));
      result.back().runs.back().style = "Speaker";
    }
    result.back().runs.push_back(plain(turn.text));
  }
  return result;
}

std::vector<DocxParagraph> excerpt_paragraphs(const course::ExcerptFigure& excerpt,
                                              const Words& words) {
  Paragraphs result;
  if (!excerpt.label.empty()) result.push_back(made("ExcerptLabel", {plain(excerpt.label)}));
  if (!excerpt.lead_in.empty()) result.push_back(made("ExcerptLeadIn", {plain(excerpt.lead_in)}));
  if (!excerpt.content_note.empty())
    result.push_back(made(
        "ContentNote", {plain(fmt::format("{}: {}", words.content_note, excerpt.content_note))}));
  append(result, turn_paragraphs(excerpt.before, "ExcerptContext", excerpt.language));
  append(result, words_of(excerpt, words));
  append(result, turn_paragraphs(excerpt.after, "ExcerptContext", excerpt.language));
  add_source(result, excerpt, words);
  return result;
}

void add_contrast(DocxSection& section, const course::Contrast& contrast) {
  add_heading(section, 2, contrast.title);
  DocxTable table;
  table.description = contrast.title;
  table.header = !contrast.left_title.empty() || !contrast.right_title.empty();
  if (table.header)
    table.rows.push_back({{{made("TableHeader", {plain(contrast.left_title)})}},
                          {{made("TableHeader", {plain(contrast.right_title)})}}});
  for (std::size_t i = 0; i < std::max(contrast.left.size(), contrast.right.size()); ++i)
    table.rows.push_back(
        {{side(contrast.left, i, section.words)}, {side(contrast.right, i, section.words)}});
  section.document.blocks.push_back(std::move(table));
  if (contrast.question.empty()) return;
  section.document.add("Normal", contrast.question);
  std::get<DocxParagraph>(section.document.blocks.back()).runs[0].strong = true;
}

}  // namespace uddrag::exporting
