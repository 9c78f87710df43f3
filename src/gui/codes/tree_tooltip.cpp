// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/codes/tree_tooltip.h"

#include <gtk/gtk.h>

#include "gui/l10n/strings.h"

namespace uddrag::gui {
namespace {

using Words = std::function<wxString(const wxDataViewItem&)>;

gboolean query(GtkWidget* widget, gint x, gint y, gboolean by_keyboard, GtkTooltip* tooltip,
               gpointer data) {
  GtkTreeModel* model = nullptr;
  GtkTreePath* path = nullptr;
  GtkTreeIter iter;
  auto* view = GTK_TREE_VIEW(widget);
  if (!gtk_tree_view_get_tooltip_context(view, &x, &y, by_keyboard, &model, &path, &iter))
    return FALSE;
  // wx's model puts the item's id there.
  const wxString words = (*static_cast<Words*>(data))(wxDataViewItem(iter.user_data));
  if (!words.empty()) {
    gtk_tooltip_set_text(tooltip, utf8(words).c_str());
    gtk_tree_view_set_tooltip_row(view, tooltip, path);
  }
  gtk_tree_path_free(path);
  return !words.empty();
}

void forget(gpointer data, GClosure*) {
  delete static_cast<Words*>(data);
}

}  // namespace

void show_row_tooltips(wxDataViewCtrl& control, Words words) {
  GtkWidget* view = control.GtkGetTreeView();
  gtk_widget_set_has_tooltip(view, TRUE);
  g_signal_connect_data(view, "query-tooltip", G_CALLBACK(query), new Words(std::move(words)),
                        forget, GConnectFlags(0));
}

}  // namespace uddrag::gui
