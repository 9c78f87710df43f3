// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of files that may come in, in the user's language.
#pragma once
#include <wx/string.h>

#include "gui/intake/intake_model.h"

namespace uddrag::gui {

/// One line for the list: "Ready", "There already: Interview 1" …
wxString state_words(const IntakeModel& model, std::size_t i);
/// How many come in, cannot be read, are there already.
wxString count_words(const IntakeModel& model);
/// What the button does that takes them in.
wxString import_words(const IntakeModel& model);
/// One line above the preview: "docx · 42 turns · 3 speakers · with times".
wxString about_words(const IntakeModel& model, std::size_t i);
/// What is left out, changed and to be looked at, a line each; or why the file cannot be read.
wxString report_words(const IntakeModel& model, std::size_t i);
/// The report that stays with a document: the file, what was found, left out and changed.
wxString kept_report_words(const model::Document& document);
/// Of a report's stable English name.
wxString item_words(const std::string& what);

}  // namespace uddrag::gui
