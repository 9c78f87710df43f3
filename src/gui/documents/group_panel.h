// SPDX-License-Identifier: GPL-3.0-or-later
// The groups of documents in their order: colour, name, how many documents; and what can be done to
// them.
#pragma once
#include <wx/panel.h>

#include <functional>
#include <vector>

#include "gui/frame/desk.h"

class wxDataViewListCtrl;
class wxStaticText;

namespace uddrag::gui {

class GroupPanel : public wxPanel {
 public:
  GroupPanel(wxWindow* parent, Desk& desk);
  void load();

 private:
  wxWindow* buttons();
  /// Nil where none is chosen.
  model::DocumentGroupId chosen() const;
  void with_chosen(const std::function<void(model::DocumentGroupId)>& work);

  Desk& m_desk;
  wxDataViewListCtrl* m_list;
  wxStaticText* m_empty;
  std::vector<model::DocumentGroup> m_groups;
};

}  // namespace uddrag::gui
