// SPDX-License-Identifier: GPL-3.0-or-later
// Excerpts as they are printed, and the proof of them: by cases and by random marks.
#include "course/excerpt.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include "base/hash.h"
#include "base/random.h"
#include "text/boundaries.h"
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

// ---- Random excerpts --------------------------------------------------------------------------

constexpr const char* pieces[] = {
    "vi",       "Mariam",   "Mariams", "MARIAM", "kommunen",     "blåbær", "👩‍👧‍👦",
    "👍🏽", "é",        "Bo",      "bor",    "Mariam-sagen", "øl,",    "ja.",
    "»nej«",    "e\u0301t", "Østerå",  "1.200",  "🇩🇰",           "så\n"};

struct Made {
  model::Quote quote;
  model::Excerpt excerpt;
};

std::vector<Pos> borders_of(const text::Text& source) {
  const text::Boundaries engine(source, "da");
  std::vector<Pos> borders{Pos(0)};
  while (borders.back() < source.size())
    borders.push_back(engine.next(text::Border::grapheme, borders.back()));
  return borders;
}

/// Ordered spans on grapheme borders that do not touch.
std::vector<Span> random_spans(uddrag::base::SeededRandom& random, const std::vector<Pos>& borders,
                               std::size_t most) {
  std::vector<Span> spans;
  std::size_t at = random.below(3);
  const std::uint64_t count = random.below(most + 1);
  for (std::uint64_t i = 0; i < count && at + 2 < borders.size(); ++i) {
    const std::size_t start = at + random.below(std::max<std::size_t>(1, borders.size() / 3));
    const std::size_t end = start + 1 + random.below(12);
    if (end >= borders.size()) break;
    spans.push_back({borders[start], borders[end]});
    at = end + 1;
  }
  return spans;
}

Made random_excerpt(std::uint64_t seed) {
  uddrag::base::SeededRandom random(seed);
  std::string words;
  for (std::uint64_t i = 0, count = 3 + random.below(40); i < count; ++i)
    words += std::string(i ? " " : "") + pieces[random.below(std::size(pieces))];
  Made made{quote_of(words), {}};
  const auto borders = borders_of(text::Text(words));
  made.excerpt.trims = random_spans(random, borders, 3);
  made.excerpt.emphasis = random_spans(random, borders, 2);
  for (std::uint64_t i = 0, count = random.below(3); i < count; ++i)
    made.excerpt.clarifications.push_back({borders[random.below(borders.size())], "dvs. skolen"});
  std::sort(made.excerpt.clarifications.begin(), made.excerpt.clarifications.end(),
            [](const auto& a, const auto& b) { return a.at < b.at; });
  made.excerpt.quote_text_hash = uddrag::base::hash_of_bytes(words);
  return made;
}

const c::Pseudonyms& names() {
  static const c::Pseudonyms made({term("Mariam", "Layla"), term("Bo", "Erik")});
  return made;
}

/// For whoever has to find out why a case fails.
std::string described(const Made& made, const std::vector<QuoteRun>& runs) {
  std::string words = made.quote.text + "\ntrims";
  const text::Text source(made.quote.text);
  for (const Span& trim : made.excerpt.trims) words += " {" + std::string(source.slice(trim)) + "}";
  words += "\nemphasis";
  for (const Span& span : made.excerpt.emphasis)
    words += " {" + std::string(source.slice(span)) + "}";
  words += "\nbrackets before";
  for (const auto& c : made.excerpt.clarifications)
    words += " {" + std::string(source.slice({c.at, source.size()})).substr(0, 12) + "}";
  words += "\nprinted";
  for (const QuoteRun& run : runs)
    words += " " + std::to_string(static_cast<int>(run.kind)) + "{" + run.text + "}";
  return words;
}

bool is_subsequence(const std::string& part, const std::string& whole) {
  std::size_t at = 0;
  for (const char letter : part) {
    at = whole.find(letter, at);
    if (at == std::string::npos) return false;
    ++at;
  }
  return true;
}

