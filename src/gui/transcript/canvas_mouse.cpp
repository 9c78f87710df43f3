// SPDX-License-Identifier: GPL-3.0-or-later
// The canvas's mouse: selecting, stripes, hovering, the wheel, the context menu.
#include <wx/settings.h>
#include "gui/l10n/translate.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "gui/l10n/dates.h"
#include "gui/l10n/strings.h"
#include "gui/transcript/canvas_parts.h"
#include "gui/transcript/stripe_painter.h"

namespace uddrag::gui {

using transcript::Unit;

TranscriptCanvas::Mouse::Mouse(Parts& parts) : m_parts(parts) {
  TranscriptCanvas& canvas = parts.canvas;
  canvas.Bind(wxEVT_LEFT_DOWN, &Mouse::down, this);
  canvas.Bind(wxEVT_LEFT_DCLICK, &Mouse::down, this);
  canvas.Bind(wxEVT_LEFT_UP, &Mouse::up, this);
  canvas.Bind(wxEVT_MOTION, &Mouse::motion, this);
  canvas.Bind(wxEVT_LEAVE_WINDOW, &Mouse::left, this);
  canvas.Bind(wxEVT_MOUSEWHEEL, &Mouse::wheel, this);
  canvas.Bind(wxEVT_CONTEXT_MENU, &Mouse::menu, this);
  canvas.Bind(wxEVT_MOUSE_CAPTURE_LOST, [this](wxMouseCaptureLostEvent&) {
    m_pulled_stripe.reset();
    m_kept_end.reset();
    m_stripe_moves = m_pulling = m_in_density = false;
    end_drag();
  });
  m_timer.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { autoscroll(); });
}

bool TranscriptCanvas::Mouse::in_gutter(wxPoint place) const {
  return m_parts.state.columns().in_gutter(place.x);
}

/// The start of the turn whose time is under the mouse, where a click on it means something.
std::optional<text::Pos> TranscriptCanvas::Mouse::time_at(wxPoint place) {
  transcript::CanvasState& state = m_parts.state;
  const transcript::Columns& columns = state.columns();
  if (!m_parts.canvas.time_clicked || place.x < columns.time_x ||
      place.x >= columns.time_x + columns.time_width)
    return std::nullopt;
  const double y = place.y + state.scroll();
  const std::size_t at = state.flow().block_at(y);
  const transcript::Block& block = state.flow().blocks()[at];
  if (!block.starts_turn || !block.turn) return std::nullopt;
  const CanvasTurn& turn = state.flow().turns()[*block.turn];
  const double top = state.flow().text_top(at);
  const double reach = m_parts.engine->line_height(transcript::Face::body) *
                       (columns.stacked && !turn.speaker.empty() ? 2 : 1);
  if (turn.time.empty() || y < top || y >= top + reach) return std::nullopt;
  return turn.span.start;
}

text::Pos TranscriptCanvas::Mouse::position(wxPoint place, bool stay_on_line) {
  transcript::CanvasState& state = m_parts.state;
  return state.flow().position_at(place.x - state.columns().text_x, place.y + state.scroll(),
                                  stay_on_line);
}

std::optional<std::size_t> TranscriptCanvas::Mouse::stripe_at(wxPoint place) {
  if (!m_parts.state.columns().in_stripes(place.x)) return std::nullopt;
  const transcript::Scene scene = m_parts.scene();
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < scene.stripes.all.size(); ++i) {
    const transcript::Stripe& stripe = scene.stripes.all[i];
    if (stripe.top > scene.scroll + scene.height) break;
    const auto bracket = bracket_place(scene, stripe);
    const auto label = label_place(scene, stripe);
    if (label && label->contains(place.x, place.y)) return i;
    if (bracket && bracket->contains(place.x, place.y)) found = i;
  }
  return found;
}

