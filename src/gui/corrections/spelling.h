// SPDX-License-Identifier: GPL-3.0-or-later
// Spell checking of a field by gspell, where the machine has it: it is looked for when a field is
// first checked, and nothing depends on it.
#pragma once
#include <optional>
#include <string>
#include <vector>

class wxTextCtrl;

namespace uddrag::gui {

/// Which of some dictionaries such as "da_DK" is for a language (BCP 47). Nothing: none of them.
std::optional<std::size_t> dictionary_for(const std::string& language,
                                          const std::vector<std::string>& dictionaries);

/// Underlines words that a multi-line field's language does not know; the context menu suggests
/// others. Without gspell or a dictionary the field stays as it is.
void check_spelling(wxTextCtrl& field, const std::string& language);

}  // namespace uddrag::gui
