// SPDX-License-Identifier: GPL-3.0-or-later
// Where everything of a chart stands: bars below each other, each with its number at its end; the
// label stands above it, narrow enough for a phone, or beside it, low enough for a slide. Lengths
// are in pixels at 96 to the inch.
#pragma once
#include <string>
#include <vector>

#include "course/pages.h"

namespace uddrag::exporting {

struct ChartWords {
  double x = 0, y = 0;  ///< of the base line's start
  double size = 15;
  bool strong = false, quiet = false;
  std::string text;
};
struct ChartBox {
  double x = 0, y = 0, width = 0, height = 0;
  std::uint32_t color = 0;  ///< as the code has it
};
struct ChartDrawing {
  double width = 0, height = 0;
  std::vector<ChartBox> boxes;
  std::vector<ChartWords> words;
};

enum class ChartShape { narrow, wide };
ChartDrawing lay_out(const course::Chart& chart, ChartShape shape);

/// The colour, moved towards the ink as far as a bar must be to stand out (WCAG 2.2, 1.4.11).
std::uint32_t bar_color(std::uint32_t color, std::uint32_t paper, std::uint32_t ink);

}  // namespace uddrag::exporting