/// GTK tells a third click as a plain one: counted here by time and distance.
int TranscriptCanvas::Mouse::count_clicks(const wxMouseEvent& event) {
  const int limit = wxSystemSettings::GetMetric(wxSYS_DCLICK_MSEC, &m_parts.canvas);
  const wxPoint away = event.GetPosition() - m_last_place;
  const bool near_by = std::abs(away.x) <= 5 && std::abs(away.y) <= 5;
  const bool soon = event.GetTimestamp() - m_last_time <= (limit > 0 ? limit : 400);
  m_clicks = near_by && soon ? m_clicks + 1 : 1;
  m_last_place = event.GetPosition();
  m_last_time = event.GetTimestamp();
  return m_clicks;
}

void TranscriptCanvas::Mouse::down(wxMouseEvent& event) {
  m_parts.canvas.SetFocus();
  const wxPoint place = event.GetPosition();
  const int clicks = count_clicks(event);
  if (in_density(place)) {
    m_in_density = true;
    if (!m_parts.canvas.HasCapture()) m_parts.canvas.CaptureMouse();
    return go_by_density(place);
  }
  m_kept_end = handle_at(place);
  if (m_kept_end) {
    if (!m_parts.canvas.HasCapture()) m_parts.canvas.CaptureMouse();
    return;
  }
  if (const auto stripe = stripe_at(place)) {
    const std::size_t quote = m_parts.state.stripes().all[*stripe].quote;
    const model::QuoteId id = m_parts.state.quotes()[quote].id;
    const StripeId pulled = id_of(*stripe);
    m_parts.canvas.set_current_quote(id);
    if (m_parts.canvas.quote_activated) m_parts.canvas.quote_activated(id);
    if (m_parts.canvas.stripe_dropped) m_pulled_stripe = pulled;
    return;
  }
  if (const auto turn = time_at(place)) return m_parts.canvas.time_clicked(*turn);
  m_pulling =
      clicks == 1 && !event.ShiftDown() && in_selection(place) && m_parts.canvas.selection_dragged;
  if (m_pulling) return;
  const Unit unit = in_gutter(place) ? Unit::turn : transcript::unit_of_clicks(clicks);
  m_parts.state.selection().press(position(place, true), unit, event.ShiftDown());
  m_dragging = true;
  if (!m_parts.canvas.HasCapture()) m_parts.canvas.CaptureMouse();
  m_parts.changed_selection();
}

bool TranscriptCanvas::Mouse::in_selection(wxPoint place) {
  return m_parts.state.columns().in_text(place.x) &&
         m_parts.state.selection().span().contains(position(place, true));
}

std::optional<std::size_t> TranscriptCanvas::Mouse::quote_at(wxPoint place) {
  if (const auto stripe = stripe_at(place)) return m_parts.state.stripes().all[*stripe].quote;
  return m_parts.state.quote_at(position(place, true));
}

bool TranscriptCanvas::Mouse::in_density(wxPoint place) {
  return place.x >= density_x(m_parts.scene());
}

void TranscriptCanvas::Mouse::go_by_density(wxPoint place) {
  const transcript::Extent bar = m_parts.scene().density_bar;
  const double height = std::max(bar.bottom - bar.top, 1.0);
  const double share = std::clamp((place.y - bar.top) / height, 0.0, 1.0);
  m_parts.scroll_to(share * m_parts.state.flow().height() - m_parts.state.view_height() / 2);
}

/// The other end of the current quote where an end of it is under the mouse.
std::optional<text::Pos> TranscriptCanvas::Mouse::handle_at(wxPoint place) {
  if (!m_parts.current || !m_parts.canvas.edges_moved) return std::nullopt;
  const transcript::Scene scene = m_parts.scene();
  if (!scene.current) return std::nullopt;
  const text::Span span = scene.quotes[*scene.current].span;
  if (handle_place(scene, span.start, true).contains(place.x, place.y)) return span.end;
  if (handle_place(scene, span.end, false).contains(place.x, place.y)) return span.start;
  return std::nullopt;
}

/// The selection shows what the quote would become.
void TranscriptCanvas::Mouse::drag_handle(wxPoint place) {
  const text::Pos at = position(place, false);
  m_parts.canvas.select({std::min(at, *m_kept_end), std::max(at, *m_kept_end)});
}

StripeId TranscriptCanvas::Mouse::id_of(std::size_t stripe) const {
  const transcript::Stripe& row = m_parts.state.stripes().all[stripe];
  const CanvasQuote& quote = m_parts.state.quotes()[row.quote];
  return {quote.id, row.coding ? quote.codings[*row.coding].code : model::CodeId{}};
}

