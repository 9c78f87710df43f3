// SPDX-License-Identifier: GPL-3.0-or-later
// The program: reads its arguments, makes the window. uddrag [--sample] [PROJECT]
#pragma once
#include <wx/app.h>

#include <string>

namespace uddrag::gui {

class App : public wxApp {
 public:
  bool OnInit() override;
  int OnExit() override;
  void OnInitCmdLine(wxCmdLineParser& parser) override;
  bool OnCmdLineParsed(wxCmdLineParser& parser) override;
  bool OnExceptionInMainLoop() override;
  void OnUnhandledException() override;

 private:
  std::string m_project;
  bool m_sample = false;
};

}  // namespace uddrag::gui
