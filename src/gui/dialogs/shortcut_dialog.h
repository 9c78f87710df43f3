// SPDX-License-Identifier: GPL-3.0-or-later
// The page of all keys, made from the action table.
#pragma once
class wxWindow;

namespace uddrag::gui {

void show_shortcuts(wxWindow* parent);

}  // namespace uddrag::gui
