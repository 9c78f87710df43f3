// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/times.h"

#include <algorithm>
#include <array>

#include "import/characters.h"
#include "text/utf8.h"

namespace uddrag::importing {
namespace {

/// One to three digits.
std::optional<int> number(std::string_view text, std::size_t& at) {
  const std::size_t start = at;
  int value = 0;
  while (at < text.size() && is_digit(text[at]) && at - start < 3)
    value = value * 10 + (text[at++] - '0');
  if (at == start) return std::nullopt;
  return value;
}

base::Millis fraction(std::string_view text, std::size_t& at) {
  if (at + 1 >= text.size() || !is_digit(text[at + 1])) return 0;
  if (text[at] != '.' && text[at] != ',' && text[at] != '-') return 0;
  ++at;
  base::Millis value = 0, unit = 100;
  while (at < text.size() && is_digit(text[at])) {
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

namespace {

/// Single digits too.
std::optional<base::Millis> loose_time(std::string_view text, std::size_t& taken) {
  base::Millis seconds = 0;
  std::size_t at = 0, parts = 0;
  for (; parts < 3; ++parts) {
    const auto part = number(text, at);
    if (!part || (parts > 0 && *part > 59)) return std::nullopt;
    seconds = seconds * 60 + *part;
    if (at >= text.size() || text[at] != ':') break;
    ++at;
  }
  if (parts == 0 || parts == 3) return std::nullopt;
  const base::Millis time = seconds * 1000 + fraction(text, at);
  taken = at;
  return time;
}

/// What stands between the times of a span, from `at` on; moves behind it.
bool skip_dash(std::string_view text, std::size_t& at) {
  static constexpr std::array<std::string_view, 4> dashes = {"-->", "-", "\u2013", "\u2014"};
  std::size_t place = at;
  place = behind_blanks(text, place);
  for (const std::string_view dash : dashes)
    if (text.substr(place).starts_with(dash)) {
      at = place + dash.size();
      at = behind_blanks(text, at);
      return true;
    }
  return false;
}

/// One time or two; `at` moves behind them.
std::optional<TimeSpan> span_at(std::string_view text, std::size_t& at, bool loose) {
  const auto time = [&](std::size_t from, std::size_t& taken) {
    const std::string_view rest = text.substr(std::min(from, text.size()));
    return loose ? loose_time(rest, taken) : parse_time(rest, &taken);
  };
  std::size_t taken = 0;
  const auto start = time(at, taken);
  if (!start) return std::nullopt;
  TimeSpan span{*start, {}};
  at += taken;
  std::size_t behind = at;
  if (skip_dash(text, behind))
    if ((span.end = time(behind, taken))) at = behind + taken;
  return span;
}

/// "\u00A4<62345>"
std::optional<TimeMark> transana_mark(std::string_view text) {
  constexpr std::string_view sign = "\u00A4<";
  if (!text.starts_with(sign)) return std::nullopt;
  base::Millis time = 0;
  std::size_t at = sign.size();
  while (at < text.size() && is_digit(text[at]) && at - sign.size() < 10)
    time = time * 10 + (text[at++] - '0');
  if (at == sign.size() || at >= text.size() || text[at] != '>') return std::nullopt;
  return TimeMark{time, {}, at + 1};
}

char closing(char open) {
  return open == '#' ? '#' : open == '[' ? ']' : open == '(' ? ')' : open == '{' ? '}' : '\0';
}

}  // namespace

std::optional<TimeSpan> parse_time_span(std::string_view text) {
  text = text::trim(text);
  if (text.size() > 2 && closing(text.front()) == text.back() && text.front() != '#')
    text = text.substr(1, text.size() - 2);
  std::size_t at = 0;
  const auto span = span_at(text, at, true);
  return span && at == text.size() ? span : std::nullopt;
}

std::optional<TimeMark> time_mark_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return std::nullopt;
  if (const auto mark = transana_mark(text.substr(at))) return mark;
  const char close = closing(text[at]);
  if (!close) return std::nullopt;
  std::size_t behind = at + 1;
  const auto span = span_at(text, behind, false);
  if (!span || behind >= text.size() || text[behind] != close) return std::nullopt;
  return TimeMark{span->start, span->end, behind + 1 - at};
}

std::optional<TimeMark> bare_time_at(std::string_view text, std::size_t at) {
  std::size_t behind = at;
  const auto span = span_at(text, behind, false);
  const bool ends = span && (behind == text.size() || is_blank(text[behind]));
  return ends ? std::optional(TimeMark{span->start, span->end, behind - at}) : std::nullopt;
}

}  // namespace uddrag::importing
