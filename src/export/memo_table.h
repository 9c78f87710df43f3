// SPDX-License-Identifier: GPL-3.0-or-later
// Memos as cells: as text for spreadsheets, and as a workbook. Internal to export/: callers use
// write_memos.
#pragma once
#include "export/memos.h"

namespace uddrag::exporting {

/// In tables a turn is named by its document, and its number has a column of its own.
const std::string& memo_target(const MemoRow& row);
std::string memos_csv(const std::vector<MemoRow>& rows, const base::CsvOptions& options);
std::string memos_xlsx(const std::vector<MemoRow>& rows, const std::string& title,
                       const std::string& language);

}  // namespace uddrag::exporting
