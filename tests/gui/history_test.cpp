// SPDX-License-Identifier: GPL-3.0-or-later
// The history goes back to an action and forward again, and tells undo from redo.
#include "gui/dialogs/history_steps.h"

#include "gui/study.h"

namespace {

using Kind = gui::HistorySteps::Kind;

struct Renamed : test::Study {
  Renamed() {
    for (const char* name : {"A", "B", "C"}) rename(name);
  }
  void rename(const char* name) {
    model::Code code = *desk->read().code(roles);
    code.name = name;
    edit::ChangeCode change(code, edit::CodeChange::rename);
    BOOST_REQUIRE(desk->run(change));
  }
  std::string name() { return desk->read().code(roles)->name; }
  gui::HistorySteps steps() { return {*desk, 100}; }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(history)

BOOST_AUTO_TEST_CASE(goes_back_to_an_action_and_forward_again) {
  Renamed study;
  auto now = study.steps();
  BOOST_CHECK(!now.is_back(0));
  BOOST_CHECK(!now.is_forward(0));
  BOOST_REQUIRE(now.is_back(2));
  now.go_to(2);  // C and B were after it
  BOOST_CHECK_EQUAL(study.name(), "A");

  auto back = study.steps();  // B back, C back, C, B, A
  BOOST_CHECK(back.kind(0) == Kind::taken_back);
  BOOST_CHECK(!back.is_back(4));
  BOOST_CHECK(!back.is_forward(4));
  BOOST_REQUIRE(back.is_forward(3));
  back.go_to(3);
  BOOST_CHECK_EQUAL(study.name(), "B");

  auto again = study.steps();  // B again, B back, C back, C, B, A
  BOOST_CHECK(again.kind(0) == Kind::done_again);
  BOOST_CHECK(again.kind(4) == Kind::done);
  BOOST_CHECK(!again.is_back(4));  // B holds again, and nothing after it
  BOOST_REQUIRE(again.is_forward(3));
  again.go_to(3);
  BOOST_CHECK_EQUAL(study.name(), "C");
}

BOOST_AUTO_TEST_CASE(goes_back_to_before_what_was_taken_back) {
  Renamed study;
  BOOST_REQUIRE(study.desk->undo());
  auto steps = study.steps();  // C back, C, B, A
  BOOST_CHECK(!steps.is_back(0));
  BOOST_REQUIRE(steps.is_forward(1));
  steps.go_to(1);
  BOOST_CHECK_EQUAL(study.name(), "C");
  auto later = study.steps();  // C again, C back, C, B, A
  BOOST_REQUIRE(later.is_back(1));
  later.go_to(1);
  BOOST_CHECK_EQUAL(study.name(), "B");
}

BOOST_AUTO_TEST_CASE(there_is_no_way_forward_past_something_new) {
  Renamed study;
  BOOST_REQUIRE(study.desk->undo());
  study.rename("D");
  auto steps = study.steps();  // D, C back, C, B, A
  BOOST_CHECK(!steps.is_forward(2));
}

BOOST_AUTO_TEST_SUITE_END()
