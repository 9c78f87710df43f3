// SPDX-License-Identifier: GPL-3.0-or-later
// The chosen quote: its words, source, codes as chips that can be removed, star and memo.
#pragma once
#include <wx/panel.h>

#include <functional>
#include <optional>
#include <vector>

#include "gui/excerpts/connection_list.h"
#include "gui/frame/desk.h"

class wxBitmapToggleButton;
class wxButton;
class wxStaticText;
class wxWrapSizer;

namespace uddrag::gui {

class MemoText;

class QuotePanel : public wxPanel {
 public:
  QuotePanel(wxWindow* parent, Desk& desk);

  void write_memo();  ///< puts the caret into the memo
  void save_memo();   ///< where something was written
  void toggle_star();
  std::function<void()> code_wanted;  ///< "+ code"
  ConnectionList& connections() { return *m_connected; }

 private:
  void load();
  void load_codes(model::QuoteId quote);
  void fit_chips();
  int width_of_text() const;
  wxWindow* chip(const model::Code& code, const wxString& coders, model::QuoteId quote);

  Desk& m_desk;
  wxStaticText* m_hint;
  wxPanel* m_content;
  wxStaticText* m_text;
  wxStaticText* m_source;
  wxPanel* m_chips;
  MemoText* m_memo;
  wxButton* m_memos;
  ConnectionList* m_connected;
  wxBitmapToggleButton* m_star;
  std::optional<model::QuoteId> m_shown;
  std::optional<model::MemoId> m_memo_id;
  std::string m_memo_before;
  std::vector<base::Connection> m_connections;
};

}  // namespace uddrag::gui
