// SPDX-License-Identifier: GPL-3.0-or-later
// The row of a list or tree that a drop is meant for. GTK tells of a drop on the lower part of a
// row as one on the row after it.
#pragma once
#include <wx/dataview.h>
#include <wx/utils.h>

namespace uddrag::gui {

/// `otherwise` where the mouse is over no row.
inline wxDataViewItem row_under_mouse(const wxDataViewCtrl& view, const wxDataViewItem& otherwise) {
  wxDataViewItem item;
  wxDataViewColumn* column = nullptr;
  view.HitTest(view.ScreenToClient(wxGetMousePosition()), item, column);
  return item.IsOk() ? item : otherwise;
}

}  // namespace uddrag::gui
