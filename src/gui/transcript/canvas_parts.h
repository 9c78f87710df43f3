// SPDX-License-Identifier: GPL-3.0-or-later
// What lies behind TranscriptCanvas; only its own .cpp files include this.
#pragma once
#include <wx/timer.h>

#include <memory>
#include <optional>
#include <vector>

#include "gui/transcript/canvas_look.h"
#include "gui/transcript/canvas_painter.h"
#include "gui/transcript/canvas_state.h"
#include "gui/transcript/density.h"
#include "gui/transcript/spoken_text.h"
#include "gui/transcript/transcript_canvas.h"

class wxGraphicsContext;

namespace uddrag::gui {

/// The canvas's own middle: state, look, drawing, scroll bar. Mouse and Keys work on it.
struct TranscriptCanvas::Parts {
  explicit Parts(TranscriptCanvas& owner) : canvas(owner) {}

  void renew();  ///< engine and colours, for a new theme, zoom, resolution or document
  void resized();
  void paint();
  void idle(wxIdleEvent& event);
  void scrolled(wxScrollWinEvent& event);
  void scroll_to(double y);  ///< and shows it
  void show_scrollbar();
  void changed_selection();
  void keep_caret_in_view();
  void zoom_by_wheel(int steps);
  void copy() const;
  transcript::Scene scene();

  TranscriptCanvas& canvas;
  transcript::CanvasState state;
  transcript::CanvasLook look;
  transcript::Density density;
  transcript::SmallTexts texts;
  std::unique_ptr<transcript::TextEngine> engine;
  std::vector<text::Span> matches;
  std::vector<text::Pos> marked_turns;
  std::size_t current_match = 0;
  std::optional<model::QuoteId> current;
  std::optional<std::size_t> hovered;
  text::Span heard;  ///< in the recording now
  int zoom = 100;
  ReadingStyle style;
  double last_paint = 0;
  std::unique_ptr<Mouse> mouse;
  std::unique_ptr<Keys> keys;
  std::unique_ptr<transcript::SpokenText> words;     ///< what a screen reader asks for
  std::unique_ptr<transcript::SpokenCanvas> spoken;  ///< goes before them
};

class TranscriptCanvas::Mouse {
 public:
  explicit Mouse(Parts& parts);
  void forget_hover();  ///< stripes have changed
  std::optional<std::size_t> quote_at(wxPoint place);

 private:
  void down(wxMouseEvent& event);
  void up(wxMouseEvent& event);
  void motion(wxMouseEvent& event);
  void left(wxMouseEvent& event);
  void wheel(wxMouseEvent& event);
  void menu(wxContextMenuEvent& event);
  void autoscroll();
  void end_drag();
  void drag_to(wxPoint place);
  void hover(wxPoint place);
  int count_clicks(const wxMouseEvent& event);
  bool in_gutter(wxPoint place) const;
  std::optional<text::Pos> time_at(wxPoint place);
  std::optional<std::size_t> stripe_at(wxPoint place);
  text::Pos position(wxPoint place, bool stay_on_line);
  wxString tip(const transcript::Stripe& stripe) const;

  Parts& m_parts;
  wxTimer m_timer;
  std::optional<text::Pos> handle_at(wxPoint place);
  void drag_handle(wxPoint place);
  bool in_density(wxPoint place);
  void go_by_density(wxPoint place);

  bool in_selection(wxPoint place);
  StripeId id_of(std::size_t stripe) const;
  void pull_stripe(wxPoint place);
  void drop_stripe(wxPoint place);

  std::optional<StripeId> m_pulled_stripe;  ///< the mouse went down on it
  bool m_stripe_moves = false;              ///< far enough for a drag
  bool m_pulling = false;  ///< the mouse went down on the selection: a click or a drag of it
  bool m_dragging = false;
  bool m_in_density = false;            ///< the bar is being dragged
  std::optional<text::Pos> m_kept_end;  ///< an end is being dragged; this is the other
  wxPoint m_last_place;
  long m_last_time = 0;
  int m_clicks = 0;
  double m_wheel_rest = 0;
  std::optional<std::size_t> m_hovered_stripe;
};

class TranscriptCanvas::Keys {
 public:
  explicit Keys(Parts& parts);

 private:
  void down(wxKeyEvent& event);
  void character(wxKeyEvent& event);
  bool arrow(const wxKeyEvent& event);
  bool page(const wxKeyEvent& event);
  void sideways(const wxKeyEvent& event, bool right);
  void upright(const wxKeyEvent& event, bool forward);
  void lines(int count, bool extend);
  void done();

  Parts& m_parts;
  std::optional<double> m_goal_x;  ///< kept while going up and down
};

class TranscriptCanvas::Spoken : public transcript::SpokenText {
 public:
  explicit Spoken(Parts& parts) : m_parts(parts) {}

  const text::Text& text() override { return m_parts.state.flow().text(); }
  text::Pos caret() override { return m_parts.state.selection().caret(); }
  text::Span selection() override { return m_parts.state.selection().span(); }
  void select(text::Span span) override;
  text::Span unit_around(transcript::SpokenUnit unit, text::Pos at) override;
  transcript::SpokenRun run_at(text::Pos at) override;
  wxRect place_of(text::Span span) override;
  text::Pos position_at(wxPoint place) override;

 private:
  Parts& m_parts;
};

}  // namespace uddrag::gui
