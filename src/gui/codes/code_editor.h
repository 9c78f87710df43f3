// SPDX-License-Identifier: GPL-3.0-or-later
// The codebook entry of a code, with all its fields: what it means, when to use it and when not, an
// example, its short form, its names in further languages. Each runs its change itself, as one
// action.
#pragma once
#include "gui/frame/desk.h"

class wxWindow;

namespace uddrag::gui {

/// Asks for a new code below another (nil: at the top) and makes it the chosen one.
void new_code(wxWindow* parent, Desk& desk, model::CodeId below);
void edit_code(wxWindow* parent, Desk& desk, model::CodeId id);

}  // namespace uddrag::gui
