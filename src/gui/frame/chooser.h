// SPDX-License-Identifier: GPL-3.0-or-later
// A small window in which one types and picks from what fits: the command palette and "Go to".
#pragma once
#include <wx/dialog.h>

#include <functional>
#include <vector>

class wxTextCtrl;

namespace uddrag::gui {

struct Choice {
  wxString title;
  wxString detail;            ///< quiet, behind the title
  wxString key;               ///< quiet, at the right end: a shortcut
  std::function<void()> run;  ///< what happens when it is picked
};

/// Gives what fits to what was typed, best first.
using Choices = std::function<std::vector<Choice>(const wxString& typed)>;

/// Lets the user pick; runs the choice after the window is gone. Esc and a click elsewhere leave.
void choose(wxWindow* parent, const wxString& title, const wxString& hint, Choices choices);

}  // namespace uddrag::gui
