// SPDX-License-Identifier: GPL-3.0-or-later
// The transcript as one tall column of blocks: heights are estimated at first and measured when
// they are seen or when there is time. Positions in and out are the document's; y counts logical
// pixels from the top of the whole column, x from its left edge. Draws nothing, knows no window.
#pragma once
#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "gui/transcript/blocks.h"
#include "gui/transcript/canvas_document.h"
#include "gui/transcript/text_layout.h"

namespace uddrag::gui::transcript {

struct Extent {
  double top = 0, bottom = 0;
};

class Flow {
 public:
  void set_document(text::Text text, std::vector<CanvasTurn> turns);
  /// Forgets all measures. The engine must live until another one is set.
  void set_engine(TextEngine* engine, double width);

  const std::vector<Block>& blocks() const { return m_blocks; }
  const std::vector<CanvasTurn>& turns() const { return m_turns; }
  const text::Text& text() const { return m_text; }
  double width() const { return m_width; }
  double height() const { return m_tops.empty() ? 0 : m_tops.back(); }
  /// Grows whenever a height has changed.
  std::int64_t version() const { return m_version; }

  /// Measures what is not measured, from the start, until the time is up. True where all is done.
  bool measure_until(std::chrono::steady_clock::time_point deadline);
  bool all_measured() const { return m_cursor == m_blocks.size(); }
  /// Makes sure of a block's height (and of those before it in its paragraph).
  void measure(std::size_t block);
  bool is_measured(std::size_t block) const { return m_measures[block].done; }

  double top(std::size_t block) const { return m_tops[block]; }
  double bottom(std::size_t block) const { return m_tops[block + 1]; }
  /// Where the first line begins: below the space that stands before the block.
  double text_top(std::size_t block) const { return m_tops[block] + m_measures[block].space; }
  std::size_t block_at(double y) const;
  std::size_t block_of(text::Pos at) const;
  /// Measures the block if need be. Valid until drop_unused().
  const TextLayout& layout(std::size_t block);
  /// Frees layouts that were not asked for since the last call, where there are many.
  void drop_unused();

  /// Measure what they look at.
  /// stay_on_line: a place behind a wrapped line's end gives its last character, not the next
  /// line's start (the two are one position but for the eye).
  text::Pos position_at(double x, double y, bool stay_on_line = false);
  Rect caret(text::Pos at);
  std::vector<Rect> rectangles(text::Span span);
  text::Span line_around(text::Pos at);
  text::Span line_at(double y);
  /// Where the End key goes: the line's end, or before the white space at which it was wrapped.
  text::Pos last_on_line(text::Pos at);
  /// So many lines down (or up), as near to x as can be; the text's ends where there are no more.
  text::Pos step_lines(text::Pos from, double x, int lines);

  /// From the top of the first line of a span to the bottom of its last. Estimated where nothing
  /// is measured yet; never measures.
  Extent extent(text::Span span) const;

 private:
  struct Line {
    std::int64_t start;  ///< from the block's start
    double top, bottom;
  };
  struct Measure {
    bool done = false;
    double space = 0;   ///< before the first line
    double height = 0;  ///< of the lines
    std::vector<Line> lines;
  };
  struct Kept {
    std::unique_ptr<TextLayout> layout;
    std::int64_t used = 0;
  };

  double space_before(std::size_t block) const;
  double estimate(const Block& block) const;
  std::unique_ptr<TextLayout> lay_out(std::size_t block);
  std::unique_ptr<TextLayout> measure_one(std::size_t block);
  void settle_end(std::size_t block, TextLayout& layout);
  void sum_from(std::size_t block);
  double y_of(text::Pos at, bool bottom) const;
  std::size_t line_index(std::size_t block, text::Pos at) const;
  text::Span line_span(std::size_t block, std::size_t line) const;
  text::Pos kept_on_line(std::size_t block, text::Span line, text::Pos at) const;

  text::Text m_text;
  std::vector<CanvasTurn> m_turns;
  std::vector<Block> m_blocks;
  std::vector<Measure> m_measures;
  std::vector<double> m_tops;  ///< one more than blocks
  std::unordered_map<std::size_t, Kept> m_layouts;
  std::unordered_map<std::size_t, Direction> m_directions;  ///< of long paragraphs' blocks
  TextEngine* m_engine = nullptr;
  double m_width = 600;
  std::size_t m_cursor = 0;
  std::int64_t m_version = 0;
  std::int64_t m_clock = 0;
};

/// The face in which a turn of a kind is set.
Face face_of(model::TurnKind kind);

}  // namespace uddrag::gui::transcript
