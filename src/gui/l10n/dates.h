// SPDX-License-Identifier: GPL-3.0-or-later
// Points in time as the window's language writes them, in the time zone of the machine.
#pragma once
#include <wx/string.h>

#include "base/clock.h"

namespace uddrag::gui {

/// "2026-11-05", in Danish "05.11.2026".
wxString date_words(base::Millis at);
/// With hours and minutes: "2026-11-05 14:03".
wxString time_words(base::Millis at);

}  // namespace uddrag::gui
