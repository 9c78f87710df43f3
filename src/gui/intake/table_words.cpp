// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/intake/table_words.h"

#include <algorithm>

#include "gui/l10n/strings.h"
#include "gui/l10n/translate.h"
#include "gui/l10n/words.h"
#include "gui/tables/sheet_words.h"
#include "text/utf8.h"

namespace uddrag::gui {

wxString offer_words(const ColumnOffer& offer) {
  using What = ColumnOffer::What;
  switch (offer.what) {
    case What::names:
      return _("Says who it is");
    case What::open:
      return _("Open question: words of the document");
    case What::attribute:
      return wxString::Format(_("Attribute: %s"), attribute_type_words(offer.type));
    case What::pseudonym:
      return _("The name that may be shown");
    case What::consent:
      return wxString::Format(_("Consent: %s"), use_words(offer.use));
    case What::consent_date:
      return _("Date of the consent");
    case What::described:
      return _("Description");
    case What::code:
      return _("Code");
    case What::code_group:
      return _("Group");
    case What::about_code:
      return _("Explains the code");
    case What::undecided:
      return {};
    case What::left_out:
      break;
  }
  return _("Left out");
}

wxString kind_words(TableKind kind) {
  if (kind == TableKind::codebook) return _("codebook");
  return kind == TableKind::survey ? _("answers of a survey") : _("participants");
}

wxString first_answers(const app::SurveyColumn& column) {
  constexpr std::int64_t shown = 40;
  if (column.first.empty()) return _("no answers");
  std::string all;
  for (const std::string& answer : column.first)
    all += (all.empty() ? "" : "; ") + text::elide(answer, shown);
  std::replace(all.begin(), all.end(), '\n', ' ');
  return wx(all);
}

wxString table_size_words(const TableModel& table) {
  const std::size_t rows = table.plan().respondents;
  if (table.kind() == TableKind::codebook)
    return wxString::Format(wxPLURAL("%zu code", "%zu codes", rows), rows);
  return table.kind() == TableKind::survey
             ? wxString::Format(wxPLURAL("%zu respondent", "%zu respondents", rows), rows)
             : wxString::Format(wxPLURAL("%zu participant", "%zu participants", rows), rows);
}

wxString table_about_words(const TableModel& table) {
  const std::size_t columns = table.plan().columns.size();
  return table_size_words(table) + wxS(" \u00B7 ") +
         wxString::Format(wxPLURAL("%zu column", "%zu columns", columns), columns);
}

wxString table_report_words(const TableModel& table) {
  if (table.kind() == TableKind::codebook)
    return _("Codes that are there already stay as they are.");
  if (const app::SurveyColumn* column = table.undecided())
    return wxString::Format(
        _("\u201C%s\u201D is no consent that there is a word for; they are consent_research, "
          "consent_publication, consent_teaching and consent_archive. Choose above what the column "
          "becomes."),
        wx(column->title));
  if (!table.can_come() && table.kind() == TableKind::participants)
    return _("No column says who it is. Choose above which does.");
  if (table.kind() == TableKind::participants)
    return _(
        "Participants that are there already get what the table says of them. Speakers of "
        "that name are tied to them.");
  if (!table.plan().asks())
    return _("No question is open, so there would be no document. Choose above which are.");
  const std::size_t documents = table.comes_as_documents(), silent = table.plan().silent;
  wxString words =
      wxString::Format(wxPLURAL("%zu document comes in, a respondent each.",
                                "%zu documents come in, a respondent each.", documents),
                       documents);
  if (silent > 0)
    words << wxS("\n")
          << wxString::Format(
                 wxPLURAL("%zu respondent answered no open question and has no document.",
                          "%zu respondents answered no open question and have no document.",
                          silent),
                 silent);
  return words;
}

wxString respondent_words(const TableModel& table, std::size_t row) {
  const app::SurveyAnswers answers = table.answers(row);
  wxString words = wx(answers.name);
  for (const auto& [title, value] : answers.closed)
    words << wxS(" \u00B7 ") << wx(title) << wxS(": ") << wx(value);
  if (answers.open.empty()) words << wxS(" \u00B7 ") << _("no document");
  return words;
}

}  // namespace uddrag::gui
