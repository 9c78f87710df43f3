// SPDX-License-Identifier: GPL-3.0-or-later
// Everything can be reached by the keyboard: Ctrl+F6 goes through the parts of each place, Tab
// through what stands in a part, and Ctrl+Shift+F6 back again.
#include <boost/test/unit_test.hpp>

#include <gtk/gtk.h>
#include <wx/dialog.h>
#include <wx/grid.h>
#include <wx/timer.h>
#include <wx/uiaction.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "gui/excerpts/kwic_list.h"
#include "gui/excerpts/passage_list.h"
#include "gui/frame/panes.h"
#include "gui/participants/consent_table.h"
#include "gui/tables/sheet_grid.h"
#include "inside/stage.h"

namespace gui = uddrag::gui;

namespace {

void collect(wxWindow* window, std::vector<wxWindow*>& controls) {
  if (!window->IsShown() || !window->IsThisEnabled()) return;
  const bool control = window->AcceptsFocusFromKeyboard() &&
                       (window->GetChildren().empty() || dynamic_cast<wxGrid*>(window));
  if (control) return controls.push_back(window);
  for (wxWindow* child : window->GetChildren())
    if (!child->IsTopLevel()) collect(child, controls);
}

/// wx does not say of every control that it has the focus.
GtkWidget* focus(const test::Stage& stage) {
  return gtk_window_get_focus(GTK_WINDOW(stage.frame->GetHandle()));
}

bool has(const wxWindow* control, GtkWidget* widget) {
  GtkWidget* own = control->GetHandle();
  return widget && (widget == own || gtk_widget_is_ancestor(widget, own));
}

/// How many keys have been let go of in the windows: by then what they do was begun.
class Releases {
 public:
  Releases()
      : m_signal(g_signal_lookup("key-release-event", GTK_TYPE_WIDGET)),
        m_hook(g_signal_add_emission_hook(m_signal, 0, &Releases::seen, this, nullptr)) {}
  ~Releases() { g_signal_remove_emission_hook(m_signal, m_hook); }
  Releases(const Releases&) = delete;
  Releases& operator=(const Releases&) = delete;
  int count() const { return m_count; }

 private:
  static gboolean seen(GSignalInvocationHint*, guint, const GValue*, gpointer self) {
    ++static_cast<Releases*>(self)->m_count;
    return TRUE;
  }
  guint m_signal;
  gulong m_hook;
  int m_count = 0;
};

void press(const test::Stage& stage, int key, int modifiers = wxMOD_NONE) {
  const GtkWidget* before = focus(stage);
  const Releases releases;
  wxUIActionSimulator().Char(key, modifiers);
  const auto moved = [&] { return focus(stage) != before; };
  // A key that leaves the focus where it is has had its chance soon after it was let go of.
  test::events_until([&] { return moved() || releases.count() > 0; }, 300);
  test::events_until(moved, 20);
}

/// Presses Escape until the dialog on top is gone; where that does not help, ends it.
class WayOut : public wxTimer {
 public:
  WayOut() { Start(100); }
  bool by_escape() const { return m_tries <= most; }

