// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of a drag whose list is filled anew before it ends.
#include <boost/test/unit_test.hpp>

#include <gtk/gtk.h>
#include <wx/uiaction.h>

#include "edit/code_edits.h"
#include "gui/codes/code_tree.h"
#include "inside/stage.h"

namespace gui = uddrag::gui;

namespace {

template <class Window>
Window* find(wxWindow* below) {
  if (auto* found = dynamic_cast<Window*>(below)) return found;
  for (wxWindow* child : below->GetChildren())
    if (auto* found = find<Window>(child)) return found;
  return nullptr;
}

wxDataViewItem last_root(const wxDataViewCtrl& list) {
  wxDataViewItemArray roots;
  list.GetModel()->GetChildren({}, roots);
  return roots.back();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(drags)

BOOST_AUTO_TEST_CASE(a_list_may_lose_its_rows_during_a_drag) {
  test::Stage stage;
  auto* list = find<wxDataViewCtrl>(find<gui::CodeTree>(stage.frame));
  BOOST_REQUIRE(list);
  bool ended = false, freed = false;
  GdkDragContext* begun = nullptr;
  GtkWidget* const tree = list->GtkGetTreeView();
  const auto on_begin =
      +[](GtkWidget*, GdkDragContext* drag, GdkDragContext** place) { *place = drag; };
  const auto on_end = +[](GtkWidget*, GdkDragContext*, bool* flag) { *flag = true; };
  g_signal_connect(tree, "drag-begin", G_CALLBACK(on_begin), &begun);
  g_signal_connect(tree, "drag-end", G_CALLBACK(on_end), &ended);

  const wxDataViewItem item = last_root(*list);
  list->EnsureVisible(item);
  test::events_until([] { return false; }, 30);
  const wxRect row = list->GetItemRect(item);
  const wxPoint from = list->ClientToScreen(row.GetPosition() + wxPoint(60, row.height / 2));
  wxUIActionSimulator hand;
  hand.MouseMove(from);
  hand.MouseDown();
  for (int step = 1; step <= 40 && !begun; ++step) {
    hand.MouseMove(from + wxPoint(step * 2, -step));
    test::events_until([&] { return begun; }, 30);
  }
  BOOST_REQUIRE(begun);
  BOOST_CHECK(g_object_get_data(G_OBJECT(begun), "gtk-tree-view-source-row"));
  g_object_weak_ref(
      G_OBJECT(begun), [](gpointer flag, GObject*) { *static_cast<bool*>(flag) = true; }, &freed);

  for (const uddrag::model::Code& code : stage.desk().read().codes()) {
    uddrag::edit::DeleteCode gone(code.id);
    stage.desk().run(gone);
  }
  BOOST_CHECK(stage.desk().read().codes().empty());
  hand.MouseUp();
  test::events_until([&] { return ended; });
  BOOST_CHECK(ended);
  // The drag is freed with the last event that knows of it; an assertion of wx is an error.
  for (int step = 0; step < 20 && !freed; ++step) {
    hand.MouseMove(from + wxPoint(step, step));
    test::events_until([&] { return freed; }, 100);
  }
  BOOST_CHECK(freed);
}

BOOST_AUTO_TEST_SUITE_END()
