// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>

#include "course/study.h"

namespace study {

namespace {

namespace c = uddrag::course;

/// Writes by hand, field by field: nothing of the module is asked what a page holds.
class Dump {
 public:
  std::string take() { return std::move(m_out); }

  void operator()(const c::Heading& e) { all(e.level, e.text, e.anchor); }
  void operator()(const c::ProseElement& e) { prose(e.prose); }
  void operator()(const c::ExcerptFigure& e) {
    all(e.anchor, e.label, e.lead_in, e.language, e.attribution, e.locator, e.translation,
        e.content_note, e.emphasis_added);
    turns(e.before);
    for (const c::QuoteRun& run : e.runs) all(static_cast<int>(run.kind), run.text, run.emphasised);
    turns(e.after);
  }
  void operator()(const c::Contrast& e) {
    all(e.title, e.left_title, e.right_title, e.question);
    for (const c::ExcerptFigure& figure : e.left) (*this)(figure);
    for (const c::ExcerptFigure& figure : e.right) (*this)(figure);
  }
  void operator()(const c::Figure& e) {
    all(e.image.nil(), e.media_type, e.file_name, e.alternative, e.caption);
  }
  void operator()(const c::Facts& e) {
    one(e.title);
    for (const model::Fact& fact : e.facts) all(fact.text, fact.source);
  }
  void operator()(const c::Video& e) {
    all(e.title, e.source, e.captions, e.minutes, e.has_file);
    prose(e.description);
    prose(e.transcript);
  }
  void operator()(const c::Question& e) {
    one(e.number);
    prose(e.question);
    prose(e.answer);
  }
  void operator()(const c::Exercise& e) {
    all(e.title, e.language, e.minutes, e.groups);
    prose(e.instruction);
    turns(e.passage);
    for (const c::ExerciseCode& code : e.codes) all(code.name, code.definition, code.color);
    prose(e.key);
  }
  void operator()(const c::TeacherNote& e) { prose(e.prose); }

  void pages(const c::Pages& p) {
    all(p.title, p.subtitle, p.language, p.level, p.licence, p.authors, p.version);
    for (const std::string& objective : p.objectives) one(objective);
    for (const c::Page& page : p.pages) {
      all(page.slug, static_cast<int>(page.kind), page.number, page.title, page.minutes,
          page.content_note);
      for (const std::string& objective : page.objectives) one(objective);
      for (const c::Element& element : page.elements) {
        one(element.index());
        std::visit(*this, element);
      }
    }
    for (const auto& [hash, bytes] : p.media) one(bytes);
    for (const auto& [path, bytes] : p.files) all(path, bytes);
  }

 private:
  void one(const std::string& words) { m_out += words + "\n"; }
  template <class Number>
  void one(Number number) {
    m_out += std::to_string(number) + "\n";
  }
  template <class... Values>
  void all(const Values&... values) {
    (one(values), ...);
  }
  void turns(const std::vector<c::ContextTurn>& turns) {
    for (const c::ContextTurn& turn : turns) all(turn.speaker, turn.text);
  }
  void inlines(const c::Inlines& runs) {
    for (const c::Inline& run : runs)
      all(run.text, run.strong, run.emphasised, run.code, run.link, run.line_break);
  }
  void prose(const c::Prose& prose) {
    for (const c::ProseBlock& block : prose) {
      one(block.index());
      std::visit([this](const auto& b) { part(b); }, block);
    }
  }
  void part(const c::Paragraph& p) { inlines(p.runs); }
  void part(const c::ProseHeading& h) {
    one(h.level);
    inlines(h.runs);
  }
  void part(const c::ProseList& list) {
    all(list.ordered, list.start);
    for (const c::Prose& item : list.items) prose(item);
  }
  void part(const c::ProseTable& table) {
    for (const c::Inlines& cell : table.header) inlines(cell);
    for (const auto& row : table.rows)
      for (const c::Inlines& cell : row) inlines(cell);
  }
  void part(const c::ProseQuote& quote) {
    for (const c::Paragraph& p : quote.paragraphs) inlines(p.runs);
  }
  void part(const c::Rule&) {}

  std::string m_out;
};

}  // namespace

std::string dump(const c::Pages& pages) {
  Dump dump;
  dump.pages(pages);
  return dump.take();
}

}  // namespace study
