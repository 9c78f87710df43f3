// SPDX-License-Identifier: GPL-3.0-or-later
// The code tree with its filter: colours, names, counts. A double click or Enter on a code codes
// the selection with it.
#pragma once
#include <wx/dataview.h>
#include <wx/panel.h>

#include <functional>
#include <set>
#include <vector>

#include "gui/codes/code_list.h"
#include "gui/frame/desk.h"
#include "gui/frame/late_load.h"

class wxSearchCtrl;
class wxStaticText;

namespace uddrag::gui {

class CodeModel;

class CodeTree : public wxPanel {
 public:
  CodeTree(wxWindow* parent, Desk& desk);

  const CodeList& codes() const { return m_codes; }
  std::function<void(model::CodeId)> activated;    ///< double click, Enter
  std::function<void(model::CodeId)> menu_wanted;  ///< right click

 private:
  void load();
  void count();
  void refill();
  void filter();
  void expand_all();
  void remember(wxDataViewEvent& event, bool open);
  void dropped(wxDataViewEvent& event);

  Desk& m_desk;
  CodeList m_codes;
  wxSearchCtrl* m_filter;
  wxStaticText* m_hidden;
  wxDataViewCtrl* m_view;
  wxObjectDataPtr<CodeModel> m_model;
  std::set<model::CodeId> m_folded_away;  ///< closed by the user
  LateLoad m_counts{*this, [this] { count(); }};
  std::vector<base::Connection> m_connections;
};

}  // namespace uddrag::gui
