// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/frame/look.h"

#include <gtk/gtk.h>
#include <wx/choicdlg.h>
#include <wx/dataview.h>
#include <wx/listbox.h>
#include <wx/settings.h>
#include <wx/splitter.h>
#include <wx/window.h>

#include <cstdlib>
#include <memory>

#include "gui/l10n/strings.h"

namespace uddrag::gui {
namespace {

Color value(wxSystemColour which) {
  const wxColour color = wxSystemSettings::GetColour(which);
  return static_cast<Color>(color.Red() << 16 | color.Green() << 8 | color.Blue());
}

/// A control may be made of several widgets, and the one that takes the focus lie deep inside.
void name_widget(GtkWidget* widget, const char* name) {
  atk_object_set_name(gtk_widget_get_accessible(widget), name);
  if (!GTK_IS_CONTAINER(widget)) return;
  gtk_container_forall(
      GTK_CONTAINER(widget),
      [](GtkWidget* inner, gpointer data) {
        if (GTK_IS_SCROLLBAR(inner)) return;
        name_widget(inner, static_cast<const char*>(data));
      },
      const_cast<char*>(name));
}

}  // namespace

Shades shades_now() {
  return shades_of({value(wxSYS_COLOUR_LISTBOX), value(wxSYS_COLOUR_BTNFACE),
                    value(wxSYS_COLOUR_LISTBOXTEXT), value(wxSYS_COLOUR_HIGHLIGHT),
                    value(wxSYS_COLOUR_HIGHLIGHTTEXT)});
}
wxColour to_wx(Color color) {
  return {static_cast<unsigned char>(color >> 16), static_cast<unsigned char>(color >> 8),
          static_cast<unsigned char>(color)};
}

bool dark_theme() {
  return shades_now().dark;
}
wxColour page_color() {
  return to_wx(shades_now().page);
}
wxColour text_color() {
  return to_wx(shades_now().text);
}
wxColour quiet_text_color() {
  return to_wx(shades_now().quiet);
}
wxColour warning_color() {
  return to_wx(shades_now().warning);
}
wxColour line_color() {
  return to_wx(shades_now().line);
}
wxColour selection_color() {
  return to_wx(shades_now().selection);
}
wxColour selected_text_color() {
  return to_wx(shades_now().selected_text);
}
wxColour shown_color(model::Color color) {
  return to_wx(shown_shade(color, dark_theme()));
}

wxStaticText* heading(wxWindow* parent, const wxString& text) {
  auto* label = new wxStaticText(parent, wxID_ANY, text);
  label->SetFont(label->GetFont().Bold());
  return label;
}

wxStaticText* hint(wxWindow* parent, const wxString& text, int wrap_dip) {
  auto* label = new wxStaticText(parent, wxID_ANY, text);
  label->SetForegroundColour(quiet_text_color());
  label->Wrap(parent->FromDIP(wrap_dip));
  return label;
}

void set_accessible_name(wxWindow* window, const wxString& name) {
  GtkWidget* widget = window->GetHandle();
  if (!widget) return;
  const std::string words = utf8(name);
  auto* view = dynamic_cast<wxDataViewCtrl*>(window);
  if (!view) return name_widget(widget, words.c_str());
  for (GtkWidget* one : {widget, view->GtkGetTreeView()})  // not its headers: they have titles
    atk_object_set_name(gtk_widget_get_accessible(one), words.c_str());
}

int choose_one(wxWindow* parent, const wxString& question, const wxString& title,
               const wxArrayString& names, int now) {
  wxSingleChoiceDialog dialog(parent, question, title, names);
  dialog.SetSelection(now);
  for (wxWindow* child : dialog.GetChildren())
    if (dynamic_cast<wxListBox*>(child)) set_accessible_name(child, question);
  return dialog.ShowModal() == wxID_OK ? dialog.GetSelection() : wxNOT_FOUND;
}

void set_accessible_role(wxWindow* window, DrawnRole role) {
  if (window->m_wxwindow)
    atk_object_set_role(gtk_widget_get_accessible(window->m_wxwindow),
                        role == DrawnRole::list ? ATK_ROLE_LIST_BOX : ATK_ROLE_TABLE);
}

void say_current(wxWindow* window, const wxString& name, const wxString& current) {
  set_accessible_name(window, current.empty() ? name : name + wxS(": ") + current);
  if (current.empty() || !window->m_wxwindow || !window->IsShownOnScreen()) return;
  AtkObject* object = gtk_widget_get_accessible(window->m_wxwindow);
  if (g_signal_lookup("announcement", ATK_TYPE_OBJECT))
    g_signal_emit_by_name(object, "announcement", utf8(current).c_str());
}

}  // namespace uddrag::gui
