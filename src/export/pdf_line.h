// SPDX-License-Identifier: GPL-3.0-or-later
// Paints lines of words. Internal to the writer of PDF.
#pragma once
#include "export/pdf_structure.h"

namespace uddrag::exporting {

/// With its links as links: the words beside them become pieces of the open element.
void paint_line(cairo_t* cr, PdfStructure& structure, const PdfText& text, std::size_t line,
                double x, double y);
/// As it is, without structure.
void paint_plain(cairo_t* cr, const PdfText& text, std::size_t line, double x, double y);

}  // namespace uddrag::exporting
