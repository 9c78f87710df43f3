// SPDX-License-Identifier: GPL-3.0-or-later
// The window's own colours, reckoned from the few that the system's theme gives. Free of wx, so
// that a test can hold every text against what it stands on.
#pragma once
#include <array>
#include <vector>

#include "model/contrast.h"

namespace uddrag::gui {

using model::Color;  ///< 0xRRGGBB

using model::contrast;
using model::readable_contrast;

Color mixed(Color a, Color b, double share_of_b);
/// A translucent colour over another one.
inline Color over(Color below, Color tint, double alpha) {
  return mixed(below, tint, alpha);
}
/// Moved towards black or white, as little as need be, until it can be read on all of them.
Color readable(Color text, const std::vector<Color>& backgrounds);

/// What the system's theme says.
struct Theme {
  Color page = 0xFFFFFF;    ///< behind lists and text
  Color window = 0xF6F5F4;  ///< behind controls
  Color text = 0x2E3436;
  Color selection = 0x3584E4, selected_text = 0xFFFFFF;
  bool dark() const { return contrast(page, 0xFFFFFF) > contrast(page, 0x000000); }
};

/// A colour that lies over another one.
struct Tint {
  Color color = 0;
  double alpha = 0;
};

struct Shades {
  bool dark = false;
  Color page = 0, text = 0, quiet = 0, warning = 0, line = 0;
  Color selection = 0, selected_text = 0;  ///< with the focus
  Color idle_selection = 0;                ///< without; text keeps its colour on it
  Tint match, current_match;               ///< results of a search
  Color match_line = 0;
  double label_tint = 0;  ///< how strong a code lies below its name
  std::array<Color, 6> speakers{};
};

Shades shades_of(const Theme& theme);
/// A code's colour as it is shown: on a dark theme lightened so that it stands out.
Color shown_shade(Color code, bool dark);

/// How a code lies on the page: at rest, and where its quote is chosen or below the mouse. Weak
/// enough that words can be read on two of the one and two of the other, one over another.
struct CodeTints {
  Tint resting, active;
};
CodeTints tints_of(const Shades& shades, Color code);

}  // namespace uddrag::gui
