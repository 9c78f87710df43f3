// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/l10n/translate.h"

#include <wx/app.h>

#include <optional>
#include <utility>
#include <vector>

#include "gui/l10n/language.h"
#include "gui/l10n/strings.h"

namespace uddrag::gui {
namespace {

std::unique_ptr<wxTranslationsLoader>& language_loader() {
  static std::unique_ptr<wxTranslationsLoader> loader;
  // Without an application there are no usual places.
  if (!loader && wxTheApp) loader = std::make_unique<wxFileTranslationsLoader>();
  return loader;
}

/// One for each language that can be chosen; nothing for the one of the source. They stay until the
/// end: wx exports no way to take a catalogue away.
const std::vector<const wxMsgCatalog*>& language_catalogues() {
  static const auto* const all = [] {
    auto* catalogues = new std::vector<const wxMsgCatalog*>;
    for (const WindowLanguage& language : window_languages())
      if (!language.code.empty())
        catalogues->push_back(language_loader()->LoadCatalog(wxS("uddrag"), wx(language.code)));
    return catalogues;
  }();
  return *all;
}

/// The language that is spoken instead of the window's; nothing: the window's own.
thread_local std::optional<const wxMsgCatalog*> spoken_instead;

}  // namespace

wxString translated(const char* english) {
  const wxString source = wxString::FromUTF8(english);
  if (!spoken_instead) return wxGetTranslation(source);
  const wxString* found = *spoken_instead ? (*spoken_instead)->GetString(source) : nullptr;
  return found ? *found : source;
}

bool in_every_language(const std::function<bool()>& asked) {
  if (asked()) return true;
  if (!language_loader()) return false;
  struct Back {
    ~Back() { spoken_instead.reset(); }
  } back;
  for (const wxMsgCatalog* catalogue : language_catalogues()) {
    spoken_instead = catalogue;
    if (asked()) return true;
  }
  return false;
}

void read_languages_with(std::unique_ptr<wxTranslationsLoader> loader) {
  language_loader() = std::move(loader);
}

}  // namespace uddrag::gui
