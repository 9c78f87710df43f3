// SPDX-License-Identifier: GPL-3.0-or-later
// Excerpts as a table for spreadsheets (RFC 4180), one excerpt a row.
// Internal to export/: callers use write_excerpts.
#pragma once
#include "export/excerpts.h"

namespace uddrag::exporting {

/// The columns of excerpt_table().
std::string excerpts_csv(const std::vector<ExcerptRow>& rows, const base::CsvOptions& options);

}  // namespace uddrag::exporting
