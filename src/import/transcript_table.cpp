// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/transcript_table.h"

#include <algorithm>
#include <map>

#include "import/table_columns.h"
#include "import/times.h"
#include "text/utf8.h"

namespace uddrag::importing {
namespace {

using Kind = ReportItem::Kind;

TableRow cells_of(std::string_view text) {
  TableRow cells;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\t', at), text.size());
    cells.push_back(text::trim(text.substr(at, end - at)));
    at = end + 1;
  }
  return cells;
}

bool may_be_row(const SourceParagraph& paragraph) {
  return !paragraph.heading && !paragraph.is_note && !paragraph.time_start &&
         paragraph.speaker.empty() && paragraph.text.find('\t') != std::string::npos;
}

class Table {
 public:
  explicit Table(Source& source) : m_source(source) {}

  void read() {
    find_rows();
    const auto columns = columns_of(m_rows);
    if (!columns || 2 * m_rows.size() < words_elsewhere()) return;
    m_columns = *columns;
    add_item(m_source.report, Kind::recognised, "rows of a transcript as a table",
             std::ssize(m_rows));
    leave_out_short_heading();
    for (std::size_t i = 0; i < m_rows.size(); ++i) read_row(i);
  }

 private:
  /// Those with as many cells as most have.
  void find_rows() {
    std::map<std::size_t, std::vector<SourceParagraph*>> by_cells;
    for (SourceParagraph& paragraph : m_source.paragraphs)
      if (may_be_row(paragraph)) by_cells[cells_of(paragraph.text).size()].push_back(&paragraph);
    for (const auto& [cells, paragraphs] : by_cells)
      if (paragraphs.size() > m_paragraphs.size()) m_paragraphs = paragraphs;
    for (const SourceParagraph* paragraph : m_paragraphs)
      m_rows.push_back(cells_of(paragraph->text));
  }

  /// Paragraphs that are no rows: a text may have a table in it, and be none.
  std::size_t words_elsewhere() const {
    const auto filled = std::count_if(
        m_source.paragraphs.begin(), m_source.paragraphs.end(),
        [](const SourceParagraph& paragraph) { return !text::trim(paragraph.text).empty(); });
    return static_cast<std::size_t>(filled) - m_rows.size();
  }

  /// A heading whose first cell is empty has a cell less.
  void leave_out_short_heading() {
    if (m_paragraphs.front() == m_source.paragraphs.data()) return;
    SourceParagraph& before = *(m_paragraphs.front() - 1);
    const TableRow cells = cells_of(before.text);
    if (cells.size() + 1 != m_rows.front().size() ||
        !std::all_of(cells.begin(), cells.end(), names_a_column))
      return;
    add_item(m_source.report, Kind::left_out, "heading of the table", 1,
             text::elide(before.text, 80));
    before.text.clear();
  }

  void read_row(std::size_t i) {
    SourceParagraph& paragraph = *m_paragraphs[i];
    const TableRow& row = m_rows[i];
    const std::string_view content = row[m_columns.content];
    if ((i == 0 && m_columns.has_heading) || content.empty()) {
      add_item(m_source.report, Kind::left_out,
               content.empty() ? "rows without words" : "heading of the table", 1,
               text::elide(paragraph.text, 80));
      return paragraph.text.clear();
    }
    if (m_columns.speaker) paragraph.speaker = label_in(row[*m_columns.speaker]);
    if (const auto span = m_columns.time ? parse_time_span(row[*m_columns.time]) : std::nullopt) {
      paragraph.time_start = span->start;
      paragraph.time_end = span->end;
    }
    if (m_columns.number) add_item(m_source.report, Kind::left_out, "row numbers");
    keep_further_cells(paragraph, row);
    cut(paragraph, content);
  }

  void keep_further_cells(SourceParagraph& paragraph, const TableRow& row) {
    const auto start =
        static_cast<std::size_t>(row[m_columns.content].data() - paragraph.text.data());
    for (std::size_t i = 0; i < row.size(); ++i) {
      const bool known = i == m_columns.content || i == m_columns.time || i == m_columns.speaker ||
                         i == m_columns.number;
      if (known || row[i].empty()) continue;
      add_item(m_source.report, Kind::changed, "further columns of a table, as memos");
      paragraph.notes.push_back(
          {start, start + row[m_columns.content].size(), 0, {}, {}, std::string(row[i])});
    }
  }

  /// Nothing but the content stays as text.
  static void cut(SourceParagraph& paragraph, std::string_view content) {
    const auto from = static_cast<std::size_t>(content.data() - paragraph.text.data());
    const std::size_t size = content.size();
    const auto place = [&](std::size_t at) { return std::clamp(at, from, from + size) - from; };
    for (SourceStyle& style : paragraph.styles) {
      style.start = place(style.start);
      style.end = place(style.end);
    }
    std::erase_if(paragraph.styles, [](const SourceStyle& s) { return s.start >= s.end; });
    for (SourceNote& note : paragraph.notes) {
      if (note.paragraphs_back == 0) note.start = place(note.start);
      note.end = place(note.end);
    }
    paragraph.text = std::string(content);
  }

  Source& m_source;
  std::vector<SourceParagraph*> m_paragraphs;
  std::vector<TableRow> m_rows;  // of their cells; views of the paragraphs' text
  TableColumns m_columns;
};

}  // namespace

void read_transcript_table(Source& source) {
  Table(source).read();
}

}  // namespace uddrag::importing
