// SPDX-License-Identifier: GPL-3.0-or-later
// Everything can be reached by the keyboard: Ctrl+F6 goes through the parts of each place, Tab
// through what stands in a part, and Ctrl+Shift+F6 back again.
#include <boost/test/unit_test.hpp>

#include <gtk/gtk.h>
#include <wx/grid.h>
#include <wx/uiaction.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "gui/frame/panes.h"
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

void press(const test::Stage& stage, int key, int modifiers = wxMOD_NONE) {
  const GtkWidget* before = focus(stage);
  wxUIActionSimulator().Char(key, modifiers);
  test::events_until([&] { return focus(stage) != before; }, 300);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(keyboard)

BOOST_AUTO_TEST_CASE(every_control_of_every_place_is_reached) {
  test::Stage stage;
  for (const char* place : {"code", "course", "participants", "memos", "documents"}) {
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

BOOST_AUTO_TEST_SUITE_END()
