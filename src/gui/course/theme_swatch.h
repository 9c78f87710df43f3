// SPDX-License-Identifier: GPL-3.0-or-later
// A small picture of a page as a theme makes it, light beside dark.
#pragma once
#include <wx/bitmap.h>

#include "course/look.h"

class wxWindow;

namespace uddrag::gui {

wxBitmap theme_swatch(const wxWindow& window, const course::Look& look);

}  // namespace uddrag::gui