std::string said_words(const std::vector<QuoteRun>& runs) {
  std::string said;
  for (const QuoteRun& run : runs)
    if (run.kind == QuoteRun::Kind::said) said += run.text;
  return said;
}

/// The source without what was trimmed: cut by code points, by nothing of the module.
std::string without_trims(const Made& made) {
  const text::Text source(made.quote.text);
  std::string left;
  Pos at(0);
  for (const Span& trim : made.excerpt.trims) {
    left += source.slice({at, trim.start});
    at = trim.end;
  }
  return left + std::string(source.slice({at, source.size()}));
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
  BOOST_CHECK_EQUAL(print(excerpt, quote, names()), "Så kom Laylas søster, og Layla gik.");
  excerpt.trims = {{words(quote, "Mariams").start + 3, words(quote, " søster").start}};
  BOOST_CHECK(print(excerpt, quote, names()).find("Mar") == std::string::npos);
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

BOOST_AUTO_TEST_CASE(a_thousand_random_excerpts_are_true) {
  for (std::uint64_t seed = 1; seed <= 1000; ++seed) {
    const Made made = random_excerpt(seed);
    BOOST_REQUIRE(c::fits(made.excerpt, made.quote));
    const auto plain = c::quote_runs(made.excerpt, made.quote, c::Pseudonyms({}));
    const auto named = c::quote_runs(made.excerpt, made.quote, names());
    BOOST_TEST_CONTEXT("seed " << seed << ": " << described(made, named)) {
      BOOST_CHECK_EQUAL(said_words(plain), without_trims(made));
      BOOST_CHECK_EQUAL(c::fidelity_fault(plain, made.excerpt, made.quote, c::Pseudonyms({})), "");
      BOOST_CHECK_EQUAL(c::fidelity_fault(named, made.excerpt, made.quote, names()), "");
      BOOST_CHECK(is_subsequence(said_words(named), made.quote.text));
      BOOST_CHECK(names().remaining(c::printed(named)).empty());
    }
  }
}

BOOST_AUTO_TEST_CASE(a_thousand_altered_prints_are_refused) {
  int altered = 0;
  for (std::uint64_t seed = 1; seed <= 1000; ++seed) {
    const Made made = random_excerpt(seed);
    auto runs = c::quote_runs(made.excerpt, made.quote, names());
    uddrag::base::SeededRandom random(seed + 7777);
    std::vector<std::size_t> said;
    for (std::size_t i = 0; i < runs.size(); ++i)
      if (runs[i].kind == QuoteRun::Kind::said && runs[i].text.size() > 2) said.push_back(i);
    if (said.empty()) continue;
    QuoteRun& run = runs[said[random.below(said.size())]];
    const std::size_t at = random.below(run.text.size());
    switch (random.below(3)) {
      case 0:  // another letter
        run.text[at] = run.text[at] == 'x' ? 'y' : 'x';
        break;
      case 1:  // something dropped without a mark
        run.text.erase(at, 2);
        break;
      default:  // words put into somebody's mouth
        run.text.insert(at, "aldrig ");
        break;
    }
    ++altered;
    BOOST_TEST_CONTEXT("seed " << seed << ": " << c::printed(runs))
    BOOST_CHECK(!c::fidelity_fault(runs, made.excerpt, made.quote, names()).empty());
  }
  BOOST_CHECK_GT(altered, 900);
}

BOOST_AUTO_TEST_CASE(a_name_that_was_put_back_is_refused) {
  const auto quote = quote_of("Så kom Mariam hjem.");
  auto runs = c::quote_runs({}, quote, names());
  for (QuoteRun& run : runs)
    if (run.kind == QuoteRun::Kind::pseudonym) run = {QuoteRun::Kind::said, "Mariam", false};
  BOOST_CHECK(!c::fidelity_fault(runs, {}, quote, names()).empty());
}
