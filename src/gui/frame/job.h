// SPDX-License-Identifier: GPL-3.0-or-later
// Long work beside the window: one thread, a bar with what it is doing and a Cancel button, and an
// end on the window's thread. The work must touch neither wx nor the open session.
#pragma once
#include <wx/panel.h>
#include <wx/timer.h>

#include <exception>
#include <functional>
#include <memory>
#include <thread>

#include "base/progress.h"

class wxGauge;
class wxStaticText;

namespace uddrag::gui {

class JobBar : public wxPanel {
 public:
  explicit JobBar(wxWindow* parent);
  ~JobBar() override;

  bool busy() const { return m_thread.joinable(); }
  /// Starts work; `done` runs on the window's thread with nullptr, or with what was thrown
  /// (base::Cancelled after Cancel). One job at a time: gives false where one is running.
  bool start(const wxString& what, std::function<void(base::Progress&)> work,
             std::function<void(std::exception_ptr)> done);
  void cancel();

 private:
  void show_progress();
  void finish(std::exception_ptr thrown);

  wxStaticText* m_text;
  wxGauge* m_gauge;
  wxTimer m_timer;
  std::unique_ptr<base::Progress> m_progress;
  std::thread m_thread;
  std::function<void(std::exception_ptr)> m_done;
  wxString m_what;
};

}  // namespace uddrag::gui
