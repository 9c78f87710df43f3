// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/csv.h"

#include <algorithm>

#include "base/error.h"

namespace uddrag::base {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view starts_formula = "=+-@\t\r\n";

std::string_view first_line(std::string_view text) {
  return text.substr(0, std::min(text.find_first_of("\r\n"), text.size()));
}

/// The delimiter that stands most often in the first record, not counting what is in quotes.
char sniff_delimiter(std::string_view text) {
  constexpr std::string_view candidates = ",;\t";
  std::size_t counts[candidates.size()] = {};
  bool quoted = false;
  for (const char c : text) {
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == '\n' || c == '\r') break;
    if (const auto i = candidates.find(c); i != candidates.npos) ++counts[i];
  }
  return candidates[static_cast<std::size_t>(std::max_element(counts, std::end(counts)) - counts)];
}

class Reader {
 public:
  Reader(std::string_view text, char delimiter, std::int64_t line)
      : m_text(text), m_delimiter(delimiter), m_line(line) {}

  bool at_end() const { return m_at >= m_text.size(); }

  CsvRow record() {
    CsvRow row{m_line, {cell()}};
    while (!at_end() && m_text[m_at] == m_delimiter) {
      ++m_at;
      row.cells.push_back(cell());
    }
    take_line_end();
    return row;
  }

 private:
  std::string cell() { return !at_end() && m_text[m_at] == '"' ? quoted() : bare(); }

  std::string bare() {
    const auto from = m_at;
    while (!at_end() && !ends_cell()) ++m_at;
    return std::string(m_text.substr(from, m_at - from));
  }

  std::string quoted() {
    const auto opened = m_line;
    std::string cell;
    for (++m_at; !at_end();) {
      const char c = m_text[m_at];
      if (c == '"' && m_at + 1 < m_text.size() && m_text[m_at + 1] == '"') {
        cell += '"';
        m_at += 2;
      } else if (c == '"') {
        ++m_at;
        if (!at_end() && !ends_cell())
          throw Error(ErrorKind::bad_input,
                      said("Line {}: There are characters behind a closing quote.", m_line));
        return cell;
      } else if (take_line_end()) {
        cell += '\n';
      } else {
        cell += c;
        ++m_at;
      }
    }
    throw Error(ErrorKind::bad_input,
                said("Line {}: A quote is opened here and never closed.", opened));
  }

  bool ends_cell() const {
    const char c = m_text[m_at];
    return c == m_delimiter || c == '\n' || c == '\r';
  }

  bool take_line_end() {
    if (at_end() || (m_text[m_at] != '\n' && m_text[m_at] != '\r')) return false;
    m_at += m_text.substr(m_at, 2) == "\r\n" ? 2 : 1;
    ++m_line;
    return true;
  }

  std::string_view m_text;
  std::size_t m_at = 0;
  char m_delimiter;
  std::int64_t m_line;
};

bool has_content(const CsvRow& row) {
  return std::any_of(row.cells.begin(), row.cells.end(),
                     [](const std::string& cell) { return !cell.empty(); });
}

std::string trimmed(const std::string& name) {
  const auto from = name.find_first_not_of(" \t\n");
  if (from == name.npos) return {};
  return name.substr(from, name.find_last_not_of(" \t\n") - from + 1);
}

void add_rows(CsvTable& table, Reader& reader) {
  while (!reader.at_end()) {
    auto row = reader.record();
    if (!has_content(row)) continue;
    if (table.header.empty()) {
      std::transform(row.cells.begin(), row.cells.end(), std::back_inserter(table.header), trimmed);
    } else if (row.cells.size() != table.header.size()) {
      throw Error(ErrorKind::bad_input, said("Line {}: The row has {} columns, the header {}.",
                                             row.line, row.cells.size(), table.header.size()));
    } else {
      table.rows.push_back(std::move(row));
    }
  }
}

}  // namespace

std::optional<std::size_t> CsvTable::column(std::string_view name) const {
  const auto found = std::find(header.begin(), header.end(), name);
  if (found == header.end()) return std::nullopt;
  return static_cast<std::size_t>(found - header.begin());
}

CsvTable read_csv(std::string_view utf8) {
  if (utf8.starts_with(byte_order_mark)) utf8.remove_prefix(byte_order_mark.size());
  std::int64_t line = 1;
  std::optional<char> told;
  if (const auto first = first_line(utf8); first.size() == 5 && first.starts_with("sep=")) {
    told = first[4];
    utf8.remove_prefix(5);
    utf8.remove_prefix(utf8.starts_with("\r\n") ? 2 : std::min<std::size_t>(1, utf8.size()));
    line = 2;
  }
  CsvTable table;
  const auto begin = std::min(utf8.find_first_not_of("\r\n"), utf8.size());
  table.delimiter = told ? *told : sniff_delimiter(utf8.substr(begin));
  Reader reader(utf8, table.delimiter, line);
  add_rows(table, reader);
  if (table.header.empty()) throw Error(ErrorKind::empty, "The table has no header.");
  return table;
}

std::string without_formula_guard(const std::string& cell) {
  const bool guarded =
      cell.size() > 1 && cell[0] == '\'' && starts_formula.find(cell[1]) != starts_formula.npos;
  return guarded ? cell.substr(1) : cell;
}

std::string csv_cell(std::string_view text, const CsvOptions& options) {
  std::string cell;
  if (options.formula_safe && !text.empty() && starts_formula.find(text[0]) != text.npos)
    cell = '\'';
  cell += text;
  const bool plain = cell.find_first_of("\"\r\n") == cell.npos &&
                     cell.find(options.delimiter) == cell.npos && !cell.starts_with(' ') &&
                     !cell.ends_with(' ');
  if (plain) return cell;
  std::string quoted = "\"";
  for (const char c : cell) quoted.append(c == '"' ? 2 : 1, c);
  return quoted + '"';
}

CsvWriter::CsvWriter(const CsvOptions& options) : m_options(options) {
  if (options.byte_order_mark) m_bytes = byte_order_mark;
}

void CsvWriter::row(const std::vector<std::string>& cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) m_bytes += m_options.delimiter;
    m_bytes += csv_cell(cells[i], m_options);
  }
  m_bytes += "\r\n";
}

}  // namespace uddrag::base
