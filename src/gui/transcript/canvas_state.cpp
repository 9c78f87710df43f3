// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/transcript/canvas_state.h"

#include <algorithm>
#include <cmath>

namespace uddrag::gui::transcript {

using text::Pos;
using text::Span;

void CanvasState::show_document(CanvasDocument document) {
  m_language = document.language;
  m_quotes.clear();
  m_selection.reset();
  m_lanes = 0;
  m_anchor = 0;
  m_offset = 0;
  m_stripes_version = -1;
  m_stripes = {};
  m_flow.set_document(document.text, std::move(document.turns));
}

void CanvasState::show_quotes(std::vector<CanvasQuote> quotes) {
  m_quotes = std::move(quotes);
  m_stripes_version = -1;
}

Selection& CanvasState::selection() {
  if (!m_selection) {  // word and sentence borders cost time: not before they are asked for
    std::vector<Span> turns;
    for (const CanvasTurn& turn : m_flow.turns()) turns.push_back(turn.span);
    m_selection = std::make_unique<Selection>(m_flow.text(), m_language, std::move(turns));
  }
  return *m_selection;
}

void CanvasState::set_view(double width, double height) {
  m_width = width;
  m_height = height;
  if (ready()) relay();
}

void CanvasState::set_engine(TextEngine& engine, double time_width, double speaker_width) {
  const bool first = !ready();
  const Pos place = first ? Pos(0) : top();
  const bool at_start = first || scroll() <= 0;
  m_engine = &engine;
  m_wishes.character = engine.character_width(Face::body);
  m_wishes.em = engine.line_height(Face::label);
  m_wishes.time = time_width;
  m_wishes.speaker = speaker_width;
  m_stripes_version = -1;
  m_columns.text_width = -1;
  lay_columns();
  at_start ? scroll_to(-padding()) : set_top(place);
}

/// Room for stripes comes in steps and is not given back, so that coding does not move the text.
int CanvasState::reserved_lanes(int needed) const {
  return needed > max_lanes ? needed : std::max(3, (needed + 2) / 3 * 3);
}

void CanvasState::lay_columns() {
  m_wishes.lanes = m_lanes = std::max(m_lanes, reserved_lanes(m_stripes.lanes));
  const double before = m_columns.text_width;
  m_columns = plan_columns(m_width, m_wishes);
  if (m_columns.text_width == before) return;
  m_flow.set_engine(m_engine, m_columns.text_width);
  m_anchor = std::min(m_anchor, m_flow.blocks().size() - 1);
}

void CanvasState::relay() {
  const Pos place = top();
  const bool at_start = scroll() <= 0;
  const double before = m_columns.text_width;
  lay_columns();
  if (m_columns.text_width == before) return settle();
  at_start ? scroll_to(-padding()) : set_top(place);
}

const Stripes& CanvasState::stripes() {
  // An interview of the usual length is measured at once: estimates would reserve too many lanes.
  if (m_flow.text().size() < Pos(60'000)) idle(std::chrono::milliseconds(50));
  for (int attempt = 0; attempt < 3 && m_stripes_version != m_flow.version(); ++attempt) {
    m_stripes = make_stripes(m_quotes, m_flow, label_height(*m_engine));
    m_stripes_version = m_flow.version();
    if (reserved_lanes(m_stripes.lanes) > m_lanes) relay();
  }
  return m_stripes;
}

double CanvasState::padding() const {
  return std::round(m_engine->line_height(Face::body));
}
double CanvasState::scroll_range() const {
  return m_flow.height() + 2 * padding();
}
double CanvasState::scroll() const {
  return m_flow.top(m_anchor) + m_offset;
}

void CanvasState::scroll_to(double y) {
  // The end moves while the last blocks are measured: a wish to go there is asked again.
  for (int attempt = 0; attempt < 4; ++attempt) {
    const double most = m_flow.height() + padding() - m_height;
    const double to = std::round(std::max(std::min(y, most), -padding()));
    m_anchor = m_flow.block_at(to);
    m_offset = to - m_flow.top(m_anchor);
    settle();
    if (most >= y || m_flow.height() + padding() - m_height == most) return;
  }
}

void CanvasState::settle() {
  for (int attempt = 0; attempt < 4; ++attempt) {
    const auto before = m_flow.version();
    for (std::size_t i = m_anchor; i < m_flow.blocks().size(); ++i) {
      if (m_flow.top(i) > scroll() + m_height) break;
      m_flow.measure(i);
    }
    const double most = std::max(m_flow.height() + padding() - m_height, -padding());
    const double y = std::min(scroll(), most);
    m_anchor = m_flow.block_at(y);
    m_offset = y - m_flow.top(m_anchor);
    if (m_flow.version() == before && m_flow.is_measured(m_anchor)) return;
  }
}

bool CanvasState::idle(std::chrono::milliseconds slice) {
  if (!ready() || m_flow.all_measured()) return false;
  return !m_flow.measure_until(std::chrono::steady_clock::now() + slice);
}

Pos CanvasState::top() {
  if (!ready()) return Pos(0);
  const double y = scroll();
  const Span line = m_flow.line_at(y);
  if (m_flow.caret(line.start).y >= y - 1) return line.start;
  return m_flow.line_around(m_flow.step_lines(line.start, 0, 1)).start;
}

void CanvasState::set_top(Pos at) {
  scroll_to(m_flow.caret(at).y);
}

void CanvasState::reveal(Span span) {
  const double y = m_flow.caret(span.start).y;
  scroll_to(y - m_height / 5);
  // Heights around may have settled only now.
  scroll_to(m_flow.caret(span.start).y - m_height / 5);
}

void CanvasState::reveal_caret() {
  const Rect caret = m_flow.caret(selection().caret());
  const double margin = std::min(caret.height * 1.5, m_height / 4);
  if (caret.y - margin < scroll())
    scroll_to(caret.y - margin);
  else if (caret.bottom() + margin > scroll() + m_height)
    scroll_to(caret.bottom() + margin - m_height);
}

Span CanvasState::visible() {
  const auto& blocks = m_flow.blocks();
  return {blocks[m_flow.block_at(scroll())].span.start,
          blocks[m_flow.block_at(scroll() + m_height)].span.end};
}

std::optional<std::size_t> CanvasState::quote_index(const model::QuoteId& id) const {
  const auto found = std::find_if(m_quotes.begin(), m_quotes.end(),
                                  [&](const CanvasQuote& quote) { return quote.id == id; });
  if (found == m_quotes.end()) return std::nullopt;
  return static_cast<std::size_t>(found - m_quotes.begin());
}

std::optional<std::size_t> CanvasState::quote_at(Pos at) const {
  std::optional<std::size_t> best;
  for (std::size_t i = 0; i < m_quotes.size() && m_quotes[i].span.start <= at; ++i)
    if (m_quotes[i].span.contains(at) &&
        (!best || m_quotes[i].span.length() < m_quotes[*best].span.length()))
      best = i;
  return best;
}

}  // namespace uddrag::gui::transcript
