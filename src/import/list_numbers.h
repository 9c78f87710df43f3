// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers that a word processor puts before paragraphs by itself: "1.", "a)", "iv". They are no
// characters of the text and are told in the report; words that stand among them ("Question 2:")
// were written by somebody and are put in front of their paragraph.
#pragma once
#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "import/gatherer.h"

namespace uddrag::importing {

enum class Counting { none, decimal, two_digits, letters, capitals, roman, large_roman };

/// "3", "03", "c", "C", "iii", "III"; after z comes aa, as Word counts. Digits where there is no
/// such number.
std::string counted(Counting counting, int number);

/// What a level of a list has counted to, while nothing of it has come.
constexpr int not_begun = -1;
/// Digits that a list can begin at; `otherwise` where it is none.
int number_in(const std::string& digits, int otherwise);
/// Counts one on, from `start` at first, and has the levels below begin anew.
template <class Counts>
void count_on(Counts& counts, std::size_t level, int start) {
  counts[level] = counts[level] == not_begun ? start : counts[level] + 1;
  std::fill(counts.begin() + static_cast<std::ptrdiff_t>(level) + 1, counts.end(), not_begun);
}

/// As it is shown; empty: nothing is.
struct ListNumber {
  std::string shown;
  bool has_words = false;
};
/// Whether letters stand in what is written around a number.
bool holds_words(std::string_view written);
/// The same of a number as it is shown, where nothing says what of it counts.
bool shows_words(std::string_view shown);
/// Signs of symbol fonts become a bullet.
std::string bullet_shown(const std::string& sign);

/// When the paragraph at hand begins, and when its words are there.
void begin_numbered(const ListNumber& number, Gatherer& out);
void end_numbered(const ListNumber& number, Gatherer& out);

}  // namespace uddrag::importing
