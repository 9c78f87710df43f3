// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/frame/look.h"

#include <gtk/gtk.h>
#include <wx/dataview.h>
#include <wx/settings.h>
#include <wx/splitter.h>
#include <wx/window.h>

#include <cstdlib>
#include <memory>

#include "gui/l10n/strings.h"

namespace uddrag::gui {
namespace {

wxColour mixed(const wxColour& a, const wxColour& b, double share_of_b) {
  const auto mix = [&](unsigned char x, unsigned char y) {
    return static_cast<unsigned char>(x + (y - x) * share_of_b);
  };
  return {mix(a.Red(), b.Red()), mix(a.Green(), b.Green()), mix(a.Blue(), b.Blue())};
}

}  // namespace

bool dark_theme() {
  return wxSystemSettings::GetAppearance().IsUsingDarkBackground();
}
wxColour page_color() {
  return wxSystemSettings::GetColour(wxSYS_COLOUR_LISTBOX);
}
wxColour text_color() {
  return wxSystemSettings::GetColour(wxSYS_COLOUR_LISTBOXTEXT);
}
wxColour quiet_text_color() {
  return mixed(text_color(), page_color(), dark_theme() ? .30 : .32);
}
wxColour warning_color() {
  return dark_theme() ? wxColour(0xF2, 0xB0, 0x6B) : wxColour(0x9A, 0x4B, 0x00);
}
wxColour line_color() {
  return mixed(text_color(), page_color(), .85);
}

wxColour shown_color(model::Color color) {
  const wxColour plain(static_cast<unsigned char>(color >> 16),
                       static_cast<unsigned char>(color >> 8), static_cast<unsigned char>(color));
  return dark_theme() ? mixed(plain, *wxWHITE, .35) : plain;
}

wxColour text_on(const wxColour& background) {
  return background.GetLuminance() > .55 ? *wxBLACK : *wxWHITE;
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
  if (auto* view = dynamic_cast<wxDataViewCtrl*>(window)) widget = view->GtkGetTreeView();
  if (widget) atk_object_set_name(gtk_widget_get_accessible(widget), utf8(name).c_str());
}

}  // namespace uddrag::gui
