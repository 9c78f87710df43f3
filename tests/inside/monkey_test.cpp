// SPDX-License-Identifier: GPL-3.0-or-later
// A monkey at the keyboard and the mouse: random keys, clicks, drags and actions, in the window and
// in whatever opens. Nothing may fall over, the project must be in order, and taking everything
// back must lead to where taking everything back has always led. 600 deeds; UDDRAG_MONKEY=10000 for
// more, UDDRAG_MONKEY_SEED for others.
#include <boost/test/unit_test.hpp>

#include <wx/app.h>
#include <wx/dialog.h>
#include <wx/evtloop.h>
#include <wx/timer.h>
#include <wx/uiaction.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <set>
#include <string>

#include "gui/actions/action_table.h"
#include "inside/stage.h"
#include "store/doctor.h"
#include "store/file_dump.h"

namespace gui = uddrag::gui;
namespace store = uddrag::store;

namespace {

int number_from(const char* variable, int otherwise) {
  const char* value = std::getenv(variable);
  return value ? std::atoi(value) : otherwise;
}

/// They leave the project or the machine: other projects, files, the program's end.
const std::set<std::string> left_out = {"file.new",       "file.new_from", "file.open",
                                        "file.sample",    "file.import",   "file.import_clipboard",
                                        "file.close",     "file.quit",     "file.excerpts",
                                        "file.memos",     "media.link",    "media.take_in",
                                        "media.find",     "course.export", "course.exports",
                                        "course.preview", "view.language", "help.about"};

struct Key {
  int code;
  int modifiers;
};

class Monkey : public wxTimer {
 public:
  Monkey(test::Stage& stage, unsigned seed, int deeds)
      : m_stage(stage), m_random(seed), m_rest(deeds) {
    for (const gui::ActionRow& row : gui::action_table()) {
      if (left_out.contains(row.id))
        stage.frame->actions().bind(row.id, [] {});
      else
        m_actions.push_back(row.id);
    }
  }

  void run() {
    StartOnce(1);
    wxEventLoop loop;
    m_loop = &loop;
    loop.Run();
  }
  /// The last deeds, for who has to find out what went wrong.
  std::string trail() const {
    std::string words;
    for (const std::string& deed : m_trail) words += deed + "\n";
    return words;
  }

 private:
  int below(int n) { return static_cast<int>(m_random() % static_cast<unsigned>(n)); }
  template <class List>
  auto& one_of(List& list) {
    return list[static_cast<std::size_t>(below(static_cast<int>(list.size())))];
  }

  void Notify() override {
    // The simulator lets events through while it works; a dialog opened in there would hang.
    if (wxEventLoopBase::GetActive()->IsYielding()) return wait();
    m_waited = 0;
    if (m_rest-- <= 0) return leave();
    StartOnce(1);  // before the deed: it may open a dialog that runs its own loop
    deed();
  }

  /// A drag that began when the button was up again waits for a key: one from outside.
  void wait() {
    if (++m_waited % 3000 == 0 && std::system("xdotool key Escape &") != 0)
      BOOST_TEST_MESSAGE("no key came from outside");
    StartOnce(1);
  }

  wxDialog* dialog() const {
    for (auto node = wxTopLevelWindows.GetLast(); node; node = node->GetPrevious())
      if (auto* found = dynamic_cast<wxDialog*>(node->GetData()); found && found->IsShown())
        return found;
    return nullptr;
  }

  void deed() {
    wxDialog* const open = dialog();
    m_in_dialog = open ? m_in_dialog + 1 : 0;
    if (open && m_in_dialog > 40) return open->EndModal(wxID_CANCEL);  // keys do not reach it
    if (m_in_dialog > 12) return key({WXK_ESCAPE, 0});
    const int kind = below(100);
    if (kind < 30 && !open) return action();
    if (kind < 75) return any_key();
    mouse();
  }

  void note(const std::string& what) {
    m_trail.push_back(what);
    if (m_trail.size() > 30) m_trail.erase(m_trail.begin());
    if (std::getenv("UDDRAG_MONKEY_TRACE")) std::fprintf(stderr, "%s\n", what.c_str());
  }

  void action() {
    const std::string id = one_of(m_actions);
    note(id);
    m_stage.frame->actions().run(id);
  }

  void key(Key key) {
    note("key " + std::to_string(key.code) + " with " + std::to_string(key.modifiers));
    to_front();
    m_hands.Char(key.code, key.modifiers);
  }

  /// A plain window manager leaves the focus with a window that was clicked below a dialog.
  void to_front() {
    if (wxDialog* open = dialog(); open && !open->IsActive()) open->Raise();
  }

