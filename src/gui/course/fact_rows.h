// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a facts block: statement and source beside each other. Enter goes on, behind the last
// to a new row; Alt with arrows moves a row, Alt+Delete takes it out.
#pragma once
#include <wx/panel.h>

#include <functional>
#include <vector>

#include "gui/course/fact_list.h"

class wxButton;
class wxFlexGridSizer;
class wxTextCtrl;

namespace uddrag::gui {

class FactRows : public wxPanel {
 public:
  FactRows(wxWindow* parent, std::vector<model::Fact> facts);

  std::vector<model::Fact> facts() const { return m_list.facts(); }
  void save();  ///< calls changed() where something was typed since

  std::function<void()> changed;  ///< a field was left, a row moved or removed
  std::function<void()> typed;
  std::function<void()> height_changed;

 private:
  struct Row {
    wxTextCtrl *statement, *source;
    wxPanel* buttons;
    wxWindow *up, *down;
  };
  void add_row();
  void drop_row();  ///< the last
  wxTextCtrl* add_cell(FactCell cell, const wxString& name);
  void add_buttons(Row& made, std::size_t row);
  wxTextCtrl* field(FactCell cell) const;
  std::optional<FactCell> focused() const;
  void go(FactCell cell);
  void show(FactCell then);
  void key(wxKeyEvent& event);
  bool row_key(FactCell cell, int key);
  void move(FactCell cell, int by);
  void remove(std::size_t row);
  void grow();
  int lines_in(const wxTextCtrl& field) const;

  FactList m_list;
  wxFlexGridSizer* m_grid;
  wxButton* m_add;
  std::vector<Row> m_rows;  // as many as the list has; what stands in them is exchanged
  bool m_dirty = false;
};

}  // namespace uddrag::gui
