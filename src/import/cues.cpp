// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/cues.h"

#include <algorithm>
#include <array>

#include "text/utf8.h"

namespace uddrag::importing {
namespace {

/// By its last sign; closing quotes and brackets stand behind it.
bool ends_sentence(std::string_view words) {
  static constexpr std::array closing = {"\"",     "'",      ")",      "]",
                                         "\u201C", "\u201D", "\u2019", "\u00BB"};
  static constexpr std::array ends = {".", "!", "?", "\u2026", "\u3002", "\u061F"};
  const auto ends_with = [&](const char* sign) { return words.ends_with(sign); };
  words = text::trim(words);
  for (auto sign = std::find_if(closing.begin(), closing.end(), ends_with); sign != closing.end();
       sign = std::find_if(closing.begin(), closing.end(), ends_with))
    words.remove_suffix(std::string_view(*sign).size());
  return std::any_of(ends.begin(), ends.end(), ends_with);
}

}  // namespace

bool goes_on(const CueBorder& border) {
  constexpr std::size_t longest_sentence = 4000, longest_turn = 2000;
  constexpr base::Millis longest_pause = 5000;
  if (!border.same_speaker) return false;
  const std::size_t length = border.before.size() + border.next_bytes;
  if (!ends_sentence(border.before) && length <= longest_sentence) return true;
  return border.named && border.pause < longest_pause && length <= longest_turn;
}

}  // namespace uddrag::importing
