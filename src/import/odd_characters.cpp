// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/odd_characters.h"

#include <fmt/format.h>

#include "import/source.h"
#include "text/utf8.h"

namespace uddrag::importing {
namespace {

using Kind = ReportItem::Kind;

/// What a character that begins with such a byte may be; all others are passed over quickly.
bool may_be_odd(char byte) {
  const auto c = static_cast<unsigned char>(byte);
  return c == 0xC2 || c == 0xEE || c == 0xEF || c >= 0xF3;
}

bool is_private(char32_t c) {
  return (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000;
}

/// The word that a place is in.
std::string word_around(std::string_view text, std::size_t at) {
  constexpr std::string_view spaces = " \t\n";
  const std::size_t before = text.substr(0, at).find_last_of(spaces);
  const std::size_t start = before == std::string_view::npos ? 0 : before + 1;
  return text::elide(text.substr(start, text.find_first_of(spaces, at) - start), 40);
}

}  // namespace

void tell_odd_characters(std::string_view text, Report& report) {
  constexpr int shown = 5;
  int soft = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (!may_be_odd(text[at])) {
      ++at;
      continue;
    }
    const std::size_t start = at;
    const char32_t c = text::next_code_point(text, at);
    if (c == 0xAD)
      add_item(report, Kind::warning, "soft hyphens, kept in their words", 1,
               soft++ < shown ? word_around(text, start) : std::string());
    else if (is_private(c))
      add_item(report, Kind::warning, "characters that only the file's own font shows, kept", 1,
               fmt::format("U+{:04X}", static_cast<unsigned>(c)));
  }
}

}  // namespace uddrag::importing
