// SPDX-License-Identifier: GPL-3.0-or-later
// Find and replace over transcripts: the places in a list, each to accept or not, then one action.
#pragma once
#include "gui/frame/desk.h"

class wxWindow;

namespace uddrag::gui {

void show_replace(wxWindow* parent, Desk& desk);

}  // namespace uddrag::gui
