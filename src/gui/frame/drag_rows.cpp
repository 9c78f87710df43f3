// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/frame/drag_rows.h"

#include <gtk/gtk.h>

#include <memory>

namespace uddrag::gui {
namespace {

/// The drags that began on a list and came over it last, as long as they live.
class Drags {
 public:
  Drags() = default;
  Drags(const Drags&) = delete;
  Drags& operator=(const Drags&) = delete;
  ~Drags() {
    keep(m_from, nullptr);
    keep(m_over, nullptr);
  }
  void begin(GdkDragContext* drag) { keep(m_from, G_OBJECT(drag)); }
  void come_over(GdkDragContext* drag) { keep(m_over, G_OBJECT(drag)); }
  /// While the list still has the rows that it had. The names are those of gtktreeview.c.
  void forget_rows() {
    for (GObject* drag : {m_from, m_over})
      for (const char* row : {"gtk-tree-view-source-row", "gtk-tree-view-dest-row"})
        if (drag) g_object_set_data(drag, row, nullptr);
  }

 private:
  static void keep(GObject*& place, GObject* drag) {
    if (place == drag) return;
    g_clear_weak_pointer(&place);
    if (drag) g_set_weak_pointer(&place, drag);
  }

  GObject *m_from = nullptr, *m_over = nullptr;
};

void began(GtkWidget*, GdkDragContext* drag, Drags* drags) {
  drags->begin(drag);
}
gboolean moved(GtkWidget*, GdkDragContext* drag, gint, gint, guint, Drags* drags) {
  drags->come_over(drag);
  return FALSE;
}
/// wx takes the model away, forgets its rows, and gives it back.
void other_model(GtkTreeView* tree, GParamSpec*, Drags* drags) {
  if (!gtk_tree_view_get_model(tree)) drags->forget_rows();
}

}  // namespace

void forget_dragged_rows(wxDataViewCtrl& list) {
  GtkWidget* const tree = list.GtkGetTreeView();
  auto drags = std::make_unique<Drags>();
  g_signal_connect(tree, "drag-begin", G_CALLBACK(began), drags.get());
  g_signal_connect(tree, "drag-motion", G_CALLBACK(moved), drags.get());
  g_signal_connect(tree, "notify::model", G_CALLBACK(other_model), drags.get());
  g_object_set_data_full(G_OBJECT(tree), "uddrag-drags", drags.release(),
                         [](gpointer all) { delete static_cast<Drags*>(all); });
}

}  // namespace uddrag::gui
