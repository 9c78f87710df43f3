// SPDX-License-Identifier: GPL-3.0-or-later
// A course into a project and out of it; who has not agreed to teaching stops it, and then nothing
// is written.
#include <algorithm>
#include <chrono>
#include <map>
#include <set>

#include "app/course_export.h"
#include "app/course_import.h"
#include "app/support.h"
#include "app/table_import.h"
#include "base/file.h"
#include "edit/course_edits.h"

using namespace uddrag;
using app::CourseFormat;
using base::ErrorKind;
using course::Edition;
using test::Study;

BOOST_AUTO_TEST_SUITE(courses)

namespace {

struct Taught : Study {
  app::CourseOutcome outcome;
  Taught() { outcome = app::import_course(*session, test::course_text, "course.md"); }
  model::CourseId course() const { return read().courses().at(0).id; }
  app::CourseExport run(CourseFormat format, const std::filesystem::path& where,
                        Edition edition = Edition::student) {
    return app::export_course(read(), course(), format, edition, where, folder.path);
  }
  void consent(const std::string& row) {
    app::import_participants(*session, "id,pseudonym,consent_teaching\n" + row + "\n", "p.csv");
  }
};

std::string site_text(const std::filesystem::path& folder) {
  std::string all;
  for (const std::string& file : test::files_below(folder))
    if (file.ends_with(".html")) all += base::read_file(folder / file);
  return all;
}

bool has(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_course_comes_in_as_one_action) {
  Taught study;
  BOOST_TEST(study.outcome.sections == 1);
  BOOST_TEST(study.outcome.excerpts == 2);
  const auto courses = study.read().courses();
  BOOST_REQUIRE_EQUAL(courses.size(), 1U);
  BOOST_TEST(courses[0].title == "Tæt på");
  BOOST_TEST(courses[0].language == "da");
  const auto excerpts = study.read().excerpts_of_course(courses[0].id);
  BOOST_REQUIRE_EQUAL(excerpts.size(), 2U);
  std::vector<std::string> texts;
  for (const auto& excerpt : excerpts) texts.push_back(study.read().quote(excerpt.quote)->text);
  std::sort(texts.begin(), texts.end());
  BOOST_TEST(texts[0] == "Så blev vi forsigtige.");
  BOOST_TEST(texts[1] == "Sådan er arbejdet delt.");
  study.session->undo();
  BOOST_TEST(study.read().courses().empty());
}

BOOST_AUTO_TEST_CASE(a_course_that_names_what_is_not_there_changes_nothing) {
  Study study;
  const std::string before = study.dump();
  const std::size_t actions = study.actions();
  const std::string start = "# T\n\n## Modul 1\n\n### Uddrag\n\n- `karen` »Så blev vi …« (P01)\n";
  const auto refused = [&](const std::string& text, ErrorKind kind, const std::string& words) {
    const auto error =
        test::error_of([&] { app::import_course(*study.session, text, "course.md"); });
    BOOST_TEST(error.kind() == kind);
    BOOST_TEST(test::says(error, words), error.detail());
    BOOST_TEST(error.path() == "course.md");
    BOOST_TEST((study.dump() == before));
    BOOST_TEST(study.actions() == actions);
  };
  refused(start + "- `lise` »Det …« (P01)\n", ErrorKind::bad_input,
          "line 8: there is no document lise");
  refused(start + "- `karen` »Det siger man …« (P01)\n", ErrorKind::bad_input,
          "line 8: no quote of karen begins with »Det siger man");
  refused("# Kun en titel\n", ErrorKind::bad_input, "no section");
  refused(" \n", ErrorKind::empty, "");
  refused("## Modul\n\xFF\xFE\n", ErrorKind::bad_input, "UTF-8");
}

BOOST_AUTO_TEST_CASE(both_formats_are_written_with_pseudonyms_and_noted) {
  Taught study;
  const auto site = study.run(CourseFormat::site, study.folder.path / "out/site");
  BOOST_TEST(!site.stopped);
  BOOST_TEST(site.excerpts == 2);
  for (const auto& path : site.written) BOOST_TEST(std::filesystem::is_regular_file(path));
  const std::string text = site_text(study.folder.path / "out/site");
  BOOST_TEST(has(text, "Så blev vi forsigtige."));
  BOOST_TEST(has(text, "Hvad koster en nøgle?"));
  BOOST_TEST(!has(text, "Mariam"));
  const auto docx = study.run(CourseFormat::docx, study.folder.path / "out/course.docx");
  BOOST_TEST(docx.written.size() == 1U);
  BOOST_TEST(base::read_file(study.folder.path / "out/course.docx").starts_with("PK"));
  edit::LogExport log(docx.log);
  BOOST_TEST(!study.session->run(log));
  const auto logged = study.read().export_log().at(0);
  BOOST_TEST((logged.course == study.course()));
  BOOST_TEST(logged.format == "docx");
  BOOST_TEST(logged.edition == "student");
  for (const auto& excerpt : study.read().excerpts_of_course(study.course()))
    BOOST_TEST(has(logged.contains, base::to_string(excerpt.quote)));
  BOOST_TEST((site.log.fingerprint != docx.log.fingerprint));
}

BOOST_AUTO_TEST_CASE(every_format_is_known_by_its_name_and_gives_the_same_bytes_again) {
  Taught study;
  for (const auto& format : app::course_formats()) BOOST_TEST_CONTEXT(format.name) {
      BOOST_TEST((app::course_format(std::string(format.name)) == format.format));
      const auto where = study.folder.path / ("out" + std::string(format.name));
      const auto first = study.run(format.format, where);
      BOOST_TEST(first.log.format == format.name);
      BOOST_TEST(first.excerpts == 2);
      BOOST_TEST(std::filesystem::is_directory(where) == format.ending.empty());
      const std::string front = base::read_file(first.written.at(0));
      edit::LogExport log(first.log);  // the note of an export changes no export
      BOOST_TEST(!study.session->run(log));
      const auto second = study.run(format.format, where, Edition::student);
      BOOST_TEST((first.log.fingerprint == second.log.fingerprint));
      BOOST_TEST((base::read_file(second.written.at(0)) == front));
      BOOST_TEST((study.run(format.format, where, Edition::teacher).log.fingerprint !=
                  first.log.fingerprint));
    }
  BOOST_TEST(!app::course_format("tiff"));
}

BOOST_AUTO_TEST_CASE(an_export_again_gives_the_same_bytes_and_leaves_strange_files) {
  Taught study;
  const auto where = study.folder.path / "site";
  const auto first = study.run(CourseFormat::site, where);
  base::write_file(where / "mine.txt", "mine");
  const auto times = [&] {
    std::map<std::string, std::filesystem::file_time_type> all;
    for (const std::string& file : test::files_below(where))
      all[file] = std::filesystem::last_write_time(where / file);
    return all;
  };
  const auto before = times();
  const auto second = study.run(CourseFormat::site, where);
  BOOST_TEST((times() == before));
  BOOST_TEST((first.log.fingerprint == second.log.fingerprint));
  BOOST_REQUIRE_EQUAL(second.foreign.size(), 1U);
  BOOST_TEST(second.foreign[0] == where / "mine.txt");
  BOOST_TEST(base::read_file(where / "mine.txt") == "mine");
  BOOST_TEST(test::error_of([&] { study.run(CourseFormat::site, where / "mine.txt"); }).kind() ==
             ErrorKind::bad_input);
  BOOST_TEST(test::error_of([&] { study.run(CourseFormat::docx, where); }).kind() ==
             ErrorKind::bad_input);
}

BOOST_AUTO_TEST_CASE(after_one_change_only_its_files_are_written) {
  Taught study;
  model::Section more = study.read().sections(study.course()).at(0);
  more.id = model::SectionId::make();
  more.title = "Modul 2: Afstand";
  more.position = 99;
  edit::AddSection add(more);
  BOOST_REQUIRE(!study.session->run(add));
  const auto where = study.folder.path / "site";
  study.run(CourseFormat::site, where);
  std::map<std::string, std::string> bytes;
  const auto long_ago = std::filesystem::file_time_type::clock::now() - std::chrono::hours(24);
  for (const std::string& file : test::files_below(where)) {
    bytes[file] = base::read_file(where / file);
    std::filesystem::last_write_time(where / file, long_ago);
  }
  model::Excerpt excerpt = study.read().excerpts_of_course(study.course()).at(0);
  excerpt.lead_in = "Nye ord foran.";
  edit::SaveExcerpt save(excerpt);
  BOOST_REQUIRE(!study.session->run(save));
  study.run(CourseFormat::site, where);
  std::set<std::string> changed, written;
  for (const auto& [file, before] : bytes) {
    if (base::read_file(where / file) != before) changed.insert(file);
    if (std::filesystem::last_write_time(where / file) > long_ago) written.insert(file);
  }
  const std::set<std::string> wanted{"modul-1-naerhed.html", "search.js"};
  BOOST_TEST(changed == wanted, boost::test_tools::per_element());
  BOOST_TEST(written == wanted, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_file_of_somebody_else_is_not_written_over) {
  Taught study;
  const auto where = study.folder.path / "site";
  base::write_file(where / "index.html", "mine");
  const auto error = test::error_of([&] { study.run(CourseFormat::site, where); });
  BOOST_TEST((error.kind() == ErrorKind::conflict));
  BOOST_TEST(base::read_file(where / "index.html") == "mine");
  BOOST_TEST(test::files_below(where).size() == 1U);
}

BOOST_AUTO_TEST_CASE(who_has_not_agreed_to_teaching_stops_everything) {
  for (const char* state : {"no", "withdrawn"}) {
    Taught study;
    study.consent(std::string("P02,Anders,") + state);
    for (const auto& format : app::course_formats())
      for (const auto edition : {Edition::student, Edition::teacher}) {
        const auto where = study.folder.path / "out";
        const auto result = study.run(format.format, where, edition);
        BOOST_TEST_CONTEXT(state) {
          BOOST_TEST(result.stopped);
          BOOST_TEST(result.written.empty());
          BOOST_TEST(!std::filesystem::exists(where));
          BOOST_REQUIRE(!result.findings.empty());
          BOOST_TEST((result.findings[0].gate == course::Gate::consent));
          BOOST_TEST(has(result.findings[0].detail.text, "P02"), result.findings[0].detail.text);
          BOOST_TEST(has(result.findings[0].place, "Sådan er"), result.findings[0].place);
          BOOST_TEST(!has(result.findings[0].detail.text, "P01"));
        }
      }
  }
}

BOOST_AUTO_TEST_CASE(agreeing_to_something_else_is_not_agreeing_to_teaching) {
  Taught study;
  app::import_participants(*study.session,
                           "id,pseudonym,consent_research,consent_publication,consent_teaching\n"
                           "P02,Anders,yes,yes,no\n",
                           "p.csv");
  BOOST_TEST(study.run(CourseFormat::site, study.folder.path / "out").stopped);
  study.session->undo();
  BOOST_TEST(!study.run(CourseFormat::site, study.folder.path / "out").stopped);
}

BOOST_AUTO_TEST_CASE(a_stopped_export_leaves_an_earlier_one_as_it_is) {
  Taught study;
  const auto where = study.folder.path / "out";
  study.run(CourseFormat::site, where);
  const auto state = [&] {
    std::string all;
    for (const std::string& file : test::files_below(where))
      all += file + "\n" + base::read_file(where / file);
    return all;
  };
  const std::string before = state();
  study.consent("P01,Karen,withdrawn");
  BOOST_TEST(study.run(CourseFormat::site, where).stopped);
  BOOST_TEST((state() == before));
}

BOOST_AUTO_TEST_CASE(an_excerpt_to_be_reviewed_first_is_left_out_and_not_logged) {
  Taught study;
  study.consent("P02,Anders,review first");
  const auto result = study.run(CourseFormat::site, study.folder.path / "out");
  BOOST_TEST(!result.stopped);
  BOOST_TEST(result.excerpts == 1);
  const std::string text = site_text(study.folder.path / "out");
  BOOST_TEST(has(text, "Så blev vi forsigtige."));
  BOOST_TEST(!has(text, "Sådan er arbejdet delt."));
  for (const auto& quote : study.read().quotes_of(study.document("anders").id))
    BOOST_TEST(!has(result.log.contains, base::to_string(quote.id)));
  BOOST_TEST(std::any_of(result.findings.begin(), result.findings.end(), [](const auto& finding) {
    return finding.gate == course::Gate::consent && has(finding.detail.text, "P02");
  }));
}

BOOST_AUTO_TEST_CASE(a_voice_that_is_nobody_stops_it_too) {
  Study study;
  study.add_transcript("lise.txt", "I: Hvad?\nLise: Det her.\nI: Og?\nLise: Ja.\n", "Frivillige");
  app::import_codings(*study.session, "document,quote,codes\nlise,Det her.,Penge\n", "c.csv");
  app::import_course(*study.session, "# T\n\n## Modul 1\n\n### Uddrag\n\n- `lise` »Det her« (P9)\n",
                     "course.md");
  const auto result =
      app::export_course(study.read(), study.read().courses().at(0).id, CourseFormat::site,
                         Edition::student, study.folder.path / "out", study.folder.path);
  BOOST_TEST(result.stopped);
  BOOST_TEST(!std::filesystem::exists(study.folder.path / "out"));
}

BOOST_AUTO_TEST_SUITE_END()
