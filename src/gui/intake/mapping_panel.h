// SPDX-License-Identifier: GPL-3.0-or-later
// What the columns of a table become: each with its heading, first answers and a choice; below, a
// respondent as the document will be. The preview follows each choice.
#pragma once
#include <wx/panel.h>

#include <functional>
#include <vector>

#include "gui/intake/table_model.h"

class wxButton;
class wxChoice;
class wxFlexGridSizer;
class wxScrolledWindow;
class wxStaticText;

namespace uddrag::gui {

class TranscriptCanvas;

class MappingPanel : public wxPanel {
 public:
  explicit MappingPanel(wxWindow* parent);

  /// The table must outlive being shown.
  void show(TableModel& table);
  std::function<void()> changed;  ///< another choice

 private:
  wxSizer* make_kind();
  wxSizer* make_respondent();
  void fill();
  void add_row(wxFlexGridSizer* grid, std::size_t column);
  void show_choices();
  void show_respondent();
  void step(int by);

  TableModel* m_table = nullptr;
  std::size_t m_row = 0;
  wxChoice* m_kind;
  wxScrolledWindow* m_columns;
  std::vector<wxChoice*> m_choices;
  wxPanel* m_below;
  wxButton *m_before, *m_next;
  wxStaticText* m_respondent;
  TranscriptCanvas* m_text;
};

}  // namespace uddrag::gui
