// SPDX-License-Identifier: GPL-3.0-or-later
// Loads a part of the window anew after what it shows has changed: once for many changes, behind
// the painting that the change itself caused, and only while the part can be seen.
#pragma once
#include <wx/window.h>

#include <functional>

namespace uddrag::gui {

class LateLoad {
 public:
  /// The part must outlive this; both belong to the same object as a rule.
  LateLoad(wxWindow& part, std::function<void()> load) : m_part(part), m_load(std::move(load)) {
    m_part.Bind(wxEVT_IDLE, &LateLoad::idle, this);
  }
  ~LateLoad() { m_part.Unbind(wxEVT_IDLE, &LateLoad::idle, this); }
  LateLoad(const LateLoad&) = delete;
  LateLoad& operator=(const LateLoad&) = delete;

  void ask() { m_due = true; }
  /// For who needs what is shown to be true at once.
  void settle() {
    if (!m_due) return;
    m_due = false;
    m_load();
  }

 private:
  void idle(wxIdleEvent& event) {
    event.Skip();
    if (m_due && m_part.IsShownOnScreen()) settle();
  }

  wxWindow& m_part;
  std::function<void()> m_load;
  bool m_due = false;
};

}  // namespace uddrag::gui
