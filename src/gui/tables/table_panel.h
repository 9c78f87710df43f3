// SPDX-License-Identifier: GPL-3.0-or-later
// A sheet with what stands around it: heading, filter, a word for the empty table, what a filter
// hides, a row of buttons; and what can be done to attributes. Shared by participants,
// documents and pseudonyms.
#pragma once
#include <wx/panel.h>

#include <functional>

#include "gui/tables/attribute_columns.h"
#include "gui/tables/sheet_grid.h"

class wxSearchCtrl;
class wxBoxSizer;
class wxStaticText;

namespace uddrag::gui {

class TablePanel : public wxPanel {
 public:
  struct Words {
    wxString heading, filter, empty;
  };
  /// `attributes`: nullptr for a sheet without.
  TablePanel(wxWindow* parent, Desk& desk, Sheet& sheet, AttributeColumns* attributes,
             const Words& words);

  SheetGrid& grid() { return *m_grid; }
  void reload();
  /// A button below the table; `right`: at the far end.
  void add_button(const wxString& title, const char* icon, std::function<void()> run,
                  bool right = false);
  void add_attribute();

  std::function<void()> load;  ///< reads the sheet anew and shows it

 private:
  void column_menu(const SheetColumn& column);
  void filter(const wxString& words);

  Desk& m_desk;
  Sheet& m_sheet;
  AttributeColumns* m_attributes;
  wxSearchCtrl* m_filter;
  SheetGrid* m_grid;
  wxStaticText* m_empty;
  wxStaticText* m_hidden;
  wxBoxSizer* m_buttons;
  bool m_right_begun = false;
};

}  // namespace uddrag::gui
