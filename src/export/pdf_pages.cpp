// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/pdf_pages.h"

#include <algorithm>

#include "export/pdf_sheet.h"

namespace uddrag::exporting {
namespace {

constexpr double page_room = PdfSheet::bottom - PdfSheet::top;

double height_of(const PdfParagraph& paragraph, std::size_t from, std::size_t to) {
  double height = 0;
  for (std::size_t i = from; i < to; ++i) height += paragraph.text->lines()[i].height;
  return height;
}

/// What of a part must not be parted from what stands before it.
double first_height(const PdfPart& part) {
  if (const auto* paragraph = std::get_if<PdfParagraph>(&part)) {
    const auto count = paragraph->text->lines().size();
    return paragraph->look->before + height_of(*paragraph, 0, count <= 3 ? count : 2);
  }
  if (const auto* table = std::get_if<PdfTable>(&part))
    return table->rows.empty() ? 0 : std::min(row_height(table->rows[0]) + 60, page_room / 2);
  return picture_area(std::get<PdfPicture>(part)).height;
}

class Flow {
 public:
  explicit Flow(PdfParts& parts) : m_parts(parts) {}

  std::vector<PdfPage> flowed() {
    for (m_at = 0; m_at < m_parts.parts.size(); ++m_at) std::visit(*this, m_parts.parts[m_at]);
    return m_sheet.take();
  }

  void operator()(const PdfParagraph& paragraph) {
    const auto count = paragraph.text->lines().size();
    if (paragraph.page_break_before && !m_sheet.at_top()) turn();
    if (!m_sheet.at_top() && gap(paragraph) + together() > m_sheet.room()) turn();
    m_sheet.down(gap(paragraph));
    note(paragraph);
    for (std::size_t from = 0; from < count;) {
      const auto to = break_at(paragraph, from);
      if (to > from) put(paragraph, from, to);
      if (to < count) turn();
      from = to;
    }
    m_after = paragraph.after;
    m_last = paragraph.look;
  }

  void operator()(const PdfTable& table) {
    m_sheet.down(m_sheet.at_top() ? 0 : std::max(m_after, 8.0));
    put_table(m_sheet, table);
    m_after = 12;
    m_last = nullptr;
  }

  void operator()(const PdfPicture& picture) {
    auto area = picture_area(picture);
    const double caption = m_at + 1 < m_parts.parts.size() ? 30 : 0;
    if (area.height + caption + m_after > m_sheet.room() && !m_sheet.at_top()) turn();
    m_sheet.down(m_sheet.at_top() ? 0 : std::max(m_after, 8.0));
    area.y = m_sheet.y();
    m_sheet.put(PdfPiece(PdfPicturePiece{&picture, area}));
    m_sheet.down(area.height);
    const auto* next = m_at + 1 < m_parts.parts.size()
                           ? std::get_if<PdfParagraph>(&m_parts.parts[m_at + 1])
                           : nullptr;
    m_after = next && next->look->style == "Caption" ? 4 : 10;
    m_last = nullptr;
  }

 private:
  void turn() {
    m_sheet.turn();
    m_last = nullptr;
  }

  /// No room is left above what begins a page, but on the first.
  double gap(const PdfParagraph& paragraph) const {
    if (!m_sheet.at_top()) return std::max(m_after, paragraph.look->before);
    return m_sheet.number() == 1 ? paragraph.look->before : 0;
  }

  /// The height of the paragraph and of all that it must stand on one page with; where no page
  /// holds that, of its own beginning.
  double together() const {
    double height = 0, after = 0;
    for (std::size_t i = m_at; i < m_parts.parts.size(); ++i) {
      const auto* paragraph = std::get_if<PdfParagraph>(&m_parts.parts[i]);
      const double before = i == m_at || !paragraph ? 0 : paragraph->look->before;
      if (!paragraph || !paragraph->keep_next) {
        height += std::max(after - before, 0.0) + first_height(m_parts.parts[i]);
        break;
      }
      height += (i == m_at ? 0 : std::max({after, before, 3.0})) + paragraph->text->height();
      after = paragraph->after;
    }
    return height <= page_room ? height : first_height(m_parts.parts[m_at]);
  }

  /// The line behind the last that stands on this page. A line alone is neither left nor sent on.
  std::size_t break_at(const PdfParagraph& paragraph, std::size_t from) const {
    const auto count = paragraph.text->lines().size();
    double room = m_sheet.room();
    std::size_t to = from;
    while (to < count && paragraph.text->lines()[to].height <= room)
      room -= paragraph.text->lines()[to++].height;
    if (to == from && m_sheet.at_top()) return from + 1;
    if (to < count && count - to == 1 && to - from > 2) --to;
    const bool alone = to == 1 || count - to == 1;
    if (to < count && from == 0 && alone && !m_sheet.at_top()) to = 0;
    return to;
  }

  void note(const PdfParagraph& paragraph) {
    if (paragraph.heading < 0) return;
    auto& heading = m_parts.headings[static_cast<std::size_t>(paragraph.heading)];
    heading.page = m_sheet.number();
    heading.y = m_sheet.y();
  }

  void put(const PdfParagraph& paragraph, std::size_t from, std::size_t to) {
    const double height = height_of(paragraph, from, to);
    put_areas(paragraph, height);
    for (auto line = from; line < to; ++line) {
      m_sheet.put(
          PdfPiece(PdfLinePiece{&paragraph, line, pdf_margin + paragraph.left, m_sheet.y()}));
      m_sheet.down(paragraph.text->lines()[line].height);
    }
    m_end = m_sheet.y();
  }

  /// Bars of paragraphs that follow each other are one.
  void put_areas(const PdfParagraph& paragraph, double height) {
    const auto& look = *paragraph.look;
    const bool goes_on = m_last == &look;
    const double y = goes_on ? m_end + 3 : m_sheet.y() - 3;
    const double end = m_sheet.y() + height + 3;
    const double left = pdf_margin + paragraph.left - 10;
    const double width = pdf_text_width - paragraph.left - paragraph.right + 20;
    if (look.ground != 0) m_sheet.put(PdfArea{left, y, width, end - y, look.ground});
    const double x = paragraph.right_to_left ? left + width - 2.25 : left;
    if (look.bar != 0) m_sheet.put(PdfArea{x, y, 2.25, end - y, look.bar});
    if (look.style == "Separator")
      m_sheet.put(PdfArea{pdf_margin, m_sheet.y(), pdf_text_width, 0.75, pdf_line});
  }

  PdfParts& m_parts;
  PdfSheet m_sheet;
  std::size_t m_at = 0;
  double m_after = 0, m_end = 0;
  const PdfLook* m_last = nullptr;  ///< of the paragraph right above on this page
};

}  // namespace

std::vector<PdfPage> pdf_pages(PdfParts& parts) {
  return Flow(parts).flowed();
}

}  // namespace uddrag::exporting
