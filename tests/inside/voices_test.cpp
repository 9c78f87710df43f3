// SPDX-License-Identifier: GPL-3.0-or-later
// Names of speakers in the import dialog: none that was typed is lost, and the keys stay in place.
#include "gui/intake/voices_panel.h"

#include <boost/test/unit_test.hpp>

#include <wx/textctrl.h>

#include <utility>

#include "inside/stage.h"

namespace gui = uddrag::gui;

namespace {

std::vector<wxTextCtrl*> fields(gui::VoicesPanel& panel) {
  std::vector<wxTextCtrl*> found;
  for (wxWindow* child : panel.GetChildren())
    if (auto* field = dynamic_cast<wxTextCtrl*>(child)) found.push_back(field);
  return found;
}

std::vector<gui::IntakeVoice> voices(std::initializer_list<const char*> labels) {
  std::vector<gui::IntakeVoice> all;
  for (const char* label : labels) all.push_back({label, 3, {}, false});
  return all;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(voices_panel)

BOOST_AUTO_TEST_CASE(what_is_typed_counts_and_the_keys_stay_in_their_row) {
  test::Stage stage;
  auto* panel = new gui::VoicesPanel(stage.frame);
  std::vector<std::pair<std::size_t, std::string>> renamed;
  panel->renamed = [&](std::size_t voice, const std::string& label) {
    renamed.emplace_back(voice, label);
  };
  panel->show(voices({"I", "Karin", "Karen"}));
  const auto before = fields(*panel);
  BOOST_REQUIRE(before.size() == 3u);
  before[1]->ChangeValue(wxS("Karina"));
  panel->finish();
  panel->finish();  // told once
  BOOST_REQUIRE(renamed.size() == 1u);
  BOOST_TEST(renamed[0].first == 1u);
  BOOST_TEST(renamed[0].second == "Karina");
  panel->show(voices({"I", "Karina", "Karen"}));
  BOOST_TEST((fields(*panel) == before));  // whoever types in one goes on

  before[0]->ChangeValue(wxString());
  panel->finish();
  BOOST_TEST(renamed.size() == 1u);  // nobody has no name
  BOOST_TEST(before[0]->GetValue().utf8_string() == "I");
  panel->show(voices({"I", "Karen"}));
  BOOST_REQUIRE(fields(*panel).size() == 2u);
  BOOST_TEST(fields(*panel)[1]->GetValue().utf8_string() == "Karen");
  panel->Destroy();
}

BOOST_AUTO_TEST_SUITE_END()
