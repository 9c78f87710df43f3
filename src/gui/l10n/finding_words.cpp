// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/l10n/finding_words.h"

#include <fmt/args.h>

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

wxString said_words(const course::Said& said) {
  fmt::dynamic_format_arg_store<fmt::format_context> arguments;
  for (const std::string& argument : said.arguments) arguments.push_back(argument);
  return wx(fmt::vformat(utf8(wxGetTranslation(wx(said.words))), arguments));
}

wxString place_words(const course::Finding& finding) {
  if (!finding.file.empty()) return wxString::Format(_("The finished file, %s"), wx(finding.file));
  if (finding.title.empty()) return _("The course as a whole");
  wxString words = wx(finding.title);
  if (!finding.quoted.empty())
    words << wxS(" \u00B7 \u201C") << wx(finding.quoted) << wxS("\u201D");
  return words;
}

}  // namespace uddrag::gui
