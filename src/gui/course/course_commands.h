// SPDX-License-Identifier: GPL-3.0-or-later
// What the Course menu does: wired to the Course place.
#pragma once

namespace uddrag::gui {

class Actions;
class Workbench;

void bind_course(Actions& actions, Workbench& workbench);

}  // namespace uddrag::gui
