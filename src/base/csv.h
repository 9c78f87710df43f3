// SPDX-License-Identifier: GPL-3.0-or-later
// Tables as comma-separated text (RFC 4180), reading and writing, for every part of the program.
// Knows nothing of what the columns mean. Bytes of another encoding are decoded before (see
// text/encoding.h).
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace uddrag::base {

struct CsvRow {
  std::int64_t line = 0;  ///< of the file, from 1: where the row begins
  std::vector<std::string> cells;
};

struct CsvTable {
  std::vector<std::string> header;  ///< without white space around the names
  std::vector<CsvRow> rows;         ///< each with as many cells as the header
  char delimiter = ',';

  /// The first column of this name, which must match in every letter.
  std::optional<std::size_t> column(std::string_view name) const;
};

/// Reads a table with a header. A byte order mark and a first line such as "sep=;" are skipped; the
/// delimiter is the one of , ; and tab that stands most often in the header. Line ends within a
/// cell become \n. Rows without any content are left out. Throws Error empty where there is no
/// header, bad_input (naming the line) for a quote that is not closed, characters behind a closing
/// quote, and a row with another number of columns than the header.
CsvTable read_csv(std::string_view utf8);

struct CsvOptions {
  char delimiter = ',';
  bool byte_order_mark = false;  ///< tells Excel that the file is UTF-8
  bool formula_safe = true;      ///< see csv_cell
};

/// One cell, in quotes where it must be. Formula-safe: a cell that a spreadsheet would take for a
/// formula (begins with = + - @ tab, carriage return or line feed) gets a ' in front.
std::string csv_cell(std::string_view text, const CsvOptions& options = {});
/// A cell as it was before csv_cell made it safe.
std::string without_formula_guard(const std::string& cell);

/// Rows end with CR LF, as RFC 4180 asks.
class CsvWriter {
 public:
  explicit CsvWriter(const CsvOptions& options = {});
  void row(const std::vector<std::string>& cells);
  std::string take() { return std::move(m_bytes); }

 private:
  CsvOptions m_options;
  std::string m_bytes;
};

}  // namespace uddrag::base
