// SPDX-License-Identifier: GPL-3.0-or-later
// The pages that are being filled, and how far: see pdf_pages.h. Internal to the writer of PDF.
#pragma once
#include "export/pdf_pages.h"

namespace uddrag::exporting {

class PdfSheet {
 public:
  static constexpr double top = pdf_margin, bottom = pdf_page_height - pdf_margin;

  double y() const { return m_y; }
  double room() const { return bottom - m_y; }
  bool at_top() const { return m_y <= top; }
  int number() const { return static_cast<int>(m_pages.size()); }
  void down(double by) { m_y += by; }
  void turn() {
    m_pages.emplace_back();
    m_y = top;
  }
  void put(const PdfPiece& piece) { m_pages.back().pieces.push_back(piece); }
  void put(const PdfArea& area) { m_pages.back().areas.push_back(area); }
  std::vector<PdfPage> take() { return std::move(m_pages); }

 private:
  std::vector<PdfPage> m_pages{1};
  double m_y = top;
};

/// Rows whole where a page holds them, else cell beside cell over as many pages as it takes.
void put_table(PdfSheet& sheet, const PdfTable& table);
/// Height of a row with the room around its words.
double row_height(const PdfTableRow& row);
/// Where it stands from the left, and how large.
PdfArea picture_area(const PdfPicture& picture);

}  // namespace uddrag::exporting
