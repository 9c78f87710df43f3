// SPDX-License-Identifier: GPL-3.0-or-later
// From a PDF's lines, which know no paragraphs, to paragraphs.
#pragma once
#include <vector>

#include "import/pdf_lines.h"

namespace uddrag::importing {

/// A paragraph begins where the gap above a line is wider than usual, where its first word would
/// have had room on the line before, where it is indented and the next is not (or the other way
/// round, where paragraphs hang), where the size of the letters changes, and where a speaker's
/// label or a time begins it. Across columns and pages paragraphs go on. Which page words stand on
/// is kept as a style run "page 12"; larger letters than the rest make a heading.
void add_pdf_paragraphs(const std::vector<PdfLine>& lines, Source& source);

}  // namespace uddrag::importing
