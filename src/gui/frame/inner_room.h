// SPDX-License-Identifier: GPL-3.0-or-later
// Room between the words of a text field for several lines and its edge, as a field for one line
// has it.
#pragma once
class wxTextCtrl;

namespace uddrag::gui {

/// The field must have been made for several lines.
void set_inner_room(wxTextCtrl* field);

}  // namespace uddrag::gui
