// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/project.h"

#include <fmt/format.h>

#include <charconv>

#include "base/error.h"

namespace uddrag::model {

Color parse_color(const std::string& text) {
  const std::size_t from = text.starts_with('#') ? 1 : 0;
  Color color = 0;
  const char* end = text.data() + text.size();
  const auto read = std::from_chars(text.data() + from, end, color, 16);
  if (text.size() - from != 6 || read.ec != std::errc() || read.ptr != end)
    throw base::Error(base::ErrorKind::bad_input,
                      base::said("\"{}\" is not a colour such as #0072B2.", text));
  return color;
}

std::string to_string_color(Color color) {
  return fmt::format("#{:06x}", color & 0xFFFFFF);
}

}  // namespace uddrag::model
