// SPDX-License-Identifier: GPL-3.0-or-later
// Excerpts as they are printed, case by case. Random ones: excerpt_random_test.cpp.
#include "course/excerpt.h"

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

#include "base/hash.h"
#include "text/text.h"
#include "text/utf8.h"

namespace c = uddrag::course;
namespace model = uddrag::model;
namespace text = uddrag::text;
using c::QuoteRun;
using text::Pos;
using text::Span;

namespace {

model::Quote quote_of(const std::string& words) {
  model::Quote quote;
  quote.text = words;
  quote.span = {Pos(0), text::Text(words).size()};
  return quote;
}

model::PseudonymTerm term(const std::string& original, const std::string& replacement) {
  model::PseudonymTerm made;
  made.original = original;
  made.replacement = replacement;
  made.kind = "person";
  return made;
}

/// The span of some words of the quote.
Span words(const model::Quote& quote, const std::string& part) {
  const std::size_t at = quote.text.find(part);
  BOOST_REQUIRE(at != std::string::npos);
  const auto start = text::count_code_points(quote.text.substr(0, at));
  return {Pos(start), Pos(start + text::count_code_points(part))};
}

std::string print(const model::Excerpt& excerpt, const model::Quote& quote,
                  const c::Pseudonyms& names = c::Pseudonyms({})) {
  BOOST_REQUIRE(c::fits(excerpt, quote));
  const auto runs = c::quote_runs(excerpt, quote, names);
  BOOST_CHECK_EQUAL(c::fidelity_fault(runs, excerpt, quote, names), "");
  return c::printed(runs);
}

const c::Pseudonyms& used_names() {
  static const c::Pseudonyms made({term("Mariam", "Layla"), term("Bo", "Erik")});
  return made;
}

}  // namespace

BOOST_AUTO_TEST_CASE(words_alone_are_printed_as_they_are) {
  const auto quote = quote_of("Vi henter dem.  Og så?");
  BOOST_CHECK_EQUAL(print({}, quote), quote.text);
}

BOOST_AUTO_TEST_CASE(what_is_left_out_is_marked) {
  const auto quote = quote_of("Altså, vi henter dem i lufthavnen, og så er det kommunens opgave.");
  model::Excerpt excerpt;
  excerpt.trims = {words(quote, "Altså, ")};
  BOOST_CHECK_EQUAL(print(excerpt, quote),
                    "[…] vi henter dem i lufthavnen, og så er det kommunens opgave.");
  excerpt.trims = {words(quote, " i lufthavnen")};
  BOOST_CHECK_EQUAL(print(excerpt, quote),
                    "Altså, vi henter dem […], og så er det kommunens opgave.");
  excerpt.trims = {words(quote, ", og så er det kommunens opgave.")};
  BOOST_CHECK_EQUAL(print(excerpt, quote), "Altså, vi henter dem i lufthavnen […]");
}

BOOST_AUTO_TEST_CASE(clarifications_stand_in_brackets) {
  const auto quote = quote_of("De ringer til hende hver dag.");
  model::Excerpt excerpt;
  excerpt.clarifications = {{words(quote, "hver").start, "sagsbehandleren"}};
  BOOST_CHECK_EQUAL(print(excerpt, quote), "De ringer til hende [sagsbehandleren] hver dag.");
}

BOOST_AUTO_TEST_CASE(emphasis_marks_its_words_only) {
  const auto quote = quote_of("Det er vores opgave.");
  model::Excerpt excerpt;
  excerpt.emphasis = {words(quote, "vores")};
  std::string strong;
  for (const QuoteRun& run : c::quote_runs(excerpt, quote, c::Pseudonyms({})))
    if (run.emphasised) strong += run.text;
  BOOST_CHECK_EQUAL(strong, "vores");
  BOOST_CHECK_EQUAL(print(excerpt, quote), quote.text);
}

