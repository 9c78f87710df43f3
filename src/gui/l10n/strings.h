// SPDX-License-Identifier: GPL-3.0-or-later
// The one way between our UTF-8 and wxString. Bad bytes are mended first: wx would drop them all.
#pragma once
#include <wx/string.h>

#include <string>
#include <string_view>

#include "text/utf8.h"

namespace uddrag::gui {

inline wxString wx(std::string_view utf8) {
  if (text::valid_utf8(utf8)) return wxString::FromUTF8(utf8.data(), utf8.size());
  const std::string mended = text::repair_utf8(utf8);
  return wxString::FromUTF8(mended.data(), mended.size());
}

inline std::string utf8(const wxString& text) {
  return text.utf8_string();
}

}  // namespace uddrag::gui
