// SPDX-License-Identifier: GPL-3.0-or-later
// Reading tables for an import that takes all rows or none: every bad row is noted with its number
// and reason, and one error names them all.
#pragma once
#include <string>
#include <vector>

#include "base/csv.h"

namespace uddrag::app {

class Rows {
 public:
  /// Reads a CSV of any common encoding, or the first sheet of an Excel workbook. Throws
  /// base::Error with the path: bad_input where a column that must be there is not.
  Rows(const std::string& bytes, std::string path, const std::vector<std::string>& required);

  std::size_t size() const { return m_table.rows.size(); }
  const std::vector<std::string>& header() const { return m_table.header; }
  const std::string& path() const { return m_path; }
  /// Empty where there is no such column.
  std::string cell(std::size_t row, const std::string& column) const;
  std::int64_t line(std::size_t row) const { return m_table.rows[row].line; }
  void fault(std::size_t row, const std::string& reason);
  bool ok() const { return m_faults.empty(); }
  /// Throws bad_input with all that was noted (the first twenty in words).
  void require_ok() const;

 private:
  base::CsvTable m_table;
  std::string m_path;
  std::vector<std::string> m_faults;
};

}  // namespace uddrag::app
