// SPDX-License-Identifier: GPL-3.0-or-later
// Every action a user can take, as rows. Menus, toolbar, tooltips and the page of shortcuts are
// made from this table; what an action does is bound to its id elsewhere.
#pragma once
#include <vector>

namespace uddrag::gui {

struct ActionRow {
  const char* id;        ///< stable: "edit.undo"
  const char* menu;      ///< title of its menu (untranslated), or nullptr: in no menu
  const char* title;     ///< untranslated, with & for the access key
  const char* help;      ///< one short sentence, untranslated
  const char* icon;      ///< file name in icons/ without .svg, or nullptr
  const char* shortcut;  ///< wx form, "Ctrl+Shift+Z", or nullptr
  bool separator_before = false;
  bool checkable = false;
  const char* submenu = nullptr;  ///< title of a menu inside the menu (untranslated)
  const char* also = nullptr;     ///< a second key that always works
};

const std::vector<ActionRow>& action_table();

}  // namespace uddrag::gui
