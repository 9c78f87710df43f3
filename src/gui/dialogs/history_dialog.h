// SPDX-License-Identifier: GPL-3.0-or-later
// Who did what, when.
#pragma once
#include "gui/frame/desk.h"

class wxWindow;

namespace uddrag::gui {

void show_history(wxWindow* parent, Desk& desk);

}  // namespace uddrag::gui
