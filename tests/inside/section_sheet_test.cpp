// SPDX-License-Identifier: GPL-3.0-or-later
// The form in the middle of the Course place, walked by the keyboard.
#include "gui/course/section_sheet.h"

#include <boost/test/unit_test.hpp>

#include <gtk/gtk.h>
#include <wx/textctrl.h>

#include <vector>

#include "inside/stage.h"

namespace gui = uddrag::gui;

namespace {

template <class Kind>
void collect_kind(wxWindow* in, std::vector<Kind*>& all) {
  for (wxWindow* child : in->GetChildren()) {
    if (auto* one = dynamic_cast<Kind*>(child)) all.push_back(one);
    collect_kind(child, all);
  }
}

template <class Kind>
std::vector<Kind*> all_of(wxWindow* in) {
  std::vector<Kind*> all;
  collect_kind(in, all);
  return all;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(section_sheet)

BOOST_AUTO_TEST_CASE(a_field_that_gets_the_focus_is_seen_and_escape_leads_back_to_the_card) {
  test::Stage stage;
  stage.frame->workbench()->show("course");
  gui::CoursePlace& place = stage.frame->workbench()->course_place();
  place.settle();
  test::events_until([] { return false; }, 60);
  auto* sheet = all_of<gui::SectionSheet>(&place).at(0);
  wxTextCtrl* last = all_of<wxTextCtrl>(all_of<gui::FieldForm>(sheet).at(0)).back();
  const auto seen = [&] {
    const int top = sheet->ScreenToClient(last->GetScreenPosition()).y;
    return top >= 0 && top + last->GetSize().y <= sheet->GetClientSize().y;
  };
  sheet->SetSize(sheet->GetSize().x, 240);
  BOOST_TEST(!seen());
  last->SetFocus();
  test::events_until(seen, 2000);
  BOOST_TEST(seen());
  wxKeyEvent escape(wxEVT_CHAR_HOOK);
  escape.m_keyCode = WXK_ESCAPE;
  escape.SetEventObject(last);
  last->ProcessWindowEvent(escape);
  test::events_until([&] { return wxWindow::FindFocus() != last; }, 2000);
  BOOST_TEST(dynamic_cast<gui::BlockCard*>(wxWindow::FindFocus()));
}

BOOST_AUTO_TEST_CASE(no_field_takes_what_is_dragged_and_each_section_is_seen_from_its_beginning) {
  test::Stage stage;
  stage.frame->workbench()->show("course");
  gui::CoursePlace& place = stage.frame->workbench()->course_place();
  place.settle();
  auto* sheet = all_of<gui::SectionSheet>(&place).at(0);
  for (wxTextCtrl* field : all_of<wxTextCtrl>(sheet)) {
    GtkWidget* own = field->GetHandle();
    if (GTK_IS_SCROLLED_WINDOW(own)) own = gtk_bin_get_child(GTK_BIN(own));
    gboolean taken = TRUE;
    g_signal_emit_by_name(own, "drag-motion", nullptr, 0, 0, 0U, &taken);
    BOOST_TEST(taken == FALSE);
  }
  const auto& read = stage.desk().read();
  const auto sections = read.sections(place.course());
  place.choose_block(read.blocks(sections.at(5).id).back().id);
  test::events_until([&] { return sheet->GetViewStart().y > 0; }, 2000);
  BOOST_TEST(sheet->GetViewStart().y > 0);
  place.choose_section(sections.at(2).id);
  test::events_until([] { return false; }, 60);
  BOOST_TEST(all_of<gui::BlockCard>(sheet).at(0)->GetPosition().y >= 0);
}

BOOST_AUTO_TEST_SUITE_END()
