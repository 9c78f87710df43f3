// SPDX-License-Identifier: GPL-3.0-or-later
// Excerpts as a workbook, one excerpt a row below names that stay in sight.
// Internal to export/: callers use write_excerpts.
#pragma once
#include "export/excerpts.h"

namespace uddrag::exporting {

/// The columns of excerpt_table().
std::string excerpts_xlsx(const std::vector<ExcerptRow>& rows, const std::string& title,
                          const std::string& language);

}  // namespace uddrag::exporting
