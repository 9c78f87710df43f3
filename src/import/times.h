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

/// A mark such as "#00:01:02-3#" or "[00:01:02]" or "(00:01:02)" that begins exactly at `at`.
struct TimeMark {
  base::Millis time = 0;
  std::size_t length = 0;  ///< bytes with its signs
  bool hash = false;       ///< written with #: the end of what stands before it
};
std::optional<TimeMark> time_mark_at(std::string_view text, std::size_t at);

}  // namespace uddrag::importing
