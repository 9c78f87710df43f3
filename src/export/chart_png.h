// SPDX-License-Identifier: GPL-3.0-or-later
// A chart as a PNG on white, for outputs and windows that take no SVG. Fonts are the machine's.
#pragma once
#include <string>

#include "course/pages.h"

namespace uddrag::exporting {

/// scale: pixels for each of the drawing's.
std::string chart_png(const course::Chart& chart, double scale);

}  // namespace uddrag::exporting
