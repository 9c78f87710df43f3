// SPDX-License-Identifier: GPL-3.0-or-later
// Tooltips for single rows of a wxDataViewCtrl, which wx itself does not offer.
#pragma once
#include <wx/dataview.h>

#include <functional>

namespace uddrag::gui {

/// Asks when the mouse rests on a row; an empty answer shows nothing. The control keeps `words`.
void show_row_tooltips(wxDataViewCtrl& control,
                       std::function<wxString(const wxDataViewItem&)> words);

}  // namespace uddrag::gui
