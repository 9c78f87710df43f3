// SPDX-License-Identifier: GPL-3.0-or-later
// A thousand random excerpts: printed exactly as their marks say, and proven. What is expected is
// worked out here, character by character.
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include "course/random_excerpts.h"
#include "text/letters.h"
#include "text/utf8.h"

namespace c = uddrag::course;
namespace text = uddrag::text;
using c::QuoteRun;
using text::Pos;
using text::Span;
using Kind = QuoteRun::Kind;
using namespace random_excerpts;

namespace {

bool inside(const std::vector<Span>& spans, Pos at) {
  return std::any_of(spans.begin(), spans.end(), [&](const Span& s) { return s.contains(at); });
}

/// What must be printed, by the marks and the places of the names alone.
struct Expected {
  std::string said, strong;           ///< the source's own characters; those that are emphasised
  std::vector<std::string> replaced;  ///< replacements, in order
  std::string sequence;               ///< all of it without white space; only without names
};

std::string without_spaces(const std::string& words) {
  std::string out;
  for (const char letter : words)
    if (letter != ' ' && letter != '\n') out += letter;
  return out;
}

Expected expected(const Made& made, const c::Pseudonyms& replaced) {
  const text::Text source(made.quote.text);
  const auto matches = replaced.matches(made.quote.text);
  const auto named = places(matches, source);
  Expected all;
  auto added = made.excerpt.clarifications.begin();
  std::string late;  // brackets that were put into a trim stand behind it
  for (Pos at(0); at <= source.size(); ++at) {
    const bool trimmed = inside(made.excerpt.trims, at);
    const bool begins = trimmed && (at == Pos(0) || !inside(made.excerpt.trims, at - 1));
    if (!trimmed || begins) all.sequence += std::exchange(late, {});
    for (; added != made.excerpt.clarifications.end() && added->at == at; ++added)
      (trimmed && !begins ? late : all.sequence) += "[" + added->text + "]";
    if (begins) all.sequence += "[…]";
    if (trimmed || at == source.size()) continue;
    const std::string letter(source.slice({at, at + 1}));
    all.sequence += letter;
    if (inside(named, at)) continue;
    all.said += letter;
    if (inside(made.excerpt.emphasis, at)) all.strong += letter;
  }
  for (std::size_t i = 0; i < named.size(); ++i) {
    bool visible = false;
    for (Pos at = named[i].start; at < named[i].end; ++at)
      visible = visible || !inside(made.excerpt.trims, at);
    if (visible) all.replaced.push_back(matches[i].replacement);
  }
  all.sequence = without_spaces(all.sequence);
  return all;
}

std::string texts(const std::vector<QuoteRun>& runs, Kind kind, bool only_strong = false) {
  std::string all;
  for (const QuoteRun& run : runs)
    if (run.kind == kind && (run.emphasised || !only_strong)) all += run.text;
  return all;
}

/// Whether a trim or a bracket stands within a word, so that another word may seem to stand there.
bool cuts_words(const Made& made) {
  const text::Text source(made.quote.text);
  const auto within = [&](Pos at) {
    return at > Pos(0) && at < source.size() && text::is_word_character(source.at(at - 1)) &&
           text::is_word_character(source.at(at));
  };
  return std::any_of(made.excerpt.trims.begin(), made.excerpt.trims.end(),
                     [&](const Span& s) { return within(s.start) || within(s.end); }) ||
         std::any_of(made.excerpt.clarifications.begin(), made.excerpt.clarifications.end(),
                     [&](const auto& added) { return within(added.at); });
}

}  // namespace

BOOST_AUTO_TEST_CASE(random_excerpts_are_printed_as_their_marks_say) {
  for (std::uint64_t seed = 1; seed <= cases; ++seed) {
    const Made made = random_excerpt(seed);
    BOOST_REQUIRE(c::fits(made.excerpt, made.quote));
    const c::Pseudonyms none({});
    const auto runs = c::quote_runs(made.excerpt, made.quote, none);
    const Expected wanted = expected(made, none);
    BOOST_TEST_CONTEXT("seed " << seed << ": " << described(made, runs)) {
      BOOST_CHECK_EQUAL(texts(runs, Kind::said), wanted.said);
      BOOST_CHECK_EQUAL(texts(runs, Kind::said, true), wanted.strong);
      BOOST_CHECK_EQUAL(without_spaces(c::printed(runs)), wanted.sequence);
      BOOST_CHECK_EQUAL(c::fidelity_fault(runs, made.excerpt, made.quote, none), "");
    }
  }
}

BOOST_AUTO_TEST_CASE(random_excerpts_have_their_names_replaced) {
  int with_names = 0, uncut = 0;
  for (std::uint64_t seed = 1; seed <= cases; ++seed) {
    const Made made = random_excerpt(seed);
    const auto runs = c::quote_runs(made.excerpt, made.quote, names());
    const Expected wanted = expected(made, names());
    std::vector<std::string> replaced, added, asked;
    for (const QuoteRun& run : runs) {
      if (run.kind == Kind::pseudonym) replaced.push_back(std::string(text::trim(run.text)));
      if (run.kind == Kind::clarification) added.push_back(std::string(text::trim(run.text)));
    }
    for (const auto& clarification : made.excerpt.clarifications)
      asked.push_back("[" + names().apply(clarification.text) + "]");
    with_names += !replaced.empty();
    BOOST_TEST_CONTEXT("seed " << seed << ": " << described(made, runs)) {
      BOOST_CHECK_EQUAL(texts(runs, Kind::said), wanted.said);
      BOOST_CHECK_EQUAL(texts(runs, Kind::said, true), wanted.strong);
      BOOST_CHECK(replaced == wanted.replaced);
      BOOST_CHECK(added == asked);
      BOOST_CHECK_EQUAL(c::fidelity_fault(runs, made.excerpt, made.quote, names()), "");
      if (!cuts_words(made)) BOOST_CHECK(names().remaining(c::printed(runs)).empty());
    }
    uncut += !cuts_words(made);
  }
  BOOST_CHECK_GT(with_names, 900);
  BOOST_CHECK_GT(uncut, 150);
}
