// SPDX-License-Identifier: GPL-3.0-or-later
// Draws one view of the canvas from a scene of plain values. Decides nothing and changes nothing
// but the flow's kept layouts.
#pragma once
#include <cstddef>
#include <optional>
#include <vector>

#include "gui/transcript/canvas_document.h"
#include "gui/transcript/canvas_look.h"
#include "gui/transcript/columns.h"
#include "gui/transcript/flow.h"
#include "gui/transcript/stripes.h"

class wxGraphicsContext;

namespace uddrag::gui::transcript {

inline constexpr int density_row = 2;  ///< pixels

struct Scene {
  Flow& flow;
  SmallTexts& texts;
  TextEngine& engine;
  const Columns& columns;
  const CanvasLook& look;
  const std::vector<CanvasQuote>& quotes;
  const Stripes& stripes;
  const std::vector<text::Span>& matches;
  std::size_t current_match = 0;
  std::optional<std::size_t> current{}, hovered{};  ///< quotes
  text::Span spoken{};                              ///< the turn that is heard now; empty: none
  text::Span selection{};
  text::Pos caret{};
  bool focused = false;
  double scroll = 0;  ///< the flow's y at the top of the view
  double width = 0, height = 0;
  const std::vector<int>* density = nullptr;             ///< a row for each two pixels of the bar
  Extent density_bar{};                                  ///< in the view
  const std::vector<text::Pos>* marked_turns = nullptr;  ///< their starts, sorted
};

/// The bar at the right end: where it begins.
double density_x(const Scene& scene);
/// Both ends of the current quote where they can be taken hold of; empty: not in view.
Rect handle_place(const Scene& scene, text::Pos at, bool start);

/// All blocks in view must be measured.
void paint(wxGraphicsContext& gc, const Scene& scene);

}  // namespace uddrag::gui::transcript
