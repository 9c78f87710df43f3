// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of a course's look while it is chosen. Free of windows.
#pragma once
#include <wx/string.h>

#include <string_view>

#include "course/look_wish.h"

namespace uddrag::gui {

wxString theme_words(std::string_view theme);  ///< of course::theme_names (look.h)
wxString font_words(course::Fonts fonts);
/// How the colour reads, and what is made of it where it does not; or how one is written.
wxString colour_words(const course::LookWish& wish);
/// What the logo lacks; empty: nothing.
wxString logo_words(const course::LookWish& wish);

}  // namespace uddrag::gui
