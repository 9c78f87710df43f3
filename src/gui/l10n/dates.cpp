// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/l10n/dates.h"

#include <wx/datetime.h>

#include "gui/l10n/strings.h"
#include "gui/l10n/translate.h"

namespace uddrag::gui {
namespace {

wxString date_form() {
  // xgettext:no-c-format year, month and day in the order that the language writes
  return _("%Y-%m-%d");
}

wxString in_form(base::Millis at, const wxString& form) {
  return wxDateTime(static_cast<time_t>(at / 1000)).Format(form);
}

}  // namespace

wxString date_words(base::Millis at) {
  return in_form(at, date_form());
}

wxString iso_date_words(const std::string& day) {
  wxDateTime date;
  return date.ParseISODate(wx(day)) ? date.Format(date_form()) : wx(day);
}

wxString time_words(base::Millis at) {
  return date_words(at) + in_form(at, wxS(" %H:%M"));
}

}  // namespace uddrag::gui
