// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/transcript/lanes.h"

#include <algorithm>
#include <limits>

namespace uddrag::gui::transcript {

std::vector<int> assign_lanes(const std::vector<Stretch>& stretches, double gap) {
  std::vector<int> lanes;
  lanes.reserve(stretches.size());
  std::vector<double> ends;  // of the last stretch in every lane
  for (const Stretch& stretch : stretches) {
    const auto free = std::find_if(ends.begin(), ends.end(),
                                   [&](double end) { return end + gap <= stretch.top; });
    lanes.push_back(static_cast<int>(free - ends.begin()));
    if (free == ends.end())
      ends.push_back(stretch.bottom);
    else
      *free = stretch.bottom;
  }
  return lanes;
}

std::vector<LabelPlace> place_labels(const std::vector<Stretch>& stretches, double label_height,
                                     double slack) {
  std::vector<LabelPlace> places(stretches.size());
  double free_from = std::numeric_limits<double>::lowest();
  std::size_t last = 0;
  for (std::size_t i = 0; i < stretches.size(); ++i) {
    const double top = std::max(stretches[i].top, free_from);
    if (top > stretches[i].top && top + label_height > stretches[i].bottom + slack) {
      ++places[last].more;  // the first label always has room, so there is one before
      continue;
    }
    places[i].top = top;
    free_from = top + label_height;
    last = i;
  }
  return places;
}

}  // namespace uddrag::gui::transcript
