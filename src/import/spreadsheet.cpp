// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/spreadsheet.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>
#include <set>

#include "base/error.h"
#include "import/xml_parts.h"
#include "text/utf8.h"

namespace uddrag::importing {
namespace {

using base::Error;
using base::ErrorKind;

constexpr std::size_t most_cells = 1'000'000, most_columns = 16'384;
constexpr std::size_t most_text = 100 << 20;  // bytes; one shared string may stand in many cells

/// Of a string item: its runs one after the other, without the readings above them (rPh).
std::string words_of(const pugi::xml_node& item) {
  std::string words;
  for (const pugi::xml_node& part : item.children()) {
    if (is(part, "t")) words += part.text().get();
    if (is(part, "r")) words += child(part, "t").text().get();
  }
  return text::repair_utf8(words);
}

bool shows_date(std::string_view format) {
  bool quoted = false;
  for (std::size_t i = 0; i < format.size(); ++i) {
    const char c = format[i];
    if (c == '"') quoted = !quoted;
    if (c == '[') i = std::min(format.find(']', i), format.size());
    if (c == '\\') ++i;
    if (!quoted && (c == 'y' || c == 'Y' || c == 'd' || c == 'D')) return true;
  }
  return false;
}

/// Which cell formats show a day: those that ECMA-376 18.8.30 builds in, and those written out.
std::vector<bool> date_formats(ZipReader& zip) {
  pugi::xml_document styles;
  std::vector<bool> dates;
  if (!load(zip, "xl/styles.xml", styles)) return dates;
  std::set<int> of_days{14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 57};
  const pugi::xml_node root = styles.document_element();
  for (const pugi::xml_node& format : child(root, "numFmts").children())
    if (shows_date(attribute(format, "formatCode")))
      of_days.insert(format.attribute("numFmtId").as_int());
  for (const pugi::xml_node& format : child(root, "cellXfs").children())
    dates.push_back(of_days.contains(format.attribute("numFmtId").as_int()));
  return dates;
}

/// Days since the end of 1899; those before March 1900, which Excel counts wrongly, are a day off.
std::string day_of(double serial, bool from_1904) {
  using namespace std::chrono;
  if (!(serial >= 1) || serial > 2'958'465) return {};
  const sys_days start = from_1904 ? sys_days{year{1904} / 1 / 1} : sys_days{year{1899} / 12 / 30};
  const year_month_day day{start + days{static_cast<int>(std::floor(serial))}};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()),
                     static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
}

/// "BC12" → 54; without letters the next column.
std::size_t column_of(const std::string& reference, std::size_t next) {
  std::size_t column = 0;
  for (const char c : reference) {
    if (c < 'A' || c > 'Z') break;
    column = column * 26 + static_cast<std::size_t>(c - 'A' + 1);
    if (column > most_columns) throw Error(ErrorKind::too_large, "The sheet has too many columns.");
  }
  return column == 0 ? next : column - 1;
}

class Sheet {
 public:
  explicit Sheet(ZipReader& zip) : m_dates(date_formats(zip)) {
    pugi::xml_document strings;
    if (load(zip, "xl/sharedStrings.xml", strings))
      for (const pugi::xml_node& item : strings.document_element().children())
        if (is(item, "si")) m_strings.push_back(words_of(item));
  }
  bool from_1904 = false;

  base::CsvTable read(const pugi::xml_node& worksheet) {
    base::CsvTable table;
    std::int64_t line = 0;
    for (const pugi::xml_node& row : child(worksheet, "sheetData").children()) {
      line = std::max<std::int64_t>(line + 1, row.attribute("r").as_llong());
      auto cells = cells_of(row);
      if (std::all_of(cells.begin(), cells.end(), [](const auto& c) { return c.empty(); }))
        continue;
      if (table.header.empty()) {
        for (const std::string& title : cells) table.header.emplace_back(text::trim(title));
        while (table.header.back().empty()) table.header.pop_back();
      } else {
        require_titles(table, cells, line);
        cells.resize(table.header.size());
        table.rows.push_back({line, std::move(cells)});
      }
    }
    if (table.header.empty()) throw Error(ErrorKind::empty, "The first sheet is empty.");
    return table;
  }

