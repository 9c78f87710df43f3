// SPDX-License-Identifier: GPL-3.0-or-later
// One memo: title, kind, what it is on, its text, what it links to and where that thing is
// mentioned. Saves by itself when the keys rest for a while or the focus leaves: one action each.
#pragma once
#include <wx/panel.h>
#include <wx/timer.h>

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "gui/frame/desk.h"
#include "gui/memos/memo_list.h"

class wxButton;
class wxComboBox;
class wxStaticText;
class wxTextCtrl;

namespace uddrag::gui {

class MemoText;

class MemoEditor : public wxPanel {
 public:
  MemoEditor(wxWindow* parent, Desk& desk, const MemoList& list);

  void show_memo(model::MemoId id);
  /// A new one, which is in the project once something is written.
  void draft(model::MemoTarget target, const base::Uuid& on);
  void show_nothing();
  /// Shows what the project holds now; what is being typed stays.
  void reload();
  /// Writes what was typed. leaving: a memo that was emptied goes.
  void save(bool leaving);
  void write();  ///< puts the caret into the text

  std::optional<model::MemoId> shown() const {
    return m_there ? std::optional(m_memo.id) : std::nullopt;
  }
  bool drafting() const { return m_open && !m_there; }
  std::function<void(model::MemoId)> memo_wanted;  ///< one of those that mention the thing
  std::function<void()> done;                      ///< Esc

 private:
  void open(bool there);
  void fill();
  void fill_about();
  void fill_links();
  void fill_mentions();
  void fill_kinds();
  struct Fields {
    std::string title, kind, body;
  };
  Fields fields() const;
  /// What was typed; a field that nobody touched says what the project holds, to the last byte.
  model::Memo written() const;
  wxButton* chip(wxWindow* parent, const wxString& words, std::function<void()> run);

  Desk& m_desk;
  const MemoList& m_list;
  model::Memo m_memo;  ///< as it is in the project, or will be on
  Fields m_filled;     ///< the fields as they were filled
  bool m_open = false, m_there = false;
  wxTimer m_rest;
  wxStaticText* m_empty;
  wxPanel* m_content;
  wxTextCtrl* m_title;
  wxComboBox* m_kind;
  wxButton* m_on;
  wxStaticText* m_when;
  MemoText* m_text;
  wxPanel* m_links;
  wxPanel* m_mentions;
  wxString m_shown_links, m_shown_mentions;
};

}  // namespace uddrag::gui
