// SPDX-License-Identifier: GPL-3.0-or-later
// Letters that are typed in a list go on in the field that filters it.
#pragma once

class wxSearchCtrl;
class wxWindow;

namespace uddrag::gui {

/// Else GTK opens a field of its own, which searches the first column only.
void type_to_find(wxWindow& list, wxSearchCtrl& field);

}  // namespace uddrag::gui
