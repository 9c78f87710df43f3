// SPDX-License-Identifier: GPL-3.0-or-later
// Random excerpts of which a letter, a word, a mark or a run was altered: each is refused.
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include "base/random.h"
#include "course/random_excerpts.h"
#include "text/utf8.h"

namespace c = uddrag::course;
namespace text = uddrag::text;
using c::QuoteRun;
using text::Span;
using uddrag::base::SeededRandom;
using Kind = QuoteRun::Kind;
using namespace random_excerpts;

namespace {

std::vector<std::string> letters_of(const std::string& words) {
  std::vector<std::string> letters;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t start = at;
    text::next_code_point(words, at);
    letters.push_back(words.substr(start, at - start));
  }
  return letters;
}

std::string joined(const std::vector<std::string>& letters) {
  std::string words;
  for (const std::string& letter : letters) words += letter;
  return words;
}

/// One letter becomes another.
bool change_letter(SeededRandom& random, QuoteRun& run) {
  auto letters = letters_of(run.text);
  std::string& letter = letters[random.below(letters.size())];
  letter = letter == "x" ? "y" : "x";
  run.text = joined(letters);
  return true;
}

/// A word is gone, with the space behind it.
bool drop_word(SeededRandom& random, QuoteRun& run) {
  std::vector<std::pair<std::size_t, std::size_t>> found;
  for (std::size_t at = run.text.find_first_not_of(" \n"); at != std::string::npos;) {
    const std::size_t end = std::min(run.text.find_first_of(" \n", at), run.text.size());
    const std::size_t next = std::min(run.text.find_first_not_of(" \n", end), run.text.size());
    found.emplace_back(at, next);
    at = next < run.text.size() ? next : std::string::npos;
  }
  if (found.empty()) return false;
  const auto [start, end] = found[random.below(found.size())];
  run.text.erase(start, end - start);
  return true;
}

bool add_word(SeededRandom& random, QuoteRun& run) {
  auto letters = letters_of(run.text);
  const auto at = static_cast<std::ptrdiff_t>(random.below(letters.size() + 1));
  letters.insert(letters.begin() + at, "aldrig ");
  run.text = joined(letters);
  return true;
}

bool swap_letters(SeededRandom& random, QuoteRun& run) {
  auto letters = letters_of(run.text);
  if (letters.size() < 2) return false;
  const std::size_t at = random.below(letters.size() - 1);
  if (letters[at] == letters[at + 1]) return false;
  std::swap(letters[at], letters[at + 1]);
  run.text = joined(letters);
  return true;
}

bool flip_emphasis(SeededRandom&, QuoteRun& run) {
  run.emphasised = !run.emphasised;
  return true;
}

using Alteration = bool (*)(SeededRandom&, QuoteRun&);

/// Alters one run of these kinds; nothing where there is none.
bool alter(SeededRandom& random, std::vector<QuoteRun>& runs, std::initializer_list<Kind> kinds,
           Alteration alteration) {
  std::vector<std::size_t> fitting;
  for (std::size_t i = 0; i < runs.size(); ++i)
    if (!runs[i].text.empty() && std::find(kinds.begin(), kinds.end(), runs[i].kind) != kinds.end())
      fitting.push_back(i);
  return !fitting.empty() && alteration(random, runs[fitting[random.below(fitting.size())]]);
}

/// Where half a name was trimmed, the replacement stands for all of it: nothing is missing, and a
/// mark beside it may be there or not.
bool half_a_name_is_trimmed(const Made& made) {
  const auto named = places(names().matches(made.quote.text), text::Text(made.quote.text));
  return std::any_of(named.begin(), named.end(), [&](const Span& name) {
    return std::any_of(made.excerpt.trims.begin(), made.excerpt.trims.end(), [&](const Span& trim) {
      return trim.overlaps(name) && (trim.start > name.start || trim.end < name.end);
    });
  });
}

bool drop_run(SeededRandom& random, std::vector<QuoteRun>& runs, const Made& made) {
  std::erase_if(runs, [](const QuoteRun& run) { return run.text.empty(); });
  if (runs.empty()) return false;
  const auto at = static_cast<std::ptrdiff_t>(random.below(runs.size()));
  if (runs[static_cast<std::size_t>(at)].kind == Kind::omission && half_a_name_is_trimmed(made))
    return false;
  runs.erase(runs.begin() + at);
  return true;
}

bool add_omission(SeededRandom& random, std::vector<QuoteRun>& runs, const Made& made) {
  // Trims with nothing but half a name between them have one mark, and may have two.
  const auto marks = std::count_if(runs.begin(), runs.end(),
                                   [](const QuoteRun& run) { return run.kind == Kind::omission; });
  if (static_cast<std::size_t>(marks) != made.excerpt.trims.size()) return false;
  const auto at = static_cast<std::ptrdiff_t>(random.below(runs.size() + 1));
  runs.insert(runs.begin() + at, QuoteRun{Kind::omission, " […] ", false});
  return true;
}

/// How often an alteration was refused: of all cases in which there was something to alter.
template <class Alter>
int refused(Alter alter_runs) {
  int altered = 0;
  for (std::uint64_t seed = 1; seed <= cases; ++seed) {
    const Made made = random_excerpt(seed);
    auto runs = c::quote_runs(made.excerpt, made.quote, names());
    SeededRandom random(seed + 7777);
    if (!alter_runs(random, runs, made)) continue;
    ++altered;
    BOOST_TEST_CONTEXT("seed " << seed << ": " << described(made, runs))
    BOOST_CHECK(!c::fidelity_fault(runs, made.excerpt, made.quote, names()).empty());
  }
  return altered;
}

int refused(std::initializer_list<Kind> kinds, Alteration alteration) {
  return refused([&](SeededRandom& random, std::vector<QuoteRun>& runs, const Made&) {
    return alter(random, runs, kinds, alteration);
  });
}

}  // namespace

BOOST_AUTO_TEST_CASE(altered_words_are_refused) {
  BOOST_CHECK_GT(refused({Kind::said}, change_letter), 950);
  BOOST_CHECK_GT(refused({Kind::said}, drop_word), 800);
  BOOST_CHECK_GT(refused({Kind::said}, add_word), 950);
  BOOST_CHECK_GT(refused({Kind::said}, swap_letters), 700);
}

BOOST_AUTO_TEST_CASE(altered_names_and_brackets_are_refused) {
  BOOST_CHECK_GT(refused({Kind::pseudonym}, change_letter), 900);
  BOOST_CHECK_GT(refused({Kind::clarification}, drop_word), 400);
  BOOST_CHECK_GT(refused({Kind::omission}, drop_word), 600);
}

BOOST_AUTO_TEST_CASE(altered_emphasis_is_refused) {
  BOOST_CHECK_GT(
      refused({Kind::said, Kind::pseudonym, Kind::clarification, Kind::omission}, flip_emphasis),
      950);
}

BOOST_AUTO_TEST_CASE(dropped_runs_and_false_marks_are_refused) {
  BOOST_CHECK_GT(refused(drop_run), 900);
  BOOST_CHECK_GT(refused(add_omission), 900);
}
