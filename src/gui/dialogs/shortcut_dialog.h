// SPDX-License-Identifier: GPL-3.0-or-later
// F1: all keys on one page, made from the action table; those of the menus can be changed.
#pragma once

class wxWindow;

namespace uddrag::gui {

void show_shortcuts(wxWindow* parent);

}  // namespace uddrag::gui
