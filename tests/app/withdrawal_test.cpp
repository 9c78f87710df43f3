// SPDX-License-Identifier: GPL-3.0-or-later
// A participant goes: the preview, one action, one undo, and the exports that hold the words.
#include "app/withdrawal.h"

#include <algorithm>

#include "app/course_import.h"
#include "app/export_record.h"
#include "app/support.h"
#include "edit/course_edits.h"

using namespace uddrag;
using app::CourseFormat;
using course::Edition;
using test::Study;

BOOST_AUTO_TEST_SUITE(withdrawal)

namespace {

struct Taught : Study {
  Taught() { app::import_course(*session, test::course_text, "course.md"); }
  model::CourseId course() const { return read().courses().at(0).id; }
  model::ParticipantId person(const std::string& name) const {
    return app::participant_called(read(), name).id;
  }
  app::Withdrawal preview(const std::string& name) const {
    return app::withdrawal_of(read(), person(name), folder.path);
  }
  void withdraw(const std::string& name) { BOOST_REQUIRE(!app::withdraw(*session, preview(name))); }
  app::CourseExport out(const std::string& name, const app::Overrides& overrides = {}) {
    auto made = app::export_course(read(), course(), CourseFormat::markdown, Edition::student,
                                   folder.path / name, folder.path, nullptr, overrides);
    if (!made.stopped) {
      edit::LogExport log(made.log);
      BOOST_REQUIRE(!session->run(log));
    }
    return made;
  }
  template <class E>
  void must(E edit) {
    const auto refusal = session->run(edit);
    BOOST_REQUIRE_MESSAGE(!refusal, (refusal ? refusal->detail : ""));
  }
  model::SectionId section() const { return read().sections(course()).at(0).id; }
  model::QuoteId quote_of(const std::string& document) const {
    return read().quotes_of(this->document(document).id).at(0).id;
  }
};

}  // namespace

BOOST_AUTO_TEST_CASE(the_preview_tells_what_it_touches_and_changes_nothing) {
  Taught study;
  const std::string before = study.dump();
  const app::Withdrawal what = study.preview("P02");
  BOOST_TEST(what.quotes.size() == 2U);
  BOOST_TEST(what.codings == 2);
  BOOST_REQUIRE_EQUAL(what.blocks.size(), 1U);
  BOOST_TEST(what.blocks[0].course == "Tæt på");
  BOOST_TEST(what.blocks[0].words == "Sådan er arbejdet delt.");
  BOOST_TEST(what.blocks[0].excerpt.nil());
  BOOST_TEST(what.exports.empty());
  BOOST_TEST(study.dump() == before);
}

BOOST_AUTO_TEST_CASE(one_action_removes_and_one_undo_brings_back) {
  Taught study;
  const std::string before = study.dump();
  const auto actions = study.actions();
  study.withdraw("Anders");
  BOOST_TEST(study.actions() == actions + 1);
  BOOST_TEST(study.read().excerpts_of_course(study.course()).size() == 1U);
  BOOST_TEST(study.read().quotes().size() == 5U - 1U);
  int withdrawn = 0;
  for (const model::Consent& consent : study.read().consents())
    if (consent.participant == study.person("P02"))
      withdrawn += consent.state == model::ConsentState::withdrawn;
  BOOST_TEST(withdrawn == 2);  // publication and teaching
  BOOST_TEST(!study.out("after").stopped);
  study.session->undo();
  study.session->undo();
  BOOST_TEST(study.dump() == before);
}

BOOST_AUTO_TEST_CASE(the_quotes_are_blocked_for_teaching) {
  Taught study;
  study.withdraw("P02");
  model::Excerpt excerpt;
  excerpt.id = model::ExcerptId::make();
  excerpt.quote = study.quote_of("anders");
  study.must(edit::AddBlock(
      {model::BlockId::make(), study.section(), 9, model::ExcerptBlock{}, false}, {excerpt}));
  const auto made = study.out("again");
  BOOST_TEST(made.stopped);
  BOOST_TEST(made.findings.front().detail.text == "P02 has withdrawn the consent.");
}

