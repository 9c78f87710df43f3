// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/course/field_form.h"

#include <boost/test/unit_test.hpp>

#include <wx/button.h>

#include "inside/stage.h"

namespace gui = uddrag::gui;

BOOST_AUTO_TEST_SUITE(field_form)

BOOST_AUTO_TEST_CASE(a_button_of_fields_that_are_gone_does_nothing) {
  test::Stage stage;
  auto* form = new gui::FieldForm(stage.frame);
  int runs = 0;
  const auto press = [&] {
    for (wxWindow* child : form->GetChildren())
      if (auto* button = dynamic_cast<wxButton*>(child)) {
        wxCommandEvent event(wxEVT_BUTTON, button->GetId());
        button->ProcessWindowEvent(event);
      }
  };
  form->add_button(wxS("Run"), [&] { ++runs; });
  press();
  test::events_until([&] { return runs > 0; });
  BOOST_TEST(runs == 1);
  press();
  form->clear();
  form->add_button(wxS("Run"), [&] { ++runs; });
  test::events_until([] { return false; }, 50);
  BOOST_TEST(runs == 1);
  form->Destroy();
}

BOOST_AUTO_TEST_SUITE_END()
