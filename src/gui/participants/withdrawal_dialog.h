// SPDX-License-Identifier: GPL-3.0-or-later
// A participant takes the consent back: says in numbers and places what that touches, does it in
// one action, and lists the past exports that are to be replaced.
#pragma once
#include "gui/frame/desk.h"

class wxWindow;

namespace uddrag::gui {

void ask_withdrawal(wxWindow* parent, Desk& desk, model::ParticipantId participant);

}  // namespace uddrag::gui
