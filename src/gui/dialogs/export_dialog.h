// SPDX-License-Identifier: GPL-3.0-or-later
// One dialog to hand a course out: what, as what, for whom, where to; what keeps it from leaving;
// the export itself beside the window; then its result. Remembers what was chosen for the project.
#pragma once
#include <functional>

#include "gui/checks/findings_panel.h"
#include "gui/frame/desk.h"

class wxWindow;

namespace uddrag::gui {

/// Where a finding led, the dialog ends before the way is taken.
void show_export(wxWindow* parent, Desk& desk, model::CourseId course, const FindingWays& ways);

}  // namespace uddrag::gui
