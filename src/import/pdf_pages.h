// SPDX-License-Identifier: GPL-3.0-or-later
// The words of a PDF's pages and where they stand, as poppler finds them. Knows no lines, no
// columns and no paragraphs.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "import/source.h"

namespace uddrag::importing {

/// Places are points (1/72 inch) from the upper left corner of the page.
struct PdfWord {
  std::string text;
  double left = 0, right = 0, top = 0, bottom = 0;
  double size = 0;  ///< of the font
  bool bold = false, italic = false;
  bool space_after = false;

  double middle() const { return (top + bottom) / 2; }
};

struct PdfPage {
  int number = 0;  ///< from 1
  double width = 0, height = 0;
  std::vector<PdfWord> words;
};

/// Pages without words are reported. Throws base::Error encrypted, damaged, too_large, and empty
/// where no page has a word (a scan).
std::vector<PdfPage> read_pdf_pages(std::string_view bytes, const Options& options,
                                    base::Progress* progress, Report& report);

}  // namespace uddrag::importing
