// SPDX-License-Identifier: GPL-3.0-or-later
// Cells as spreadsheets write them: blocks of the clipboard, numbers with a comma, dates with the
// day first. Free of wx.
#pragma once
#include <optional>
#include <string>
#include <vector>

namespace uddrag::gui {

using CellLines = std::vector<std::vector<std::string>>;

/// The lines of a block: tabs or, where there are none, semicolons between the cells. A cell that
/// holds a tab, a line end or a quote stands in quotes, as Excel and LibreOffice put it.
CellLines cells_of(const std::string& text);
/// The same back, with tabs.
std::string text_of(const CellLines& lines);
/// The same as comma-separated text, every line as long as the first.
std::string csv_of(const CellLines& lines);

/// "1.234,5" and "1234,5" are 1234.5; what is no number stays as it is.
std::string plain_number(const std::string& text);
/// "12.3.2025", "12-03-2025" and "25/12/2025" become 2025-12-25; what is no day, or could be two
/// days ("3/4/2025"), stays as it is.
std::string plain_date(const std::string& text);

}  // namespace uddrag::gui
