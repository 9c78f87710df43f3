// SPDX-License-Identifier: GPL-3.0-or-later
// The cursor of a plain list. wx selects a row without moving the cursor, from which the arrow keys
// go on.
#pragma once

class wxDataViewCtrl;

namespace uddrag::gui {

/// Puts the cursor on a row, as shown, and selects it.
void put_cursor(wxDataViewCtrl& list, int row);

}  // namespace uddrag::gui
