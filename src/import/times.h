// SPDX-License-Identifier: GPL-3.0-or-later
// Places in a recording as people and programs write them.
#pragma once
#include <optional>
#include <string_view>

#include "base/clock.h"

namespace uddrag::importing {

/// Reads [h:]mm:ss with an optional fraction behind point, comma or (as f4 does) a dash: "1:02:03",
/// "00:04", "00:00:01.840", "00:00:01,840", "00:03:12-4". `taken` gets how many bytes were read.
std::optional<base::Millis> parse_time(std::string_view text, std::size_t* taken = nullptr);

struct TimeSpan {
  base::Millis start = 0;
  std::optional<base::Millis> end;
};
/// A whole text that is a time or two of them: "0:00.0 - 0:07.9", "[00:00:05]", "0:0:0.0 -->
/// 0:0:1.2" (Teams writes single digits), "00:05–00:09".
std::optional<TimeSpan> parse_time_span(std::string_view text);

/// A mark that begins exactly at `at`: "#00:01:02-3#" (f4, f5), "[00:01:02.04]" (InqScribe, of
/// which frames are taken for hundredths), "(00:01:02)", "{0:01:02}", "[00:01:02 - 00:01:09]", and
/// Transana's sign with milliseconds, "\u00A4<62345>".
struct TimeMark {
  base::Millis time = 0;
  std::optional<base::Millis> end;
  std::size_t length = 0;  ///< bytes with its signs
};
std::optional<TimeMark> time_mark_at(std::string_view text, std::size_t at);
/// A time, or two, without signs around it, with a space or the text's end behind it.
std::optional<TimeMark> bare_time_at(std::string_view text, std::size_t at);

}  // namespace uddrag::importing
