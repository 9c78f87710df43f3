// SPDX-License-Identifier: GPL-3.0-or-later
// What the file of a page is called in outputs that have a file a page.
#pragma once
#include <string>

#include "course/pages.h"

namespace uddrag::exporting {

/// Without ending: "modul-1-…"; a page without a slug, or one that would hide the front page
/// ("index"), gets a number.
std::string page_name(const course::Pages& pages, std::size_t page);

}  // namespace uddrag::exporting
