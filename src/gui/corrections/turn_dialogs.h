// SPDX-License-Identifier: GPL-3.0-or-later
// Who speaks in a turn, and when it begins and ends.
#pragma once
#include "gui/corrections/correction.h"

class wxWindow;

namespace uddrag::gui {

void choose_speaker(wxWindow* parent, Correction& correction, const model::Turn& turn);
void choose_time(wxWindow* parent, Correction& correction, const model::Turn& turn);

}  // namespace uddrag::gui
