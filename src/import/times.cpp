// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/times.h"

#include <array>

namespace uddrag::importing {
namespace {

bool digit(char c) {
  return c >= '0' && c <= '9';
}

/// One to three digits.
std::optional<int> number(std::string_view text, std::size_t& at) {
  const std::size_t start = at;
  int value = 0;
  while (at < text.size() && digit(text[at]) && at - start < 3)
    value = value * 10 + (text[at++] - '0');
  if (at == start) return std::nullopt;
  return value;
}

base::Millis fraction(std::string_view text, std::size_t& at) {
  if (at + 1 >= text.size() || !digit(text[at + 1])) return 0;
  if (text[at] != '.' && text[at] != ',' && text[at] != '-') return 0;
  ++at;
  base::Millis value = 0, unit = 100;
  while (at < text.size() && digit(text[at])) {
    value += unit * (text[at++] - '0');
    unit /= 10;
  }
  return value;
}

}  // namespace

std::optional<base::Millis> parse_time(std::string_view text, std::size_t* taken) {
  std::array<int, 3> parts{};
  std::size_t at = 0, count = 0;
  while (count < 3) {
    const std::size_t start = at;
    const auto part = number(text, at);
    if (!part || (count > 0 && (at - start != 2 || *part > 59))) return std::nullopt;
    parts[count++] = *part;
    if (at >= text.size() || text[at] != ':') break;
    ++at;
  }
  if (count < 2) return std::nullopt;
  base::Millis seconds = 0;
  for (std::size_t i = 0; i < count; ++i) seconds = seconds * 60 + parts[i];
  const base::Millis time = seconds * 1000 + fraction(text, at);
  if (taken) *taken = at;
  return time;
}

std::optional<TimeMark> time_mark_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return std::nullopt;
  const char open = text[at];
  const char close = open == '#' ? '#' : open == '[' ? ']' : open == '(' ? ')' : '\0';
  if (!close) return std::nullopt;
  std::size_t taken = 0;
  const auto time = parse_time(text.substr(at + 1), &taken);
  const std::size_t end = at + 1 + taken;
  if (!time || end >= text.size() || text[end] != close) return std::nullopt;
  return TimeMark{*time, end + 1 - at, open == '#'};
}

}  // namespace uddrag::importing
