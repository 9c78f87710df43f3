// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "export/pdf_sheet.h"

namespace uddrag::exporting {
namespace {

constexpr double padding = 4;  // above and below the words of a cell

struct CellLine {
  const PdfParagraph* paragraph;
  std::size_t line;
  double gap;  ///< above it, inside the cell
  double height() const { return paragraph->text->lines()[line].height; }
};
using CellLines = std::vector<CellLine>;

CellLines cell_lines_of(const std::vector<PdfParagraph>& cell) {
  CellLines lines;
  double after = 0;
  for (const auto& paragraph : cell) {
    double gap = lines.empty() ? 0 : std::max(after, paragraph.look->before);
    for (std::size_t i = 0; i < paragraph.text->lines().size(); ++i) {
      lines.push_back({&paragraph, i, gap});
      gap = 0;
    }
    after = paragraph.after;
  }
  return lines;
}

double height_of(const CellLines& lines) {
  double height = 0;
  for (const auto& line : lines) height += line.gap + line.height();
  return height;
}

class RowPutter {
 public:
  RowPutter(PdfSheet& sheet, const PdfTableRow& row) : m_sheet(sheet) {
    for (const auto& cell : row.cells) m_cells.push_back(cell_lines_of(cell));
    m_from.resize(m_cells.size());
    m_width = pdf_text_width / static_cast<double>(std::max<std::size_t>(1, m_cells.size()));
  }

  /// On this page and as many more as needed.
  void put() {
    while (true) {
      const double top = m_sheet.y();
      double used = 0;
      for (std::size_t c = 0; c < m_cells.size(); ++c) used = std::max(used, put_cell(c, top));
      m_sheet.down(used + 2 * padding);
      m_sheet.put(PdfArea{pdf_margin, m_sheet.y(), pdf_text_width, 0.5, pdf_line});
      if (done()) return;
      m_sheet.turn();
    }
  }

 private:
  bool done() const {
    for (std::size_t c = 0; c < m_cells.size(); ++c)
      if (m_from[c] < m_cells[c].size()) return false;
    return true;
  }

  /// How high what was put is; at least one line at the top of a page, whatever its height.
  double put_cell(std::size_t c, double top) {
    double y = top + padding;
    const double left = pdf_margin + m_width * static_cast<double>(c) + pdf_cell_gap;
    for (bool first = true; m_from[c] < m_cells[c].size(); ++m_from[c], first = false) {
      const auto& line = m_cells[c][m_from[c]];
      const double gap = first ? 0 : line.gap;
      const bool fits = y + gap + line.height() + padding <= PdfSheet::bottom;
      if (!fits && !(first && m_sheet.at_top())) break;
      y += gap;
      m_sheet.put(PdfLinePiece{line.paragraph, line.line, left + line.paragraph->left, y});
      put_bar(*line.paragraph, left, y, line.height());
      y += line.height();
    }
    return y - top - padding;
  }

  void put_bar(const PdfParagraph& paragraph, double left, double y, double height) {
    if (paragraph.look->bar == 0) return;
    const double x = paragraph.right_to_left
                         ? left + m_width - 2 * pdf_cell_gap - paragraph.right + 8
                         : left + paragraph.left - 10;
    m_sheet.put(PdfArea{x, y, 2, height, paragraph.look->bar});
  }

  PdfSheet& m_sheet;
  std::vector<CellLines> m_cells;
  std::vector<std::size_t> m_from;
  double m_width = 0;
};

}  // namespace

double row_height(const PdfTableRow& row) {
  double height = 0;
  for (const auto& cell : row.cells) height = std::max(height, height_of(cell_lines_of(cell)));
  return height + 2 * padding;
}

void put_table(PdfSheet& sheet, const PdfTable& table) {
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    double needed = row_height(table.rows[r]);
    if (table.header && r == 0 && table.rows.size() > 1)
      needed += std::min(row_height(table.rows[1]), 120.0);  // a heading is never the last
    if (needed > sheet.room() && needed <= PdfSheet::bottom - PdfSheet::top) sheet.turn();
    if (r == 0) sheet.put(PdfArea{pdf_margin, sheet.y(), pdf_text_width, 1, pdf_accent});
    RowPutter(sheet, table.rows[r]).put();
  }
}

PdfArea picture_area(const PdfPicture& picture) {
  return {pdf_margin, 0, picture.shown.width, picture.shown.height, 0};
}

}  // namespace uddrag::exporting