 private:
  static void require_titles(const base::CsvTable& table, const std::vector<std::string>& cells,
                             std::int64_t line) {
    for (std::size_t i = table.header.size(); i < cells.size(); ++i)
      if (!cells[i].empty())
        throw Error(ErrorKind::bad_input,
                    base::said("Line {}: there is a cell in a column without a heading.", line));
  }

  std::vector<std::string> cells_of(const pugi::xml_node& row) {
    std::vector<std::string> cells;
    std::size_t next = 0;
    for (const pugi::xml_node& cell : row.children()) {
      if (!is(cell, "c")) continue;
      const std::size_t column = column_of(attribute(cell, "r"), next);
      if (cells.size() <= column) {
        m_cells += column + 1 - cells.size();
        if (m_cells > most_cells)
          throw Error(ErrorKind::too_large, "The sheet has too many cells.");
        cells.resize(column + 1);
      }
      cells[column] = value_of(cell);
      m_text += cells[column].size();
      if (m_text > most_text)
        throw Error(ErrorKind::too_large, "The sheet holds more text than answers can have.");
      next = column + 1;
    }
    return cells;
  }

  std::string value_of(const pugi::xml_node& cell) const {
    const std::string type = attribute(cell, "t");
    if (type == "inlineStr") return words_of(child(cell, "is"));
    const std::string value = child(cell, "v").text().get();
    if (type == "s") {
      std::size_t index = 0;
      const auto read = std::from_chars(value.data(), value.data() + value.size(), index);
      return read.ec == std::errc() && index < m_strings.size() ? m_strings[index] : std::string();
    }
    if (type == "b") return value == "1" ? "TRUE" : "FALSE";
    if (type == "d") return value.substr(0, 10);
    if (!type.empty() && type != "n") return text::repair_utf8(value);
    return number_of(cell, value);
  }

  std::string number_of(const pugi::xml_node& cell, const std::string& value) const {
    double number = 0;
    const auto read = std::from_chars(value.data(), value.data() + value.size(), number);
    if (read.ec != std::errc()) return text::repair_utf8(value);
    const auto format = static_cast<std::size_t>(cell.attribute("s").as_uint());
    if (format < m_dates.size() && m_dates[format])
      if (std::string day = day_of(number, from_1904); !day.empty()) return day;
    return fmt::format("{:.15g}",
                       number);  // as many digits as are shown: 0.1, not 0.10000000000001
  }

  std::vector<std::string> m_strings;
  std::vector<bool> m_dates;
  std::size_t m_cells = 0, m_text = 0;
};

/// Where the first sheet lies.
std::string first_sheet(ZipReader& zip, const pugi::xml_node& workbook) {
  const std::string wanted = attribute(child(child(workbook, "sheets"), "sheet"), "id");
  pugi::xml_document relations;
  if (load(zip, "xl/_rels/workbook.xml.rels", relations))
    for (const pugi::xml_node& relation : relations.document_element().children())
      if (relation.attribute("Id").value() == wanted) {
        const std::string target = relation.attribute("Target").value();
        return target.starts_with("/") ? target.substr(1) : "xl/" + target;
      }
  return "xl/worksheets/sheet1.xml";
}

}  // namespace

bool is_workbook(std::string_view bytes) {
  if (!bytes.starts_with("PK\x03\x04")) return false;
  try {
    return ZipReader(bytes, 0).has("xl/workbook.xml");
  } catch (const Error&) {
    return false;
  }
}

base::CsvTable read_workbook(std::string_view bytes, std::uint64_t max_unpacked) {
  ZipReader zip(bytes, max_unpacked);
  pugi::xml_document workbook, sheet;
  if (!load(zip, "xl/workbook.xml", workbook))
    throw Error(ErrorKind::foreign, "It is no Excel workbook.");
  Sheet reader(zip);
  const std::string from = attribute(child(workbook.document_element(), "workbookPr"), "date1904");
  reader.from_1904 = from == "1" || from == "true";
  if (!load(zip, first_sheet(zip, workbook.document_element()), sheet))
    throw Error(ErrorKind::damaged, "The workbook has no sheet.");
  return reader.read(sheet.document_element());
}

}  // namespace uddrag::importing
