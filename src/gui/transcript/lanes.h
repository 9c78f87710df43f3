// SPDX-License-Identifier: GPL-3.0-or-later
// The right margin's arithmetic: which lane a stripe runs in, and where its label can stand.
// Plain numbers; the unit is the caller's.
#pragma once
#include <cstddef>
#include <optional>
#include <vector>

namespace uddrag::gui::transcript {

/// From top to bottom, sorted by top.
struct Stretch {
  double top = 0, bottom = 0;
};

/// The lowest lane in which a stretch touches no other, in the order given; as few lanes as there
/// are stretches at the busiest place. Stretches nearer than `gap` count as touching.
std::vector<int> assign_lanes(const std::vector<Stretch>& stretches, double gap);

struct LabelPlace {
  std::optional<double> top;  ///< nothing: no room
  int more = 0;               ///< labels without room that this one stands for as "+n"
};

/// Labels stand at their stripe's top, or are pushed down past the one before, but no further than
/// `slack` below the stripe's end. Sorted as the stretches are.
std::vector<LabelPlace> place_labels(const std::vector<Stretch>& stretches, double label_height,
                                     double slack);

/// How many lanes, counted from the text, are in use at the height of each label; 0 where there is
/// no label.
std::vector<int> lanes_beside(const std::vector<Stretch>& stretches, const std::vector<int>& lanes,
                              const std::vector<LabelPlace>& labels, double label_height);

}  // namespace uddrag::gui::transcript
