// SPDX-License-Identifier: GPL-3.0-or-later
// Tests inside the program, with a display: one wxApp for all of them, a home of its own, and every
// complaint of wx is a failure.
#define BOOST_TEST_NO_MAIN
#include <boost/test/unit_test.hpp>

#include <wx/app.h>
#include <wx/evtloop.h>
#include <wx/fileconf.h>
#include <wx/log.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>

#include "gui/l10n/language.h"
#include "inside/stage.h"

namespace {

class TestApp : public wxApp {
 public:
  bool OnInit() override {
    SetAppName(wxS("uddrag"));
    SetExitOnFrameDelete(false);
    wxLog::EnableLogging(false);  // its message boxes would wait for somebody
    wxConfigBase::Set(new wxFileConfig(wxS("uddrag"), wxString(),
                                       wxString::FromUTF8((test::home() / "settings").string())));
    uddrag::gui::use_language();
    return true;
  }
  int OnExit() override {
    delete wxConfigBase::Set(nullptr);
    return wxApp::OnExit();
  }
  bool OnExceptionInMainLoop() override { throw; }
  void OnAssertFailure(const wxChar* file, int line, const wxChar* function,
                       const wxChar* condition, const wxChar* message) override {
    const wxString words = wxString::Format(wxS("%s:%d %s: %s: %s"), file, line, function,
                                            condition, message ? message : wxS(""));
    BOOST_ERROR(words.utf8_string());
    if (++m_complaints == 200) std::abort();  // one that never ends
  }

 private:
  int m_complaints = 0;
};

}  // namespace

wxIMPLEMENT_APP_NO_MAIN(TestApp);

int main(int count, char** words) {
  if (!std::getenv("DISPLAY")) {
    std::puts("There is no display.");
    return 77;
  }
  const std::string home = test::home().string();
  for (const char* name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"})
    setenv(name, home.c_str(), 1);
  setenv("UDDRAG_CODER", "Test:TE", 1);
  int plain = 1;  // the arguments are the test runner's
  if (!wxEntryStart(plain, words) || !wxTheApp->CallOnInit()) return 1;
  int result = 0;
  {
    wxEventLoop loop;
    wxEventLoopActivator active(&loop);
    result = boost::unit_test::unit_test_main([] { return true; }, count, words);
  }
  wxTheApp->OnExit();
  wxEntryCleanup();
  std::error_code ignored;
  std::filesystem::remove_all(test::home(), ignored);
  return result;
}
