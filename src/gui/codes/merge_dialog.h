// SPDX-License-Identifier: GPL-3.0-or-later
// Merging a code into another: which one, and what that does, before it is done.
#pragma once
#include "gui/codes/code_list.h"
#include "gui/frame/desk.h"

class wxWindow;

namespace uddrag::gui {

/// `into` nil: the user chooses. Runs the change itself.
void merge_code(wxWindow* parent, Desk& desk, const CodeList& codes, model::CodeId from,
                model::CodeId into = {});

}  // namespace uddrag::gui
