// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/course/excerpt_marks.h"

#include <boost/test/unit_test.hpp>

#include <random>

#include "course/excerpt.h"

namespace {

using namespace uddrag;
using gui::MarkedRun;
using text::Pos;
using text::Span;

const text::Text said("Vi henter dem 👩‍👩‍👧 i lufthavnen, og så er det os.");

Span span(std::int64_t start, std::int64_t end) {
  return {Pos(start), Pos(end)};
}

std::string printed(const model::Excerpt& excerpt, const text::Text& text) {
  model::Quote row;
  row.text = text.utf8();
  BOOST_REQUIRE(course::fits(excerpt, row));
  return course::printed(course::quote_runs(excerpt, row, course::Pseudonyms({})));
}

BOOST_AUTO_TEST_SUITE(excerpt_marks)

BOOST_AUTO_TEST_CASE(what_is_left_out_joins_and_comes_back) {
  model::Excerpt excerpt;
  gui::leave_out(excerpt, said, span(0, 3));
  gui::leave_out(excerpt, said, span(10, 14));
  gui::leave_out(excerpt, said, span(3, 10));
  BOOST_TEST((excerpt.trims == std::vector{span(0, 14)}));
  BOOST_TEST(gui::leaves_out(excerpt, span(2, 12)));
  gui::take_back(excerpt, said, span(3, 10));
  BOOST_TEST((excerpt.trims == std::vector{span(0, 3), span(10, 14)}));
  BOOST_TEST(!gui::leaves_out(excerpt, span(2, 12)));
  BOOST_TEST(printed(excerpt, said) ==
             "[…] henter […] 👩‍👩‍👧 i lufthavnen, og så er det os.");
}

BOOST_AUTO_TEST_CASE(no_character_is_cut_and_something_stays_said) {
  model::Excerpt excerpt;
  gui::leave_out(excerpt, said, span(15, 16));  // within the family
  BOOST_TEST((excerpt.trims == std::vector{span(14, 19)}));
  gui::leave_out(excerpt, said, said.all());
  BOOST_TEST((excerpt.trims == std::vector{span(14, 19)}));
}

BOOST_AUTO_TEST_CASE(what_cuts_a_word_takes_all_of_it) {
  BOOST_TEST((gui::whole_words(said, span(5, 11)) == span(3, 13)));  // "nter d" of "henter dem"
  BOOST_TEST((gui::whole_words(said, span(3, 9)) == span(3, 9)));
  BOOST_TEST((gui::whole_words(said, span(9, 10)) == span(9, 10)));  // a space
  BOOST_TEST((gui::whole_words(said, said.all()) == said.all()));
  const text::Text one("lufthavnen");
  BOOST_TEST((gui::whole_words(one, span(4, 5)) == one.all()));
}

BOOST_AUTO_TEST_CASE(emphasis_is_a_switch) {
  model::Excerpt excerpt;
  gui::toggle_emphasis(excerpt, said, span(3, 9));
  gui::toggle_emphasis(excerpt, said, span(3, 14));
  BOOST_TEST((excerpt.emphasis == std::vector{span(3, 14)}));
  gui::toggle_emphasis(excerpt, said, span(3, 9));
  BOOST_TEST((excerpt.emphasis == std::vector{span(9, 14)}));
}

BOOST_AUTO_TEST_CASE(one_clarification_a_place_in_order) {
  model::Excerpt excerpt;
  gui::clarify(excerpt, said, Pos(10), "flygtningene");
  gui::clarify(excerpt, said, Pos(0), "de frivillige");
  gui::clarify(excerpt, said, Pos(10), "familierne");
  BOOST_TEST(gui::clarification_at(excerpt, Pos(10)) == "familierne");
  BOOST_REQUIRE(excerpt.clarifications.size() == 2U);
  BOOST_TEST(excerpt.clarifications[0].text == "de frivillige");
  gui::clarify(excerpt, said, Pos(10), "");
  BOOST_TEST(excerpt.clarifications.size() == 1U);
}

BOOST_AUTO_TEST_CASE(shown_and_source_positions_lead_to_each_other) {
  model::Excerpt excerpt;
  gui::leave_out(excerpt, said, span(21, 34));
  gui::clarify(excerpt, said, Pos(10), "de");
  const gui::MarkedText marked = gui::marked_text(excerpt, said);
  BOOST_TEST(marked.text() ==
             "Vi henter [de]dem 👩‍👩‍👧 i lufthavnen, og så er det os.");
  BOOST_TEST(marked.to_source(Pos(12)).value == 10);
  BOOST_TEST(marked.to_shown(Pos(10)).value == 14);
  for (Pos at; at <= said.size(); ++at)
    BOOST_TEST(marked.to_source(marked.to_shown(at)).value == at.value);
  BOOST_TEST(gui::marked_text({}, text::Text("")).text() == "");
}

BOOST_AUTO_TEST_CASE(marks_follow_another_wording) {
  model::Excerpt excerpt;
  gui::leave_out(excerpt, said, span(0, 3));
  gui::clarify(excerpt, said, Pos(10), "familierne");
  const text::Text now("Vi henter altid dem 👩‍👩‍👧 i lufthavnen, og så er det os.");
  BOOST_TEST(
      printed(gui::carried(excerpt, said, now), now) ==
      "[…] henter altid [familierne] dem 👩‍👩‍👧 i lufthavnen, og så er det os.");
  const text::Text other("Noget helt andet.");
  const model::Excerpt bare = gui::carried(excerpt, said, other);
  printed(bare, other);  // still fits
  BOOST_TEST(printed(gui::unmarked(bare), other) == "Noget helt andet.");
}

BOOST_AUTO_TEST_CASE(random_marks_do_what_a_list_of_flags_does) {
  std::mt19937 random(7);
  const text::Text plain("En frivillig sagde noget om kommunen og om sig selv.");
  for (int round = 0; round < 200; ++round) {
    model::Excerpt excerpt;
    std::vector<bool> out(static_cast<std::size_t>(plain.size().value) - 3);
    for (int step = 0; step < 12; ++step) {
      const auto a = static_cast<std::int64_t>(random() % out.size());
      const auto b = static_cast<std::int64_t>(random() % out.size());
      const Span chosen = span(std::min(a, b), std::max(a, b));
      const bool leave = random() % 2 == 0;
      leave ? gui::leave_out(excerpt, plain, chosen) : gui::take_back(excerpt, plain, chosen);
      for (auto at = chosen.start.value; at < chosen.end.value; ++at)
        out[static_cast<std::size_t>(at)] = leave;
    }
    for (std::size_t at = 0; at < out.size(); ++at) {
      const auto pos = static_cast<std::int64_t>(at);
      BOOST_TEST(gui::leaves_out(excerpt, span(pos, pos + 1)) == out[at]);
    }
    for (std::size_t i = 1; i < excerpt.trims.size(); ++i)
      BOOST_TEST((excerpt.trims[i - 1].end < excerpt.trims[i].start));
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
