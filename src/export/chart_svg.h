// SPDX-License-Identifier: GPL-3.0-or-later
// A chart as SVG 1.1, with a title and a description, in the colours of the course's light or,
// where the reader has it so, dark pages. Loads nothing.
#pragma once
#include <string>

#include "course/pages.h"

namespace uddrag::exporting {

std::string chart_svg(const course::Figure& figure, const course::Look& look,
                      const std::string& language);

}  // namespace uddrag::exporting
