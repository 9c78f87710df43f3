// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/frame/inner_room.h"

#include <gtk/gtk.h>
#include <wx/textctrl.h>

namespace uddrag::gui {

void set_inner_room(wxTextCtrl* field) {
  auto* const view = GTK_TEXT_VIEW(gtk_bin_get_child(GTK_BIN(field->GetHandle())));
  const int across = field->FromDIP(8), down = field->FromDIP(4);
  gtk_text_view_set_left_margin(view, across);
  gtk_text_view_set_right_margin(view, across);
  gtk_text_view_set_top_margin(view, down);
  gtk_text_view_set_bottom_margin(view, down);
}

}  // namespace uddrag::gui
