// SPDX-License-Identifier: GPL-3.0-or-later
// What was handed out: when, from which state of the project, as what, where to; and what became
// of it: replaced, out of date, or with words of somebody who has taken the consent back.
#pragma once
#include <set>

#include "gui/frame/desk.h"

class wxWindow;

namespace uddrag::gui {

void show_past_exports(wxWindow* parent, Desk& desk);
/// Only these, which are to be replaced.
void show_exports_to_replace(wxWindow* parent, Desk& desk, std::set<model::ExportLogId> which);

}  // namespace uddrag::gui
