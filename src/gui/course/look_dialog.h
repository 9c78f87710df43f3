// SPDX-License-Identifier: GPL-3.0-or-later
// Asks how a course looks where it is handed out: theme, colour, logo and institution.
#pragma once
#include "gui/frame/desk.h"

class wxWindow;

namespace uddrag::gui {

/// One change that can be undone; none where nothing was changed.
void ask_for_look(wxWindow* parent, Desk& desk, model::CourseId course);

}  // namespace uddrag::gui
