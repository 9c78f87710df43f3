// SPDX-License-Identifier: GPL-3.0-or-later
// What a line can look like that says who speaks or when. Each is only a shape: whether it means
// that is for all lines of a document to tell (speakers.h).
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/clock.h"
#include "import/lines.h"
#include "import/times.h"

namespace uddrag::importing {

using Header = std::pair<std::string, base::Millis>;  ///< a label and a time
using Prefix = std::pair<std::string, std::size_t>;   ///< a label and where the words begin

bool ends_as_sentence(std::string_view line);
/// "Label: " at a place.
std::optional<Prefix> prefix_at(std::string_view line, std::size_t at);
/// The whole line is a name and a time: "Mette  00:04", "Mette (0:04)", "Speaker 1 [00:00:04]:",
/// "[Mette] 10:04:12".
std::optional<Header> header_of(std::string_view line);
/// The whole line is a time and a name: "[00:00:03.23] - Speaker 1", "00:04 Mette:".
std::optional<Header> time_first_header_of(std::string_view line);

/// "Speaker 1 [00:04] words", "Karen (00:04): words"
struct MarkedName {
  std::string label;
  TimeMark mark;
  std::size_t end = 0;  ///< where the words begin
};
std::optional<MarkedName> marked_name(std::string_view line);
/// A mark at the end of a line, and where it begins.
std::optional<std::pair<TimeMark, std::size_t>> mark_at_end(std::string_view line);
/// The line begins with a name in bold, or is one.
std::optional<Prefix> bold_name(const Line& line);

}  // namespace uddrag::importing
