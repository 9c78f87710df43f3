// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/transcript/canvas_painter.h"

#include <wx/brush.h>
#include <wx/graphics.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "gui/frame/look.h"
#include "gui/transcript/stripe_painter.h"
#include "gui/transcript/tints.h"

namespace uddrag::gui::transcript {
namespace {

using text::Pos;
using text::Span;

Rect crisp(const Rect& r) {
  const double left = std::round(r.x), top = std::round(r.y);
  return {left, top, std::round(r.right()) - left, std::round(r.bottom()) - top};
}

class Painter {
 public:
  Painter(wxGraphicsContext& gc, const Scene& scene) : m_gc(gc), m_scene(scene) {
    const Flow& flow = scene.flow;
    m_first = flow.block_at(scene.scroll);
    m_last = flow.block_at(scene.scroll + scene.height);
    m_view = {flow.blocks()[m_first].span.start, flow.blocks()[m_last].span.end};
  }

  void run() {
    fill({0, 0, m_scene.width, m_scene.height}, m_scene.look.page);
    spoken();
    tints();
    matches();
    active(m_scene.hovered == m_scene.current ? std::nullopt : m_scene.hovered);
    active(m_scene.current);
    idle_selection();
    for (std::size_t block = m_first; block <= m_last; ++block) {
      words(block);
      gutter(block);
    }
    selected_words();
    paint_stripes(m_gc, m_scene);
    density();
    caret();
    focus();
  }

 private:
  double view_y(double flow_y) const { return flow_y - m_scene.scroll; }
  double text_x() const { return m_scene.columns.text_x; }

  void fill(const Rect& rect, const wxColour& color) {
    m_gc.SetPen(*wxTRANSPARENT_PEN);
    m_gc.SetBrush(wxBrush(color));
    m_gc.DrawRectangle(rect.x, rect.y, rect.width, rect.height);
  }

  /// The places of a span in the view.
  std::vector<Rect> places(Span span) const {
    const Span part = text::intersect(span, m_view);
    if (part.empty()) return {};
    auto rects = m_scene.flow.rectangles(part);
    for (Rect& rect : rects) {
      rect.x += text_x();
      rect.y = view_y(rect.y);
      rect = crisp(rect);
    }
    return rects;
  }

  /// A wash over the whole turn, and a bar at the left of its time.
  void spoken() {
    const auto rects = places(m_scene.spoken);
    if (rects.empty()) return;
    const double top = rects.front().y, height = rects.back().bottom() - top;
    const double em = m_scene.engine.line_height(Face::label);
    const double left = std::max(0.0, std::round(m_scene.columns.time_x - em * 0.6));
    const double right = text_x() + m_scene.columns.text_width;
    fill({left, top, right - left, height},
         with_alpha(m_scene.look.selection, m_scene.look.dark ? 0.22 : 0.10));
    fill({left, top, std::max(3.0, std::round(em / 6)), height}, m_scene.look.selection);
  }

  wxColour quote_color(std::size_t quote) const {
    return stripe_color(m_scene, m_scene.quotes[quote], 0);
  }

  wxColour quote_tint(std::size_t quote, bool active) const {
    const auto& codings = m_scene.quotes[quote].codings;
    return m_scene.look.tint(codings.empty() ? m_scene.look.shades.quiet : codings.front().color,
                             active);
  }

  void tints() {
    std::vector<Span> spans;
    std::vector<std::size_t> quotes;
    for (std::size_t i = 0; i < m_scene.quotes.size(); ++i) {
      if (!m_scene.quotes[i].span.overlaps(m_view)) continue;
      spans.push_back(m_scene.quotes[i].span);
      quotes.push_back(i);
    }
    for (const Tinted& tinted : tint(spans, m_view))
      for (const Rect& rect : places(tinted.span))
        for (const std::size_t layer : tinted.layers) fill(rect, quote_tint(quotes[layer], false));
  }

  void matches() {
    const auto& all = m_scene.matches;
    auto match = std::lower_bound(all.begin(), all.end(), m_view.start,
                                  [](const Span& span, Pos at) { return span.end <= at; });
    for (; match != all.end() && match->start < m_view.end; ++match) {
      const bool current = static_cast<std::size_t>(match - all.begin()) == m_scene.current_match;
      for (const Rect& rect : places(*match)) {
        fill(rect, current ? m_scene.look.current_match : m_scene.look.match);
        const double thick = current ? 2 : 1;
        fill({rect.x, rect.bottom() - thick, rect.width, thick}, m_scene.look.match_line);
      }
    }
  }

