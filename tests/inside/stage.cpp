// SPDX-License-Identifier: GPL-3.0-or-later
#include "inside/stage.h"

#include <boost/test/unit_test.hpp>

#include <stdlib.h>
#include <unistd.h>

#include <wx/app.h>
#include <wx/evtloop.h>
#include <wx/utils.h>

#include "app/sample.h"
#include "support/quick_place.h"

namespace test {

namespace fs = std::filesystem;

const fs::path& home() {
  static const fs::path made = [] {
    std::string name = (quick_place() / "uddrag-window-XXXXXX").string();
    return fs::path(mkdtemp(name.data()));
  }();
  return made;
}

fs::path sample_copy() {
  static const fs::path built = [] {
    const fs::path project = home() / "sample.uddrag";
    uddrag::app::build_sample(UDDRAG_SOURCE_DIR "/sample-project", project);
    return project;
  }();
  static int count = 0;
  const fs::path copy = home() / ("copy-" + std::to_string(++count) + ".uddrag");
  fs::copy_file(built, copy);
  return copy;
}

int events_until(const std::function<bool()>& holds, int most) {
  wxEventLoopBase* loop = wxEventLoopBase::GetActive();
  for (int count = 0; count < most; ++count) {
    if (holds()) return count;
    if (loop->Pending())
      loop->Dispatch();
    else if (!wxTheApp->HasPendingEvents() && !loop->ProcessIdle())
      wxMilliSleep(1);
    wxTheApp->ProcessPendingEvents();
  }
  return most;
}

Stage::Stage() : path(sample_copy()), frame(new uddrag::gui::MainFrame) {
  frame->open_project(path.string());
  frame->Show();
  frame->Raise();
  BOOST_REQUIRE(frame->workbench());
  BOOST_REQUIRE_LT(events_until([this] { return frame->IsShownOnScreen() && frame->IsActive(); }),
                   20000);
}

Stage::~Stage() {
  frame->close_project();
  frame->Destroy();
  events_until([] { return false; }, 50);
}

}  // namespace test
