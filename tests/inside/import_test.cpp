// SPDX-License-Identifier: GPL-3.0-or-later
// A long import beside the window: the window answers all the while, and Cancel changes nothing.
#include <boost/test/unit_test.hpp>

#include <wx/button.h>
#include <wx/modalhook.h>

#include <fstream>
#include <string>
#include <vector>

#include "gui/intake/import_commands.h"
#include "inside/stage.h"

namespace fs = std::filesystem;
namespace gui = uddrag::gui;

namespace {

constexpr int files_made = 400;
constexpr int turns_made = 120;

/// Many interviews, all different.
std::vector<fs::path> many_files(const std::string& name) {
  const fs::path folder = test::home() / name;
  fs::create_directories(folder);
  std::vector<fs::path> files;
  for (int i = 0; i < files_made; ++i) {
    files.push_back(folder / (name + "-" + std::to_string(i) + ".txt"));
    std::ofstream out(files.back());
    for (int turn = 0; turn < turns_made; ++turn)
      out << (turn % 2 ? "KAREN: " : "INTERVIEWER: ") << "Svar nummer " << i << " og " << turn
          << ", og vi henter dem i lufthavnen, når de kommer. Det er jo vores opgave.\n\n";
  }
  return files;
}

/// Answers every dialog with OK, unseen, and counts them.
class SaysYes : public wxModalDialogHook {
 public:
  SaysYes() { Register(); }
  ~SaysYes() override { Unregister(); }
  int asked = 0;

 protected:
  int Enter(wxDialog*) override {
    ++asked;
    return wxID_OK;
  }
};

wxButton* button_in(wxWindow& window) {
  for (wxWindow* child : window.GetChildren())
    if (auto* button = dynamic_cast<wxButton*>(child)) return button;
  return nullptr;
}

std::size_t documents(test::Stage& stage) {
  return stage.desk().read().documents().size();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(importing_beside_the_window)

BOOST_AUTO_TEST_CASE(the_window_answers_while_files_are_read) {
  test::Stage stage;
  const SaysYes yes;
  const std::size_t before = documents(stage);
  gui::JobBar& jobs = stage.frame->jobs();
  gui::TranscriptCanvas& canvas = stage.frame->workbench()->code_place().transcript().canvas();
  canvas.SetFocus();
  gui::import_files(*stage.frame, many_files("long"));
  int answers = 0, slowest = 0;
  while (jobs.busy()) {
    // A key that moves the caret, as it comes from the keyboard, and the answer to it.
    const auto caret = canvas.caret();
    wxKeyEvent key(wxEVT_KEY_DOWN);
    key.SetEventObject(&canvas);
    key.m_keyCode = WXK_RIGHT;
    canvas.GetEventHandler()->QueueEvent(key.Clone());
    const int events =
        test::events_until([&] { return canvas.caret() != caret || !jobs.busy(); }, 500);
    if (!jobs.busy()) break;
    BOOST_REQUIRE_LT(events, 500);
    slowest = std::max(slowest, events);
    ++answers;
  }
  BOOST_TEST_MESSAGE(answers << " answers, the slowest after " << slowest << " events");
  BOOST_CHECK_GE(answers, 20);
  BOOST_CHECK_LE(slowest, 100);
  BOOST_CHECK_EQUAL(yes.asked, 1);  // after they were looked at
  BOOST_CHECK_EQUAL(documents(stage), before + files_made);
  BOOST_CHECK(stage.desk().undo());  // one action for all of them
  BOOST_CHECK_EQUAL(documents(stage), before);
}

BOOST_AUTO_TEST_CASE(cancel_ends_it_and_changes_nothing) {
  test::Stage stage;
  const SaysYes yes;
  const std::size_t before = documents(stage);
  const auto actions = stage.desk().session().journal().history(10000).size();
  gui::JobBar& jobs = stage.frame->jobs();
  gui::import_files(*stage.frame, many_files("cancelled"));
  BOOST_REQUIRE(jobs.busy());
  BOOST_REQUIRE(jobs.IsShown());
  wxButton* cancel = button_in(jobs);
  BOOST_REQUIRE(cancel);
  wxCommandEvent click(wxEVT_BUTTON, cancel->GetId());
  click.SetEventObject(cancel);
  cancel->GetEventHandler()->QueueEvent(click.Clone());
  BOOST_REQUIRE_LT(test::events_until([&] { return !jobs.busy(); }), 20000);
  BOOST_CHECK(!jobs.IsShown());
  BOOST_CHECK_EQUAL(yes.asked, 0);
  BOOST_CHECK_EQUAL(documents(stage), before);
  BOOST_CHECK_EQUAL(stage.desk().session().journal().history(10000).size(), actions);
  BOOST_CHECK(stage.frame->actions().enabled("file.import"));  // one can go on
}

BOOST_AUTO_TEST_SUITE_END()