  /// The hovered or current quote: a clear tint, an outline line by line, handles at its ends.
  void active(std::optional<std::size_t> quote) {
    if (!quote || *quote >= m_scene.quotes.size()) return;
    const Span span = m_scene.quotes[*quote].span;
    const auto rects = places(span);
    if (rects.empty()) return;
    const wxColour color = quote_color(*quote);
    for (const Rect& rect : rects) fill(rect, quote_tint(*quote, true));
    outline(rects, color);
    const double handle = std::max(2.0, std::round(m_scene.engine.line_height(Face::label) / 7));
    if (m_view.contains(span.start)) end_handle(span.start, true, handle, color);
    if (span.end <= m_view.end) end_handle(span.end, false, handle, color);
  }

  /// The border of the union: an edge is left out where the neighbouring line continues it.
  void outline(const std::vector<Rect>& rects, const wxColour& color) {
    for (const Rect& rect : rects) {
      edge(rects, rect, rect.y, rect.y - 1, color);
      edge(rects, rect, rect.bottom() - 1, rect.bottom(), color);
    }
  }

  void edge(const std::vector<Rect>& rects, const Rect& rect, double y, double beyond,
            const wxColour& color) {
    double from = rect.x;
    for (const Rect& other : rects) {  // rectangles come from left to right within a line
      if (beyond < other.y || beyond >= other.bottom()) continue;
      if (other.right() <= from || other.x >= rect.right()) continue;
      if (other.x > from) fill({from, y, other.x - from, 1}, color);
      from = std::max(from, other.right());
    }
    if (from < rect.right()) fill({from, y, rect.right() - from, 1}, color);
  }

  void end_handle(Pos at, bool start, double size, const wxColour& color) {
    const auto edges = m_scene.flow.rectangles(start ? Span{at, at + 1} : Span{at - 1, at});
    if (edges.empty()) return;
    const Rect rect = crisp({edges.front().x + text_x(), view_y(edges.front().y),
                             edges.front().width, edges.front().height});
    const std::size_t block = m_scene.flow.block_of(start ? at : at - 1);
    const bool right_to_left = m_scene.flow.layout(block).direction() == Direction::right_to_left;
    const double x = start != right_to_left ? rect.x : rect.right();
    fill({x - size / 2, rect.y, size, rect.height}, color);
    m_gc.SetBrush(wxBrush(color));
    m_gc.DrawEllipse(x - size * 1.5, (start ? rect.y : rect.bottom()) - size * 1.5, size * 3,
                     size * 3);
  }

  void idle_selection() {
    if (m_scene.focused) return;
    for (const Rect& rect : places(m_scene.selection)) fill(rect, m_scene.look.idle_selection);
  }

  void draw_block(std::size_t block, const wxColour& color) {
    const double top = m_scene.flow.text_top(block);
    m_scene.flow.layout(block).draw(m_gc, text_x(), view_y(top), m_scene.scroll - top,
                                    m_scene.scroll + m_scene.height - top, color);
  }

  void words(std::size_t block) {
    if (!m_scene.flow.blocks()[block].span.empty()) draw_block(block, m_scene.look.text);
  }

  /// With the focus the selection covers what is under it and has its words drawn anew.
  void selected_words() {
    if (!m_scene.focused) return;
    for (std::size_t block = m_first; block <= m_last; ++block) {
      const Span part = text::intersect(m_scene.selection, m_scene.flow.blocks()[block].span);
      if (part.empty()) continue;
      for (const Rect& rect : places(part)) {
        if (rect.bottom() < 0 || rect.y > m_scene.height) continue;
        fill(rect, m_scene.look.selection);
        m_gc.PushState();
        m_gc.Clip(rect.x, rect.y, rect.width, rect.height);
        const double top = m_scene.flow.text_top(block);
        const double from = rect.y + m_scene.scroll - top;
        m_scene.flow.layout(block).draw(m_gc, text_x(), view_y(top), from, from + rect.height,
                                        m_scene.look.selected_text);
        m_gc.PopState();
      }
    }
  }

