// SPDX-License-Identifier: GPL-3.0-or-later
// The code tree with its filter: colours, names, counts. A double click or Enter on a code codes
// the selection with it; F2 renames in place; several codes can be chosen; a code that is dropped
// on another asks whether to lie below it or to be merged with it.
#pragma once
#include <wx/dataview.h>
#include <wx/panel.h>
#include <wx/srchctrl.h>

#include <functional>
#include <set>
#include <vector>

#include "gui/codes/code_list.h"
#include "gui/frame/desk.h"
#include "gui/frame/late_load.h"

class wxButton;
class wxStaticText;

namespace uddrag::gui {

class CodeModel;

class CodeTree : public wxPanel {
 public:
  CodeTree(wxWindow* parent, Desk& desk);

  const CodeList& codes() const { return m_codes; }
  /// All that are chosen, in the order shown.
  std::vector<model::CodeId> chosen() const;
  void rename();  ///< the chosen code, in place
  /// As if it had been typed.
  void filter_by(const wxString& words) { m_filter->SetValue(words); }

  std::function<void(const std::vector<model::CodeId>&)> activated;  ///< double click, Enter
  std::function<void(model::CodeId)> menu_wanted;                    ///< right click
  std::function<void(model::CodeId, model::CodeId)> merge_wanted;    ///< from, into
  std::function<void(int)> step_wanted;  ///< Alt+Up, Alt+Down: the chosen code among its siblings

 private:
  void bind();
  void load();
  void count();
  void follow(model::CodeId id);
  void show_signs();
  void refill();
  void say_what_is_hidden();
  void filter();
  void expand_all();
  void remember(wxDataViewEvent& event, bool open);
  void begin_drag(wxDataViewEvent& event);
  void dropped(wxDataViewEvent& event);
  void ask_where(model::CodeId code, model::CodeId target);
  void move(model::CodeId code, model::CodeId parent, std::int64_t position);
  void show_options();
  wxString tooltip(const wxDataViewItem& item) const;

  Desk& m_desk;
  CodeList m_codes;
  wxSearchCtrl* m_filter;
  wxButton* m_options;
  wxStaticText* m_hidden;
  wxString m_hidden_words;  ///< on one line
  wxDataViewCtrl* m_view;
  wxObjectDataPtr<CodeModel> m_model;
  std::set<model::CodeId> m_folded_away;  ///< closed by the user
  LateLoad m_counts{*this, [this] { count(); }};
  LateLoad m_signs{*this, [this] { show_signs(); }};
  std::vector<base::Connection> m_connections;
};

}  // namespace uddrag::gui
