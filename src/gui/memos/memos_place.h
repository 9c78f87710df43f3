// SPDX-License-Identifier: GPL-3.0-or-later
// The Memos place: all memos of the project on the left, found, filtered and sorted; the chosen one
// on the right. Layout and wiring; what is listed is memo_list.h, one memo is memo_editor.h.
#pragma once
#include <wx/dataview.h>

#include <functional>
#include <vector>

#include "gui/frame/desk.h"
#include "gui/frame/late_load.h"
#include "gui/frame/place.h"
#include "gui/memos/memo_list.h"

class wxButton;
class wxChoice;
class wxSearchCtrl;
class wxStaticText;

namespace uddrag::gui {

class MemoEditor;
class MemoRows;

class MemosPlace : public Place {
 public:
  MemosPlace(wxWindow* parent, Desk& desk);

  void settle() override { m_late.settle(); }
  void save_fields() override;
  void take_focus() override;

  void choose(model::MemoId id);
  /// Shows only the memos on something; where there are none, a new one waits to be written.
  void show_on(model::MemoTarget target, const base::Uuid& id);
  void write_on_project();
  /// The memos that are listed, as they are listed.
  std::vector<app::ListedMemo> listed() const;
  std::function<void()> leave_wanted;  ///< Esc: back to where one came from

 private:
  wxWindow* left_side(wxWindow* parent);
  wxSizer* filters(wxWindow* parent);
  wxSizer* buttons(wxWindow* parent);
  void build_view(wxWindow* parent);
  void load();
  void fill_choices();
  void filter();
  void refill();
  void say_what_is_hidden();
  void show_all();
  void select(std::optional<model::MemoId> id);
  void sort(wxDataViewEvent& event);
  void remove();
  std::optional<model::MemoId> selected() const;
  bool writable() const { return m_desk.session().writable(); }

  Desk& m_desk;
  MemoList m_list;
  wxObjectDataPtr<MemoRows> m_rows;
  wxDataViewCtrl* m_view = nullptr;
  wxSearchCtrl* m_search = nullptr;
  wxChoice* m_kind = nullptr;
  wxChoice* m_target = nullptr;
  wxChoice* m_coder = nullptr;
  wxPanel* m_on_bar = nullptr;
  wxStaticText* m_on = nullptr;
  wxStaticText* m_hidden = nullptr;
  wxButton* m_new_here = nullptr;
  wxButton* m_remove = nullptr;
  MemoEditor* m_editor = nullptr;
  std::vector<std::string> m_kinds;      ///< behind "All kinds"
  std::vector<model::CoderId> m_coders;  ///< behind "Everybody"
  std::optional<model::LinkedThing> m_thing;
  bool m_filling = false;  ///< the list changes its rows: what it selects means nothing
  LateLoad m_late{*this, [this] { load(); }};
  base::Connection m_connection;
};

}  // namespace uddrag::gui