/// What it would fall on is tinted.
void TranscriptCanvas::Mouse::pull_stripe(wxPoint place) {
  const wxPoint moved = place - m_last_place;
  if (!m_stripe_moves && std::abs(moved.x) + std::abs(moved.y) < 8) return;
  m_stripe_moves = true;
  if (!m_parts.canvas.HasCapture()) m_parts.canvas.CaptureMouse();
  const auto onto = stripe_at(place);
  const bool fits = onto && id_of(*onto) != *m_pulled_stripe;
  m_parts.canvas.SetCursor(wxCursor(fits ? wxCURSOR_BULLSEYE : wxCURSOR_HAND));
  m_parts.hovered.reset();
  if (fits) m_parts.hovered = m_parts.state.stripes().all[*onto].quote;
  m_parts.canvas.Refresh();
}

void TranscriptCanvas::Mouse::drop_stripe(wxPoint place) {
  const StripeId dragged = *std::exchange(m_pulled_stripe, std::nullopt);
  if (!std::exchange(m_stripe_moves, false)) return;
  end_drag();
  forget_hover();
  const auto onto = stripe_at(place);
  if (onto && id_of(*onto) != dragged) m_parts.canvas.stripe_dropped(dragged, id_of(*onto));
}

void TranscriptCanvas::Mouse::up(wxMouseEvent& event) {
  m_in_density = false;
  if (m_pulled_stripe) return drop_stripe(event.GetPosition());
  if (std::exchange(m_pulling, false)) {  // a click after all
    m_parts.state.selection().press(position(m_last_place, true), Unit::character, false);
    return m_parts.changed_selection();
  }
  if (std::exchange(m_kept_end, std::nullopt)) {
    const text::Span span = m_parts.canvas.selection();
    end_drag();
    m_parts.canvas.clear_selection();
    if (!span.empty() && m_parts.current) m_parts.canvas.edges_moved(*m_parts.current, span);
    return;
  }
  const bool made = m_dragging && !m_parts.state.selection().empty();
  end_drag();
  if (made && m_parts.canvas.selection_made) m_parts.canvas.selection_made();
}

void TranscriptCanvas::Mouse::end_drag() {
  m_dragging = false;
  m_timer.Stop();
  if (m_parts.canvas.HasCapture()) m_parts.canvas.ReleaseMouse();
}

void TranscriptCanvas::Mouse::motion(wxMouseEvent& event) {
  if (m_in_density) return go_by_density(event.GetPosition());
  if (m_kept_end) return drag_handle(event.GetPosition());
  if (m_pulled_stripe) return pull_stripe(event.GetPosition());
  if (m_pulling) {
    const wxPoint moved = event.GetPosition() - m_last_place;
    if (std::abs(moved.x) + std::abs(moved.y) < 6) return;
    m_pulling = false;
    return m_parts.canvas.selection_dragged();
  }
  if (!m_dragging) return hover(event.GetPosition());
  drag_to(event.GetPosition());
  const bool outside = event.GetY() < 0 || event.GetY() > m_parts.canvas.GetClientSize().y;
  if (outside && !m_timer.IsRunning()) m_timer.Start(30);
  if (!outside) m_timer.Stop();
}

void TranscriptCanvas::Mouse::drag_to(wxPoint place) {
  const int bottom = m_parts.canvas.GetClientSize().y - 1;
  place.y = std::clamp(place.y, 0, std::max(bottom, 0));
  const text::Span before = m_parts.state.selection().span();
  const wxPoint moved = place - m_last_place;
  if (before.empty() && std::abs(moved.x) < 3 && std::abs(moved.y) < 3) return;
  m_parts.state.selection().drag(position(place, false));
  if (m_parts.state.selection().span() != before) m_parts.changed_selection();
}

