// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/actions/actions.h"

#include <wx/accel.h>
#include <wx/dataview.h>
#include <wx/event.h>
#include <wx/grid.h>
#include <wx/menu.h>
#include "gui/l10n/translate.h"

#include <algorithm>

#include "gui/actions/shortcuts.h"
#include "gui/frame/icons.h"

namespace uddrag::gui {
namespace {

wxString with_shortcut(const wxString& title, const ActionRow& row) {
  const std::string shortcut = shortcut_of(row);
  return shortcut.empty() ? title : title + wxS("\t") + wxString::FromUTF8(shortcut);
}

wxMenu* menu_named(wxMenuBar& bar, const char* name) {
  const wxString title = translated(name);
  const int at = bar.FindMenu(title);
  if (at != wxNOT_FOUND) return bar.GetMenu(static_cast<std::size_t>(at));
  auto* menu = new wxMenu;
  bar.Append(menu, title);
  return menu;
}

wxMenu* submenu_named(wxMenu& menu, const char* name) {
  const wxString title = translated(name);
  const int at = menu.FindItem(title);
  if (at != wxNOT_FOUND) return menu.FindItem(at)->GetSubMenu();
  auto* made = new wxMenu;
  menu.AppendSubMenu(made, title);
  return made;
}

template <class Control>
bool focus_is_in() {
  const wxWindow* focus = wxWindow::FindFocus();
  while (focus && !dynamic_cast<const Control*>(focus)) focus = focus->GetParent();
  return focus != nullptr;
}

/// Keys that a list under GTK, or a table, takes for itself, before any menu hears of them.
bool taken_before_menus(const wxKeyEvent& event) {
  const int code = event.GetKeyCode();
  if (event.GetModifiers() == wxMOD_ALT)
    return (code == WXK_LEFT || code == WXK_RIGHT) && focus_is_in<wxGrid>();
  static const int taken[] = {WXK_PAGEUP, WXK_PAGEDOWN, WXK_SPACE, 'F'};
  return event.ControlDown() &&
         std::find(std::begin(taken), std::end(taken), code) != std::end(taken) &&
         focus_is_in<wxDataViewCtrl>();
}

}  // namespace

void Actions::bind(const std::string& id, std::function<void()> run,
                   std::function<bool()> enabled) {
  Binding& binding = m_bindings[id];
  binding.run = std::move(run);
  binding.enabled = std::move(enabled);
}

bool Actions::enabled(const std::string& id) const {
  const auto found = m_bindings.find(id);
  return found != m_bindings.end() && found->second.run &&
         (!found->second.enabled || found->second.enabled());
}

bool Actions::run(const std::string& id) {
  if (!enabled(id)) return false;
  const auto run = m_bindings.at(id).run;  // a copy: running may bind anew
  run();
  return true;
}

void Actions::install(wxFrame& frame) {
  auto* bar = new wxMenuBar;
  std::vector<wxAcceleratorEntry> second_keys;
  for (const ActionRow& row : action_table()) {
    if (!row.menu) continue;
    const int id = wxWindow::NewControlId();
    m_rows[id] = &row;
    wxMenu* menu = menu_named(*bar, row.menu);
    if (row.submenu) menu = submenu_named(*menu, row.submenu);
    if (row.separator_before) menu->AppendSeparator();
    auto* item = new wxMenuItem(menu, id, with_shortcut(translated(row.title), row),
                                translated(row.help), row.checkable ? wxITEM_CHECK : wxITEM_NORMAL);
    if (row.icon && !row.checkable) item->SetBitmap(icon(row.icon, 16));
    menu->Append(item);
    frame.Bind(
        wxEVT_MENU, [this, &row](wxCommandEvent&) { run(row.id); }, id);
    frame.Bind(
        wxEVT_UPDATE_UI, [this, &row](wxUpdateUIEvent& event) { update(event, row); }, id);
    if (wxAcceleratorEntry key; row.also && key.FromString(wxString::FromUTF8(row.also)))
      second_keys.emplace_back(key.GetFlags(), key.GetKeyCode(), id);
  }
  frame.SetMenuBar(bar);
  frame.Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
    const ActionRow* row = taken_before_menus(event) ? action_pressed(event) : nullptr;
    if (!row || !run(row->id)) event.Skip();
  });
  frame.SetAcceleratorTable(
      wxAcceleratorTable(static_cast<int>(second_keys.size()), second_keys.data()));
}

void Actions::renew_shortcuts(wxFrame& frame) const {
  for (const auto& [id, row] : m_rows)
    if (wxMenuItem* item = frame.GetMenuBar()->FindItem(id))
      item->SetItemLabel(with_shortcut(translated(row->title), *row));
}

void Actions::append(wxMenu& menu, const std::string& id) {
  for (const ActionRow& row : action_table()) {
    if (row.id != id) continue;
    auto* item = new wxMenuItem(&menu, wxWindow::NewControlId(), plain_title(row),
                                translated(row.help), row.checkable ? wxITEM_CHECK : wxITEM_NORMAL);
    if (row.icon && !row.checkable) item->SetBitmap(icon(row.icon, 16));
    menu.Append(item);
    item->Enable(enabled(id));
    if (const auto found = m_bindings.find(id); found != m_bindings.end() && found->second.checked)
      item->Check(found->second.checked());
    menu.Bind(
        wxEVT_MENU, [this, id](wxCommandEvent&) { run(id); }, item->GetId());
  }
}

void Actions::update(wxUpdateUIEvent& event, const ActionRow& row) const {
  event.Enable(enabled(row.id));
  const auto found = m_bindings.find(row.id);
  if (found == m_bindings.end()) return;
  if (found->second.checked) event.Check(found->second.checked());
  if (found->second.title) event.SetText(with_shortcut(found->second.title(), row));
}

wxString plain_title(const ActionRow& row) {
  return wxMenuItem::GetLabelText(translated(row.title));
}

}  // namespace uddrag::gui
