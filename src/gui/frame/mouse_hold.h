// SPDX-License-Identifier: GPL-3.0-or-later
// Who holds the mouse lets go of it when another window comes to the front. Under GTK a dialog that
// opens during a drag takes the release of the button for itself; the holder would keep the mouse,
// and no key would reach the dialog.
#pragma once
class wxTopLevelWindow;

namespace uddrag::gui {

/// Whatever is dragged in the window ends as if the mouse had been taken away, whenever the window
/// is no longer the active one.
void let_go_of_mouse_when_inactive(wxTopLevelWindow& window);

}  // namespace uddrag::gui
