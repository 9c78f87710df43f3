// SPDX-License-Identifier: GPL-3.0-or-later
// Whose words an exercise shows, and that it is not shown where somebody has not agreed.
#include "course/passages.h"

#include <boost/test/unit_test.hpp>

#include "course/gates.h"
#include "course/make_pages.h"
#include "course/study.h"

namespace c = uddrag::course;
namespace model = uddrag::model;
using study::Study;
using State = model::ConsentState;

namespace {

constexpr const char* of_karen = "Vi henter Mariam i lufthavnen";
constexpr const char* of_both =
    "Vi henter Mariam i lufthavnen […] Det er vores opgave, siger loven.";
constexpr const char* of_anders = "Det er vores opgave, siger loven.";

Study with_passage(std::string_view words, bool document = true) {
  Study study;
  model::ExerciseBlock exercise;
  if (document) exercise.document = study.document;
  exercise.passage.resize(1);
  exercise.passage[0].text = words;
  study.add_block(exercise);
  return study;
}

c::PassageVoices voices(const Study& study) {
  return c::passage_voices(study.material,
                           std::get<model::ExerciseBlock>(study.material.blocks.back().body));
}

std::string stopped(const Study& study) {
  std::string details;
  for (const c::Finding& finding : c::check_gates(study.material))
    if (finding.gate == c::Gate::consent && finding.severity == c::Severity::stops)
      details += finding.detail.text + (finding.overridable ? " (overridable)" : "") + "\n";
  return details;
}

bool exercise_shown(const Study& study) {
  for (const c::Page& page : c::make_pages(study.material, c::Edition::teacher).pages)
    for (const c::Element& element : page.elements)
      if (std::holds_alternative<c::Exercise>(element)) return true;
  return false;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_passage_is_of_those_who_say_it) {
  const Study karen = with_passage(of_karen), both = with_passage(of_both);
  BOOST_CHECK(voices(karen).participants == std::vector{karen.karen});
  BOOST_CHECK((voices(both).participants == std::vector{both.karen, both.anders}));
  BOOST_CHECK(voices(with_passage("[…] […]")).participants.empty());
}

BOOST_AUTO_TEST_CASE(an_altered_line_is_of_everybody_in_its_document) {
  const Study study = with_passage("Vi hentede hende i lufthavnen.");
  BOOST_CHECK_EQUAL(voices(study).participants.size(), 2);
}

BOOST_AUTO_TEST_CASE(without_a_document_the_words_are_looked_for) {
  const Study study = with_passage(of_anders, false);
  BOOST_CHECK(voices(study).participants == std::vector{study.anders});
  BOOST_CHECK(voices(with_passage("En helt opdigtet sætning.", false)).participants.empty());
}

BOOST_AUTO_TEST_CASE(an_exercise_needs_the_consent_of_all_in_it) {
  Study study = with_passage(of_anders);
  BOOST_CHECK_EQUAL(stopped(study), "");
  BOOST_CHECK(exercise_shown(study));
  study.consent(study.anders, State::no);
  BOOST_CHECK_EQUAL(
      stopped(study),
      "The passage of an exercise has words of P02, who has not agreed to teaching.\n");
  BOOST_CHECK(!exercise_shown(study));
  study.consent(study.anders, State::withdrawn);
  BOOST_CHECK_EQUAL(
      stopped(study),
      "The passage of an exercise has words of P02, who has withdrawn the consent.\n");
  study.consent(study.anders, State::review_first);
  BOOST_CHECK_EQUAL(stopped(study),
                    "The passage of an exercise has words of P02, who wants to review first.\n");
  BOOST_CHECK(!exercise_shown(study));
}
