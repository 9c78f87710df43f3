// SPDX-License-Identifier: GPL-3.0-or-later
// Every kind of block of a course as HTML.
#pragma once
#include "export/html_prose.h"

namespace uddrag::exporting {

void write_element(HtmlPage& page, const course::Element& element);

}  // namespace uddrag::exporting
