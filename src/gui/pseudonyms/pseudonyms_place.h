// SPDX-License-Identifier: GPL-3.0-or-later
// The Pseudonyms place: the list to edit like a spreadsheet, a line to add a name, and on the right
// the names that nobody has listed and how the chosen one will look. Layout and wiring only.
#pragma once
#include "gui/frame/desk.h"
#include "gui/frame/late_load.h"
#include "gui/frame/latest_work.h"
#include "gui/frame/place.h"
#include "gui/pseudonyms/pseudonym_table.h"

class wxButton;
class wxChoice;
class wxStaticText;
class wxTextCtrl;

namespace uddrag::gui {

class SuggestionList;
class TablePanel;

class PseudonymsPlace : public Place {
 public:
  PseudonymsPlace(wxWindow* parent, Desk& desk);

  void settle() override;
  void save_fields() override;
  void take_focus() override;

 private:
  wxWindow* list_side(wxWindow* parent);
  wxWindow* entry(wxWindow* parent);
  wxWindow* name_side(wxWindow* parent);
  void load();
  void load_suggestions();
  void preview();
  void show_preview(const model::PseudonymTerm& term);
  void add();
  void leave_entry();
  void remove();
  void take_table(const std::string& csv);
  bool writable() const { return m_desk.session().writable(); }

  Desk& m_desk;
  PseudonymTable m_sheet;
  TablePanel* m_table;
  wxTextCtrl* m_original;
  wxTextCtrl* m_replacement;
  wxChoice* m_kind;
  wxButton* m_add;
  wxStaticText* m_count;
  SuggestionList* m_suggestions;
  wxTextCtrl* m_preview;
  bool m_from_list = false;  ///< the entry was taken over from the suggestions
  LateLoad m_late{*this, [this] { load(); }};
  LateLoad m_late_suggestions{*this, [this] { load_suggestions(); }};
  base::Connection m_connection;
  LatestWork m_search, m_looking;  ///< last: their threads end before the rest goes
};

}  // namespace uddrag::gui
