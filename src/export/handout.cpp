// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/handout.h"

#include <fmt/format.h>

#include "export/docx_writer.h"
#include "export/listing.h"

namespace uddrag::exporting {
namespace {

void add_detail(DocxDocument& document, std::string_view name, const std::string& value) {
  if (!value.empty()) document.add("Details", fmt::format("{}: {}", name, value));
}

void add_objectives(DocxDocument& document, std::string_view title,
                    const std::vector<std::string>& objectives) {
  if (objectives.empty()) return;
  document.add("Kicker", std::string(title));
  const int list = document.add_list({});
  for (const auto& objective : objectives) {
    DocxParagraph item;
    item.style = "ListBullet";
    item.list = list;
    item.runs = {{objective}};
    document.blocks.push_back(std::move(item));
  }
}

/// A logo that cannot be shown is told by whose it is.
void add_logo(DocxDocument& document, const course::Pages& pages) {
  const auto found = pages.files.find(pages.look.logo);
  const auto info = found == pages.files.end() ? std::nullopt : image_info(found->second);
  if (info)
    document.blocks.push_back(DocxPicture{found->second, *info, pages.look.institution, true});
  else if (!pages.look.institution.empty())
    document.add("Kicker", pages.look.institution);
}

void add_title_page(DocxDocument& document, const course::Pages& pages, const Words& words) {
  add_logo(document, pages);
  document.add("Title", pages.title);
  if (!pages.subtitle.empty()) document.add("Subtitle", pages.subtitle);
  if (pages.edition == course::Edition::teacher)
    document.add("Kicker", std::string(words.teacher_edition));
  add_detail(document, words.level, pages.level);
  add_detail(document, words.authors, pages.authors);
  add_detail(document, words.licence, pages.licence);
  add_detail(document, words.version, pages.version);
  add_objectives(document, words.objectives, pages.objectives);
  document.blocks.push_back(DocxContents{std::string(words.contents)});
}

void add_answers(DocxSection& section) {
  if (section.answers.empty()) return;
  add_heading(section, 2, std::string(section.words.answers));
  for (const auto& [label, prose] : section.answers) {
    section.document.add("Kicker", label);
    add_prose(section, *prose);
  }
}

/// Modules are handed out for themselves; short sections before and behind them follow each other.
bool begins_page(const course::Pages& pages, std::size_t at) {
  return at == 0 || pages.pages[at].number > 0 || pages.pages[at - 1].number > 0;
}

void add_page(DocxDocument& document, const course::Pages& pages, std::size_t at,
              const Words& words) {
  const auto& page = pages.pages[at];
  document.add("Heading1", full_title(words, page));
  std::get<DocxParagraph>(document.blocks.back()).page_break_before = begins_page(pages, at);
  add_detail(document, words.time, minutes_text(words, page.minutes));
  const bool module = page.kind == model::SectionKind::module;
  add_objectives(document, module ? words.module_objectives : words.objectives, page.objectives);
  if (!page.content_note.empty())
    document.add("ContentNote", fmt::format("{}: {}", words.content_note, page.content_note));
  DocxSection section{document, pages, words};
  for (const auto& element : page.elements) add_element(section, element);
  add_answers(section);
}

bool in_list(const DocxBlock& block) {
  const auto* paragraph = std::get_if<DocxParagraph>(&block);
  return paragraph && paragraph->style.starts_with("List");
}

void note_ends_of_lists(std::vector<DocxBlock>& blocks) {
  for (std::size_t i = 0; i < blocks.size(); ++i)
    if (in_list(blocks[i]) && (i + 1 == blocks.size() || !in_list(blocks[i + 1])))
      std::get<DocxParagraph>(blocks[i]).ends_list = true;
}

}  // namespace

DocxDocument handout(const course::Pages& pages) {
  const auto& words = words_for(pages.language);
  DocxDocument document = named_document(pages.title, pages.language);
  document.creator = pages.authors;
  document.has_title_page = true;
  document.accent = pages.look.light.accent;
  document.serifs = serifs_of(pages.look);
  add_title_page(document, pages, words);
  for (std::size_t i = 0; i < pages.pages.size(); ++i) add_page(document, pages, i, words);
  note_ends_of_lists(document.blocks);
  return document;
}

}  // namespace uddrag::exporting
