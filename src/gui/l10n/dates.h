// SPDX-License-Identifier: GPL-3.0-or-later
// Points in time as the window's language writes them, in the time zone of the machine.
#pragma once
#include <wx/string.h>

#include <string>

#include "base/clock.h"

namespace uddrag::gui {

/// "2026-11-05", in Danish "05.11.2026".
wxString date_words(base::Millis at);
/// The same of a day that is written "2026-11-05"; what is no day stays as it is.
wxString iso_date_words(const std::string& day);
/// With hours and minutes: "2026-11-05 14:03".
wxString time_words(base::Millis at);

}  // namespace uddrag::gui
