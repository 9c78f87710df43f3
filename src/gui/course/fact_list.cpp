// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/course/fact_list.h"

#include <algorithm>

namespace uddrag::gui {

FactList::FactList(std::vector<model::Fact> facts) : m_rows(std::move(facts)) {
  if (m_rows.empty()) m_rows.emplace_back();
}

void FactList::write(FactCell cell, std::string words) {
  std::replace(words.begin(), words.end(), '\n', ' ');  // what was pasted
  model::Fact& fact = m_rows.at(cell.row);
  (cell.source ? fact.source : fact.text) = std::move(words);
}

FactCell FactList::add_behind(std::size_t row) {
  const std::size_t at = std::min(row + 1, m_rows.size());
  m_rows.insert(m_rows.begin() + static_cast<std::ptrdiff_t>(at), model::Fact());
  return {at, false};
}

FactCell FactList::remove(std::size_t row) {
  m_rows.erase(m_rows.begin() + static_cast<std::ptrdiff_t>(row));
  if (m_rows.empty()) m_rows.emplace_back();
  return {std::min(row, m_rows.size() - 1), false};
}

std::optional<FactCell> FactList::move(FactCell cell, int by) {
  const auto to = static_cast<std::ptrdiff_t>(cell.row) + by;
  if (to < 0 || to >= static_cast<std::ptrdiff_t>(m_rows.size())) return std::nullopt;
  const auto row = static_cast<std::size_t>(to);
  std::swap(m_rows[cell.row], m_rows[row]);
  return FactCell{row, cell.source};
}

FactCell FactList::next(FactCell cell) {
  if (!cell.source) return {cell.row, true};
  return cell.row + 1 < m_rows.size() ? FactCell{cell.row + 1, false} : add_behind(cell.row);
}

bool FactList::empty(std::size_t row) const {
  return m_rows.at(row).text.empty() && m_rows.at(row).source.empty();
}

std::vector<model::Fact> FactList::facts() const {
  std::vector<model::Fact> facts;
  for (std::size_t i = 0; i < m_rows.size(); ++i)
    if (!empty(i)) facts.push_back(m_rows[i]);
  return facts;
}

}  // namespace uddrag::gui
