// SPDX-License-Identifier: GPL-3.0-or-later
// Which language the window speaks: what the user chose, or else the system's. English is in the
// source; the others are catalogues of gettext beside this file.
#pragma once
#include <string>
#include <vector>

namespace uddrag::gui {

struct WindowLanguage {
  std::string code;  ///< "da"; empty: as the system
  std::string name;  ///< in itself: "Dansk"; empty for the system's
};

const std::vector<WindowLanguage>& window_languages();
std::string chosen_language();
/// Keeps the choice; it shows in what is made after the next use_language().
void choose_language(const std::string& code);
void use_language();

}  // namespace uddrag::gui
