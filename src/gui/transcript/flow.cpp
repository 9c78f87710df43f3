// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/transcript/flow.h"

#include <algorithm>
#include <cmath>

namespace uddrag::gui::transcript {
namespace {

using text::Pos;
using text::Span;

constexpr std::size_t layouts_kept = 300;

}  // namespace

Face face_of(model::TurnKind kind) {
  switch (kind) {
    case model::TurnKind::heading:
      return Face::heading;
    case model::TurnKind::note:
      return Face::note;
    case model::TurnKind::speech:
      break;
  }
  return Face::body;
}

void Flow::set_document(text::Text text, std::vector<CanvasTurn> turns) {
  m_text = std::move(text);
  m_turns = std::move(turns);
  set_engine(m_engine, m_width);
}

void Flow::set_engine(TextEngine* engine, double width) {
  m_engine = engine;
  m_width = width;
  m_layouts.clear();
  m_directions.clear();
  m_blocks = split_blocks(m_text, m_turns);
  m_measures.assign(m_blocks.size(), {});
  m_cursor = 0;
  if (m_engine)
    for (std::size_t i = 0; i < m_blocks.size(); ++i) {
      m_measures[i].space = space_before(i);
      m_measures[i].height = estimate(m_blocks[i]);
    }
  m_tops.assign(m_blocks.size() + 1, 0);
  sum_from(0);
}

double Flow::space_before(std::size_t block) const {
  const double line = m_engine->line_height(Face::body);
  const Block& now = m_blocks[block];
  if (block == 0 || !now.starts_paragraph) return 0;
  if (now.kind == model::TurnKind::heading) return std::round(line);
  if (m_blocks[block - 1].span.empty()) return 0;  // the empty line is the space
  return std::round(now.starts_turn ? line * 0.55 : line * 0.3);
}

double Flow::estimate(const Block& block) const {
  const Face face = face_of(block.kind);
  if (block.span.empty()) return std::round(m_engine->line_height(face) * 0.55);
  const double run = static_cast<double>(block.span.length()) * m_engine->character_width(face);
  return std::ceil(std::ceil(run / m_width) * m_engine->line_height(face));
}

void Flow::sum_from(std::size_t block) {
  for (std::size_t i = block; i < m_blocks.size(); ++i)
    m_tops[i + 1] = m_tops[i] + m_measures[i].space + m_measures[i].height;
  ++m_version;
}

bool Flow::measure_until(std::chrono::steady_clock::time_point deadline) {
  const std::size_t first = m_cursor;
  while (m_cursor < m_blocks.size()) {
    measure_one(m_cursor++);
    if (std::chrono::steady_clock::now() >= deadline) break;
  }
  if (first < m_cursor) sum_from(first);
  return all_measured();
}

void Flow::measure(std::size_t block) {
  if (m_measures[block].done) return;
  std::size_t first = block;
  while (!m_blocks[first].starts_paragraph && !m_measures[first - 1].done) --first;
  for (std::size_t i = first; i < block; ++i) measure_one(i);
  m_layouts[block] = {measure_one(block), m_clock};
  sum_from(first);
}

std::unique_ptr<TextLayout> Flow::lay_out(std::size_t block) {
  const Block& b = m_blocks[block];
  LayoutOrder order;
  order.face = face_of(b.kind);
  order.width = m_width;
  if (!b.starts_paragraph) order.direction = m_directions[block - 1];
  return m_engine->lay_out(m_text.slice(b.span), order);
}

std::unique_ptr<TextLayout> Flow::measure_one(std::size_t block) {
  Measure& measure = m_measures[block];
  if (measure.done) return {};
  measure.done = true;
  auto layout = lay_out(block);
  if (!m_blocks[block].ends_paragraph) settle_end(block, *layout);
  for (const LayoutLine& line : layout->lines())
    measure.lines.push_back({line.span.start.value, line.top, line.bottom});
  measure.height =
      m_blocks[block].span.empty() ? estimate(m_blocks[block]) : std::ceil(layout->height());
  return layout;
}

/// The last line of a stretch is not full: it goes to the next one, so that no break shows.
void Flow::settle_end(std::size_t block, TextLayout& layout) {
  m_directions[block] = layout.direction();
  const auto& lines = layout.lines();
  if (lines.size() < 2) return;
  const Pos end = m_blocks[block].span.start + lines.back().span.start.value;
  m_blocks[block].span.end = end;
  m_blocks[block + 1].span.start = end;
  layout.drop_last_line();
}

const TextLayout& Flow::layout(std::size_t block) {
  measure(block);
  Kept& kept = m_layouts[block];
  if (!kept.layout) kept.layout = lay_out(block);
  kept.used = m_clock;
  return *kept.layout;
}

void Flow::drop_unused() {
  if (m_layouts.size() > layouts_kept)
    std::erase_if(m_layouts, [this](const auto& entry) { return entry.second.used < m_clock; });
  ++m_clock;
}

std::size_t Flow::block_at(double y) const {
  const auto behind = std::upper_bound(m_tops.begin(), m_tops.end(), y);
  const auto index = behind == m_tops.begin() ? 0 : behind - m_tops.begin() - 1;
  return std::min(static_cast<std::size_t>(index), m_blocks.size() - 1);
}

std::size_t Flow::block_of(Pos at) const {
  const auto behind =
      std::upper_bound(m_blocks.begin(), m_blocks.end(), at,
                       [](Pos pos, const Block& block) { return pos < block.span.start; });
  return behind == m_blocks.begin() ? 0 : static_cast<std::size_t>(behind - m_blocks.begin()) - 1;
}

Pos Flow::position_at(double x, double y, bool stay_on_line) {
  const std::size_t block = block_at(y);
  const double inside = y - text_top(block);
  const Pos found = m_blocks[block].span.start + layout(block).at(x, inside).value;
  const Pos at = std::min(found, m_blocks[block].span.end);
  return stay_on_line ? kept_on_line(block, line_at(y), at) : at;
}

Pos Flow::kept_on_line(std::size_t block, Span line, Pos at) const {
  const Block& b = m_blocks[block];
  const bool wrapped = line.end < b.span.end || !b.ends_paragraph;
  return wrapped && at >= line.end ? std::max(line.start, line.end - 1) : at;
}

Rect Flow::caret(Pos at) {
  measure(block_of(at));  // may move the border of two stretches
  const std::size_t block = block_of(at);
  Rect rect = layout(block).caret(Pos(at - m_blocks[block].span.start));
  rect.y += text_top(block);
  return rect;
}

std::vector<Rect> Flow::rectangles(Span span) {
  std::vector<Rect> result;
  measure(block_of(span.start));
  for (std::size_t i = block_of(span.start); i < m_blocks.size(); ++i) {
    if (m_blocks[i].span.start >= span.end) break;
    const TextLayout& lines = layout(i);
    const Span part = text::intersect(span, m_blocks[i].span);
    const Pos start = m_blocks[i].span.start;
    for (Rect rect : lines.rectangles({Pos(part.start - start), Pos(part.end - start)})) {
      rect.y += text_top(i);
      result.push_back(rect);
    }
  }
  return result;
}

std::size_t Flow::line_index(std::size_t block, Pos at) const {
  const auto& lines = m_measures[block].lines;
  const std::int64_t offset = at - m_blocks[block].span.start;
  const auto behind =
      std::upper_bound(lines.begin(), lines.end(), offset,
                       [](std::int64_t value, const Line& line) { return value < line.start; });
  return behind == lines.begin() ? 0 : static_cast<std::size_t>(behind - lines.begin()) - 1;
}

Span Flow::line_span(std::size_t block, std::size_t line) const {
  const auto& lines = m_measures[block].lines;
  const Pos start = m_blocks[block].span.start;
  return {start + lines[line].start,
          line + 1 < lines.size() ? start + lines[line + 1].start : m_blocks[block].span.end};
}

Span Flow::line_around(Pos at) {
  measure(block_of(at));
  const std::size_t block = block_of(at);
  measure(block);
  return line_span(block, line_index(block, at));
}

Span Flow::line_at(double y) {
  const std::size_t block = block_at(y);
  measure(block);
  const double inside = y - text_top(block);
  const auto& lines = m_measures[block].lines;
  std::size_t line = 0;
  while (line + 1 < lines.size() && lines[line].bottom <= inside) ++line;
  return line_span(block, line);
}

Pos Flow::last_on_line(Pos at) {
  const Span line = line_around(at);
  return kept_on_line(block_of(at), line, line.end);
}

Pos Flow::step_lines(Pos from, double x, int lines) {
  measure(block_of(from));
  std::size_t block = block_of(from);
  measure(block);
  auto line = static_cast<std::ptrdiff_t>(line_index(block, from)) + lines;
  while (line < 0 && block > 0) {
    measure(--block);
    line += static_cast<std::ptrdiff_t>(m_measures[block].lines.size());
  }
  while (line >= static_cast<std::ptrdiff_t>(m_measures[block].lines.size()) &&
         block + 1 < m_blocks.size()) {
    line -= static_cast<std::ptrdiff_t>(m_measures[block].lines.size());
    measure(++block);
  }
  if (line < 0) return Pos(0);
  if (line >= static_cast<std::ptrdiff_t>(m_measures[block].lines.size())) return m_text.size();
  const Line& target = m_measures[block].lines[static_cast<std::size_t>(line)];
  return position_at(x, text_top(block) + (target.top + target.bottom) / 2, true);
}

double Flow::y_of(Pos at, bool bottom) const {
  const std::size_t block = block_of(at);
  const Measure& measure = m_measures[block];
  const auto offset = static_cast<double>(at - m_blocks[block].span.start);
  if (!measure.done) {
    const auto length =
        static_cast<double>(std::max<std::int64_t>(m_blocks[block].span.length(), 1));
    const double line = m_engine->line_height(face_of(m_blocks[block].kind));
    const double y = std::floor(measure.height * std::min(1.0, offset / length) / line) * line;
    return text_top(block) + std::min(y + (bottom ? line : 0), measure.height);
  }
  const Line& line = measure.lines[line_index(block, at)];
  return text_top(block) + (bottom ? line.bottom : line.top);
}

Extent Flow::extent(Span span) const {
  const Pos last = span.empty() ? span.start : span.end - 1;
  return {y_of(span.start, false), y_of(last, true)};
}

}  // namespace uddrag::gui::transcript
