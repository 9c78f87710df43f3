// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/frame/pass_wheel.h"

#include <gtk/gtk.h>
#include <wx/window.h>

namespace uddrag::gui {
namespace {

bool scrolls_itself(GtkWidget* widget) {
  if (!GTK_IS_SCROLLED_WINDOW(widget)) return false;
  GtkAdjustment* lines = gtk_scrolled_window_get_vadjustment(GTK_SCROLLED_WINDOW(widget));
  return gtk_adjustment_get_upper(lines) > gtk_adjustment_get_page_size(lines) + 1;
}

/// A text of several lines stands in a window that scrolls.
GtkWidget* inside_of(GtkWidget* widget) {
  return GTK_IS_SCROLLED_WINDOW(widget) ? gtk_bin_get_child(GTK_BIN(widget)) : nullptr;
}

/// Comes before what wx and the widget make of a wheel. outer: the control's own widget.
gboolean pass_on(GtkWidget*, GdkEvent* event, gpointer outer) {
  auto* control = GTK_WIDGET(outer);
  if (event->type != GDK_SCROLL || scrolls_itself(control)) return FALSE;
  gtk_propagate_event(gtk_widget_get_parent(control), event);
  return TRUE;
}

/// Then GTK asks the window around it.
gboolean take_no_drag(GtkWidget* field, GdkDragContext*, gint, gint, guint, gpointer) {
  g_signal_stop_emission_by_name(field, "drag-motion");
  return FALSE;
}

}  // namespace

void pass_wheel(wxWindow& control) {
  GtkWidget* widget = control.GetHandle();
  g_signal_connect(widget, "event", G_CALLBACK(pass_on), widget);
  if (GtkWidget* inner = inside_of(widget))
    g_signal_connect(inner, "event", G_CALLBACK(pass_on), widget);
}

void pass_drops(wxWindow& field) {
  GtkWidget* widget = field.GetHandle();
  GtkWidget* inner = inside_of(widget);
  g_signal_connect(inner ? inner : widget, "drag-motion", G_CALLBACK(take_no_drag), nullptr);
}

}  // namespace uddrag::gui
