// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/links.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"

namespace uddrag::exporting {

std::string safe_link(std::string_view address) {
  const auto scheme = base::ascii_lower(address.substr(0, 8));
  const bool safe =
      scheme.starts_with("http://") || scheme == "https://" || scheme.starts_with("mailto:");
  return safe ? std::string(address) : std::string();
}

std::string licence_link(std::string_view licence) {
  constexpr auto kinds =
      std::to_array<std::string_view>({"by", "by-sa", "by-nc", "by-nd", "by-nc-sa", "by-nc-nd"});
  const auto name = base::ascii_lower(licence);
  if (name == "cc0" || name == "cc0 1.0")
    return "https://creativecommons.org/publicdomain/zero/1.0/";
  const auto gap = name.rfind(' ');
  if (!name.starts_with("cc ") || gap == name.npos || gap < 3) return {};
  const auto kind = name.substr(3, gap - 3);
  const auto version = name.substr(gap + 1);
  const bool known = std::find(kinds.begin(), kinds.end(), kind) != kinds.end() &&
                     (version == "4.0" || version == "3.0");
  return known ? "https://creativecommons.org/licenses/" + kind + "/" + version + "/"
               : std::string();
}

}  // namespace uddrag::exporting
