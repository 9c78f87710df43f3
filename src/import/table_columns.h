// SPDX-License-Identifier: GPL-3.0-or-later
// What the columns of a transcript that is a table hold, by what is in most of their cells.
#pragma once
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace uddrag::importing {

using TableRow = std::vector<std::string_view>;  ///< cells, trimmed

struct TableColumns {
  std::optional<std::size_t> time, speaker, number;
  std::size_t content = 0;
  bool has_heading = false;  ///< the first row names the columns
};

/// Rows have equally many cells. Nothing where they are no transcript.
std::optional<TableColumns> columns_of(const std::vector<TableRow>& rows);
/// "Speaker", "Taler", "Content", "Timespan" …
bool names_a_column(std::string_view cell);
/// "R:" → "R".
std::string_view label_in(std::string_view cell);

}  // namespace uddrag::importing
