// SPDX-License-Identifier: GPL-3.0-or-later
// GTK keeps with a drag which row it began on and which it was over, and looks that row up once
// more when the drag is freed: long after the drop, when a list that was filled anew has other rows
// or fewer, and the program ended there.
#pragma once
#include <wx/dataview.h>

namespace uddrag::gui {

/// Lets the drags of a list forget their rows before the list is filled anew. Once for each list in
/// which something can be dragged.
void forget_dragged_rows(wxDataViewCtrl& list);

}  // namespace uddrag::gui
