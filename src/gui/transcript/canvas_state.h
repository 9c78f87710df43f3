// SPDX-License-Identifier: GPL-3.0-or-later
// What the canvas shows and where it stands, without a window: document, quotes, selection, layout,
// scroll place. It measures what is in view and keeps the view still while heights above settle.
#pragma once
#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "gui/transcript/canvas_document.h"
#include "gui/transcript/columns.h"
#include "gui/transcript/flow.h"
#include "gui/transcript/selection.h"
#include "gui/transcript/stripes.h"

namespace uddrag::gui::transcript {

class CanvasState {
 public:
  /// Nothing is laid out before the next set_engine().
  void show_document(CanvasDocument document);
  void show_quotes(std::vector<CanvasQuote> quotes);
  /// Sizes of the view; keeps the place in the text.
  void set_view(double width, double height);
  /// A new engine (theme, font, zoom) with the widest time and name in its faces.
  void set_engine(TextEngine& engine, double time_width, double speaker_width);
  void set_stripes_left(bool left) { m_wishes.stripes_left = left; }  ///< before set_engine()
  bool ready() const { return m_engine != nullptr; }

  const std::vector<CanvasQuote>& quotes() const { return m_quotes; }
  const Columns& columns() const { return m_columns; }
  const std::string& language() const { return m_language; }
  Flow& flow() { return m_flow; }
  Selection& selection();
  /// Brought up to date with what is measured.
  const Stripes& stripes();

  double scroll() const;  ///< the flow's y at the top of the view
  void scroll_to(double y);
  double view_height() const { return m_height; }
  double padding() const;       ///< empty space above the first and below the last line
  double scroll_range() const;  ///< from -padding() on
  void settle();                ///< measures what is in view
  /// Measures in the background; true while there is more.
  bool idle(std::chrono::milliseconds slice);

  text::Pos top();
  void set_top(text::Pos at);
  void reveal(text::Span span);
  void reveal_caret();
  text::Span visible();

  std::optional<std::size_t> quote_index(const model::QuoteId& id) const;
  /// The shortest quote over a position.
  std::optional<std::size_t> quote_at(text::Pos at) const;

 private:
  void lay_columns();
  void relay();
  int reserved_lanes(int needed) const;

  std::string m_language;
  std::vector<CanvasQuote> m_quotes;
  std::unique_ptr<Selection> m_selection;
  Flow m_flow;
  TextEngine* m_engine = nullptr;
  Columns m_columns;
  ColumnWishes m_wishes;
  Stripes m_stripes;
  std::int64_t m_stripes_version = -1;
  int m_lanes = 0;
  double m_width = 0, m_height = 0;
  std::size_t m_anchor = 0;  ///< the block at the top of the view …
  double m_offset = 0;       ///< … and how much of it is above
};

}  // namespace uddrag::gui::transcript
