// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/course/card_text.h"

#include <fmt/format.h>

#include "course/excerpt.h"
#include "course/excerpt_figure.h"
#include "course/make_pages.h"
#include "course/prose.h"
#include "gui/l10n/strings.h"
#include "gui/l10n/translate.h"

namespace uddrag::gui {
namespace {

using Style = CardLine::Style;

class CardWriter {
 public:
  CardLines take() { return std::move(m_lines); }
  bool empty() const { return m_lines.empty(); }

  void line(Style style, const std::string& text, int indent = 0) {
    if (!text.empty()) m_lines.push_back({style, {{text}}, indent});
  }

  void write(const course::Heading& heading) { line(Style::title, heading.text); }
  void write(const course::ProseElement& text) { prose(text.prose, 0); }

  void write(const course::ExcerptFigure& figure) { excerpt(figure, 0); }
  void write(const course::Contrast& contrast) {
    line(Style::title, contrast.title);
    line(Style::body, contrast.question);
    side(contrast.left_title, contrast.left);
    side(contrast.right_title, contrast.right);
  }
  void write(const course::Figure& figure) {
    line(Style::body, figure.caption);
    if (!figure.chart) line(Style::quiet, figure.alternative);
  }
  void write(const course::Facts& facts) {
    line(Style::title, facts.title);
    for (const model::Fact& fact : facts.facts) {
      line(Style::body, fact.text);
      line(Style::quiet, fact.source, 1);
    }
  }
  void write(const course::Video& video) {
    line(Style::title, video.title);
    line(Style::quiet, minutes_words(video.minutes));
    prose(video.description, 0);
    line(Style::quiet, video.source);
  }
  void write(const course::Question& question) {
    prose(question.question, 0);
    prose(question.answer, 1);
  }
  void write(const course::Exercise& exercise) {
    line(Style::title, exercise.title);
    const std::string time = minutes_words(exercise.minutes);
    line(Style::quiet,
         time + (time.empty() || exercise.groups.empty() ? "" : ", ") + exercise.groups);
    prose(exercise.instruction, 0);
    for (const course::ContextTurn& turn : exercise.passage) spoken(turn, Style::quote);
    std::string codes;
    for (const course::ExerciseCode& code : exercise.codes)
      codes += (codes.empty() ? "" : " · ") + code.name;
    line(Style::quiet, codes);
    prose(exercise.key, 1);
  }
  void write(const course::TeacherNote& note) { prose(note.prose, 0); }

  void said(const std::vector<course::QuoteRun>& runs, int indent) {
    CardLine made{Style::quote, {}, indent};
    for (const course::QuoteRun& run : runs) {
      const bool added = run.kind == course::QuoteRun::Kind::omission ||
                         run.kind == course::QuoteRun::Kind::clarification;
      made.runs.push_back({run.text, run.emphasised, false, added});
    }
    m_lines.push_back(std::move(made));
  }

 private:
  void side(const std::string& title, const std::vector<course::ExcerptFigure>& figures) {
    line(Style::title, title);
    for (const course::ExcerptFigure& figure : figures) excerpt(figure, 1);
  }

  void spoken(const course::ContextTurn& turn, Style style) {
    CardLine said{style, {}, 1};
    if (!turn.speaker.empty()) said.runs.push_back({turn.speaker + ": ", false, false, true});
    said.runs.push_back({turn.text});
    m_lines.push_back(std::move(said));
  }

  void excerpt(const course::ExcerptFigure& figure, int indent) {
    line(Style::title, figure.label, indent);
    line(Style::warning, figure.content_note, indent);
    line(Style::body, figure.lead_in, indent);
    for (const course::ContextTurn& turn : figure.before) spoken(turn, Style::quiet);
    said(figure.runs, indent);
    for (const course::ContextTurn& turn : figure.after) spoken(turn, Style::quiet);
    line(Style::quote, figure.translation, indent + 1);
    const char* between = figure.attribution.empty() || figure.locator.empty() ? "" : " · ";
    line(Style::quiet, figure.attribution + between + figure.locator, indent);
    line(Style::quiet, figure.licence, indent);
  }

  void inlines(Style style, const course::Inlines& runs, int indent, const std::string& sign) {
    CardLine made{style, {}, indent};
    if (!sign.empty()) made.runs.push_back({sign, false, false, true});
    for (const course::Inline& run : runs)
      made.runs.push_back({run.text + (run.line_break ? "\n" : ""), run.strong, run.emphasised});
    m_lines.push_back(std::move(made));
  }

