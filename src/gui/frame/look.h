// SPDX-License-Identifier: GPL-3.0-or-later
// The few colours and measures that all places share; all follow the system's theme.
#pragma once
#include <wx/colour.h>
#include <wx/stattext.h>

#include "model/project.h"

class wxWindow;

namespace uddrag::gui {

bool dark_theme();
wxColour page_color();  ///< behind text that is read
wxColour text_color();
wxColour quiet_text_color();  ///< second-rank text; at least 4.5:1 on page_color()
wxColour warning_color();     ///< text that says what would go wrong; 4.5:1 on page_color()
wxColour line_color();        ///< thin separators
/// A code's colour as it is shown: on a dark theme lightened so that it stands out.
wxColour shown_color(model::Color color);
/// A text colour that can be read on a background.
wxColour text_on(const wxColour& background);
/// A small heading above a list or a panel.
wxStaticText* heading(wxWindow* parent, const wxString& text);
/// A line of quiet help that wraps.
wxStaticText* hint(wxWindow* parent, const wxString& text, int wrap_dip = 260);
/// The name that a screen reader says for a control without a label.
void set_accessible_name(wxWindow* window, const wxString& name);

}  // namespace uddrag::gui
