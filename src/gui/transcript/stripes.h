// SPDX-License-Identifier: GPL-3.0-or-later
// The stripes of the right margin: one for each coding of each quote (one without a code where a
// quote has none), with lane and label place, at the heights the flow knows now.
#pragma once
#include <cstddef>
#include <optional>
#include <vector>

#include "gui/transcript/canvas_document.h"
#include "gui/transcript/flow.h"

namespace uddrag::gui::transcript {

struct Stripe {
  std::size_t quote = 0;
  std::optional<std::size_t> coding;
  bool first_of_quote = false;  ///< carries the star and the memo sign
  double top = 0, bottom = 0;   ///< as the flow counts
  int lane = 0;                 ///< may be beyond those that are drawn
  std::optional<double> label_top;
  int label_lanes = 0;  ///< in use at the height of the label
  int more = 0;         ///< labels without room that this one stands for
};

struct Stripes {
  std::vector<Stripe> all;  ///< by top
  int lanes = 0;            ///< needed in the whole document
};

Stripes make_stripes(const std::vector<CanvasQuote>& quotes, const Flow& flow,
                     double height_of_label);

double label_height(const TextEngine& engine);

}  // namespace uddrag::gui::transcript
