// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/accent.h"

#include <fmt/format.h>

namespace uddrag::exporting {
namespace {

void replace_all(std::string& text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at))
    text.replace(at, from.size(), to), at += to.size();
}

}  // namespace

std::string with_accent(std::string styles, std::uint32_t accent) {
  if (accent == usual_accent) return styles;
  // Word and PowerPoint write a colour in capitals, OpenDocument in small letters.
  replace_all(styles, fmt::format("{:06X}", usual_accent), fmt::format("{:06X}", accent));
  replace_all(styles, fmt::format("{:06x}", usual_accent), fmt::format("{:06x}", accent));
  return styles;
}

}  // namespace uddrag::exporting
