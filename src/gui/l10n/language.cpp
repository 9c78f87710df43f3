// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/l10n/language.h"

#include <wx/config.h>
#include <wx/translation.h>
#include <wx/utils.h>

#include <optional>

#include "gui/frame/icons.h"
#include "gui/l10n/strings.h"

#ifdef __GLIBC__
extern "C" int _nl_msg_cat_cntr;
#endif

namespace uddrag::gui {
namespace {

/// GTK's own words, on the buttons of dialogs and in those for files, come by gettext, which reads
/// LANGUAGE at every string (GNU gettext manual, 11.2.5: the counter says that it changed).
void tell_toolkit(const wxString& language) {
  static const std::optional<wxString> at_start = [] {
    wxString value;
    return wxGetEnv(wxS("LANGUAGE"), &value) ? std::optional(value) : std::nullopt;
  }();
  const std::optional<wxString> wanted = language.empty() ? at_start : language;
  if (wanted)
    wxSetEnv(wxS("LANGUAGE"), *wanted);
  else
    wxUnsetEnv(wxS("LANGUAGE"));
#ifdef __GLIBC__
  ++_nl_msg_cat_cntr;
#endif
}

}  // namespace

const std::vector<WindowLanguage>& window_languages() {
  static const std::vector<WindowLanguage> languages = {
      {"", ""}, {"da", "Dansk"}, {"en", "English"}};
  return languages;
}

std::string chosen_language() {
  return utf8(wxConfigBase::Get()->Read(wxS("/language"), wxString()));
}

void choose_language(const std::string& code) {
  wxConfigBase::Get()->Write(wxS("/language"), wx(code));
  wxConfigBase::Get()->Flush();
}

void use_language() {
  auto* translations = new wxTranslations;
  wxTranslations::Set(translations);  // owns it, and deletes the one before
  const wxString language = wx(chosen_language());
  translations->SetLanguage(language);
  tell_toolkit(language);
  if (const std::string folder = resource_folder("locale"); !folder.empty())
    wxFileTranslationsLoader::AddCatalogLookupPathPrefix(wx(folder));
  translations->AddStdCatalog();
  translations->AddCatalog(wxS("uddrag"));
}

}  // namespace uddrag::gui
