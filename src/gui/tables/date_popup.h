// SPDX-License-Identifier: GPL-3.0-or-later
// A calendar over a cell: arrows walk it, Enter or a double click takes the day, Esc leaves the
// cell as it was. Typing a date into the cell stays the shorter way.
#pragma once
#include <wx/gdicmn.h>

#include <functional>
#include <string>

class wxWindow;

namespace uddrag::gui {

/// `below`: the cell, on `parent`. `date`: what is in it; today where that is no ISO date.
/// `taken` gets the day as an ISO date; `closed` comes last, whatever was done.
void show_calendar(wxWindow* parent, const wxRect& below, const std::string& date,
                   std::function<void(const std::string& iso)> taken, std::function<void()> closed);

}  // namespace uddrag::gui
