// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/transcript/transcript_canvas.h"

#include <wx/clipbrd.h>
#include <wx/dcbuffer.h>
#include <wx/graphics.h>
#include "gui/l10n/translate.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>
#include <set>

#include "gui/frame/look.h"
#include "gui/l10n/strings.h"
#include "gui/transcript/canvas_parts.h"
#include "gui/transcript/pango_text_layout.h"

namespace uddrag::gui {
namespace {

using Clock = std::chrono::steady_clock;

double milliseconds_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

double widest(transcript::SmallTexts& texts, transcript::Face face,
              const std::vector<CanvasTurn>& turns, std::string CanvasTurn::*words) {
  std::set<std::string> different;
  for (const CanvasTurn& turn : turns)
    if (!(turn.*words).empty()) different.insert(turn.*words);
  double width = 0;
  int measured = 0;  // times differ by a pixel at most: a few will do
  for (const std::string& one : different) {
    width = std::max(width, texts.width_of(face, one));
    if (++measured == 200) break;
  }
  return width;
}

}  // namespace

TranscriptCanvas::TranscriptCanvas(wxWindow* parent) {
  SetBackgroundStyle(wxBG_STYLE_PAINT);
  Create(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
         wxVSCROLL | wxALWAYS_SHOW_SB | wxWANTS_CHARS | wxFULL_REPAINT_ON_RESIZE);
  m_parts = std::make_unique<Parts>(*this);
  m_parts->words = std::make_unique<Spoken>(*m_parts);
  m_parts->mouse = std::make_unique<Mouse>(*m_parts);
  m_parts->keys = std::make_unique<Keys>(*m_parts);
  Parts* parts = m_parts.get();
  Bind(wxEVT_PAINT, [parts](wxPaintEvent&) { parts->paint(); });
  Bind(wxEVT_SIZE, [parts](wxSizeEvent& event) { parts->resized(), event.Skip(); });
  Bind(wxEVT_IDLE, [parts](wxIdleEvent& event) { parts->idle(event); });
  Bind(wxEVT_SYS_COLOUR_CHANGED, [parts](wxSysColourChangedEvent& event) {
    parts->renew();
    event.Skip();
  });
  Bind(wxEVT_DPI_CHANGED, [parts](wxDPIChangedEvent& event) { parts->renew(), event.Skip(); });
  for (const auto kind :
       {wxEVT_SCROLLWIN_TOP, wxEVT_SCROLLWIN_BOTTOM, wxEVT_SCROLLWIN_LINEUP,
        wxEVT_SCROLLWIN_LINEDOWN, wxEVT_SCROLLWIN_PAGEUP, wxEVT_SCROLLWIN_PAGEDOWN,
        wxEVT_SCROLLWIN_THUMBTRACK, wxEVT_SCROLLWIN_THUMBRELEASE})
    Bind(kind, [parts](wxScrollWinEvent& event) { parts->scrolled(event); });
  const auto focus = [this](wxFocusEvent& event) { Refresh(), event.Skip(); };
  Bind(wxEVT_SET_FOCUS, focus);
  Bind(wxEVT_KILL_FOCUS, focus);
  parts->state.show_document({});
  parts->spoken = transcript::SpokenCanvas::attach(*this, *parts->words);
  parts->renew();
  set_accessible_name(this, _("Transcript"));
}

TranscriptCanvas::~TranscriptCanvas() = default;

void TranscriptCanvas::show_document(CanvasDocument document) {
  m_parts->matches.clear();
  m_parts->current.reset();
  m_parts->heard = {};
  m_parts->mouse->forget_hover();
  m_parts->state.show_document(std::move(document));
  m_parts->renew();
  m_parts->spoken->text_changed();
}

void TranscriptCanvas::show_quotes(std::vector<CanvasQuote> quotes) {
  m_parts->mouse->forget_hover();
  m_parts->state.show_quotes(std::move(quotes));
  if (m_parts->current && !m_parts->state.quote_index(*m_parts->current)) m_parts->current.reset();
  m_parts->spoken->codings_changed();
  Refresh();
}

void TranscriptCanvas::mark_turns(std::vector<text::Pos> starts) {
  if (starts == m_parts->marked_turns) return;
  m_parts->marked_turns = std::move(starts);
  Refresh();
}

void TranscriptCanvas::show_density(std::vector<text::Span> spans) {
  m_parts->density.show(std::move(spans));
  Refresh();
}

text::Span TranscriptCanvas::selection() const {
  return m_parts->state.selection().span();
}
text::Pos TranscriptCanvas::caret() const {
  return m_parts->state.selection().caret();
}

void TranscriptCanvas::select(text::Span span) {
  m_parts->state.selection().set(span);
  m_parts->changed_selection();
}

void TranscriptCanvas::clear_selection() {
  if (selection().empty()) return;
  m_parts->state.selection().clear();
  m_parts->changed_selection();
}

std::optional<model::QuoteId> TranscriptCanvas::current_quote() const {
  return m_parts->current;
}

void TranscriptCanvas::set_current_quote(std::optional<model::QuoteId> id) {
  if (id && !m_parts->state.quote_index(*id)) id.reset();
  if (id == m_parts->current) return;
  m_parts->current = id;
  Refresh();
}

void TranscriptCanvas::set_spoken(text::Span span) {
  if (span == m_parts->heard) return;
  m_parts->heard = span;
  Refresh();
}

void TranscriptCanvas::reveal(text::Span span) {
  m_parts->state.reveal(span);
  m_parts->show_scrollbar();
  Refresh();
}

text::Pos TranscriptCanvas::top() const {
  return m_parts->state.top();
}

void TranscriptCanvas::set_top(text::Pos at) {
  m_parts->state.set_top(at);
  m_parts->show_scrollbar();
  Refresh();
}

void TranscriptCanvas::set_zoom(int percent) {
  percent = std::clamp(percent, 50, 300);
  if (percent == m_parts->zoom) return;
  m_parts->zoom = percent;
  m_parts->renew();
}

int TranscriptCanvas::zoom() const {
  return m_parts->zoom;
}

void TranscriptCanvas::flash_matches(std::vector<text::Span> matches, std::size_t current) {
  m_parts->matches = std::move(matches);
  m_parts->current_match = current;
  Refresh();
}

wxRect TranscriptCanvas::rectangle_of(text::Span span) const {
  transcript::CanvasState& state = m_parts->state;
  const text::Span part = text::intersect(span, state.visible());
  double left = std::numeric_limits<double>::max(), right = 0, top = left, bottom = 0;
  for (const transcript::Rect& rect : state.flow().rectangles(part)) {
    const double y = rect.y - state.scroll();
    if (y + rect.height <= 0 || y >= state.view_height()) continue;
    left = std::min(left, rect.x + state.columns().text_x);
    right = std::max(right, rect.right() + state.columns().text_x);
    top = std::min(top, y);
    bottom = std::max(bottom, y + rect.height);
  }
  const wxSize size = GetClientSize();
  if (right <= left) return {size.x / 2, size.y / 2, 0, 0};
  return wxRect(
      wxPoint(static_cast<int>(left), static_cast<int>(std::max(top, 0.0))),
      wxPoint(static_cast<int>(right), static_cast<int>(std::min<double>(bottom, size.y))));
}

void TranscriptCanvas::set_style(const ReadingStyle& style) {
  if (style == m_parts->style) return;
  m_parts->style = style;
  const text::Pos place = top();
  m_parts->renew();
  set_top(place);
}

wxFont TranscriptCanvas::reading_font() const {
  wxFont font = GetFont();
  if (!m_parts->style.font.empty()) font.SetFaceName(wxString::FromUTF8(m_parts->style.font));
  font.SetFractionalPointSize(font.GetFractionalPointSize() * transcript::body_scale *
                              m_parts->zoom / 100);
  return font;
}

double TranscriptCanvas::line_height() const {
  return m_parts->engine ? m_parts->engine->line_height(transcript::Face::body) : GetCharHeight();
}

wxRect TranscriptCanvas::column_rectangle(text::Span span) const {
  wxRect place = rectangle_of(span);
  const transcript::Columns& columns = m_parts->state.columns();
  place.x = static_cast<int>(columns.text_x);
  place.width = static_cast<int>(columns.text_width);
  return place;
}

bool TranscriptCanvas::shows(text::Span span) const {
  return m_parts->state.visible().contains(span);
}

std::optional<model::QuoteId> TranscriptCanvas::quote_at(wxPoint place) const {
  const auto quote = m_parts->mouse->quote_at(place);
  return quote ? std::optional(m_parts->state.quotes()[*quote].id) : std::nullopt;
}

double TranscriptCanvas::paint_now() {
  const auto start = Clock::now();
  Refresh(false);
  Update();
  return milliseconds_since(start);
}

double TranscriptCanvas::last_paint() const {
  return m_parts->last_paint;
}

void TranscriptCanvas::scroll_by(double pixels) {
  m_parts->scroll_to(m_parts->state.scroll() + pixels);
}

void TranscriptCanvas::measure_all() {
  while (m_parts->state.idle(std::chrono::milliseconds(100))) {
  }
  m_parts->show_scrollbar();
}

bool TranscriptCanvas::is_measured() const {
  return m_parts->state.flow().all_measured();
}

void TranscriptCanvas::Parts::renew() {
  look = transcript::CanvasLook::now();
  auto fresh = transcript::make_pango_engine(canvas, zoom / 100.0, state.language(), style);
  state.set_stripes_left(style.stripes_left);
  texts.set_engine(fresh.get());
  const auto& turns = state.flow().turns();
  const double time = widest(texts, transcript::Face::time, turns, &CanvasTurn::time);
  const double speaker = widest(texts, transcript::Face::speaker, turns, &CanvasTurn::speaker);
  state.set_engine(*fresh, time, speaker);
  engine = std::move(fresh);
  resized();
}

void TranscriptCanvas::Parts::resized() {
  const wxSize size = canvas.GetClientSize();
  state.set_view(size.x, size.y);
  show_scrollbar();
  canvas.Refresh();
}

void TranscriptCanvas::Parts::idle(wxIdleEvent& event) {
  if (state.flow().all_measured()) return;
  if (state.idle(std::chrono::milliseconds(8)))
    event.RequestMore();
  else
    canvas.Refresh();  // lanes and labels may stand better now
  show_scrollbar();
}

transcript::Scene TranscriptCanvas::Parts::scene() {
  const transcript::Stripes& stripes = state.stripes();
  transcript::Scene scene{state.flow(), texts,          *engine, state.columns(),
                          look,         state.quotes(), stripes, matches};
  scene.current_match = current_match;
  if (current) scene.current = state.quote_index(*current);
  scene.hovered = hovered;
  scene.spoken = heard;
  scene.selection = state.selection().span();
  scene.caret = state.selection().caret();
  scene.focused = canvas.HasFocus();
  scene.scroll = state.scroll();
  const wxSize size = canvas.GetClientSize();
  scene.width = size.x;
  scene.height = size.y;
  scene.marked_turns = &marked_turns;
  scene.density_bar =
      transcript::density_extent(state.flow().height(), state.padding(), scene.height);
  const transcript::Extent bar = scene.density_bar;
  scene.density = &density.rows(state.flow(),
                                static_cast<int>((bar.bottom - bar.top) / transcript::density_row));
  return scene;
}

void TranscriptCanvas::Parts::paint() {
  const auto start = Clock::now();
  wxAutoBufferedPaintDC dc(&canvas);
  const std::unique_ptr<wxGraphicsContext> gc(wxGraphicsContext::Create(dc));
  if (!gc) return;
  state.settle();
  transcript::paint(*gc, scene());
  gc->Flush();
  state.flow().drop_unused();
  last_paint = milliseconds_since(start);
}

void TranscriptCanvas::Parts::show_scrollbar() {
  const int place = static_cast<int>(std::lround(state.scroll() + state.padding()));
  const int thumb = static_cast<int>(state.view_height());
  // GTK draws its "overshoot" shade where the range is smaller than the view.
  const int range = std::max(thumb, static_cast<int>(std::lround(state.scroll_range())));
  if (canvas.GetScrollRange(wxVERTICAL) != range || canvas.GetScrollThumb(wxVERTICAL) != thumb)
    canvas.SetScrollbar(wxVERTICAL, place, thumb, range);
  else if (canvas.GetScrollPos(wxVERTICAL) != place)
    canvas.SetScrollPos(wxVERTICAL, place);
}

void TranscriptCanvas::Parts::scroll_to(double y) {
  state.scroll_to(y);
  show_scrollbar();
  canvas.Refresh();
}

void TranscriptCanvas::Parts::scrolled(wxScrollWinEvent& event) {
  const auto kind = event.GetEventType();
  const double line = engine->line_height(transcript::Face::body);
  const double page = std::max(line, state.view_height() - 2 * line);
  double y = state.scroll();
  if (kind == wxEVT_SCROLLWIN_TOP) y = -state.padding();
  if (kind == wxEVT_SCROLLWIN_BOTTOM) y = state.flow().height();
  if (kind == wxEVT_SCROLLWIN_LINEUP) y -= 3 * line;
  if (kind == wxEVT_SCROLLWIN_LINEDOWN) y += 3 * line;
  if (kind == wxEVT_SCROLLWIN_PAGEUP) y -= page;
  if (kind == wxEVT_SCROLLWIN_PAGEDOWN) y += page;
  if (kind == wxEVT_SCROLLWIN_THUMBTRACK || kind == wxEVT_SCROLLWIN_THUMBRELEASE)
    y = event.GetPosition() - state.padding();
  scroll_to(y);
}

void TranscriptCanvas::Parts::keep_caret_in_view() {
  state.reveal_caret();
  show_scrollbar();
}

void TranscriptCanvas::Parts::changed_selection() {
  canvas.Refresh();
  spoken->selection_changed();
  if (canvas.selection_changed) canvas.selection_changed();
}

void TranscriptCanvas::Parts::zoom_by_wheel(int steps) {
  const int before = zoom;
  canvas.set_zoom(zoom + 10 * steps);
  if (zoom != before && canvas.zoom_changed) canvas.zoom_changed(zoom);
}

void TranscriptCanvas::Parts::copy() const {
  const text::Span span = canvas.selection();
  if (span.empty()) return;
  const auto& text = canvas.m_parts->state.flow().text();
  if (wxClipboardLocker lock; !!lock)
    wxTheClipboard->SetData(new wxTextDataObject(wx(text.slice(span))));
}

}  // namespace uddrag::gui
