// SPDX-License-Identifier: GPL-3.0-or-later
// Another version of a long text, told by lines: always the whole truth, and no more than differs.
#include "text/line_difference.h"

#include <boost/test/unit_test.hpp>

#include "base/random.h"

using namespace uddrag::text;
using uddrag::base::SeededRandom;

namespace {

std::string line_of(SeededRandom& random) {
  static const char* const words[] = {
      "vi", "henter", "dem", "i", "lufthavnen", "æble", "👩‍👩‍👧", "ja"};
  std::string line;
  for (std::uint64_t n = random.below(9); n > 0; --n)
    line += std::string(words[random.below(8)]) + " ";
  return line;
}

std::vector<std::string> lines_of(SeededRandom& random, std::uint64_t most) {
  std::vector<std::string> lines;
  for (std::uint64_t n = random.below(most); n > 0; --n) lines.push_back(line_of(random));
  return lines;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

/// Lines taken out, put in, changed, moved.
std::vector<std::string> edited(std::vector<std::string> lines, SeededRandom& random) {
  for (std::uint64_t n = random.below(6); n > 0 && !lines.empty(); --n) {
    const auto at = static_cast<std::ptrdiff_t>(random.below(lines.size()));
    switch (random.below(4)) {
      case 0:
        lines.erase(lines.begin() + at);
        break;
      case 1:
        lines.insert(lines.begin() + at, line_of(random));
        break;
      case 2:
        lines[static_cast<std::size_t>(at)] += "mere";
        break;
      default:
        std::swap(lines[static_cast<std::size_t>(at)], lines[random.below(lines.size())]);
    }
  }
  return lines;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(line_difference)

BOOST_AUTO_TEST_CASE(it_always_turns_the_one_into_the_other) {
  SeededRandom random(11);
  for (int i = 0; i < 400; ++i) {
    const auto lines = lines_of(random, 40);
    const Text a(joined(lines));
    const Text b(joined(i % 4 ? edited(lines, random) : lines_of(random, 40)));
    BOOST_REQUIRE_EQUAL(uddrag::text::apply(a, difference_by_lines(a, b)).utf8(), b.utf8());
  }
  const Text none, some("uden linjeskift");
  BOOST_TEST(uddrag::text::apply(none, difference_by_lines(none, some)).utf8() == some.utf8());
  BOOST_TEST(uddrag::text::apply(some, difference_by_lines(some, none)).utf8().empty());
  BOOST_TEST(difference_by_lines(some, some).empty());
}

BOOST_AUTO_TEST_CASE(what_lies_between_two_changes_of_a_long_text_is_untouched) {
  std::vector<std::string> lines;
  for (int i = 0; i < 20000; ++i) lines.push_back("Linje nummer " + std::to_string(i) + ".");
  const Text before(joined(lines));
  lines.front() = "Noget helt andet at begynde med.";
  lines.back() = "Noget helt andet at ende med.";
  for (int i = 0; i < 3000; ++i)
    lines.insert(lines.begin() + 9000, "Ny linje " + std::to_string(i));
  const Text after(joined(lines));
  const auto splices = difference_by_lines(before, after);
  BOOST_TEST(uddrag::text::apply(before, splices).utf8() == after.utf8());
  const std::string words = "Linje nummer 15000.";
  const Pos start =
      before.from_bytes(BytePos(static_cast<std::int64_t>(before.utf8().find(words))));
  const Carried carried = carry({start, start + 19}, splices);
  BOOST_TEST((carried.fate == Fate::moved));
  BOOST_TEST(after.slice(carried.span) == words);
}

BOOST_AUTO_TEST_SUITE_END()
