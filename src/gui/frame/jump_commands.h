// SPDX-License-Identifier: GPL-3.0-or-later
// The command palette (all actions that can be done now) and "Go to" (all that has a name).
#pragma once

#include "model/memo.h"

class wxWindow;

namespace uddrag::gui {

class Actions;
class Workbench;

void show_command_palette(wxWindow* parent, Actions& actions);
void show_go_to(Workbench& workbench);
/// Shows what a memo is on or links to where it belongs.
void go_to_thing(Workbench& workbench, model::MemoTarget target, const base::Uuid& id);

}  // namespace uddrag::gui
