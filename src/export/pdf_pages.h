// SPDX-License-Identifier: GPL-3.0-or-later
// Which line stands where on which page. Points into the parts. Lengths are points from the page's
// upper left corner. Internal to the writer of PDF.
#pragma once
#include <variant>
#include <vector>

#include "export/pdf_parts.h"

namespace uddrag::exporting {

/// A rule, a bar along a quotation, the ground of a note.
struct PdfArea {
  double x = 0, y = 0, width = 0, height = 0;
  std::uint32_t colour = 0;
};
struct PdfLinePiece {
  const PdfParagraph* paragraph = nullptr;
  std::size_t line = 0;
  double x = 0, y = 0;  ///< the paragraph's left edge, the line's top
};
struct PdfPicturePiece {
  const PdfPicture* picture = nullptr;
  PdfArea area;
};
using PdfPiece = std::variant<PdfLinePiece, PdfPicturePiece>;

struct PdfPage {
  std::vector<PdfArea> areas;    ///< painted first; they say nothing
  std::vector<PdfPiece> pieces;  ///< in the order in which they are read
};

/// Sets the pages and heights of the headings too. At least one page.
std::vector<PdfPage> pdf_pages(PdfParts& parts);

}  // namespace uddrag::exporting
