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

std::vector<int> lanes_beside(const std::vector<Stretch>& stretches, const std::vector<int>& lanes,
                              const std::vector<LabelPlace>& labels, double label_height) {
  std::vector<int> beside(stretches.size(), 0);
  std::vector<std::size_t> open;  // may reach down to the label
  std::size_t next = 0;
  for (std::size_t i = 0; i < stretches.size(); ++i) {
    if (!labels[i].top) continue;
    const double top = *labels[i].top;
    for (; next < stretches.size() && stretches[next].top < top + label_height; ++next)
      open.push_back(next);
    std::erase_if(open, [&](std::size_t other) { return stretches[other].bottom <= top; });
    for (const std::size_t other : open) beside[i] = std::max(beside[i], lanes[other] + 1);
  }
  return beside;
}

}  // namespace uddrag::gui::transcript
