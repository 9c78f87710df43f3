// SPDX-License-Identifier: GPL-3.0-or-later
// Words of the window's language for what the gates find.
#pragma once
#include <wx/string.h>

#include "course/gates.h"

namespace uddrag::gui {

wxString gate_words(course::Gate gate);
/// "Modul 2: Afstand · »Sådan er …«"
wxString place_words(const course::Finding& finding);
/// The same from what was noted of it; without any of them the course as a whole.
wxString place_words(const std::string& file, const std::string& title, const std::string& quoted);

}  // namespace uddrag::gui
