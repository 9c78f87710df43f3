// SPDX-License-Identifier: GPL-3.0-or-later
// How a course and a section of it begin as HTML, in every output that is made of pages of HTML.
#pragma once
#include "export/html_prose.h"

namespace uddrag::exporting {

/// Title, subtitle, level, objectives of the course.
void write_course_head(HtmlPage& page);
/// Title, time, objectives of a section.
void write_page_head(HtmlPage& page, const course::Page& at);
/// The section's content note and all its blocks.
void write_page_content(HtmlPage& page, const course::Page& at);
/// "CC BY 4.0", linked to its deed where it is known.
void write_licence(HtmlPage& page, const std::string& licence);

}  // namespace uddrag::exporting
