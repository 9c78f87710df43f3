// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a window that Ctrl+F6 goes through: what lies between its splitters, the bar above
// them, and whatever is shown below. A part is entered at its largest control, which is what it is
// for; a row of buttons at its first.
#pragma once
#include <vector>

class wxWindow;

namespace uddrag::gui {

/// Every shown part of a window that has something to focus, in reading order.
std::vector<wxWindow*> panes_of(wxWindow* window);
/// Gives the focus to the part behind (1) or before (-1) the one that has it, around and around.
void step_pane(wxWindow* window, int by);

}  // namespace uddrag::gui
