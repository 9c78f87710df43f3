// SPDX-License-Identifier: GPL-3.0-or-later
// Shows a transcript with its turns, tinted quotes and named code stripes, and takes selections.
// Positions are the document's code points. Changes nothing of a project: it tells listeners, and
// is told anew what to show. Mouse: drag; two, three, four clicks for word, sentence, turn; the
// gutter for turns; a stripe or label activates its quote; the ends of the current quote can be
// dragged. Keys beside the usual ones: Ctrl+Up and
// Down go by turns, Alt+Shift+Left and Right stretch by sentences, Alt+Up widens the selection.
#pragma once
#include <wx/window.h>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "gui/transcript/canvas_document.h"
#include "gui/transcript/reading_style.h"

namespace uddrag::gui {

/// A stripe: a quote and the code it stands for (nil: a quote without a code).
struct StripeId {
  model::QuoteId quote;
  model::CodeId code;
  bool operator==(const StripeId&) const = default;
};

class TranscriptCanvas : public wxWindow {
 public:
  explicit TranscriptCanvas(wxWindow* parent);
  ~TranscriptCanvas() override;

  /// Shows its start; quotes, matches and selection of the one before are forgotten.
  void show_document(CanvasDocument document);
  /// Sorted by start. Keeps the place, the selection and, if it is still there, the current quote.
  void show_quotes(std::vector<CanvasQuote> quotes);

  /// The starts of the turns that bear a memo, sorted: a small sign stands beside them.
  void mark_turns(std::vector<text::Pos> starts);

  /// All coded spans, also of quotes that are not shown: for the bar at the right end.
  void show_density(std::vector<text::Span> spans);

  text::Span selection() const;  ///< empty: only a caret
  text::Pos caret() const;
  void select(text::Span span);  ///< grown to grapheme borders; calls selection_changed
  void clear_selection();

  std::optional<model::QuoteId> current_quote() const;
  void set_current_quote(std::optional<model::QuoteId> id);  ///< calls nobody

  /// The turn that is spoken in the recording is marked beside the text; empty: none.
  void set_spoken(text::Span span);
  void reveal(text::Span span);  ///< scrolls so that it stands in the upper third
  text::Pos top() const;         ///< start of the first whole line in view: "you are here"
  void set_top(text::Pos at);
  void set_zoom(int percent);  ///< 50 … 300; calls nobody
  int zoom() const;
  void set_style(const ReadingStyle& style);
  wxFont reading_font() const;  ///< of the text as it is set now
  double line_height() const;   ///< logical pixels
  /// Find results, in order; an index of `matches`. Empty takes the marks away.
  void flash_matches(std::vector<text::Span> matches, std::size_t current);
  /// Around the part of a span that is in view, in client coordinates: where to open a palette.
  /// Empty at the middle of the view where nothing of it is.
  wxRect rectangle_of(text::Span span) const;
  /// The same, but as wide as the column of text: where to lay an editor over it.
  wxRect column_rectangle(text::Span span) const;
  bool shows(text::Span span) const;  ///< all of it is in view
  /// The quote whose stripe, label or text is at a point of the client area; the shortest.
  std::optional<model::QuoteId> quote_at(wxPoint place) const;

  std::function<void()> selection_changed;
  std::function<void()> selection_made;  ///< the mouse has let go of a selection that is not empty
  std::function<void(model::QuoteId)> quote_activated;
  /// A time in the gutter was clicked: start of its turn. Where this is empty, a click there
  /// selects the turn.
  std::function<void(text::Pos)> time_clicked;
  /// The mouse has moved an end of the current quote.
  std::function<void(model::QuoteId, text::Span)> edges_moved;
  std::function<void()> selection_dragged;  ///< the mouse pulls at what is selected
  /// The mouse has let a stripe fall on another one.
  std::function<void(StripeId dragged, StripeId onto)> stripe_dropped;
  std::function<void(char32_t)> typed;  ///< a printable character (no space) on a selection
  /// Any other key that the canvas has no use for; letters have their upper case key code. Skip()
  /// where it is not wanted.
  std::function<void(wxKeyEvent&)> command_key;
  std::function<void(text::Pos, std::optional<model::QuoteId>)> context_menu;
  std::function<void(int)> zoom_changed;  ///< by the wheel

  // For benchmarks and tests. All times are milliseconds.
  double paint_now();             ///< repaints the whole view; wall time until drawn
  double last_paint() const;      ///< time spent in the paint handler
  void scroll_by(double pixels);  ///< without painting
  void measure_all();             ///< what is otherwise done in idle time
  bool is_measured() const;

  bool AcceptsFocus() const override { return true; }

 private:
  struct Parts;
  class Mouse;
  class Keys;
  class Spoken;
  std::unique_ptr<Parts> m_parts;
};

}  // namespace uddrag::gui
