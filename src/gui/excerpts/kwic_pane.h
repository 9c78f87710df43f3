// SPDX-License-Identifier: GPL-3.0-or-later
// Keyword in context: all places of some words, below each other, in a chosen order and part of the
// project. Asks for searches and shows what they found.
#pragma once
#include <wx/panel.h>

#include <functional>
#include <vector>

#include "gui/excerpts/kwic_list.h"
#include "gui/frame/desk.h"
#include "gui/frame/find_bar.h"
#include "query/search.h"

class wxChoice;
class wxStaticText;

namespace uddrag::gui {

class KwicPane : public wxPanel {
 public:
  KwicPane(wxWindow* parent, Desk& desk);

  /// Starts to find other words; asks for the search.
  void look_for(const FindWish& wish);
  void show(std::vector<query::Hit> hits);
  void show_fault(const wxString& why);
  void take_focus() { m_list->SetFocus(); }

  std::function<void(const query::SearchWish&)> search_wanted;
  std::function<void(const KwicRow&)> activated, opened;
  std::function<void()> closed;

 private:
  wxSizer* top();
  void fill_scopes();
  void ask();
  void sort();
  void save();

  Desk& m_desk;
  FindWish m_wish;
  std::vector<query::Hit> m_hits;  ///< in the order of the project
  std::vector<query::Hit> m_shown;
  std::vector<model::DocumentGroupId> m_groups;  ///< of the choice, behind the first two
  wxStaticText* m_title;
  wxChoice* m_scope;
  wxChoice* m_order;
  class wxButton* m_save;
  KwicList* m_list;
};

}  // namespace uddrag::gui
