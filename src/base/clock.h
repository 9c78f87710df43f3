// SPDX-License-Identifier: GPL-3.0-or-later
// Time as milliseconds since 1970-01-01 UTC, the only form that is stored.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace uddrag::base {

using Millis = std::int64_t;

/// The system's clock, or the fixed value of the environment variable UDDRAG_NOW_MS (for
/// reproducible builds of sample projects), in ms since 1970 UTC.
Millis now_ms();
/// "2025-04-22T13:05:09Z"
std::string iso_time(Millis at);
/// "2025-04-22"
std::string iso_date(Millis at);
/// Reads "2025-04-22" as midnight UTC; nothing where it is not a date of the Gregorian calendar.
std::optional<Millis> parse_iso_date(std::string_view text);
/// A place in a recording: "00:12:31"; hours are always shown.
std::string clock_time(Millis offset);

}  // namespace uddrag::base
