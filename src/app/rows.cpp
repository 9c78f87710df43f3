// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/rows.h"

#include <fmt/format.h>

#include "base/error.h"
#include "import/spreadsheet.h"
#include "text/encoding.h"

namespace uddrag::app {
namespace {

constexpr std::size_t faults_told = 20;

base::CsvTable read_table(const std::string& bytes, const std::string& path) {
  try {
    if (importing::is_workbook(bytes)) return importing::read_workbook(bytes);
    const text::Decoded decoded = text::decode(bytes);
    if (decoded.replaced > 0)
      throw base::Error(base::ErrorKind::bad_input,
                        "There are bytes in it that are no text. Save it anew as UTF-8.");
    return base::read_csv(decoded.utf8);
  } catch (const base::Error& error) {
    throw base::Error(error.kind(), error.said(), path);
  }
}

}  // namespace

Rows::Rows(const std::string& bytes, std::string path, const std::vector<std::string>& required)
    : m_table(read_table(bytes, path)), m_path(std::move(path)) {
  for (const std::string& column : required)
    if (!m_table.column(column))
      throw base::Error(base::ErrorKind::bad_input,
                        base::said("The column \"{}\" is missing. The table needs: {}.", column,
                                   fmt::format("{}", fmt::join(required, ", "))),
                        m_path);
}

std::string Rows::cell(std::size_t row, const std::string& column) const {
  const auto at = m_table.column(column);
  return at ? m_table.rows[row].cells[*at] : std::string();
}

void Rows::fault(std::size_t row, const std::string& reason) {
  m_faults.push_back(fmt::format("line {}: {}", line(row), reason));
}

void Rows::require_ok() const {
  if (ok()) return;
  std::string words =
      fmt::format("{} of {} rows cannot be taken; nothing was changed.", m_faults.size(), size());
  for (std::size_t i = 0; i < std::min(m_faults.size(), faults_told); ++i)
    words += "\n  " + m_faults[i];
  if (m_faults.size() > faults_told)
    words += fmt::format("\n  … and {} more", m_faults.size() - faults_told);
  throw base::Error(base::ErrorKind::bad_input, words, m_path);
}

}  // namespace uddrag::app
