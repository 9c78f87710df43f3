// SPDX-License-Identifier: GPL-3.0-or-later
// What the file of a page is called in outputs that have a file a page.
#pragma once
#include <string>
#include <vector>

#include "course/pages.h"

namespace uddrag::exporting {

/// Without ending: "modul-1-…"; a page without a slug, or one that would hide the front page
/// ("index"), gets a number.
std::string page_name(const course::Pages& pages, std::size_t page);
/// A short name a page, of its page_name(): six digits or letters, and more where two would be the
/// same. It stays when sections are moved.
std::vector<std::string> page_keys(const course::Pages& pages);

}  // namespace uddrag::exporting