 private:
  static constexpr int most = 50;
  void Notify() override {
    auto* open = dynamic_cast<wxDialog*>(wxTopLevelWindows.GetLast()->GetData());
    if (!open || !open->IsModal()) return;
    if (++m_tries <= most) return void(wxUIActionSimulator().Char(WXK_ESCAPE));
    open->EndModal(wxID_CANCEL);
  }
  int m_tries = 0;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(keyboard)

BOOST_AUTO_TEST_CASE(every_control_of_every_place_is_reached) {
  test::Stage stage;
  for (const char* place : {"code", "course", "participants", "memos", "documents", "pseudonyms"}) {
    stage.frame->workbench()->show(place);
    test::events_until([] { return false; }, 60);
    std::set<GtkWidget*> reached;
    const auto panes = gui::panes_of(stage.frame);
    BOOST_REQUIRE_GE(panes.size(), 3U);
    for (std::size_t part = 0; part < panes.size(); ++part) {
      press(stage, WXK_F6, wxMOD_CONTROL);
      GtkWidget* first = focus(stage);
      BOOST_REQUIRE(first);
      for (int step = 0; step < 60; ++step) {
        if (!reached.insert(focus(stage)).second && step > 0 && focus(stage) == first) break;
        press(stage, WXK_TAB);
      }
      gtk_widget_grab_focus(first);
    }
    std::vector<wxWindow*> controls;
    collect(stage.frame, controls);
    for (const wxWindow* control : controls)
      if (std::none_of(reached.begin(), reached.end(),
                       [&](GtkWidget* one) { return has(control, one); }))
        BOOST_ERROR(std::string(place) + ": " +
                    wxString(control->GetClassInfo()->GetClassName()).utf8_string() + " “" +
                    control->GetLabel().utf8_string() + "” is not reached");
  }
}

BOOST_AUTO_TEST_CASE(f6_goes_around_and_shift_f6_back) {
  test::Stage stage;
  const auto panes = gui::panes_of(stage.frame);
  const auto here = [&] {
    return std::find_if(panes.begin(), panes.end(),
                        [&](const wxWindow* pane) { return has(pane, focus(stage)); }) -
           panes.begin();
  };
  const auto start = here();
  std::set<std::ptrdiff_t> seen;
  for (std::size_t i = 0; i < panes.size(); ++i) {
    press(stage, WXK_F6, wxMOD_CONTROL);
    seen.insert(here());
  }
  BOOST_CHECK_EQUAL(seen.size(), panes.size());
  BOOST_CHECK_EQUAL(here(), start);
  press(stage, WXK_F6, wxMOD_CONTROL);
  press(stage, WXK_F6, wxMOD_CONTROL | wxMOD_SHIFT);
  BOOST_CHECK_EQUAL(here(), start);
}

BOOST_AUTO_TEST_CASE(escape_leads_from_the_right_side_to_the_transcript) {
  test::Stage stage;
  stage.frame->workbench()->show("code");  // the place that was shown last comes back
  auto& canvas = stage.frame->workbench()->code_place().transcript().canvas();
  stage.frame->workbench()->code_place().transcript().step_quote(1);
  test::events_until([] { return false; }, 30);
  stage.frame->actions().run("code.memo");
  test::events_until([&] { return !has(&canvas, focus(stage)); }, 500);
  BOOST_REQUIRE(!has(&canvas, focus(stage)));
  press(stage, WXK_ESCAPE);
  BOOST_CHECK_LT(test::events_until([&] { return has(&canvas, focus(stage)); }, 2000), 2000);
}

BOOST_AUTO_TEST_CASE(back_leads_to_the_place_before_and_forward_again) {
  test::Stage stage;
  gui::Workbench& workbench = *stage.frame->workbench();
  workbench.show("code");
  test::events_until([] { return false; }, 30);
  workbench.show("memos");
  BOOST_CHECK(stage.frame->actions().run("view.back"));
  BOOST_CHECK_EQUAL(workbench.shown(), "code");
  BOOST_CHECK(stage.frame->actions().run("view.forward"));
  BOOST_CHECK_EQUAL(workbench.shown(), "memos");
  workbench.show("code");  // it is shown again when the project is opened next
}

BOOST_AUTO_TEST_CASE(a_dialog_that_opens_during_a_drag_gets_the_keys) {
  test::Stage stage;
  stage.frame->workbench()->show("code");
  auto& canvas = stage.frame->workbench()->code_place().transcript().canvas();
  const wxPoint in_the_text = canvas.ClientToScreen(wxPoint(canvas.GetClientSize().x / 3, 150));
  wxUIActionSimulator hands;
  hands.MouseMove(in_the_text);
  hands.MouseDown();
  hands.MouseMove(in_the_text + wxPoint(60, 60));
  test::events_until([&] { return canvas.HasCapture(); }, 2000);
  BOOST_REQUIRE(canvas.HasCapture());
  WayOut way_out;
  stage.frame->actions().run("edit.go_to");
  BOOST_CHECK(way_out.by_escape());
  BOOST_CHECK(!canvas.HasCapture());
  hands.MouseUp();
}

BOOST_AUTO_TEST_CASE(keys_of_an_empty_list_choose_nothing) {
  test::Stage stage;
  auto* kwic = new gui::KwicList(stage.frame);
  auto* reading = new gui::PassageList(stage.frame, wxS("Quotes"));
  for (wxVListBox* list : std::initializer_list<wxVListBox*>{kwic, reading})
    for (const int code : {WXK_HOME, WXK_END, WXK_DOWN, WXK_UP, WXK_PAGEDOWN, WXK_SPACE}) {
      wxKeyEvent key(wxEVT_KEY_DOWN);
      key.m_keyCode = code;
      key.SetEventObject(list);
      list->HandleWindowEvent(key);
      BOOST_TEST(list->GetSelection() == wxNOT_FOUND);
    }
}

BOOST_AUTO_TEST_CASE(an_empty_table_leaves_the_window_its_keys) {
  test::Stage stage;
  gui::ConsentTable consents;  // of nobody
  auto* grid = new gui::SheetGrid(stage.frame, stage.desk(), consents, wxS("Consent"));
  const auto taken = [&](int code, int modifiers) {
    wxKeyEvent key(wxEVT_KEY_DOWN);
    key.m_keyCode = code;
    key.SetControlDown(modifiers & wxMOD_CONTROL);
    key.SetAltDown(modifiers & wxMOD_ALT);
    key.SetEventObject(grid);
    return grid->HandleWindowEvent(key);
  };
  BOOST_CHECK(!taken('1', wxMOD_CONTROL));
  BOOST_CHECK(!taken(WXK_F1, wxMOD_NONE));
  BOOST_CHECK(!taken(WXK_F10, wxMOD_NONE));
  BOOST_CHECK(!taken(WXK_F6, wxMOD_CONTROL));
  BOOST_CHECK(!taken('H', wxMOD_ALT));
  for (const int code : {WXK_HOME, WXK_END, WXK_DOWN, WXK_PAGEDOWN, WXK_RETURN})
    BOOST_CHECK(taken(code, wxMOD_CONTROL));  // and comes back
}

BOOST_AUTO_TEST_SUITE_END()
