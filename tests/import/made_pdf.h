// SPDX-License-Identifier: GPL-3.0-or-later
// PDFs made in the test: words at places on pages of 595 × 842 points.
#pragma once
#include <string>
#include <vector>

namespace made {

struct PdfText {
  double x = 72, y = 72;  ///< y from the top
  std::string words;      ///< ASCII, or WinAnsi codes
  double size = 11;
  bool bold = false;
};
using PdfContent = std::vector<PdfText>;

/// A page without texts has a picture.
std::string pdf(const std::vector<PdfContent>& pages);
/// The same with content streams as given, and what their dictionaries say beside the length.
std::string pdf_of_streams(const std::vector<std::string>& streams, const std::string& about = {});
/// Lines below each other, 14 points apart.
PdfContent lines_at(double x, double y, const std::vector<std::string>& lines);

}  // namespace made
