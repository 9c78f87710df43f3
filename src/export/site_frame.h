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

/// A whole document. `here` is the page's place in the course; nothing for the front page.
/// `write_main` writes what stands in <main>.
std::string framed(const course::Pages& pages, const SiteMedia& media,
                   std::optional<std::size_t> here,
                   const std::function<void(HtmlPage&)>& write_main);

}  // namespace uddrag::exporting
