// SPDX-License-Identifier: GPL-3.0-or-later
// The marks of translatable text: _("…") in UTF-8 (wx's own takes ASCII only), wxPLURAL,
// wxTRANSLATE; and what _() says in the window's other languages, for words that come from outside.
#pragma once
#include <wx/translation.h>

#include <functional>
#include <memory>

#undef _
#define _(text) ::uddrag::gui::translated(text)

namespace uddrag::gui {

/// In the window's language, or in the one that in_every_language() is at.
wxString translated(const char* english);

/// Asks in the window's language, then in each other one it could speak (there _() says that
/// language's words), until the answer is true; false where it never is.
bool in_every_language(const std::function<bool()>& asked);

/// Where the other languages are read from at the first question, instead of the usual places.
void read_languages_with(std::unique_ptr<wxTranslationsLoader> loader);

}  // namespace uddrag::gui
