// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/frame/type_to_find.h"

#include <wx/crt.h>
#include <wx/srchctrl.h>
#include <wx/window.h>

namespace uddrag::gui {

void type_to_find(wxWindow& list, wxSearchCtrl& field) {
  list.Bind(wxEVT_CHAR, [&field](wxKeyEvent& event) {
    const wxChar letter = event.GetUnicodeKey();
    if (letter == WXK_NONE || event.ControlDown() || event.AltDown() || !wxIsalnum(letter))
      return event.Skip();
    field.SetFocus();
    field.AppendText(letter);
  });
}

}  // namespace uddrag::gui
