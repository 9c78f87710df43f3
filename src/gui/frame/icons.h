// SPDX-License-Identifier: GPL-3.0-or-later
// The program's own SVG icons, drawn at the size and in the colour that the theme wants.
#pragma once
#include <wx/bmpbndl.h>
#include <wx/colour.h>

#include <string>

namespace uddrag::gui {

/// icons/NAME.svg at `size` logical pixels, strokes in the text colour of windows. An unknown name
/// gives an empty bundle.
wxBitmapBundle icon(const std::string& name, int size);
/// A filled dot in a code's colour.
wxBitmapBundle color_dot(const wxColour& color, int size);
/// Where files that belong to the program lie ("icons", "sample-project"): beside an installed
/// program or in the source tree it was built in; empty where there is none.
std::string resource_folder(const std::string& name);

}  // namespace uddrag::gui
