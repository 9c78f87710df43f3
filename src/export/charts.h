// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the charts of a course, so that an exporter finds them as images.
#pragma once
#include "course/pages.h"

namespace uddrag::exporting {

enum class ChartForm { svg, png };

bool has_charts(const course::Pages& pages);
/// The pages, each chart with its drawing among their media.
course::Pages with_charts(course::Pages pages, ChartForm form);

}  // namespace uddrag::exporting
