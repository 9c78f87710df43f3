// SPDX-License-Identifier: GPL-3.0-or-later
// The facts of a block as rows that are written in: a row may be empty while one is at it. Free of
// windows.
#pragma once
#include <cstddef>
#include <optional>
#include <vector>

#include "model/course.h"

namespace uddrag::gui {

/// One of the two fields of a row.
struct FactCell {
  std::size_t row = 0;
  bool source = false;
  bool operator==(const FactCell&) const = default;
};

class FactList {
 public:
  explicit FactList(std::vector<model::Fact> facts);

  std::size_t size() const { return m_rows.size(); }  ///< at least one
  const model::Fact& row(std::size_t i) const { return m_rows.at(i); }
  void write(FactCell cell, std::string words);
  FactCell add_behind(std::size_t row);
  FactCell remove(std::size_t row);                     ///< gives where to go on writing
  std::optional<FactCell> move(FactCell cell, int by);  ///< nothing beyond the ends
  FactCell next(FactCell cell);                         ///< behind the last: a new row
  bool empty(std::size_t row) const;
  std::vector<model::Fact> facts() const;  ///< without empty rows

 private:
  std::vector<model::Fact> m_rows;
};

}  // namespace uddrag::gui
