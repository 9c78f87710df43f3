// SPDX-License-Identifier: GPL-3.0-or-later
// The first sheet of an Excel workbook (ECMA-376, SpreadsheetML) as a table with a header: what is
// shown in the cells, not how they are reckoned. Dates as 2025-04-22, numbers with a point.
#pragma once
#include <cstdint>
#include <string_view>

#include "base/csv.h"

namespace uddrag::importing {

/// By its content: a zip with a workbook.
bool is_workbook(std::string_view bytes);

/// Rows without any content are left out. Throws base::Error without a path: damaged, encrypted,
/// too_large beyond max_unpacked bytes, 1,000,000 cells or 16,384 columns, empty without a header.
base::CsvTable read_workbook(std::string_view bytes, std::uint64_t max_unpacked = 256ull << 20);

}  // namespace uddrag::importing
