// SPDX-License-Identifier: GPL-3.0-or-later
// Shows a report that can be read and copied: what came in, what did not, what stops an export.
#pragma once
#include <wx/string.h>

class wxWindow;

namespace uddrag::gui {

void show_report(wxWindow* parent, const wxString& title, const wxString& text);

}  // namespace uddrag::gui
