// SPDX-License-Identifier: GPL-3.0-or-later
// A place of the window: what fills it below the switch at the top. Code, Course and the like.
#pragma once
#include <wx/panel.h>

namespace uddrag::gui {

class Place : public wxPanel {
 public:
  explicit Place(wxWindow* parent) : wxPanel(parent) {}

  /// Shows what is in the project now; called before the place comes to sight.
  virtual void settle() {}
  /// Saves what stands in a field that is being written; called before it goes out of sight, before
  /// an undo and when the project is closed.
  virtual void save_fields() {}
  /// Where the keyboard goes when the place has come to sight.
  virtual void take_focus() { SetFocus(); }
};

}  // namespace uddrag::gui
