// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/l10n/finding_words.h"

#include "gui/l10n/strings.h"
#include "gui/l10n/translate.h"

namespace uddrag::gui {

wxString gate_words(course::Gate gate) {
  switch (gate) {
    case course::Gate::consent:
      return _("Consent");
    case course::Gate::pseudonyms:
      return _("Pseudonyms");
    case course::Gate::fidelity:
      return _("Quotes are what was said");
    case course::Gate::accessibility:
      return _("Accessibility");
    case course::Gate::completeness:
      break;
  }
  return _("Completeness");
}

wxString place_words(const course::Finding& finding) {
  return place_words(finding.file, finding.title, finding.quoted);
}

wxString place_words(const std::string& file, const std::string& title, const std::string& quoted) {
  if (!file.empty()) return wxString::Format(_("The finished file, %s"), wx(file));
  if (title.empty()) return _("The course as a whole");
  wxString words = wx(title);
  if (!quoted.empty()) words << wxS(" \u00B7 \u201C") << wx(quoted) << wxS("\u201D");
  return words;
}

}  // namespace uddrag::gui
