// SPDX-License-Identifier: GPL-3.0-or-later
#include "course/page_words.h"

#include "course/excerpt.h"
#include "course/prose.h"

namespace uddrag::course {
namespace {

class Collector {
 public:
  std::string take() { return std::move(m_words); }

  void operator()(const Heading& e) { add(e.text); }
  void operator()(const ProseElement& e) { add(e.prose); }
  void operator()(const ExcerptFigure& e) {
    add({&e.label, &e.lead_in, &e.attribution, &e.locator, &e.translation, &e.content_note});
    add(printed(e.runs));
    add(e.before);
    add(e.after);
  }
  void operator()(const Contrast& e) {
    add({&e.title, &e.left_title, &e.right_title, &e.question});
    for (const ExcerptFigure& figure : e.left) (*this)(figure);
    for (const ExcerptFigure& figure : e.right) (*this)(figure);
  }
  void operator()(const Figure& e) { add({&e.file_name, &e.alternative, &e.caption}); }
  void operator()(const Facts& e) {
    add(e.title);
    for (const model::Fact& fact : e.facts) add({&fact.text, &fact.source});
  }
  void operator()(const Video& e) {
    add({&e.title, &e.source, &e.captions});
    add(e.description);
    add(e.transcript);
  }
  void operator()(const Question& e) {
    add(e.question);
    add(e.answer);
  }
  void operator()(const Exercise& e) {
    add(e.title);
    add(e.instruction);
    add(e.passage);
    for (const ExerciseCode& code : e.codes) add({&code.name, &code.definition});
    add(e.key);
  }
  void operator()(const TeacherNote& e) { add(e.prose); }

 private:
  void add(const std::string& words) {
    if (words.empty()) return;
    m_words += words;
    m_words += '\n';
  }
  void add(std::initializer_list<const std::string*> parts) {
    for (const std::string* part : parts) add(*part);
  }
  void add(const std::vector<ContextTurn>& turns) {
    for (const ContextTurn& turn : turns) add({&turn.speaker, &turn.text});
  }
  void add(const Prose& prose) {
    add(plain_text(prose));
    add(addresses(prose));
  }

  std::string m_words;
};

}  // namespace

std::string words_of(const Element& element) {
  Collector collector;
  std::visit(collector, element);
  return collector.take();
}

}  // namespace uddrag::course
