// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/tables/sheet.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <sstream>

#include "edit/together.h"
#include "gui/tables/cell_text.h"
#include "text/collate.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace uddrag::gui {
namespace {

/// One action; a refusal says which cell it was.
class WriteCells : public store::Edit {
 public:
  using Names = std::map<base::Uuid, std::string>;
  using Heading = std::function<std::string(const SheetColumn&)>;
  WriteCells(std::string_view kind, std::vector<SheetCell> cells, Names names, Heading heading,
             std::function<void(store::Transaction&, const std::vector<SheetCell>&,
                                std::function<void(const SheetCell&)>)>
                 write)
      : m_kind(kind),
        m_cells(std::move(cells)),
        m_names(std::move(names)),
        m_heading(std::move(heading)),
        m_write(std::move(write)) {}
  std::string_view kind() const override { return m_kind; }
  std::string arguments() const override {
    return edit::arguments_json({{"count", std::to_string(m_cells.size())}});
  }
  void apply(store::Transaction& tx) override {
    const SheetCell* at = nullptr;
    try {
      m_write(tx, m_cells, [&](const SheetCell& cell) { at = &cell; });
    } catch (store::RefusedInside& inside) {
      if (at) {
        const std::string column = m_heading ? m_heading(at->column) : at->column.name;
        inside.refusal.place = fmt::format("{}, {}", name_of(*at), column);
        inside.refusal.detail = inside.refusal.place + ": " + inside.refusal.detail;
      }
      throw;
    }
  }

 private:
  std::string name_of(const SheetCell& cell) const {
    const auto known = m_names.find(cell.row);
    return known == m_names.end() ? "+" + std::to_string(cell.line + 1) : known->second;
  }