BOOST_AUTO_TEST_CASE(a_contrast_keeps_its_other_side) {
  Taught study;
  model::Excerpt left, right;
  left.id = model::ExcerptId::make();
  right.id = model::ExcerptId::make();
  left.quote = study.quote_of("karen");
  right.quote = study.quote_of("anders");
  right.side = 1;
  const model::BlockId block = model::BlockId::make();
  study.must(edit::AddBlock(
      {block, study.section(), 9, model::ContrastBlock{"A", "b", "c", ""}, false}, {left, right}));
  study.withdraw("P02");
  BOOST_REQUIRE(study.read().block(block));
  BOOST_REQUIRE_EQUAL(study.read().excerpts(block).size(), 1U);
  BOOST_CHECK(study.read().excerpts(block)[0].id == left.id);
  study.withdraw("P01");
  BOOST_CHECK(!study.read().block(block));
}

BOOST_AUTO_TEST_CASE(an_exercise_on_the_words_goes) {
  Taught study;
  model::ExerciseBlock exercise;
  exercise.title = "Kod selv";
  exercise.passage.push_back({"A", "Det gør Mariam. Sådan er arbejdet delt."});
  const model::BlockId block = model::BlockId::make();
  study.must(edit::AddBlock({block, study.section(), 9, exercise, false}));
  study.out("with");
  study.withdraw("P01");
  BOOST_CHECK(study.read().block(block));
  study.withdraw("P02");
  BOOST_CHECK(!study.read().block(block));
}

BOOST_AUTO_TEST_CASE(past_exports_that_hold_the_words_are_listed_until_they_are_replaced) {
  Taught study;
  study.out("one");
  study.out("two");
  study.out("two");
  const auto before = app::past_exports(study.read());
  BOOST_REQUIRE_EQUAL(before.size(), 3U);
  BOOST_TEST(before[0].path == "two");
  BOOST_TEST(before[0].log.format == "markdown");
  BOOST_TEST(before[0].participants.size() == 2U);
  BOOST_TEST(!before[0].replaced);
  BOOST_TEST(before[1].replaced);
  BOOST_TEST(study.preview("P02").exports.size() == 2U);
  study.withdraw("P02");
  study.out("two");
  const auto after = study.preview("P02").exports;
  BOOST_REQUIRE_EQUAL(after.size(), 1U);
  BOOST_TEST(after[0].path == "one");
}

BOOST_AUTO_TEST_CASE(an_older_entry_of_the_log_is_understood_and_a_broken_one_passed_over) {
  Taught study;
  model::ExportLog old;
  old.id = model::ExportLogId::make();
  old.course = study.course();
  old.format = "site";
  old.contains =
      "{\"blocks\":[],\"quotes\":[\"" + base::to_string(study.quote_of("anders")) + "\"]}";
  study.must(edit::LogExport(old));
  old.id = model::ExportLogId::make();
  old.contains = "no JSON";
  study.must(edit::LogExport(old));
  BOOST_TEST(study.preview("P02").exports.size() == 1U);
  BOOST_TEST(study.preview("P01").exports.empty());
}

BOOST_AUTO_TEST_CASE(what_was_overridden_is_noted_with_the_export) {
  Taught study;
  model::Course course = *study.read().course(study.course());
  course.licence.clear();
  study.must(edit::SaveCourse(course));
  const auto made = study.out("noted", {{course::Gate::completeness}, "a draft for the board"});
  BOOST_TEST(!made.stopped);
  const auto record = app::past_exports(study.read()).at(0);
  BOOST_TEST(record.reason == "a draft for the board");
  BOOST_REQUIRE_EQUAL(record.notes.size(), 1U);
  BOOST_TEST(record.notes[0].gate == "completeness");
  BOOST_TEST(record.notes[0].detail.text == "It has no licence.");
}

BOOST_AUTO_TEST_CASE(who_is_meant_must_be_clear) {
  Taught study;
  BOOST_CHECK(test::says(test::error_of([&] { app::participant_called(study.read(), "P99"); }),
                         "no participant"));
  BOOST_CHECK_THROW(app::withdrawal_of(study.read(), model::ParticipantId::make(), "."),
                    base::Error);
}

BOOST_AUTO_TEST_SUITE_END()
