// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/l10n/language.h"

#include <wx/config.h>
#include <wx/translation.h>

#include "gui/frame/icons.h"
#include "gui/l10n/strings.h"

namespace uddrag::gui {

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
  translations->SetLanguage(wx(chosen_language()));
  if (const std::string folder = resource_folder("locale"); !folder.empty())
    wxFileTranslationsLoader::AddCatalogLookupPathPrefix(wx(folder));
  translations->AddStdCatalog();
  translations->AddCatalog(wxS("uddrag"));
}

}  // namespace uddrag::gui
