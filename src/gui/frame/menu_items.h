// SPDX-License-Identifier: GPL-3.0-or-later
// Items of menus that are made for one occasion, with what they do. For what stands in the action
// table there is Actions::append.
#pragma once
#include <wx/menu.h>

#include <functional>
#include <utility>

namespace uddrag::gui {

/// The title is shown as it is: names may hold an "&".
inline wxMenuItem* append_item(wxMenu& menu, const wxString& title, std::function<void()> run,
                               wxItemKind kind = wxITEM_NORMAL) {
  auto* item = menu.Append(wxID_ANY, wxControl::EscapeMnemonics(title), wxString(), kind);
  menu.Bind(
      wxEVT_MENU, [run = std::move(run)](wxCommandEvent&) { run(); }, item->GetId());
  return item;
}

}  // namespace uddrag::gui
