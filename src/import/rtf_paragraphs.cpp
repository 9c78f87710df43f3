// SPDX-License-Identifier: GPL-3.0-or-later
// Where paragraphs, cells and rows of a file in Rich Text Format end.
#include <utility>

#include "import/rtf_reader.h"
#include "import/tracked.h"

namespace uddrag::importing {

using Kind = ReportItem::Kind;

int RtfReader::heading_of(const Group& group) const {
  constexpr int longest_chain = 20;
  if (group.outline >= 0) return group.outline < 9 ? static_cast<int>(group.outline) + 1 : 0;
  auto style = m_styles.find(group.style);
  for (int depth = 0; style != m_styles.end() && depth < longest_chain; ++depth) {
    const auto& [name, outline, based_on] = style->second;
    if (outline >= 0 && outline < 9) return static_cast<int>(outline) + 1;
    if (name.starts_with("heading ") && name.size() == 9 && name[8] >= '1' && name[8] <= '9')
      return name[8] - '0';
    if (name == "title") return 1;
    style = m_styles.find(based_on);
  }
  return 0;
}

void RtfReader::end_paragraph() {
  bool& row = m_boxes.empty() ? m_row : m_boxes.back()->row;
  bool& table = m_boxes.empty() ? m_table : m_boxes.back()->table;
  const bool end_goes = !m_group.in_table && goes(m_group);
  report_passed_over();
  end_numbered(std::exchange(m_number, {}), out());
  m_in_change = false;
  if (m_group.in_table)
    open_cell();
  else if (row)
    end_row();
  if (!m_group.in_table) table = false;
  if (const int level = heading_of(m_group)) out().make_heading(level);
  if (end_goes) {
    change_goes(m_tracked, m_tracked == Tracked::accept, "the end of a paragraph", m_source.report);
    out().join_next();
  } else {
    out().end_paragraph();
  }
  put_boxes();
  out().begin_paragraph(0);
}

void RtfReader::put_boxes() {
  if (!m_boxes.empty()) return;  // an inner one goes behind the paragraph of the outermost
  for (const SourceParagraph& paragraph : std::exchange(m_behind, {}))
    out().add_paragraph(paragraph);
}

void RtfReader::open_cell() {
  bool& row = m_boxes.empty() ? m_row : m_boxes.back()->row;
  bool& table = m_boxes.empty() ? m_table : m_boxes.back()->table;
  if (!std::exchange(table, true))
    add_item(m_source.report, Kind::changed, "tables, each row as a paragraph");
  if (!std::exchange(row, true)) out().begin_row();
  if (!out().in_cell()) out().begin_cell();
}

void RtfReader::end_cell() {
  report_passed_over();
  end_numbered(std::exchange(m_number, {}), out());
  m_in_change = false;
  open_cell();
  out().end_paragraph();
  put_boxes();
  out().end_cell();
  out().begin_paragraph(0);
}

void RtfReader::end_row() {
  bool& row = m_boxes.empty() ? m_row : m_boxes.back()->row;
  if (!std::exchange(row, false)) return;
  if (out().in_cell()) out().end_cell();
  out().end_row();
}

}  // namespace uddrag::importing
