// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/table_columns.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "import/speakers.h"
#include "import/times.h"
#include "text/collate.h"
#include "text/utf8.h"

namespace uddrag::importing {
namespace {

bool is_time(std::string_view cell) {
  return parse_time_span(cell).has_value();
}

bool is_row_number(std::string_view cell) {
  return !cell.empty() && cell.size() < 7 &&
         cell.find_first_not_of("0123456789") == std::string_view::npos;
}

bool has_colon(std::string_view cell) {
  return cell.ends_with(':');
}

bool is_label(std::string_view cell) {
  return cell.empty() || looks_like_name(label_in(cell));
}

/// Four of five rows; the first may be a heading.
template <class Is>
bool mostly(const std::vector<TableRow>& rows, std::size_t column, Is is) {
  const auto fitting =
      std::count_if(rows.begin(), rows.end(), [&](const TableRow& row) { return is(row[column]); });
  return fitting >= 2 && 5 * fitting >= 4 * (std::ssize(rows) - 1);
}

std::size_t bytes_in(const std::vector<TableRow>& rows, std::size_t column) {
  std::size_t bytes = 0;
  for (const TableRow& row : rows) bytes += row[column].size();
  return bytes;
}

/// Two voices that recur, or one beside times.
bool are_speakers(const std::vector<TableRow>& rows, std::size_t column, bool beside_times) {
  std::map<std::string_view, int> counts;
  for (const TableRow& row : rows)
    if (!row[column].empty()) ++counts[label_in(row[column])];
  const auto recurring =
      std::count_if(counts.begin(), counts.end(), [](const auto& one) { return one.second > 1; });
  return recurring >= (beside_times ? 1 : 2);
}

class ColumnFinder {
 public:
  explicit ColumnFinder(const std::vector<TableRow>& rows) : m_rows(rows) {}

  std::optional<TableColumns> find() {
    take(m_found.time, [&](std::size_t i) { return mostly(m_rows, i, is_time); });
    take(m_found.number, [&](std::size_t i) { return mostly(m_rows, i, is_row_number); });
    std::optional<std::size_t> content;
    take(content, [&](std::size_t i) { return !longer_than(i); });
    if (!content) return std::nullopt;
    m_found.content = *content;
    take(m_found.speaker, [&](std::size_t i) {
      return mostly(m_rows, i, is_label) && are_speakers(m_rows, i, m_found.time.has_value());
    });
    if (!m_found.time && (!m_found.speaker || mostly(m_rows, *m_found.speaker, has_colon)))
      return std::nullopt;  // labels in front of words are found without a table
    m_found.has_heading = has_heading();
    return m_found;
  }

 private:
  template <class Fits>
  void take(std::optional<std::size_t>& role, Fits fits) {
    for (std::size_t i = 0; i < m_rows.front().size() && !role; ++i)
      if (is_free(i) && fits(i)) {
        role = i;
        m_taken.push_back(i);
      }
  }

  bool is_free(std::size_t column) const {
    return std::find(m_taken.begin(), m_taken.end(), column) == m_taken.end();
  }

  /// Whether another free column has more in it.
  bool longer_than(std::size_t column) const {
    for (std::size_t i = 0; i < m_rows.front().size(); ++i)
      if (is_free(i) && bytes_in(m_rows, i) > bytes_in(m_rows, column)) return true;
    return false;
  }

  bool has_heading() const {
    const TableRow& first = m_rows.front();
    if (m_found.time) return !is_time(first[*m_found.time]) && !first[*m_found.time].empty();
    return names_a_column(first[m_found.content]) && names_a_column(first[*m_found.speaker]);
  }

  const std::vector<TableRow>& m_rows;
  std::vector<std::size_t> m_taken;
  TableColumns m_found;
};

}  // namespace

bool names_a_column(std::string_view cell) {
  static constexpr std::array words = {"speaker",  "speakers", "taler",   "talere",  "navn",
                                       "name",     "sprecher", "content", "indhold", "tekst",
                                       "text",     "inhalt",   "replik",  "ytring",  "transcript",
                                       "timespan", "time",     "tid",     "hvem",    "who"};
  return std::find(words.begin(), words.end(), text::lower(std::string(cell))) != words.end();
}

std::string_view label_in(std::string_view cell) {
  while (cell.ends_with(':')) cell = text::trim(cell.substr(0, cell.size() - 1));
  return cell;
}

std::optional<TableColumns> columns_of(const std::vector<TableRow>& rows) {
  return rows.size() < 3 ? std::nullopt : ColumnFinder(rows).find();
}

}  // namespace uddrag::importing
