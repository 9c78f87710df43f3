// SPDX-License-Identifier: GPL-3.0-or-later
// What is there before a project is open: three ways in and the projects opened last. No wizard.
#pragma once
#include <wx/panel.h>

#include <functional>
#include <string>
#include <vector>

#include "gui/actions/actions.h"

namespace uddrag::gui {

class StartPage : public wxPanel {
 public:
  StartPage(wxWindow* parent, Actions& actions, std::function<void(const std::string&)> open);

  void show_recent(const std::vector<std::string>& paths);

 private:
  wxWindow* way_in(const char* icon_name, const wxString& title, const wxString& help,
                   const std::string& action);

  Actions& m_actions;
  std::function<void(const std::string&)> m_open;
  wxPanel* m_recent;
};

}  // namespace uddrag::gui