  std::string_view m_kind;
  std::vector<SheetCell> m_cells;
  Names m_names;
  Heading m_heading;
  std::function<void(store::Transaction&, const std::vector<SheetCell>&,
                     std::function<void(const SheetCell&)>)>
      m_write;
};

double number_of(const std::string& text) {
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

std::size_t place_among(const std::vector<std::string>& choices, const std::string& word) {
  return static_cast<std::size_t>(std::find(choices.begin(), choices.end(), word) -
                                  choices.begin());
}

/// Below zero where a comes first. An empty cell comes behind all others.
int compare(const SheetColumn& column, const std::string& a, const std::string& b,
            const text::Collator& collator) {
  using Type = SheetColumn::Type;
  if (a.empty() || b.empty()) return static_cast<int>(a.empty()) - static_cast<int>(b.empty());
  if (column.type == Type::number || column.type == Type::share) {
    const double left = number_of(a), right = number_of(b);
    return left < right ? -1 : left > right ? 1 : 0;
  }
  if (column.type == Type::choice && !column.open) {
    const std::size_t left = place_among(column.choices, a), right = place_among(column.choices, b);
    if (left != right) return left < right ? -1 : 1;
  }
  return collator.compare(a, b);
}

}  // namespace

void Sheet::show(std::vector<SheetColumn> columns, std::vector<base::Uuid> rows) {
  const std::set<base::Uuid> known(m_rows.begin(), m_rows.end());
  const std::set<base::Uuid> there(rows.begin(), rows.end());
  m_columns = std::move(columns);
  m_rows = std::move(rows);
  if (!m_sorted_by && m_filter.empty()) {
    m_shown = m_rows;
    return;
  }
  std::erase_if(m_shown, [&](const base::Uuid& id) { return !there.contains(id); });
  for (const base::Uuid& id : m_rows)
    if (!known.contains(id)) m_shown.push_back(id);
}

std::optional<std::size_t> Sheet::find(const base::Uuid& id) const {
  const auto found = std::find(m_shown.begin(), m_shown.end(), id);
  if (found == m_shown.end()) return std::nullopt;
  return static_cast<std::size_t>(found - m_shown.begin());
}

std::string Sheet::cell(std::size_t row, std::size_t column) const {
  return value(m_shown[row], m_columns[column]);
}

std::string Sheet::block(std::size_t row, std::size_t column, std::size_t rows,
                         std::size_t columns) const {
  CellLines lines;
  for (std::size_t r = row; r < std::min(row + rows, size()); ++r) {
    lines.emplace_back();
    for (std::size_t c = column; c < std::min(column + columns, m_columns.size()); ++c)
      lines.back().push_back(words_of(m_shown[r], m_columns[c]));
  }
  return text_of(lines);
}

std::vector<base::Uuid> Sheet::sorted(std::vector<base::Uuid> rows) const {
  const auto column = std::find_if(m_columns.begin(), m_columns.end(),
                                   [&](const auto& each) { return each.name == m_sorted_by; });
  if (column == m_columns.end()) return rows;
  const text::Collator collator(m_language);
  std::map<base::Uuid, std::string> values;
  for (const base::Uuid& id : rows) values[id] = value(id, *column);
  std::stable_sort(rows.begin(), rows.end(), [&](const base::Uuid& a, const base::Uuid& b) {
    const std::string &left = values[a], &right = values[b];
    const bool turned = m_descending && !left.empty() && !right.empty();
    return turned ? compare(*column, right, left, collator) < 0
                  : compare(*column, left, right, collator) < 0;
  });
  return rows;
}

/// What a person reads in the cell; without spaces among the digits of what the program counts.
std::string Sheet::words_of(const base::Uuid& row, const SheetColumn& column) const {
  const std::string kept = value(row, column);
  using Type = SheetColumn::Type;
  const bool counted =
      column.type == Type::share || (column.type == Type::number && !column.attribute);
  return shown_word && !counted ? shown_word(column, kept) : kept;
}

bool Sheet::fits_filter(const base::Uuid& row) const {
  std::string all;
  for (const SheetColumn& column : m_columns)
    if (!column.fixed) all += words_of(row, column) + '\n';
  const std::u16string folded = text::fold(all);
  std::istringstream words(m_filter);
  for (std::string word; words >> word;)
    if (folded.find(text::fold(word)) == std::u16string::npos) return false;
  return true;
}

void Sheet::sort(std::optional<std::size_t> column, bool descending) {
  m_sorted_by = column ? std::optional(m_columns[*column].name) : std::nullopt;
  m_descending = descending;
  filter(m_filter);
}

void Sheet::filter(const std::string& words) {
  m_filter = std::string(text::trim(words));
  m_shown.clear();
  for (const base::Uuid& row : m_rows)
    if (m_filter.empty() || fits_filter(row)) m_shown.push_back(row);
  if (m_sorted_by) m_shown = sorted(std::move(m_shown));
}

/// What is written in a cell, as the project keeps it.
std::string Sheet::stored(const SheetColumn& column, const std::string& text) const {
  std::string word(text::trim(text));
  if (column.type == SheetColumn::Type::number) return plain_number(word);
  if (column.type == SheetColumn::Type::date) return plain_date(word);
  if (stable_word) word = stable_word(column, word);
  for (const std::string& choice : column.choices)
    if (text::fold(choice) == text::fold(word)) return choice;
  return word;
}

/// In the window's words where rows are told apart by a choice.
std::string Sheet::shown_name(const base::Uuid& row) const {
  for (const SheetColumn& column : m_columns)
    if (column.name == key_column() && column.type == SheetColumn::Type::choice)
      return words_of(row, column);
  return row_name(row);
}

std::unique_ptr<store::Edit> Sheet::write(std::vector<SheetCell> cells) const {
  std::erase_if(cells, [](const SheetCell& cell) { return cell.column.fixed; });
  WriteCells::Names names;
  for (const SheetCell& cell : cells)
    if (!cell.row.nil()) names[cell.row] = shown_name(cell.row);
  return std::make_unique<WriteCells>(edit_kind(), std::move(cells), std::move(names),
                                      shown_heading, writer());
}

std::unique_ptr<store::Edit> Sheet::change(std::size_t row, std::size_t column,
                                           const std::string& text) const {
  return write({{m_shown[row], 0, m_columns[column], stored(m_columns[column], text)}});
}

std::unique_ptr<store::Edit> Sheet::clear(std::size_t row, std::size_t column, std::size_t rows,
                                          std::size_t columns) const {
  std::vector<SheetCell> cells;
  for (std::size_t r = row; r < std::min(row + rows, size()); ++r)
    for (std::size_t c = column; c < std::min(column + columns, m_columns.size()); ++c)
      if (!cell(r, c).empty()) cells.push_back({m_shown[r], 0, m_columns[c], {}});
  return write(std::move(cells));
}

std::unique_ptr<store::Edit> Sheet::paste(std::size_t row, std::size_t column,
                                          const std::string& text) const {
  std::vector<SheetCell> cells;
  const CellLines lines = cells_of(text);
  for (std::size_t i = 0; i < lines.size(); ++i)
    for (std::size_t j = 0; j < lines[i].size() && column + j < m_columns.size(); ++j) {
      const SheetColumn& what = m_columns[column + j];
      cells.push_back(
          {row + i < size() ? m_shown[row + i] : base::Uuid{}, i, what, stored(what, lines[i][j])});
    }
  return write(std::move(cells));
}

std::optional<std::string> Sheet::headed(const std::string& text) const {
  CellLines lines = cells_of(text);
  if (lines.size() < 2) return std::nullopt;
  std::vector<const SheetColumn*> known;
  bool has_key = false;
  for (std::string& heading : lines.front()) {
    heading = std::string(text::trim(heading));
    if (heading.empty()) return std::nullopt;
    const std::string name = stable_heading ? stable_heading(heading) : heading;
    const auto column = std::find_if(m_columns.begin(), m_columns.end(), [&](const auto& each) {
      return text::fold(each.name) == text::fold(name);
    });
    known.push_back(column == m_columns.end() ? nullptr : &*column);
    if (known.back()) heading = known.back()->name;
    has_key = has_key || heading == key_column();
  }
  if (!has_key) return std::nullopt;
  CellLines table;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    table.emplace_back();
    lines[i].resize(known.size());
    for (std::size_t j = 0; j < known.size(); ++j)
      if (!known[j] || !known[j]->fixed)
        table.back().push_back(i && known[j] ? stored(*known[j], lines[i][j]) : lines[i][j]);
  }
  return csv_of(table);
}

}  // namespace uddrag::gui
