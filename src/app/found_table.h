// SPDX-License-Identifier: GPL-3.0-or-later
// What a search found, as a table for a spreadsheet: one line a place, keyword in context.
#pragma once
#include "base/csv.h"
#include "query/search.h"

namespace uddrag::app {

/// Columns: document, group, turn, speaker, time, left, words, right, start, end (code points).
std::string found_csv(const store::Reader& read, const std::vector<query::Hit>& hits,
                      const base::CsvOptions& options = {});

}  // namespace uddrag::app
