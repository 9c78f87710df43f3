// SPDX-License-Identifier: GPL-3.0-or-later
// The actions on the codebook and their context menu. Wiring only.
#pragma once
#include "gui/actions/actions.h"

namespace uddrag::gui {

class Workbench;

void bind_codebook(Actions& actions, Workbench& bench);
/// Of the code tree: on the chosen codes.
void show_code_menu(Actions& actions, Workbench& bench);

}  // namespace uddrag::gui
