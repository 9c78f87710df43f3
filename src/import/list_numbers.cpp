// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/list_numbers.h"

#include <cstdlib>
#include <utility>

#include "text/collate.h"
#include "text/letters.h"
#include "text/utf8.h"

namespace uddrag::importing {
namespace {

using Kind = ReportItem::Kind;

std::string roman(int number) {
  static constexpr std::pair<int, const char*> signs[] = {
      {1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"},
      {40, "xl"},  {10, "x"},   {9, "ix"},  {5, "v"},    {4, "iv"},  {1, "i"}};
  std::string shown;
  for (const auto& [value, sign] : signs)
    for (; number >= value; number -= value) shown += sign;
  return shown;
}

std::string in_letters(int number) {
  const auto place = static_cast<unsigned>(number - 1);
  return std::string(place / 26 + 1, static_cast<char>('a' + place % 26));
}

bool letter(char32_t c) {
  return text::is_word_character(c) && (c < U'0' || c > U'9');
}

}  // namespace

std::string counted(Counting counting, int number) {
  if (counting == Counting::none) return {};
  const bool letters = counting == Counting::letters || counting == Counting::capitals;
  const bool romans = counting == Counting::roman || counting == Counting::large_roman;
  std::string shown;
  if (letters && number > 0 && number <= 26 * 9) shown = in_letters(number);
  if (romans && number > 0 && number < 4000) shown = roman(number);
  if (shown.empty())
    return (counting == Counting::two_digits && number >= 0 && number < 10 ? "0" : "") +
           std::to_string(number);
  return counting == Counting::capitals || counting == Counting::large_roman ? text::upper(shown)
                                                                             : shown;
}

int number_in(const std::string& digits, int otherwise) {
  if (digits.empty() || digits.size() > 6 ||
      digits.find_first_not_of("0123456789") != std::string::npos)
    return otherwise;
  return std::atoi(digits.c_str());
}

bool holds_words(std::string_view written) {
  for (std::size_t at = 0; at < written.size();)
    if (letter(text::next_code_point(written, at))) return true;
  return false;
}

bool shows_words(std::string_view shown) {
  std::string run;
  const auto is_word = [&] {
    return run.size() > 1 && run.find_first_not_of("ivxlcdm") != std::string::npos &&
           run.find_first_not_of(run[0]) != std::string::npos;
  };
  for (std::size_t at = 0; at < shown.size();) {
    const std::size_t start = at;
    const bool goes_on = letter(text::next_code_point(shown, at));
    if (goes_on) run += text::lower(std::string(shown.substr(start, at - start)));
    if (!goes_on && is_word()) return true;
    if (!goes_on) run.clear();
  }
  return is_word();
}

std::string bullet_shown(const std::string& sign) {
  std::size_t at = 0;
  const char32_t first = sign.empty() ? U'\0' : text::next_code_point(sign, at);
  const bool alone = at == sign.size();  // "o" of a font with bullets
  return alone && (letter(first) || (first >= 0xE000 && first <= 0xF8FF)) ? "\u2022" : sign;
}

void begin_numbered(const ListNumber& number, Gatherer& out) {
  if (!number.has_words) return;
  out.add(number.shown + " ");
  add_item(out.report(), Kind::changed, "words of list numbers, put in front", 1, number.shown);
}

void end_numbered(const ListNumber& number, Gatherer& out) {
  if (number.shown.empty() || number.has_words) return;
  add_item(out.report(), Kind::left_out, "list numbers and bullets", 1,
           number.shown + " " + text::elide(text::trim(out.words()), 60));
}

}  // namespace uddrag::importing
