// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "base/hash.h"
#include "course/prose.h"
#include "export/markup.h"
#include "export/site_frame.h"
#include "export/site_script.h"
#include "export/words.h"

namespace uddrag::exporting {
namespace {

using Json = nlohmann::ordered_json;

/// What can be read of an element, in one line.
class Collector {
 public:
  std::string take() { return std::move(m_words); }

  void operator()(const course::Heading& e) { add(e.text); }
  void operator()(const course::ProseElement& e) { add(e.prose); }
  void operator()(const course::ExcerptFigure& e) {
    add(e.label);
    add(e.lead_in);
    add(e.before);
    std::string said;
    for (const course::QuoteRun& run : e.runs) said += run.text;
    add(said);
    add(e.after);
    add(e.translation);
    add(e.attribution);
  }
  void operator()(const course::Contrast& e) {
    add(e.title);
    for (const auto* side : {&e.left, &e.right})
      for (const course::ExcerptFigure& figure : *side) (*this)(figure);
    add(e.question);
  }
  void operator()(const course::Figure& e) {
    add(e.alternative);
    add(e.caption);
  }
  void operator()(const course::Facts& e) {
    add(e.title);
    for (const auto& fact : e.facts) add(fact.text);
  }
  void operator()(const course::Video& e) {
    add(e.title);
    add(e.description);
    add(e.transcript);
  }
  void operator()(const course::Question& e) { add(e.question); }
  void operator()(const course::Exercise& e) {
    add(e.title);
    add(e.instruction);
    add(e.passage);
    for (const course::ExerciseCode& code : e.codes) add(code.name);
  }
  void operator()(const course::TeacherNote& e) { add(e.prose); }

 private:
  void add(const std::string& words) {
    if (!words.empty() && !m_words.empty()) m_words += ' ';
    for (const char c : words) m_words += c == '\n' ? ' ' : c;
  }
  void add(const course::Prose& prose) { add(course::plain_text(prose)); }
  void add(const std::vector<course::ContextTurn>& turns) {
    for (const course::ContextTurn& turn : turns)
      add(turn.speaker.empty() ? turn.text : turn.speaker + ": " + turn.text);
  }

  std::string m_words;
};

Json places_of(const course::Page& page) {
  Json places = Json::array();
  for (std::size_t i = 0; i < page.elements.size(); ++i) {
    Collector collector;
    std::visit(collector, page.elements[i]);
    const std::string words = printable(collector.take());
    if (!words.empty()) places.push_back({place_anchor(page, i), words});
  }
  return places;
}

}  // namespace

std::string search_index(const course::Pages& pages) {
  const auto& words = words_for(pages.language);
  Json list = Json::array();
  for (std::size_t i = 0; i < pages.pages.size(); ++i)
    list.push_back({{"file", page_file(pages, i)},
                    {"title", printable(full_title(words, pages.pages[i]))},
                    {"places", places_of(pages.pages[i])}});
  return "window.uddragIndex = " + list.dump(0) + ";\n";
}

bool needs_anchor(const course::Element& element) {
  if (const auto* heading = std::get_if<course::Heading>(&element)) return heading->anchor.empty();
  return !std::holds_alternative<course::ExcerptFigure>(element);
}

std::string place_anchor(const course::Page& page, std::size_t element) {
  constexpr std::size_t digits = 10;
  const auto& it = page.elements[element];
  if (const auto* excerpt = std::get_if<course::ExcerptFigure>(&it)) return excerpt->anchor;
  if (!needs_anchor(it)) return std::get<course::Heading>(it).anchor;
  if (element >= page.blocks.size()) return fmt::format("place-{}", element + 1);
  const auto id = base::to_string(page.blocks[element]);
  return "place-" + base::to_string(base::hash_of_bytes(id)).substr(0, digits);
}

}  // namespace uddrag::exporting
