// SPDX-License-Identifier: GPL-3.0-or-later
// What a site says of itself: how accessible it is, as far as that was checked, and what it is, for
// machines (schema.org). Internal to export/.
#pragma once
#include <string>

#include "export/html_prose.h"

namespace uddrag::exporting {

constexpr const char* accessibility_file = "accessibility-statement.html";

std::string accessibility_title(const Words& words);
/// What stands in <main>: what holds, what is missing, what no program can tell.
void write_accessibility(HtmlPage& page);
/// JSON-LD of a LearningResource with its parts, safe inside a script element. Its authors stand in
/// the page's head.
std::string learning_resource(const course::Pages& pages, const Words& words);

}  // namespace uddrag::exporting
