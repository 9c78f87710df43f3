// SPDX-License-Identifier: GPL-3.0-or-later
// The keys of the actions: those of the table, unless somebody has chosen others on this machine.
#pragma once
#include <string>

#include "gui/actions/action_table.h"

class wxKeyEvent;

namespace uddrag::gui {

/// In wx's form, "Ctrl+Shift+Z"; empty: none.
std::string shortcut_of(const ActionRow& row);
/// Empty: the action has no key. Another action that had the key loses it.
void set_shortcut(const ActionRow& row, const std::string& shortcut);
void reset_shortcuts();
/// The action that has a key, or nullptr.
const ActionRow* action_with(const std::string& shortcut);
/// The action that a pressed key runs by its shortcut or its second key, or nullptr.
const ActionRow* action_pressed(const wxKeyEvent& event);

}  // namespace uddrag::gui
