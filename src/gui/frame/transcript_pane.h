// SPDX-License-Identifier: GPL-3.0-or-later
// The middle of the Code place: a document's name, the find bar, the transcript and the palette
// over it. Turns what happens on the canvas into changes of the project.
#pragma once
#include <wx/panel.h>

#include <map>
#include <optional>
#include <vector>

#include "gui/codes/code_finder.h"
#include "gui/codes/palette.h"
#include "gui/frame/desk.h"
#include "gui/frame/find_bar.h"
#include "gui/transcript/transcript_canvas.h"
#include "text/fold.h"

class wxStaticText;

namespace uddrag::gui {

class TranscriptPane : public wxPanel {
 public:
  TranscriptPane(wxWindow* parent, Desk& desk, const CodeList& codes);
  ~TranscriptPane() override;

  TranscriptCanvas& canvas() { return *m_canvas; }
  bool has_selection() const { return !m_canvas->selection().empty(); }

  // What the actions do
  void open_palette(const wxString& typed = {});
  void code_with(const std::vector<model::CodeId>& codes);
  void repeat_codes();
  bool can_repeat() const { return !m_last_codes.empty() && has_selection(); }
  void star();  ///< the chosen quote, or the selection as a new quote
  void memo();  ///< likewise
  void step_quote(int by);
  void move_edge(bool end, int words);
  void find() { m_find->open(); }
  void copy() const;
  void copy_with_source() const;
  void zoom(int percent);
  int zoom() const { return m_zoom; }

  std::function<void()> memo_wanted;
  std::function<void(std::optional<text::Pos>)> menu_wanted;

 private:
  void show_document(model::DocumentId id);
  void reload_quotes();
  void accept(const std::vector<CodeOffer>& offers);
  std::optional<model::QuoteId> quote_of_selection();
  void key(wxKeyEvent& event);
  void typed(char32_t letter);
  void find_words(const wxString& words);
  void step_match(int by);
  void keep_place();
  void changed(const store::ChangeSet& changes);
  void bind_canvas();

  Desk& m_desk;
  const CodeList& m_codes;
  CodeFinder m_finder;
  wxStaticText* m_title;
  wxStaticText* m_line;
  wxStaticText* m_empty;
  FindBar* m_find;
  TranscriptCanvas* m_canvas;
  CodePalette* m_palette;
  std::optional<model::Document> m_document;
  std::vector<CanvasQuote> m_quotes;
  std::vector<model::CodeId> m_last_codes;
  std::vector<text::Span> m_matches;
  std::size_t m_match = 0;
  std::optional<text::Folded> m_folded;
  std::map<model::DocumentId, text::Pos> m_places;  ///< where one was in each document
  int m_zoom = 100;
  std::vector<base::Connection> m_connections;
};

}  // namespace uddrag::gui
