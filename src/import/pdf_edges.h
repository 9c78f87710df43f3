// SPDX-License-Identifier: GPL-3.0-or-later
// What a PDF's pages have beside what was said: running heads and feet, page numbers, line numbers.
// They are taken for such only where they recur, and are told in the report.
#pragma once
#include <vector>

#include "import/pdf_pages.h"

namespace uddrag::importing {

/// Takes them out of the pages: lines in the outer eighth of a page that, digits aside, stand at
/// the same height on at least two pages and on 40 % of all.
void leave_out_heads_and_feet(std::vector<PdfPage>& pages, Report& report);
/// Takes out numbers left of everything else that count the lines of a page by ones or fives.
void leave_out_line_numbers(std::vector<PdfPage>& pages, Report& report);

}  // namespace uddrag::importing
