// SPDX-License-Identifier: GPL-3.0-or-later
// The middle of the Code place: a document's name, the find bar, the transcript and the palette
// over it. Turns what happens on the canvas into changes of the project.
#pragma once
#include <wx/panel.h>
#include <wx/timer.h>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "gui/codes/palette.h"
#include "gui/corrections/turn_editor.h"
#include "gui/frame/coding.h"
#include "gui/frame/desk.h"
#include "gui/frame/document_quotes.h"
#include "gui/frame/favourites_bar.h"
#include "gui/frame/find_bar.h"
#include "gui/frame/reading_memory.h"
#include "gui/frame/settings.h"
#include "gui/frame/transcript_finder.h"
#include "gui/frame/transcript_head.h"
#include "gui/media/recording_pane.h"
#include "gui/transcript/transcript_canvas.h"

class wxStaticText;

namespace uddrag::gui {

class TranscriptPane : public wxPanel {
 public:
  /// `memory` is shared by the panes and outlives them.
  TranscriptPane(wxWindow* parent, Desk& desk, const CodeList& codes, ReadingMemory& memory);
  ~TranscriptPane() override;

  /// Of two panes one is active: it follows what is chosen on the desk, the other stays as it is.
  void set_active(bool active);
  std::function<void()> activation_wanted;  ///< somebody begins to work in this pane
  /// Nil where none is shown.
  model::DocumentId document() const { return m_document ? m_document->id : model::DocumentId{}; }
  void show_document(model::DocumentId id);

  TranscriptCanvas& canvas() { return *m_canvas; }
  RecordingPane& recording() { return *m_recording; }
  bool has_selection() const { return !m_canvas->selection().empty(); }
  text::Span selection() const { return m_canvas->selection(); }

  // What the actions do. Those that code work on the selection, or else on the chosen quote.
  void open_palette(const wxString& typed = {});
  void code_with(const std::vector<model::CodeId>& codes);
  void repeat_codes();
  bool can_repeat() const { return m_coding.can_repeat(); }
  void in_vivo();
  void code_with_favourite(std::size_t number);  ///< from 1
  void star();
  void memo();
  void memo_on_turn();  ///< of the selection, the chosen quote or the caret
  void step_quote(int by);
  /// Selects the next (1) or previous (-1) stretch of a turn that nobody has coded.
  void step_uncoded(int by);
  void move_edge(bool end, int by, EdgeUnit unit);
  /// Comes back to a document at a place of it; nothing where it is gone.
  void visit(model::DocumentId document, text::Pos top);
  void find(bool all_documents, bool in_context = false) {
    m_find->open(all_documents, in_context);
  }
  std::function<void(const FindWish&)> all_documents_wanted;  ///< find in all of them
  std::function<void(const FindWish&)> context_wanted;        ///< the same, keyword in context
  // Corrections: of the turn with the selection, the chosen quote or the caret.
  Correction& correction() { return m_correction; }
  text::Pos place_meant() const;
  std::optional<model::Turn> turn_meant() const;
  void edit_turn();  ///< in place; in a document without words, the first one is typed
  void add_turn();   ///< behind the one that is meant, while its recording plays
  bool types_new_turn() const { return m_editor->is_new(); }
  void set_new_turn_start(base::Millis start) { m_editor->set_start(start); }
  void split_turn(text::Pos at);
  void copy() const;
  void copy_with_source() const;
  void zoom(int percent);
  int zoom() const { return m_memory.zoom; }

  std::function<void()> memo_wanted;
  std::function<void(std::optional<text::Pos>)> menu_wanted;

 private:
  void apply(const Settings& set);
  void reload_document();
  void activate();
  void reload_quotes();
  void show_all_quotes();
  void show_quotes();
  void code_dropped(model::CodeId code, wxPoint place);
  void drag_selection();
  void accept(const std::vector<CodeOffer>& offers, bool keep_selection);
  /// Does something to the selection, which is then no longer selected if that worked.
  void with_selection(const std::function<bool()>& work);
  Coding& coding();
  void key(wxKeyEvent& event);
  bool edge_key(const wxKeyEvent& event);
  void typed(char32_t letter);
  bool may_correct() const;
  void type_turn(const std::optional<model::Turn>& behind);
  void keep_place();
  void listen();
  void changed(const store::ChangeSet& changes);
  void bind_canvas();

  Desk& m_desk;
  Coding m_coding;
  ReadingMemory& m_memory;
  bool m_active = true;
  wxTimer m_open_timer;  ///< a third click may still come
  TranscriptHead* m_head;
  wxStaticText* m_empty;
  wxStaticText* m_to_type;  ///< in a document without words
  FavouritesBar* m_favourites;
  FindBar* m_find;
  TranscriptCanvas* m_canvas;
  RecordingPane* m_recording = nullptr;
  CodePalette* m_palette;
  Correction m_correction;
  TurnEditor* m_editor;
  std::unique_ptr<TranscriptFinder> m_finder;
  std::optional<model::Document> m_document;
  DocumentQuotes m_all_quotes;
  std::vector<CanvasQuote> m_quotes;  ///< that pass the filter
  bool m_numbered = false;
  std::vector<base::Connection> m_connections;
};

}  // namespace uddrag::gui
