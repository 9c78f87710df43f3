// SPDX-License-Identifier: GPL-3.0-or-later
// The few settings of the window, found by typing, each in force at once.
#pragma once

class wxWindow;

namespace uddrag::gui {

class Actions;

/// Language and keys have dialogs of their own, which it opens through the actions.
void show_settings(wxWindow* parent, Actions& actions);

}  // namespace uddrag::gui
