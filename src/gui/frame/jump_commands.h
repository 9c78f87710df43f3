// SPDX-License-Identifier: GPL-3.0-or-later
// The command palette (all actions that can be done now) and "Go to" (all that has a name).
#pragma once

class wxWindow;

namespace uddrag::gui {

class Actions;
class Workbench;

void show_command_palette(wxWindow* parent, Actions& actions);
void show_go_to(Workbench& workbench);

}  // namespace uddrag::gui
