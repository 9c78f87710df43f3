// SPDX-License-Identifier: GPL-3.0-or-later
#include "course/look_wish.h"

#include <algorithm>

#include "text/utf8.h"

namespace uddrag::course {

std::optional<std::uint32_t> colour_of(const std::string& text) {
  if (text.size() != 7 || text[0] != '#' ||
      text.find_first_not_of("0123456789abcdefABCDEF", 1) != std::string::npos)
    return std::nullopt;
  return static_cast<std::uint32_t>(std::stoul(text.substr(1), nullptr, 16));
}

LookWish look_wish(const std::string& theme) {
  LookWish wish;
  std::size_t at = 0;
  for (std::string* part : {&wish.theme, &wish.colour, &wish.logo, &wish.institution}) {
    if (at > theme.size()) break;
    const bool last = part == &wish.institution;
    const std::size_t end = last ? theme.size() : std::min(theme.find(';', at), theme.size());
    *part = text::trim(theme.substr(at, end - at));
    at = end + 1;
  }
  const std::size_t behind = wish.institution.rfind(';');
  if (behind != std::string::npos &&
      text::trim(wish.institution.substr(behind + 1)) == "fidelity") {
    wish.institution = text::trim(wish.institution.substr(0, behind));
    wish.fidelity = true;
  }
  return wish;
}

}  // namespace uddrag::course
