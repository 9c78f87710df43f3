// SPDX-License-Identifier: GPL-3.0-or-later
// Headings and choices of sheets in the window's language, and back from it.
#pragma once
#include <wx/string.h>

#include "gui/tables/sheet.h"

namespace uddrag::gui {

wxString column_title(const SheetColumn& column);
/// How a cell is shown: the word of a choice, a number with spaces between thousands.
wxString cell_words(const SheetColumn& column, const std::string& text);
/// Teaches a sheet to take headings and choices as they are kept, and as the window shows them in
/// any of its languages.
void teach_words(Sheet& sheet);

wxString status_words(model::DocumentStatus status);
/// Of what a pseudonym stands for; empty for one without words of its own.
wxString name_kind_words(const std::string& kind);
wxString scope_words(const std::string& scope);
wxString attribute_type_words(model::AttributeType type);

}  // namespace uddrag::gui
