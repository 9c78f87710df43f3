// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/page_name.h"

#include <fmt/format.h>

namespace uddrag::exporting {

std::string page_name(const course::Pages& pages, std::size_t page) {
  const auto& slug = pages.pages[page].slug;
  return slug.empty() || slug == "index" ? fmt::format("page-{}", page + 1) : slug;
}

}  // namespace uddrag::exporting
