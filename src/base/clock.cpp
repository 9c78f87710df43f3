// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"

#include <fmt/format.h>

#include <charconv>
#include <chrono>
#include <cstdlib>
#include <cstring>

namespace uddrag::base {
namespace {

using namespace std::chrono;

std::optional<Millis> fixed_now() {
  const char* text = std::getenv("UDDRAG_NOW_MS");
  Millis value = 0;
  if (!text || std::from_chars(text, text + std::strlen(text), value).ec != std::errc())
    return std::nullopt;
  return value;
}

year_month_day date_of(Millis at) {
  return year_month_day{floor<days>(sys_time<milliseconds>{milliseconds{at}})};
}

std::string date_text(const year_month_day& date) {
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

}  // namespace

Millis now_ms() {
  static const std::optional<Millis> fixed = fixed_now();
  if (fixed) return *fixed;
  return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

std::string iso_date(Millis at) {
  return date_text(date_of(at));
}

std::string iso_time(Millis at) {
  const sys_time<milliseconds> point{milliseconds{at}};
  const auto second = duration_cast<seconds>(point - floor<days>(point)).count();
  return fmt::format("{}T{:02}:{:02}:{:02}Z", iso_date(at), second / 3600, second / 60 % 60,
                     second % 60);
}

std::optional<Millis> parse_iso_date(std::string_view text) {
  int y = 0;
  unsigned m = 0, d = 0;
  const auto number = [&](std::size_t from, std::size_t count, auto& into) {
    const char* end = text.data() + from + count;
    const auto got = std::from_chars(text.data() + from, end, into);
    return got.ec == std::errc() && got.ptr == end;
  };
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  if (!number(0, 4, y) || !number(5, 2, m) || !number(8, 2, d)) return std::nullopt;
  const year_month_day date{year{y}, month{m}, day{d}};
  if (!date.ok()) return std::nullopt;
  return duration_cast<milliseconds>(sys_days{date}.time_since_epoch()).count();
}

std::string clock_time(Millis offset) {
  const Millis second = offset / 1000;
  return fmt::format("{:02}:{:02}:{:02}", second / 3600, second / 60 % 60, second % 60);
}

}  // namespace uddrag::base
