// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/frame/app.h"

#include <wx/cmdline.h>
#include <wx/config.h>
#include <wx/fileconf.h>
#include <wx/imaggif.h>
#include <wx/imagjpeg.h>
#include <wx/imagpng.h>
#include <wx/msgdlg.h>
#include <wx/uilocale.h>
#include "gui/l10n/translate.h"

#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "gui/frame/main_frame.h"
#include "gui/l10n/language.h"
#include "gui/l10n/strings.h"
#include "gui/l10n/words.h"

namespace uddrag::gui {
namespace {

/// For the benchmark: paints what is open, says on stderr how long the process took until then
/// (ms) and the memory it holds (MB), and ends. Times come from proc(5).
void trace_start(MainFrame& frame) {
  frame.Refresh();
  frame.Update();
  if (frame.workbench()) frame.workbench()->code_place().transcript().canvas().paint_now();
  std::ifstream stat("/proc/self/stat"), uptime("/proc/uptime"), status("/proc/self/status");
  std::string line, word;
  std::getline(stat, line);
  std::istringstream fields(line.substr(line.rfind(')') + 2));
  for (int i = 3; i <= 22; ++i) fields >> word;
  double up = 0;
  uptime >> up;
  const double started = std::stod(word) / static_cast<double>(sysconf(_SC_CLK_TCK));
  while (std::getline(status, line) && !line.starts_with("VmRSS:")) {
  }
  std::fprintf(stderr, "painted %.0f %.1f\n", (up - started) * 1000,
               std::stod(line.substr(6)) / 1024);
  frame.close_project();
  wxTheApp->ExitMainLoop();
}

}  // namespace

bool App::OnInit() {
  SetAppName(wxS("uddrag"));
  SetAppDisplayName(wxS("Uddrag"));
  wxUILocale::UseDefault();
  wxFileConfig::Set(new wxFileConfig(wxS("uddrag")));
  use_language();
  wxImage::AddHandler(new wxPNGHandler);  // the kinds that figures and logos may have
  wxImage::AddHandler(new wxJPEGHandler);
  wxImage::AddHandler(new wxGIFHandler);
  if (!wxApp::OnInit()) return false;
  auto* frame = new MainFrame;
  if (m_project.empty())
    frame->show_start();
  else
    frame->open_project(m_project);  // before it is shown: laid out once
  frame->Show();
  if (m_sample) frame->CallAfter([frame] { frame->actions().run("file.sample"); });
  if (std::getenv("UDDRAG_TRACE_START"))
    frame->Bind(wxEVT_IDLE, [frame](wxIdleEvent&) { trace_start(*frame); });
  return true;
}

int App::OnExit() {
  delete wxConfigBase::Set(nullptr);
  return wxApp::OnExit();
}

void App::OnInitCmdLine(wxCmdLineParser& parser) {
  parser.AddSwitch(wxS("h"), wxS("help"), _("show this help"), wxCMD_LINE_OPTION_HELP);
  parser.AddSwitch(wxString(), wxS("version"), _("show the version"));
  parser.AddSwitch(wxString(), wxS("sample"), _("open the sample project"));
  parser.AddParam(_("project"), wxCMD_LINE_VAL_STRING, wxCMD_LINE_PARAM_OPTIONAL);
}

bool App::OnCmdLineParsed(wxCmdLineParser& parser) {
  if (parser.Found(wxS("version"))) {
    std::puts("uddrag 0.1.0");
    return false;
  }
  m_sample = parser.Found(wxS("sample"));
  if (parser.GetParamCount() > 0) m_project = utf8(parser.GetParam(0));
  return true;
}

bool App::OnExceptionInMainLoop() {
  try {
    throw;
  } catch (const base::Error& error) {
    wxMessageBox(error_words(error), _("That did not work"), wxOK | wxICON_ERROR);
  } catch (const std::exception& error) {
    wxMessageBox(wx(error.what()), _("That did not work"), wxOK | wxICON_ERROR);
  }
  return true;
}

void App::OnUnhandledException() {
  try {
    throw;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "uddrag: %s\n", error.what());
  }
}

}  // namespace uddrag::gui
