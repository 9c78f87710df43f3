// SPDX-License-Identifier: GPL-3.0-or-later
// The checks of the course in a small window beside it, which stays open while findings are mended.
#pragma once

namespace uddrag::gui {

class Workbench;

/// Shows the one there is, or makes it.
void show_checks(Workbench& workbench);

}  // namespace uddrag::gui
