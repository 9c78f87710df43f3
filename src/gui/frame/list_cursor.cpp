// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/frame/list_cursor.h"

#include <gtk/gtk.h>
#include <wx/dataview.h>

namespace uddrag::gui {

void put_cursor(wxDataViewCtrl& list, int row) {
  GtkTreePath* path = gtk_tree_path_new_from_indices(row, -1);
  gtk_tree_view_set_cursor(GTK_TREE_VIEW(list.GtkGetTreeView()), path, nullptr, FALSE);
  gtk_tree_path_free(path);
}

}  // namespace uddrag::gui
