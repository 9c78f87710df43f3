// SPDX-License-Identifier: GPL-3.0-or-later
// What was corrected in the chosen document since it was imported; a double click goes there.
#pragma once
#include "gui/frame/desk.h"

class wxWindow;

namespace uddrag::gui {

void show_changes(wxWindow* parent, Desk& desk);

}  // namespace uddrag::gui
