// SPDX-License-Identifier: GPL-3.0-or-later
// A sheet on the screen, with the keys and the clipboard of a spreadsheet: editors that fit the
// column, sorting by the heading, Ctrl+C, Ctrl+X, Ctrl+V, Delete on blocks.
#pragma once
#include <wx/grid.h>

#include <functional>
#include <optional>

#include "gui/frame/desk.h"
#include "gui/tables/sheet.h"

namespace uddrag::gui {

class SheetGrid : public wxGrid {
 public:
  SheetGrid(wxWindow* parent, Desk& desk, Sheet& sheet, const wxString& accessible_name);

  /// Shows what the sheet holds now, after it was loaded, sorted or filtered.
  void reload();
  /// The row with the cursor; nothing where there is none.
  std::optional<std::size_t> chosen() const;
  void choose(const base::Uuid& row);
  void copy() const;
  void paste();
  void stop_editing();

  std::function<void()> row_chosen;
  std::function<void(std::size_t row)> row_opened;  ///< double click on a fixed cell
  std::function<void(const SheetColumn&)> column_menu_wanted;
  std::function<void(std::size_t row)> row_menu_wanted;
  /// A block with headings was pasted; it comes as CSV. Empty: blocks are cells only.
  std::function<void(const std::string& csv)> table_pasted;

 private:
  class Cells;
  void look();
  void bind();
  void abandon_editing();
  void dress_columns();
  void key(wxKeyEvent& event);
  void say_cell(int row, int column);
  void sort(int column);
  bool open_calendar();
  wxGridBlockCoords block() const;
  bool writable() const { return m_desk.session().writable(); }

  Desk& m_desk;
  Sheet& m_sheet;
  const wxString m_name;               ///< what a screen reader calls it
  int m_rows = 0, m_columns = 0;       ///< that wxGrid knows of
  std::vector<std::string> m_dressed;  ///< the columns that have their widths
};

}  // namespace uddrag::gui