/// The farther out the mouse is, the faster it goes.
void TranscriptCanvas::Mouse::autoscroll() {
  if (!wxGetMouseState().LeftIsDown()) return end_drag();
  const wxPoint place = m_parts.canvas.ScreenToClient(wxGetMousePosition());
  const int height = m_parts.canvas.GetClientSize().y;
  const int beyond = place.y < 0 ? place.y : std::max(place.y - height, 0);
  if (beyond == 0) return;
  m_parts.scroll_to(m_parts.state.scroll() + std::clamp(beyond / 2, -60, 60));
  drag_to(place);
}

void TranscriptCanvas::Mouse::hover(wxPoint place) {
  const auto stripe = stripe_at(place);
  TranscriptCanvas& canvas = m_parts.canvas;
  const bool in_text = m_parts.state.columns().in_text(place.x);
  const bool edge = !stripe && handle_at(place);
  const bool time = time_at(place).has_value();
  canvas.SetCursor(edge             ? wxCursor(wxCURSOR_SIZEWE)
                   : stripe || time ? wxCursor(wxCURSOR_HAND)
                   : in_text        ? wxCursor(wxCURSOR_IBEAM)
                                    : wxCursor(wxCURSOR_ARROW));
  if (stripe == m_hovered_stripe) return;
  m_hovered_stripe = stripe;
  m_parts.hovered.reset();
  if (stripe) {
    const transcript::Stripe& now = m_parts.state.stripes().all[*stripe];
    m_parts.hovered = now.quote;
    canvas.SetToolTip(tip(now));
  } else {
    canvas.UnsetToolTip();
  }
  canvas.Refresh();
}

wxString TranscriptCanvas::Mouse::tip(const transcript::Stripe& stripe) const {
  const CanvasQuote& quote = m_parts.state.quotes()[stripe.quote];
  wxString lines;
  if (stripe.coding) {
    const CanvasCoding& coding = quote.codings[*stripe.coding];
    lines = wx(coding.path.empty() ? coding.name : coding.path);
    if (!coding.coder.empty())
      lines += wxS("\n") + wxString::Format(_("Coded by %s"), wx(coding.coder));
    if (coding.coded_at != 0) lines += wxS(", ") + date_words(coding.coded_at);
  } else {
    lines = _("Quote without a code");
  }
  if (quote.starred) lines += wxS("\n") + _("Starred for the course");
  if (!quote.memo.empty()) lines += wxS("\n\n") + wx(quote.memo);
  return lines;
}

void TranscriptCanvas::Mouse::forget_hover() {
  if (!m_parts.hovered && !m_hovered_stripe) return;
  m_parts.hovered.reset();
  m_hovered_stripe.reset();
  m_parts.canvas.UnsetToolTip();
  m_parts.canvas.Refresh();
}

void TranscriptCanvas::Mouse::left(wxMouseEvent& event) {
  event.Skip();
  forget_hover();
}

void TranscriptCanvas::Mouse::wheel(wxMouseEvent& event) {
  if (event.GetWheelAxis() != wxMOUSE_WHEEL_VERTICAL || event.GetWheelDelta() == 0)
    return event.Skip();
  const double notches =
      static_cast<double>(event.GetWheelRotation()) / event.GetWheelDelta() + m_wheel_rest;
  m_wheel_rest = 0;
  if (event.ControlDown()) {
    const int whole = static_cast<int>(notches);
    m_wheel_rest = notches - whole;
    return m_parts.zoom_by_wheel(whole);
  }
  const double line = m_parts.engine->line_height(transcript::Face::body);
  m_parts.scroll_to(m_parts.state.scroll() - notches * 3 * line);
}

void TranscriptCanvas::Mouse::menu(wxContextMenuEvent& event) {
  if (!m_parts.canvas.context_menu) return event.Skip();
  text::Pos at = m_parts.state.selection().caret();
  std::optional<std::size_t> quote;
  if (event.GetPosition() != wxDefaultPosition) {
    const wxPoint place = m_parts.canvas.ScreenToClient(event.GetPosition());
    at = position(place, true);
    if (const auto stripe = stripe_at(place)) quote = m_parts.state.stripes().all[*stripe].quote;
  }
  if (!quote) quote = m_parts.state.quote_at(at);
  std::optional<model::QuoteId> id;
  if (quote) id = m_parts.state.quotes()[*quote].id;
  m_parts.canvas.context_menu(at, id);
}

}  // namespace uddrag::gui
