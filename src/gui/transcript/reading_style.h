// SPDX-License-Identifier: GPL-3.0-or-later
// How a transcript is set for its reader, beside the zoom.
#pragma once
#include <string>

namespace uddrag::gui {

struct ReadingStyle {
  std::string font;           ///< family; empty: the system's
  double line_height = 1.28;  ///< of the font's own; 1 … 2
  bool stripes_left = false;  ///< between the speakers and the text, instead of on the right
  bool operator==(const ReadingStyle&) const = default;
};

}  // namespace uddrag::gui
