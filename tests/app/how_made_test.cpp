// SPDX-License-Identifier: GPL-3.0-or-later
// "How it was made" counts what is there, names nobody, and leaves out what the project does not
// know.
#include "app/how_made.h"

#include "app/course_material.h"
#include "app/course_template.h"
#include "app/support.h"
#include "base/error.h"
#include "edit/course_edits.h"

using namespace uddrag;
using test::Study;

BOOST_AUTO_TEST_SUITE(how_made)

namespace {

bool has(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

}  // namespace

BOOST_AUTO_TEST_CASE(it_counts_material_codes_and_coders) {
  const Study study;
  const std::string text = app::how_made(study.read(), "en");
  BOOST_TEST_CONTEXT(text) {
    BOOST_TEST(has(text, "The material consists of 2 interviews."));
    BOOST_TEST(has(text, "2 participants speak in it."));
    BOOST_TEST(has(text, "The codebook has 5 codes in 2 groups."));
    BOOST_TEST(has(text, "2 coders ("));
    BOOST_TEST(has(text, "Names of people and places are replaced."));
  }
  BOOST_TEST(has(app::how_made(study.read(), "da-DK"), "Materialet består af 2 interview."));
}

BOOST_AUTO_TEST_CASE(it_names_no_participant) {
  const Study study;
  const std::string text = app::how_made(study.read(), "da");
  for (const model::Participant& person : study.read().participants())
    if (!person.pseudonym.empty()) BOOST_TEST(!has(text, person.pseudonym), person.pseudonym);
}

BOOST_AUTO_TEST_CASE(the_period_is_that_of_the_consents) {
  const Study study;
  BOOST_TEST(has(app::how_made(study.read(), "en"), "from 12 March 2025 to 13 March 2025."));
  BOOST_TEST(has(app::how_made(study.read(), "da"), "fra 12. marts 2025 til 13. marts 2025."));
}

BOOST_AUTO_TEST_CASE(only_what_two_read_all_of_is_coded_by_several) {
  const Study study;  // in the other interview the two coded different places
  BOOST_TEST(has(app::how_made(study.read(), "en"), "each on their own: 1."));
  BOOST_TEST(has(app::how_made(study.read(), "da"), "1 af teksterne er kodet af flere"));
}

BOOST_AUTO_TEST_CASE(an_empty_project_claims_nothing) {
  const test::Folder folder;
  const auto session =
      app::Session::create(folder.path / "empty.uddrag", "Empty", "en", {"Ada", "AA"});
  const std::string text = app::how_made(session->read(), "en");
  BOOST_TEST(!has(text, "0"), text);
  BOOST_TEST(!has(text, "replaced"), text);
}

BOOST_AUTO_TEST_CASE(in_a_course_it_follows_the_project_until_somebody_writes_in_it) {
  Study study;
  edit::Together made = app::course_from_template(study.read(), app::CourseTemplate::modules, {});
  BOOST_REQUIRE(!study.session->run(made));
  const model::Course course = study.read().courses().back();
  model::Block block = app::how_made_block(study.read(), course.id);
  edit::AddBlock add(block);
  BOOST_REQUIRE(!study.session->run(add));
  BOOST_CHECK_THROW(app::how_made_block(study.read(), course.id), base::Error);
  const auto shown = [&] {
    return std::get<model::TextBlock>(
               app::course_material(study.read(), course.id, {}).blocks.back().body)
        .markdown;
  };
  const std::string before = shown();
  BOOST_TEST(before == app::how_made(study.read(), course.language));
  study.add_transcript("ny.txt", "I: Hvem?\nLis: Mig.\n", "Frivillige");
  BOOST_TEST(shown() != before);
  block.body = model::TextBlock{"Vi talte med tre."};
  edit::ChangeBlock change(block);
  BOOST_REQUIRE(!study.session->run(change));
  BOOST_TEST(shown() == "Vi talte med tre.");
}

BOOST_AUTO_TEST_SUITE_END()
