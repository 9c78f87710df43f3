// SPDX-License-Identifier: GPL-3.0-or-later
// Prose as CommonMark: see md_writer.h.
#include <fmt/format.h>

#include <algorithm>

#include "export/excerpt_parts.h"
#include "export/md_writer.h"

namespace uddrag::exporting {
namespace {

class MdProseWriter {
 public:
  explicit MdProseWriter(MdPage& page) : m_page(page) {}

  std::string operator()(const course::Paragraph& paragraph) { return md_runs(paragraph.runs); }

  std::string operator()(const course::ProseHeading& heading) {
    return md_heading(m_page.headings.level(heading.level), md_runs(heading.runs));
  }

  std::string operator()(const course::ProseList& list) {
    std::vector<std::string> items;
    auto number = std::max<std::int64_t>(list.start, 0);
    bool tight = true;
    for (const auto& item : list.items) {
      const auto sign = list.ordered ? fmt::format("{}.", number++) : "-";
      items.push_back(md_item(sign, md_prose(m_page, item)));
      tight = tight && item.size() <= 1;
    }
    return joined(items, tight ? "\n" : "\n\n");
  }

  std::string operator()(const course::ProseTable& table) {
    std::size_t columns = std::max<std::size_t>(table.header.size(), 1);
    for (const auto& row : table.rows) columns = std::max(columns, row.size());
    std::vector<std::string> lines{row_of(table.header, columns), "|"};
    for (std::size_t i = 0; i < columns; ++i) lines.back() += " --- |";
    for (const auto& row : table.rows) lines.push_back(row_of(row, columns));
    return joined(lines, "\n");
  }

  std::string operator()(const course::ProseQuote& quote) {
    MdBlocks inside;
    for (const auto& paragraph : quote.paragraphs) inside.push_back((*this)(paragraph));
    return md_quote(inside);
  }

  std::string operator()(const course::Rule&) { return "***"; }

 private:
  static std::string row_of(const std::vector<course::Inlines>& cells, std::size_t columns) {
    std::string line = "|";
    for (std::size_t i = 0; i < columns; ++i)
      line += fmt::format(" {} |", i < cells.size() ? md_runs(cells[i], true) : "");
    return line;
  }

  MdPage& m_page;
};

}  // namespace

void md_add_heading(MdPage& page, int wanted_level, std::string_view text) {
  if (!text.empty())
    page.blocks.push_back(md_heading(page.headings.level(wanted_level), md_line(text)));
}

MdBlocks md_prose(MdPage& page, const course::Prose& prose) {
  MdBlocks blocks;
  MdProseWriter writer(page);
  for (const auto& block : prose) blocks.push_back(std::visit(writer, block));
  return blocks;
}

}  // namespace uddrag::exporting
