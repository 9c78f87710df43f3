// SPDX-License-Identifier: GPL-3.0-or-later
// The Code place: documents and codes on the left, the transcript in the middle, quote and excerpts
// on the right. Layout and wiring only.
#pragma once
#include <vector>

#include "gui/codes/code_tree.h"
#include "gui/documents/document_list.h"
#include "gui/excerpts/passage_list.h"
#include "gui/excerpts/quote_panel.h"
#include "gui/frame/desk.h"
#include "gui/frame/late_load.h"
#include "gui/frame/place.h"
#include "gui/frame/transcript_pane.h"

class wxSplitterWindow;
class wxStaticText;

namespace uddrag::gui {

class CodePlace : public Place {
 public:
  CodePlace(wxWindow* parent, Desk& desk);

  TranscriptPane& transcript() { return *m_transcript; }
  CodeTree& codes() { return *m_codes; }
  QuotePanel& quote() { return *m_quote; }
  DocumentList& documents() { return *m_documents; }

  void take_focus() override { m_transcript->canvas().SetFocus(); }
  void show_left(bool show);
  void show_right(bool show);
  bool left_shown() const;
  bool right_shown() const;
  /// Shows passages on the right under a heading, e.g. results of a search.
  void show_passages(const wxString& title, std::vector<Passage> passages);

 private:
  wxWindow* left_side(wxWindow* parent);
  wxWindow* right_side(wxWindow* parent);
  void show_code(model::CodeId id);

  Desk& m_desk;
  wxSplitterWindow* m_outer;
  wxSplitterWindow* m_inner;
  wxWindow* m_left;
  wxWindow* m_right;
  DocumentList* m_documents;
  CodeTree* m_codes;
  TranscriptPane* m_transcript;
  QuotePanel* m_quote;
  PassageList* m_passages;
  wxStaticText* m_passages_title;
  bool m_shows_code = true;  ///< not the results of a search
  LateLoad m_late_passages{*this, [this] {
                             if (m_shows_code) show_code(m_desk.code());
                           }};
  std::vector<base::Connection> m_connections;
};

}  // namespace uddrag::gui
