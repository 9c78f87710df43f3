// SPDX-License-Identifier: GPL-3.0-or-later
// From what the gates found to where it stands and is mended.
#pragma once
#include "gui/checks/findings_panel.h"

namespace uddrag::gui {

class Workbench;

FindingWays finding_ways(Workbench& workbench);

}  // namespace uddrag::gui
