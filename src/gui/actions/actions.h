// SPDX-License-Identifier: GPL-3.0-or-later
// What the rows of the action table do. Each part of the window binds the ids it answers for; the
// menu bar enables, checks and titles its items by asking here.
#pragma once
#include <wx/frame.h>
#include <wx/string.h>

#include <functional>
#include <map>
#include <string>

#include "gui/actions/action_table.h"

namespace uddrag::gui {

class Actions {
 public:
  struct Binding {
    std::function<void()> run;
    std::function<bool()> enabled;    ///< empty: always
    std::function<wxString()> title;  ///< empty: the table's
    std::function<bool()> checked;    ///< only for checkable rows
  };

  void bind(const std::string& id, std::function<void()> run, std::function<bool()> enabled = {});
  Binding& binding(const std::string& id) { return m_bindings[id]; }
  /// What is bound from here on belongs to an open project, and goes with it.
  void begin_project() { m_lasting = m_bindings; }
  void end_project() { m_bindings = m_lasting; }

  /// Makes the menus, and answers their events, for a frame that must not outlive this.
  void install(wxFrame& frame);
  /// Puts an action into a context menu, greyed where it is not enabled.
  void append(class wxMenu& menu, const std::string& id);
  bool enabled(const std::string& id) const;
  /// Shows the keys as they are now, after they were changed.
  void renew_shortcuts(wxFrame& frame) const;
  /// Runs an action that is bound and enabled; else does nothing and gives false.
  bool run(const std::string& id);

 private:
  void update(class wxUpdateUIEvent& event, const ActionRow& row) const;

  std::map<std::string, Binding> m_bindings, m_lasting;
  std::map<int, const ActionRow*> m_rows;
};

/// The title of a row in the user's language, without access key.
wxString plain_title(const ActionRow& row);
}  // namespace uddrag::gui
