// SPDX-License-Identifier: GPL-3.0-or-later
// A part of a course goes out in every format; what was handed out is known to be old once the
// course says something else.
#include <algorithm>

#include "app/course_export.h"
#include "app/course_import.h"
#include "app/export_record.h"
#include "app/support.h"
#include "app/withdrawal.h"
#include "base/error.h"
#include "base/file.h"
#include "edit/course_edits.h"
#include "edit/participant_edits.h"

using namespace uddrag;
using app::CourseFormat;
using course::Edition;
using test::Study;

BOOST_AUTO_TEST_SUITE(course_part)

namespace {

constexpr const char* two_modules =
    "# Tæt på\n\n## Modul 1: Nærhed\n\nHvad koster en nøgle?\n\n### Uddrag\n\n"
    "- `karen` »Så blev vi …« (P01)\n\n## Modul 2: Afstand\n\nHvem har fri?\n\n### Uddrag\n\n"
    "- `anders` »Sådan er …« (P02)\n";

struct Taught : Study {
  Taught() { app::import_course(*session, two_modules, "course.md"); }
  model::CourseId course() const { return read().courses().at(0).id; }
  model::Section section(std::size_t n) const { return read().sections(course()).at(n); }
  course::Part module(std::size_t n) const { return {{section(n).id}, {}}; }
  app::CourseExport out(CourseFormat format, const std::string& name, const course::Part& part) {
    auto made = app::export_course(read(), course(), format, Edition::student, folder.path / name,
                                   folder.path, nullptr, {}, part);
    if (!made.stopped) {
      edit::LogExport log(made.log);
      BOOST_REQUIRE(!session->run(log));
    }
    return made;
  }
  std::vector<app::PastExport> past() const { return app::judged_exports(read(), folder.path); }
  void retitle(std::size_t n, const std::string& title) {
    model::Section changed = section(n);
    changed.title = title;
    edit::ChangeSection change(changed);
    BOOST_REQUIRE(!session->run(change));
  }
};

}  // namespace

BOOST_AUTO_TEST_CASE(a_cancelled_export_is_none_and_the_next_one_is_whole) {
  struct Stopped : base::Progress {
    void stepped(const State& state) override {
      if (state.done == 1) cancel();
    }
  } stopped;
  Taught study;
  const auto write = [&](const char* name, base::Progress* progress) {
    return app::export_course(study.read(), study.course(), CourseFormat::site, Edition::student,
                              study.folder.path / name, study.folder.path, progress, {}, {});
  };
  BOOST_CHECK_THROW(write("site", &stopped), base::Cancelled);
  BOOST_TEST(study.past().empty());
  const auto whole = write("site", nullptr), fresh = write("fresh", nullptr);
  BOOST_TEST(whole.written.size() == fresh.written.size());
  BOOST_TEST(whole.foreign.empty());
  for (std::size_t i = 0; i < fresh.written.size(); ++i)
    BOOST_TEST((base::read_file(whole.written[i]) == base::read_file(fresh.written[i])));
}

BOOST_AUTO_TEST_CASE(every_format_takes_one_module) {
  Taught study;
  for (const app::CourseFormatInfo& format : app::course_formats()) {
    const auto pages_of = [&](const course::Part& part) {
      const auto made = study.out(format.format, std::string(format.name) + "-out", part);
      BOOST_REQUIRE(!made.stopped);
      return made.excerpts;
    };
    BOOST_CHECK_EQUAL(pages_of({}), 2);
    BOOST_CHECK_EQUAL(pages_of(study.module(1)), 1);
  }
}

BOOST_AUTO_TEST_CASE(the_record_says_what_went_out) {
  Taught study;
  study.out(CourseFormat::markdown, "one", study.module(1));
  const app::PastExport past = study.past().at(0);
  BOOST_CHECK(past.record.part == study.module(1));
  BOOST_CHECK_EQUAL(past.record.quotes.size(), 1U);
  BOOST_CHECK_EQUAL(past.record.participants.size(), 1U);
  BOOST_CHECK_GT(past.record.state, 0);
  BOOST_CHECK(!past.changed);
  BOOST_CHECK(!past.gone);
}

BOOST_AUTO_TEST_CASE(what_changed_since_is_known_and_what_did_not_is_left_in_peace) {
  Taught study;
  study.out(CourseFormat::markdown, "whole", {});
  study.out(CourseFormat::markdown, "first", study.module(0));
  study.out(CourseFormat::markdown, "second", study.module(1));
  const auto changed = [&] {
    std::string names;
    for (const app::PastExport& past : study.past())
      if (past.changed) names += past.record.path + " ";
    return names;
  };
  BOOST_CHECK_EQUAL(changed(), "");
  study.retitle(1, "Modul 2: Langt væk");
  BOOST_CHECK_EQUAL(changed(), "second whole ");
  study.session->undo();
  BOOST_CHECK_EQUAL(changed(), "");
  edit::RemoveSection remove(study.section(1).id);
  BOOST_REQUIRE(!study.session->run(remove));
  for (const app::PastExport& past : study.past())
    BOOST_CHECK_EQUAL(past.gone, past.record.path == "second");
}

BOOST_AUTO_TEST_CASE(who_withdrew_is_named_with_the_exports_that_hold_the_words) {
  Taught study;
  study.out(CourseFormat::markdown, "first", study.module(0));
  study.out(CourseFormat::markdown, "second", study.module(1));
  const auto who = app::participant_called(study.read(), "P02");
  BOOST_REQUIRE(
      !app::withdraw(*study.session, app::withdrawal_of(study.read(), who.id, study.folder.path)));
  for (const app::PastExport& past : study.past())
    BOOST_CHECK_EQUAL(past.withdrawn.size(), past.record.path == "second" ? 1U : 0U);
}

BOOST_AUTO_TEST_CASE(ordinary_words_that_were_answered_for_go_through_to_the_file) {
  Taught study;
  model::PseudonymTerm term{model::PseudonymTermId::make(), "Ny Nabo", "Godt Selskab", "", {}, ""};
  edit::SavePseudonym save(term);
  BOOST_REQUIRE(!study.session->run(save));
  study.retitle(0, "Modul 1: En ny nabo");
  BOOST_CHECK(study.out(CourseFormat::site, "site", {}).stopped);
  const auto made =
      app::export_course(study.read(), study.course(), CourseFormat::site, Edition::student,
                         study.folder.path / "site", study.folder.path, nullptr,
                         {{course::Gate::pseudonyms}, "De er ord, ikke foreningen."});
  BOOST_CHECK(!made.stopped);
  BOOST_CHECK(made.log.contains.find("ikke foreningen") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
