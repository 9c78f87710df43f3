// SPDX-License-Identifier: GPL-3.0-or-later
// A stretch of a transcript made the passage of an exercise.
#include "gui/course/passage_use.h"

#include <boost/test/unit_test.hpp>

#include "edit/participant_edits.h"
#include "edit/text_edits.h"
#include "gui/course/course_changes.h"
#include "gui/l10n/strings.h"
#include "gui/study.h"

namespace gui = uddrag::gui;
namespace model = uddrag::model;
using test::Study;
using uddrag::text::Pos;
using uddrag::text::Span;

namespace {

struct PassageStudy : Study {
  gui::CoursePoint section;
  PassageStudy() { section = *gui::CourseChanges(*desk).add_section({}, "Modul 1"); }

  model::ExerciseBlock exercise(model::BlockId id) const {
    return std::get<model::ExerciseBlock>(desk->read().block(id)->body);
  }
  gui::PickedPassage from(int start, int end) const { return {document, {Pos(start), Pos(end)}}; }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(passage_use, PassageStudy)

BOOST_AUTO_TEST_CASE(a_selection_becomes_a_new_exercise_with_a_line_a_turn) {
  const auto targets = gui::passage_targets(desk->read(), "");
  BOOST_REQUIRE(targets.size() == 1U);
  BOOST_TEST(!targets[0].exercise);
  const auto block = gui::use_as_passage(*desk, targets[0], from(5, 42));
  BOOST_REQUIRE(block);
  const model::ExerciseBlock made = exercise(*block);
  BOOST_TEST((made.document == document));
  BOOST_REQUIRE(made.passage.size() == 2U);
  BOOST_TEST(made.passage[0].text == "gør hvad?");
  BOOST_TEST(made.passage[1].text == "Vi henter dem i lufthavnen.");
  BOOST_REQUIRE(desk->undo());
  BOOST_TEST(!desk->read().block(*block));
}

BOOST_AUTO_TEST_CASE(an_exercise_that_is_there_keeps_all_but_its_passage) {
  model::ExerciseBlock before;
  before.title = "Kod selv";
  before.codes = {roles};
  const auto there = *gui::CourseChanges(*desk).insert(section, before);
  const auto targets = gui::passage_targets(desk->read(), "kod");
  BOOST_REQUIRE(targets.size() == 1U);
  BOOST_REQUIRE(targets[0].exercise);
  BOOST_REQUIRE(gui::use_as_passage(*desk, targets[0], from(15, 42)));
  const model::ExerciseBlock after = exercise(*there.target.block);
  BOOST_TEST(after.title == "Kod selv");
  BOOST_TEST(after.codes.size() == 1U);
  BOOST_TEST(after.passage.size() == 1U);
}

BOOST_AUTO_TEST_CASE(where_a_passage_stands_is_found_again) {
  model::ExerciseBlock exercise;
  BOOST_TEST(!gui::passage_place(desk->read(), exercise));
  gui::put_passage(desk->read(), exercise, from(15, 63));
  const auto place = gui::passage_place(desk->read(), exercise);
  BOOST_REQUIRE(place);
  BOOST_TEST((place->span == Span{Pos(15), Pos(63)}));
}

BOOST_AUTO_TEST_CASE(whoever_has_not_simply_agreed_is_named) {
  model::Participant person;
  person.id = model::ParticipantId::make();
  person.pseudonym = "Karen";
  uddrag::edit::SaveParticipant save(person);
  BOOST_REQUIRE(desk->run(save));
  const auto turn = desk->read().turns(document).at(1);
  uddrag::edit::SetSpeaker says({turn.id}, "K");
  BOOST_REQUIRE(desk->run(says));
  const auto words = [&](int start, int end) {
    return gui::utf8(gui::passage_doubt_words(desk->read(), from(start, end)));
  };
  BOOST_TEST(words(15, 42).find("K is tied to no participant") == 0U, words(15, 42));
  model::Speaker speaker = desk->read().speakers(document).at(0);
  speaker.participant = person.id;
  uddrag::edit::ChangeSpeaker tie(speaker);
  BOOST_REQUIRE(desk->run(tie));
  BOOST_TEST(words(15, 42).find("Karen has not agreed") == 0U, words(15, 42));
  model::Consent consent;
  consent.participant = person.id;
  consent.use = model::Use::teaching;
  const auto answer = [&](model::ConsentState state) {
    consent.state = state;
    uddrag::edit::SetConsent give(consent);
    BOOST_REQUIRE(desk->run(give));
  };
  answer(model::ConsentState::review_first);
  BOOST_TEST(words(15, 42).find("Karen wants to review first") == 0U, words(15, 42));
  answer(model::ConsentState::yes);
  BOOST_TEST(words(15, 42) == "");
  BOOST_TEST(words(0, 14).find("Somebody speaks here") == 0U, words(0, 14));
}

BOOST_AUTO_TEST_SUITE_END()
