// SPDX-License-Identifier: GPL-3.0-or-later
// The menu "Transcript": corrections of the turn that is meant, and of all of them.
#pragma once

namespace uddrag::gui {

class Actions;
class Workbench;

void bind_corrections(Actions& actions, Workbench& workbench);

}  // namespace uddrag::gui
