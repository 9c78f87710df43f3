// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of a place in the transcript, and how far it holds.
#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

#include "gui/transcript/spoken_text.h"

namespace t = uddrag::gui::transcript;
using uddrag::gui::CanvasCoding;
using uddrag::gui::CanvasQuote;
using uddrag::gui::CanvasTurn;
using uddrag::text::Pos;
using uddrag::text::Span;
using uddrag::text::Text;

namespace {

Span spoken_span(std::int64_t start, std::int64_t end) {
  return {Pos(start), Pos(end)};
}

CanvasCoding coding(const char* path, const char* coder) {
  CanvasCoding made;
  made.name = made.path = path;
  made.coder = coder;
  return made;
}

CanvasQuote quote(Span where, std::vector<CanvasCoding> codings) {
  CanvasQuote made;
  made.span = where;
  made.codings = std::move(codings);
  return made;
}

struct Interview {
  Text text{std::string("Hvem g\xC3\xB8r hvad?\nVi henter dem i lufthavnen.")};
  std::vector<CanvasTurn> turns;
  std::vector<CanvasQuote> quotes;

  Interview() {
    turns.resize(2);
    turns[0].span = spoken_span(0, 14);
    turns[0].speaker = "I";
    turns[1].span = spoken_span(15, 42);
    turns[1].speaker = "Karen";
    turns[1].time = "00:03:18";
    quotes.push_back(quote(spoken_span(15, 30), {coding("Roller / Rolledeling", "AK")}));
    quotes.push_back(
        quote(spoken_span(25, 41), {coding("Kritik", "AK, MS"), coding("Tillid", "MS")}));
    quotes.back().starred = true;
  }
  t::SpokenRun at(std::int64_t place) const {
    return t::spoken_run(text, turns, quotes, Pos(place));
  }
  std::string words(std::int64_t place) const { return t::spoken_words(at(place)).utf8_string(); }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(spoken_text)

BOOST_AUTO_TEST_CASE(a_run_ends_where_something_else_can_be_said) {
  const Interview interview;
  BOOST_CHECK(interview.at(3).span == spoken_span(0, 14));
  BOOST_CHECK(interview.at(14).span == spoken_span(14, 15));
  BOOST_CHECK(interview.at(15).span == spoken_span(15, 25));
  BOOST_CHECK(interview.at(24).span == spoken_span(15, 25));
  BOOST_CHECK(interview.at(25).span == spoken_span(25, 30));
  BOOST_CHECK(interview.at(41).span == spoken_span(41, 42));
  BOOST_CHECK(interview.at(42).span == spoken_span(42, 42));
}

BOOST_AUTO_TEST_CASE(runs_cover_the_text_without_gap_or_overlap) {
  const Interview interview;
  Pos at(0);
  while (at < interview.text.size()) {
    const Span run = interview.at(at.value).span;
    BOOST_REQUIRE(run.start == at);
    BOOST_REQUIRE(run.end > at);
    at = run.end;
  }
}

BOOST_AUTO_TEST_CASE(speaker_time_codes_coders_and_star_are_said) {
  const Interview interview;
  BOOST_CHECK_EQUAL(interview.words(3), "I");
  BOOST_CHECK_EQUAL(interview.words(16), "Karen, 00:03:18. Coded with Roller / Rolledeling by AK");
  BOOST_CHECK_EQUAL(interview.words(26),
                    "Karen, 00:03:18. Coded with Roller / Rolledeling by AK, Kritik by AK, MS, "
                    "Tillid by MS; starred");
  BOOST_CHECK_EQUAL(interview.words(14), "");
}

BOOST_AUTO_TEST_CASE(a_quote_without_a_code_is_said_too) {
  Interview interview;
  interview.quotes = {quote(spoken_span(15, 20), {})};
  interview.quotes.back().memo = "Se igen";
  BOOST_CHECK_EQUAL(interview.words(15), "Karen, 00:03:18. Quote without a code; with a memo");
}

BOOST_AUTO_TEST_CASE(attributes_have_stable_names) {
  const auto pairs = t::spoken_attributes(Interview().at(26));
  std::string names;
  for (const auto& [name, value] : pairs) names += name + " ";
  BOOST_CHECK_EQUAL(names, "speaker time codings starred ");
}

BOOST_AUTO_TEST_SUITE_END()