  void prose(const course::Prose& blocks, int indent, std::string sign = {}) {
    for (const course::ProseBlock& block : blocks) {
      prose_block(block, indent, sign);
      sign.clear();
    }
  }
  void prose_block(const course::ProseBlock& block, int indent, const std::string& sign) {
    if (const auto* paragraph = std::get_if<course::Paragraph>(&block))
      inlines(Style::body, paragraph->runs, indent, sign);
    if (const auto* heading = std::get_if<course::ProseHeading>(&block))
      inlines(Style::title, heading->runs, indent, sign);
    if (const auto* list = std::get_if<course::ProseList>(&block)) {
      std::int64_t number = list->start;
      for (const course::Prose& item : list->items)
        prose(item, indent + 1, list->ordered ? fmt::format("{}. ", number++) : "• ");
    }
    if (const auto* quote = std::get_if<course::ProseQuote>(&block))
      for (const course::Paragraph& paragraph : quote->paragraphs)
        inlines(Style::quote, paragraph.runs, indent, {});
    if (const auto* table = std::get_if<course::ProseTable>(&block)) {
      row(table->header, true);
      for (const auto& cells : table->rows) row(cells, false);
    }
    if (std::get_if<course::Rule>(&block)) line(Style::quiet, "———");
  }
  void row(const std::vector<course::Inlines>& cells, bool strong) {
    CardLine made;
    for (const course::Inlines& cell : cells) {
      if (!made.runs.empty()) made.runs.push_back({"  |  ", false, false, true});
      made.runs.push_back({course::plain_text(cell), strong});
    }
    m_lines.push_back(std::move(made));
  }

  CardLines m_lines;
};

std::string say(const char* english) {
  return utf8(wxGetTranslation(wxString::FromUTF8(english)));
}

std::string why_not(const course::Material& material, const model::Excerpt& excerpt) {
  const auto quote = material.quotes.find(excerpt.quote);
  if (quote == material.quotes.end()) return {};
  if (!course::fits(excerpt, quote->second))
    return say(
        wxTRANSLATE("The transcript was changed here, and the marks no longer fit. Choose "
                    "below how the excerpt goes on."));
  switch (course::permission(material, excerpt)) {
    case course::Permission::held:
      return say(wxTRANSLATE("Waits for the participant's review; it is left out until then."));
    case course::Permission::refused:
      return say(wxTRANSLATE("Left out: not everybody who speaks here has agreed to teaching."));
    case course::Permission::granted:
      break;
  }
  return {};
}

const char* hint_for(const model::BlockBody& body) {
  struct Hints {
    const char* operator()(const model::TextBlock&) { return wxTRANSLATE("No text yet."); }
    const char* operator()(const model::ExcerptBlock&) { return wxTRANSLATE("No excerpt yet."); }
    const char* operator()(const model::ContrastBlock&) {
      return wxTRANSLATE("Put quotes on both sides: choose one on the right.");
    }
    const char* operator()(const model::FigureBlock& figure) {
      if (!figure.chart) return wxTRANSLATE("No image yet.");
      return figure.chart->codes.empty()
                 ? wxTRANSLATE("No codes yet.")
                 : wxTRANSLATE("Nothing to draw: no group has three participants.");
    }
    const char* operator()(const model::FactsBlock&) { return wxTRANSLATE("No facts yet."); }
    const char* operator()(const model::VideoBlock&) { return wxTRANSLATE("No video yet."); }
    const char* operator()(const model::QuestionBlock&) { return wxTRANSLATE("No question yet."); }
    const char* operator()(const model::ExerciseBlock&) { return wxTRANSLATE("No exercise yet."); }
    const char* operator()(const model::TeacherNoteBlock&) { return wxTRANSLATE("No note yet."); }
  };
  return std::visit(Hints(), body);
}

}  // namespace

std::string minutes_words(std::int64_t minutes) {
  if (minutes <= 0) return {};
  const int n = static_cast<int>(minutes);
  return utf8(wxString::Format(wxPLURAL("%d minute", "%d minutes", n), n));
}

CardLines card_lines(const course::Material& material, const model::Block& block) {
  CardWriter writer;
  bool drawn = false;  // an image says enough by itself
  for (const course::Element& element :
       course::block_elements(material, block, course::Edition::teacher)) {
    std::visit([&](const auto& each) { writer.write(each); }, element);
    if (const auto* figure = std::get_if<course::Figure>(&element))
      drawn = drawn || figure->chart || !figure->image.nil();
  }
  for (const model::Excerpt& excerpt : material.excerpts) {
    if (excerpt.block != block.id) continue;
    const std::string reason = why_not(material, excerpt);
    const auto quote = material.quotes.find(excerpt.quote);
    if (reason.empty() || quote == material.quotes.end()) continue;
    const course::Pseudonyms names(material.pseudonyms);
    if (course::fits(excerpt, quote->second))
      writer.said(course::quote_runs(excerpt, quote->second, names), 0);
    else
      writer.line(Style::quote, names.apply(quote->second.text));
    writer.line(Style::warning, reason);
  }
  if (writer.empty() && !drawn) writer.line(Style::quiet, say(hint_for(block.body)));
  return writer.take();
}

std::string plain_words(const CardLines& lines) {
  std::string all;
  for (const CardLine& line : lines) {
    if (!all.empty()) all += "\n";
    for (const CardRun& run : line.runs) all += run.text;
  }
  return all;
}

}  // namespace uddrag::gui
