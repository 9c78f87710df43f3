// SPDX-License-Identifier: GPL-3.0-or-later
// The Code place: documents and codes on the left, the transcript in the middle, quote and excerpts
// on the right. Layout and wiring only.
#pragma once
#include <functional>
#include <vector>

#include "gui/codes/code_tree.h"
#include "gui/documents/document_list.h"
#include "gui/documents/document_tabs.h"
#include "gui/excerpts/passage_list.h"
#include "gui/excerpts/quote_panel.h"
#include "gui/frame/desk.h"
#include "gui/frame/late_load.h"
#include "gui/frame/place.h"
#include "gui/frame/transcript_pane.h"

class wxSplitterWindow;
class wxStaticText;

namespace uddrag::gui {

class KwicPane;

class CodePlace : public Place {
 public:
  CodePlace(wxWindow* parent, Desk& desk);
  ~CodePlace() override;

  /// The one that is worked in: ask anew at each action, there may be two.
  TranscriptPane& transcript() { return *m_transcript; }
  DocumentTabs& tabs() { return *m_tabs; }
  /// A second transcript beside the first, for comparison.
  void show_two(bool two);
  bool two_shown() const { return m_beside != nullptr; }
  std::function<void(TranscriptPane&)> pane_made;  ///< for each to come
  void for_each_pane(const std::function<void(TranscriptPane&)>& work) {
    work(*m_transcript);
    if (m_beside) work(*m_beside);
  }
  CodeTree& codes() { return *m_codes; }
  QuotePanel& quote() { return *m_quote; }
  DocumentList& documents() { return *m_documents; }

  void take_focus() override;
  void save_fields() override { m_quote->save_memo(); }
  void show_left(bool show);
  void show_right(bool show);
  bool left_shown() const;
  bool right_shown() const;
  /// Shows passages on the right under a heading, e.g. results of a search.
  /// `empty` stands there where there are none.
  void show_passages(const wxString& title, std::vector<Passage> passages,
                     const wxString& empty = {});
  /// Keyword in context, below the transcript; made when it is first shown.
  KwicPane& show_context();

 private:
  void close_context();
  void go_to_words(model::DocumentId document, text::Span span);
  wxWindow* left_side(wxWindow* parent);
  wxWindow* middle(wxWindow* parent);
  wxWindow* right_side(wxWindow* parent);
  TranscriptPane* make_pane();
  void activate(TranscriptPane* pane);
  void show_code(model::CodeId id);

  Desk& m_desk;
  const model::ProjectId m_project;  ///< known also when the file can no longer be read
  wxSplitterWindow* m_outer;
  wxSplitterWindow* m_work;  ///< all but the left side: above what m_inner has, below the context
  wxSplitterWindow* m_inner;
  wxWindow* m_left;
  wxWindow* m_right;
  DocumentList* m_documents;
  CodeTree* m_codes;
  ReadingMemory m_memory;
  DocumentTabs* m_tabs;
  wxSplitterWindow* m_panes;
  TranscriptPane* m_transcript;        ///< the active one
  TranscriptPane* m_beside = nullptr;  ///< the other one, where there are two
  QuotePanel* m_quote;
  PassageList* m_passages;
  KwicPane* m_context = nullptr;
  wxStaticText* m_passages_title;
  bool m_shows_code = true;  ///< not the results of a search
  LateLoad m_late_passages{*this, [this] {
                             if (m_shows_code) show_code(m_desk.code());
                           }};
  std::vector<base::Connection> m_connections;
};

}  // namespace uddrag::gui
