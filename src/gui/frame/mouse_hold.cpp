// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/frame/mouse_hold.h"

#include <wx/toplevel.h>

namespace uddrag::gui {

void let_go_of_mouse_when_inactive(wxTopLevelWindow& window) {
  window.Bind(wxEVT_ACTIVATE, [](wxActivateEvent& event) {
    event.Skip();
    wxWindow* holder = event.GetActive() ? nullptr : wxWindow::GetCapture();
    if (!holder) return;
    holder->ReleaseMouse();
    wxMouseCaptureLostEvent lost(holder->GetId());
    lost.SetEventObject(holder);
    holder->ProcessWindowEvent(lost);
  });
}

}  // namespace uddrag::gui
