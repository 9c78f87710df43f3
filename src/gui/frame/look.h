// SPDX-License-Identifier: GPL-3.0-or-later
// The few colours and measures that all places share; all follow the system's theme.
#pragma once
#include <wx/colour.h>
#include <wx/stattext.h>

#include "gui/frame/shades.h"
#include "model/project.h"

class wxWindow;

namespace uddrag::gui {

/// What the system's theme gives, now.
Shades shades_now();
wxColour to_wx(Color color);

bool dark_theme();
wxColour page_color();  ///< behind text that is read
wxColour text_color();
wxColour quiet_text_color();  ///< second-rank text; 4.5:1 on page_color() and on panels
wxColour warning_color();     ///< text that says what would go wrong; the same
wxColour line_color();        ///< thin separators
wxColour selection_color();   ///< below a chosen row
wxColour selected_text_color();
/// A code's colour as it is shown: on a dark theme lightened so that it stands out.
wxColour shown_color(model::Color color);
/// A small heading above a list or a panel.
wxStaticText* heading(wxWindow* parent, const wxString& text);
/// A line of quiet help that wraps.
wxStaticText* hint(wxWindow* parent, const wxString& text, int wrap_dip = 260);
/// The name that a screen reader says for a control without a label.
void set_accessible_name(wxWindow* window, const wxString& name);
/// Asks for one of several names; wxNOT_FOUND where the user thought better of it.
int choose_one(wxWindow* parent, const wxString& question, const wxString& title,
               const wxArrayString& names, int now = 0);
/// A list or table that draws its rows itself, for a screen reader: what it is …
enum class DrawnRole { list, table };
void set_accessible_role(wxWindow* window, DrawnRole role);
/// … and its name with the words of what is chosen in it, which are announced. Empty: nothing.
void say_current(wxWindow* window, const wxString& name, const wxString& current);

}  // namespace uddrag::gui
