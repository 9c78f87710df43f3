// SPDX-License-Identifier: GPL-3.0-or-later
// The window: start page or an open project, messages, the bar of long work. Layout and wiring
// only.
#pragma once
#include <wx/frame.h>

#include <memory>
#include <string>

#include "gui/actions/actions.h"
#include "gui/frame/job.h"
#include "gui/frame/start_page.h"
#include "gui/frame/workbench.h"

class wxInfoBar;
class wxSimplebook;

namespace uddrag::gui {

class MainFrame : public wxFrame {
 public:
  MainFrame();
  ~MainFrame() override;

  Actions& actions() { return m_actions; }
  JobBar& jobs() { return *m_jobs; }
  /// The open project, or nullptr.
  Workbench* workbench() { return m_workbench; }

  void open_project(const std::string& path);
  void show_session(std::unique_ptr<app::Session> session);
  void close_project();
  void show_start();
  /// A line at the top that goes away by itself with the next one; no dialog to click away.
  void say(const wxString& message, bool warning = false);
  void show_error(const base::Error& error);
  /// For the end of a job: shows what was thrown; true where nothing was.
  bool ended_well(std::exception_ptr thrown);

 private:
  void open_beside(const std::string& path);
  void could_not_open(const std::string& path, const base::Error& error);
  void ask_for_language();
  void speak(const std::string& language);
  void bind_project_actions();
  void closing(wxCloseEvent& event);
  void restore_geometry();

  Actions m_actions;
  wxInfoBar* m_info;
  wxSimplebook* m_book;
  StartPage* m_start = nullptr;  ///< made when it is first shown
  Workbench* m_workbench = nullptr;
  JobBar* m_jobs;
};

}  // namespace uddrag::gui