  void gutter(std::size_t block) {
    const Block& b = m_scene.flow.blocks()[block];
    if (!b.starts_turn || !b.turn) return;
    const CanvasTurn& turn = m_scene.flow.turns()[*b.turn];
    const double baseline =
        view_y(m_scene.flow.text_top(block)) + m_scene.flow.layout(block).lines().front().baseline;
    const Columns& columns = m_scene.columns;
    double time_baseline = baseline;
    if (columns.stacked && !turn.speaker.empty())
      time_baseline += m_scene.engine.line_height(Face::speaker);
    const bool heard = m_scene.spoken.start == turn.span.start && !m_scene.spoken.empty();
    small(Face::time, turn.time, columns.time_x, columns.time_width, time_baseline,
          heard ? m_scene.look.text : m_scene.look.quiet);
    small(Face::speaker, turn.speaker, columns.speaker_x, columns.speaker_width, baseline,
          m_scene.look.speaker(turn.speaker_color_index));
    if (m_scene.marked_turns && std::binary_search(m_scene.marked_turns->begin(),
                                                   m_scene.marked_turns->end(), turn.span.start)) {
      const double em = m_scene.engine.line_height(Face::label);
      const double end = columns.stripes_left ? columns.label_x : columns.text_x;
      paint_memo_sign(m_gc, m_scene.look, end - em * 0.9, baseline - em * 0.9, em);
    }
  }

  void small(Face face, const std::string& words, double x, double width, double baseline,
             const wxColour& color) {
    if (words.empty() || width <= 0) return;
    const TextLayout& layout = m_scene.texts.get(face, words, width + 1);
    layout.draw(m_gc, x, baseline - layout.lines().front().baseline, 0, layout.height(), color);
  }

  /// The darker, the more codings; a frame shows which part is in view.
  void density() {
    if (!m_scene.density) return;
    const double x = density_x(m_scene), width = m_scene.width - x;
    const int most = std::accumulate(m_scene.density->begin(), m_scene.density->end(), 0,
                                     [](int a, int b) { return std::max(a, b); });
    for (std::size_t i = 0; i < m_scene.density->size(); ++i)
      if (const int count = (*m_scene.density)[i])
        fill({x + 1, m_scene.density_bar.top + static_cast<double>(i) * density_row, width - 2,
              density_row},
             with_alpha(m_scene.look.quiet, 0.2 + 0.7 * count / std::max(most, 3)));
    const double all = std::max(1.0, m_scene.flow.height());
    const double top = std::clamp(m_scene.scroll / all, 0.0, 1.0) * m_scene.height;
    const double part = std::min(1.0, m_scene.height / all) * m_scene.height;
    if (part >= m_scene.height) return;
    for (const double y : {top, top + part}) fill({x, std::round(y), width, 1}, m_scene.look.quiet);
  }

  void caret() {
    if (!m_scene.focused || !text::Span(m_view.start, m_view.end + 1).contains(m_scene.caret))
      return;
    const Rect rect = m_scene.flow.caret(m_scene.caret);
    const double inset = rect.height * 0.1;
    fill({std::round(rect.x + text_x()) - 1, view_y(rect.y) + inset, 2, rect.height - 2 * inset},
         m_scene.look.text);
  }

  /// The caret may be out of view: an edge says that keys go here.
  void focus() {
    if (!m_scene.focused) return;
    const double width = m_scene.width, height = m_scene.height, thick = 2;
    for (const Rect& edge : {Rect{0, 0, width, thick}, Rect{0, height - thick, width, thick},
                             Rect{0, 0, thick, height}, Rect{width - thick, 0, thick, height}})
      fill(edge, m_scene.look.selection);
  }

  wxGraphicsContext& m_gc;
  const Scene& m_scene;
  std::size_t m_first = 0, m_last = 0;
  Span m_view;
};

}  // namespace

double density_x(const Scene& scene) {
  return scene.width - std::max(6.0, std::round(scene.engine.line_height(Face::label) * 0.5));
}

Rect handle_place(const Scene& scene, Pos at, bool start) {
  const auto edges = scene.flow.rectangles(start ? Span{at, at + 1} : Span{at - 1, at});
  if (edges.empty()) return {};
  const std::size_t block = scene.flow.block_of(start ? at : at - 1);
  const bool right_to_left = scene.flow.layout(block).direction() == Direction::right_to_left;
  const Rect& rect = edges.front();
  const double x = scene.columns.text_x + (start != right_to_left ? rect.x : rect.right());
  const double reach = scene.engine.line_height(Face::label) * 0.4;
  return {x - reach, rect.y - scene.scroll - reach, 2 * reach, rect.height + 2 * reach};
}

void paint(wxGraphicsContext& gc, const Scene& scene) {
  Painter(gc, scene).run();
}

}  // namespace uddrag::gui::transcript
