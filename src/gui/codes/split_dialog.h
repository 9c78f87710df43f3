// SPDX-License-Identifier: GPL-3.0-or-later
// Splitting a code in the window: each excerpt in turn, a digit says where it goes.
#pragma once
#include "gui/codes/code_list.h"
#include "gui/frame/desk.h"

class wxWindow;

namespace uddrag::gui {

/// Runs the change itself when the user is done.
void split_code(wxWindow* parent, Desk& desk, const CodeList& codes, model::CodeId code);

}  // namespace uddrag::gui