BOOST_AUTO_TEST_CASE(names_are_replaced_wherever_marks_fall) {
  const auto quote = quote_of("Så kom Mariams søster, og Mariam gik.");
  model::Excerpt excerpt;
  BOOST_CHECK_EQUAL(print(excerpt, quote, used_names()), "Så kom Laylas søster, og Layla gik.");
  excerpt.trims = {{words(quote, "Mariams").start + 3, words(quote, " søster").start}};
  BOOST_CHECK(print(excerpt, quote, used_names()).find("Mar") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_name_over_the_border_of_a_mark_is_one_replacement) {
  const auto quote = quote_of("Så kom Mariams søster.");
  const auto middle = words(quote, "Mariams").start + 3;
  model::Excerpt excerpt;
  excerpt.emphasis = {{Pos(0), middle}};
  BOOST_CHECK_EQUAL(print(excerpt, quote, used_names()), "Så kom Laylas søster.");
  excerpt.emphasis.clear();
  excerpt.clarifications = {{middle, "min nabo"}};
  BOOST_CHECK_EQUAL(print(excerpt, quote, used_names()), "Så kom Layla [min nabo] s søster.");
  excerpt.clarifications = {{words(quote, " søster").start, "Bos"}};
  BOOST_CHECK_EQUAL(print(excerpt, quote, used_names()), "Så kom Laylas [Eriks] søster.");
  excerpt.clarifications.clear();
  excerpt.trims = {{Pos(0), middle}};
  BOOST_CHECK_EQUAL(print(excerpt, quote, used_names()), "[…] Laylas søster.");
  excerpt.trims = {{middle, words(quote, " søster").start}};
  BOOST_CHECK_EQUAL(print(excerpt, quote, used_names()), "Så kom Layla […] søster.");
}

BOOST_AUTO_TEST_CASE(a_trim_over_lines_keeps_them_apart) {
  const auto quote = quote_of("Vi henter dem.\nJa, ja.\nOg så?");
  model::Excerpt excerpt;
  excerpt.trims = {words(quote, "\nJa, ja.\n")};
  BOOST_CHECK_EQUAL(print(excerpt, quote), "Vi henter dem. […]\nOg så?");
}

BOOST_AUTO_TEST_CASE(trims_that_touch_have_one_mark) {
  const auto quote = quote_of("Vi henter dem her.");
  const auto first = words(quote, "henter "), second = words(quote, "dem ");
  model::Excerpt excerpt;
  excerpt.trims = {first, second};
  BOOST_CHECK_EQUAL(print(excerpt, quote), "Vi […] her.");
}

BOOST_AUTO_TEST_CASE(what_was_left_out_must_not_be_printed) {
  const auto quote = quote_of("Vi henter Mariam her.");
  model::Excerpt excerpt;
  excerpt.trims = {words(quote, "henter ")};
  const auto all = c::quote_runs({}, quote, used_names());
  BOOST_CHECK_EQUAL(c::fidelity_fault(all, excerpt, quote, used_names()),
                    "Something that was left out is printed.");
  // Half a name: the replacement stands for it, but the mark must be there.
  excerpt.trims = {words(quote, "riam")};
  BOOST_CHECK_EQUAL(c::fidelity_fault(all, excerpt, quote, used_names()),
                    "A mark of the editor is missing.");
}

BOOST_AUTO_TEST_CASE(a_quote_of_nothing_but_a_trim) {
  const auto quote = quote_of("Mariam.");
  model::Excerpt excerpt;
  excerpt.trims = {{Pos(0), Pos(7)}};
  BOOST_CHECK_EQUAL(print(excerpt, quote, used_names()), "[…]");
}

BOOST_AUTO_TEST_CASE(a_review_of_other_words_does_not_count) {
  const auto quote = quote_of("Det er vores opgave.");
  model::Excerpt excerpt;
  BOOST_CHECK(!c::reviewed(excerpt, quote));
  excerpt.reviewed_at = 1'740'000'000'000;
  BOOST_CHECK(c::reviewed(excerpt, quote));
  excerpt.quote_text_hash = uddrag::base::hash_of_bytes(quote.text);
  BOOST_CHECK(c::reviewed(excerpt, quote));
  excerpt.quote_text_hash = uddrag::base::hash_of_bytes("Det er min opgave.");
  BOOST_CHECK(!c::reviewed(excerpt, quote));
}

BOOST_AUTO_TEST_CASE(marks_for_other_words_do_not_fit) {
  const auto quote = quote_of("Det er vores opgave.");
  model::Excerpt excerpt;
  excerpt.trims = {words(quote, "Det er ")};
  excerpt.quote_text_hash = uddrag::base::hash_of_bytes("Det var vores opgave.");
  BOOST_CHECK(!c::fits(excerpt, quote));
  excerpt.quote_text_hash = uddrag::base::hash_of_bytes(quote.text);
  BOOST_CHECK(c::fits(excerpt, quote));
  excerpt.trims = {{Pos(5), Pos(200)}};
  BOOST_CHECK(!c::fits(excerpt, quote));
  const auto family = quote_of("en 👩‍👧‍👦 her");
  model::Excerpt inside;
  inside.trims = {{Pos(4), Pos(6)}};
  inside.quote_text_hash = uddrag::base::hash_of_bytes(family.text);
  BOOST_CHECK(!c::fits(inside, family));
}

BOOST_AUTO_TEST_CASE(a_name_that_was_put_back_is_refused) {
  const auto quote = quote_of("Så kom Mariam hjem.");
  auto runs = c::quote_runs({}, quote, used_names());
  for (QuoteRun& run : runs)
    if (run.kind == QuoteRun::Kind::pseudonym) run = {QuoteRun::Kind::said, "Mariam", false};
  BOOST_CHECK(!c::fidelity_fault(runs, {}, quote, used_names()).empty());
}
