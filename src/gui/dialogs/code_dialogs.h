// SPDX-License-Identifier: GPL-3.0-or-later
// Small dialogs on codes: new, edit, merge, delete, take off a quote. Each runs its change itself.
#pragma once
#include "gui/codes/code_list.h"
#include "gui/frame/desk.h"

class wxWindow;

namespace uddrag::gui {

void new_code(wxWindow* parent, Desk& desk, model::CodeId below);
void edit_code(wxWindow* parent, Desk& desk, model::CodeId code);
void merge_code(wxWindow* parent, Desk& desk, model::CodeId code, const CodeList& codes);
/// Asks only where children or codings go with it; undo brings them back.
void delete_code(wxWindow* parent, Desk& desk, model::CodeId code);
void choose_and_uncode(wxWindow* parent, Desk& desk);

}  // namespace uddrag::gui
