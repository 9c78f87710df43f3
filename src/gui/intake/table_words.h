// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of a table that comes in. Free of windows.
#pragma once
#include <wx/string.h>

#include "gui/intake/table_model.h"

namespace uddrag::gui {

wxString offer_words(const ColumnOffer& offer);
wxString kind_words(TableKind kind);
/// "34; 51; 29": the first answers of a column, short.
wxString first_answers(const app::SurveyColumn& column);
wxString table_size_words(const TableModel& table);  ///< "12 respondents"
/// "12 respondents · 7 columns"
wxString table_about_words(const TableModel& table);
/// What comes of it, and what does not.
wxString table_report_words(const TableModel& table);
/// "Respondent 3 · alder: 34 · kommune: Aarhus"
wxString respondent_words(const TableModel& table, std::size_t row);

}  // namespace uddrag::gui
