// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the sash of a splitter where the user put it: through resizing and until next time.
#pragma once
#include <wx/splitter.h>

namespace uddrag::gui {

/// `name` stands in the settings. `position` is where the sash is at first, in DIP from the left or
/// top; negative: from the right or bottom, where it then stays.
void keep_sash(wxSplitterWindow* splitter, const wxString& name, int position);
/// Where the sash of that name belongs, for one who splits again what was not split. Pixels.
int kept_sash(const wxSplitterWindow* splitter, const wxString& name, int position);

}  // namespace uddrag::gui
