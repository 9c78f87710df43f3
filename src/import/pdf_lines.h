// SPDX-License-Identifier: GPL-3.0-or-later
// From words on pages to lines in the order in which they are read. Columns are found by the empty
// strip between them; a narrow column of names or times beside the words is none.
#pragma once
#include <string>
#include <vector>

#include "import/pdf_pages.h"

namespace uddrag::importing {

struct PdfLine {
  int page = 0;
  double page_width = 0;
  std::string column;  ///< "": as wide as the page; "l", "r", "rl" …: halves of halves
  std::vector<PdfWord> words;
  double left = 0, right = 0, top = 0, bottom = 0, size = 0;

  /// Words apart by a space, or by a tab where they stand far apart; style runs where asked for.
  std::string text(std::vector<SourceStyle>* styles = nullptr) const;
  /// Points up to the first space.
  double first_word_width() const;
};

/// Adds a run, or goes on with an equal one that ends where it begins or a space before.
void add_pdf_style(std::vector<SourceStyle>& styles, const SourceStyle& style);
/// Lines from the top down, each from left to right, columns not looked for.
std::vector<PdfLine> lines_across(const std::vector<PdfWord>& words);
/// The lines of all pages in reading order.
std::vector<PdfLine> lines_in_order(const std::vector<PdfPage>& pages);

}  // namespace uddrag::importing
