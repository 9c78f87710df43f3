// SPDX-License-Identifier: GPL-3.0-or-later
// What stands around the content on every page of a site: head, way back, contents, colophon.
#pragma once
#include <functional>
#include <optional>
#include <string>

#include "export/html_prose.h"

namespace uddrag::exporting {

/// "modul-1-….html"
std::string page_file(const course::Pages& pages, std::size_t page);

/// Which page of a site: a section by its place in the course, else one with a title of its own,
/// else the front page.
struct SitePlace {
  std::optional<std::size_t> section = {};
  std::string title = {};
  bool front() const { return !section && title.empty(); }
};

/// A whole document. `write_main` writes what stands in <main>.
std::string framed(const course::Pages& pages, const SiteMedia& media, const SitePlace& place,
                   const std::function<void(HtmlPage&)>& write_main);

}  // namespace uddrag::exporting
