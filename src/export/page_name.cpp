// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/page_name.h"

#include <fmt/format.h>

#include <set>

#include "base/hash.h"
#include "export/site_about.h"

namespace uddrag::exporting {

std::string page_name(const course::Pages& pages, std::size_t page) {
  const auto& slug = pages.pages[page].slug;
  const bool taken = slug == "index" || slug + ".html" == accessibility_file;
  return slug.empty() || taken ? fmt::format("page-{}", page + 1) : slug;
}

std::vector<std::string> page_keys(const course::Pages& pages) {
  std::vector<std::string> keys;
  std::set<std::string> taken;
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    const auto hash = base::to_string(base::hash_of_bytes(page_name(pages, i)));
    std::size_t length = 6;
    while (!taken.insert(hash.substr(0, length)).second) ++length;
    keys.push_back(hash.substr(0, length));
  }
  return keys;
}

}  // namespace uddrag::exporting
