// SPDX-License-Identifier: GPL-3.0-or-later
// Words of the window's language for what the gates find.
#pragma once
#include <wx/string.h>

#include "course/gates.h"

namespace uddrag::gui {

wxString gate_words(course::Gate gate);
wxString said_words(const course::Said& said);
/// "Modul 2: Afstand · »Sådan er …«"
wxString place_words(const course::Finding& finding);

}  // namespace uddrag::gui