  void any_key() {
    static const int named[] = {WXK_LEFT,   WXK_RIGHT, WXK_UP,       WXK_DOWN,   WXK_HOME,
                                WXK_END,    WXK_TAB,   WXK_TAB,      WXK_RETURN, WXK_ESCAPE,
                                WXK_DELETE, WXK_SPACE, WXK_PAGEDOWN, WXK_PAGEUP, WXK_BACK,
                                WXK_F2,     WXK_F6,    '.',          ',',        '-'};
    static const int moves[] = {WXK_LEFT, WXK_RIGHT, WXK_UP, WXK_DOWN, WXK_HOME, WXK_END};
    static const int modifiers[] = {wxMOD_SHIFT, wxMOD_CONTROL, wxMOD_CONTROL | wxMOD_SHIFT,
                                    wxMOD_ALT};
    static const char with_control[] = "ACFGHIKMNPVXZ123456";
    switch (below(5)) {
      case 0:
        return key({'A' + below(26), 0});
      case 1:
        return key({'0' + below(10), 0});
      case 2:
        return key({with_control[below(sizeof with_control - 1)], wxMOD_CONTROL});
      case 3:
        return key({moves[below(std::size(moves))], modifiers[below(std::size(modifiers))]});
      default:
        return key({named[below(std::size(named))], 0});
    }
  }

  /// In the client area of the topmost window: never the menu bar.
  wxPoint any_place() {
    wxWindow* window = m_stage.frame;
    if (wxDialog* open = dialog()) window = open;
    const wxSize size = window->GetClientSize();
    return window->ClientToScreen(wxPoint(below(std::max(1, size.x)), below(std::max(1, size.y))));
  }

  void mouse() {
    const wxPoint at = any_place();
    note("mouse " + std::to_string(at.x) + "," + std::to_string(at.y));
    m_hands.MouseMove(at);
    switch (below(8)) {
      case 0:
        return void(m_hands.MouseDblClick());
      case 1: {
        m_hands.MouseClick(wxMOUSE_BTN_RIGHT);
        return key({WXK_ESCAPE, 0});  // a menu holds mouse and keyboard until it goes
      }
      case 2: {
        const wxPoint to = any_place();
        return void(m_hands.MouseDragDrop(at.x, at.y, to.x, to.y));
      }
      default:
        return void(m_hands.MouseClick());
    }
  }

  /// Out of every dialog and menu, then out of the loop.
  void leave() {
    if (++m_leaving > 400) {
      wxDialog* open = dialog();
      BOOST_ERROR("Escape does not lead out of " +
                  (open ? "“" + open->GetTitle().utf8_string() + "”" : std::string("a menu")) +
                  "\n" + trail());
      if (open && open->IsModal()) open->EndModal(wxID_CANCEL);
      return m_loop->ScheduleExit();
    }
    StartOnce(20);
    if (m_leaving < 20 || dialog() || wxEventLoopBase::GetActive() != m_loop)
      return to_front(), void(m_hands.Char(WXK_ESCAPE));
    Stop();
    m_loop->ScheduleExit();
  }

  test::Stage& m_stage;
  std::mt19937 m_random;
  int m_rest;
  int m_leaving = 0, m_in_dialog = 0, m_waited = 0;
  wxEventLoop* m_loop = nullptr;
  wxUIActionSimulator m_hands;
  std::vector<std::string> m_actions;
  std::vector<std::string> m_trail;
};

void undo_all(gui::Desk& desk) {
  store::Journal& journal = desk.session().journal();
  while (const auto next = journal.next_undo()) {
    BOOST_TEST_INFO("taking back " << next->kind);
    BOOST_REQUIRE(desk.undo());
    const auto now = journal.next_undo();
    BOOST_REQUIRE(!now || now->seq < next->seq);
  }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(monkey)

BOOST_AUTO_TEST_CASE(random_deeds_break_nothing) {
  std::string bare;
  {
    test::Stage untouched;
    undo_all(untouched.desk());
    bare = store::testing::dump(untouched.desk().read());
  }
  test::Stage stage;
  const auto before = stage.desk().session().journal().history(100000).size();
  Monkey monkey(stage, static_cast<unsigned>(number_from("UDDRAG_MONKEY_SEED", 1)),
                number_from("UDDRAG_MONKEY", 600));
  monkey.run();
  BOOST_REQUIRE(stage.frame->workbench());
  test::events_until([&] { return !stage.frame->jobs().busy(); });
  const auto after = stage.desk().session().journal().history(100000).size();
  BOOST_TEST_MESSAGE(after - before << " actions came of it");
  BOOST_CHECK_GT(after, before);
  stage.frame->workbench()->save_fields();
  for (const store::Fault& fault : store::check(stage.desk().read()))
    BOOST_ERROR(fault.place + ": " + fault.detail + "\n" + monkey.trail());
  undo_all(stage.desk());
  BOOST_CHECK(store::testing::dump(stage.desk().read()) == bare);
  BOOST_CHECK(store::check(stage.desk().read()).empty());
}

BOOST_AUTO_TEST_SUITE_END()
