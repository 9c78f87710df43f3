// SPDX-License-Identifier: GPL-3.0-or-later
// Pages of a course: what stands in which edition, and that they are the same every time.
#include <boost/test/unit_test.hpp>

#include <set>
#include <string>

#include "course/make_pages.h"
#include "course/page_words.h"
#include "course/slug.h"
#include "course/study.h"

namespace c = uddrag::course;
namespace model = uddrag::model;
using study::Study;

namespace {

std::string all_words(const Study& study, c::Edition edition) {
  std::string words;
  for (const c::Page& page : c::make_pages(study.material, edition).pages)
    for (const c::Element& element : page.elements) words += c::words_of(element) + "\n";
  return words;
}

}  // namespace

BOOST_AUTO_TEST_CASE(students_do_not_see_what_is_for_the_teacher) {
  Study study;
  study.add_block(model::TeacherNoteBlock{"Vent med svaret."});
  study.add_block(model::TextBlock{"Kun for underviseren."}).teacher_only = true;
  study.add_block(model::QuestionBlock{"Hvem bestemmer?", "Det er uklart."});
  const std::string student = all_words(study, c::Edition::student);
  BOOST_CHECK(student.find("Vent med svaret") == std::string::npos);
  BOOST_CHECK(student.find("Kun for underviseren") == std::string::npos);
  BOOST_CHECK(student.find("Det er uklart") != std::string::npos);
  const std::string teacher = all_words(study, c::Edition::teacher);
  BOOST_CHECK(teacher.find("Vent med svaret") != std::string::npos);
  BOOST_CHECK(teacher.find("Kun for underviseren") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_excerpt_says_who_and_where_but_no_label) {
  Study study;
  const auto pages = c::make_pages(study.material, c::Edition::student);
  const auto& figure = std::get<c::ExcerptFigure>(pages.pages.front().elements.front());
  BOOST_CHECK_EQUAL(figure.attribution, "Frivillig");
  BOOST_CHECK_EQUAL(figure.locator, "Int. 1, tur 2");
  BOOST_CHECK_EQUAL(figure.language, "da");
  study.excerpt().context_before = 1;
  const auto with_context = c::make_pages(study.material, c::Edition::student);
  const auto& shown = std::get<c::ExcerptFigure>(with_context.pages.front().elements.front());
  BOOST_REQUIRE_EQUAL(shown.before.size(), 1U);
  BOOST_CHECK_EQUAL(shown.before.front().text, "Hvem gør hvad?");
  BOOST_CHECK_EQUAL(shown.before.front().speaker, "Interviewer");
}

BOOST_AUTO_TEST_CASE(pages_have_names_of_their_own_that_stay) {
  Study study;
  for (int i = 0; i < 3; ++i) {
    model::Section section = study.material.sections.front();
    section.id = model::SectionId::make();
    study.material.sections.push_back(section);
  }
  std::set<std::string> slugs;
  for (const c::Page& page : c::make_pages(study.material, c::Edition::student).pages)
    BOOST_CHECK(slugs.insert(page.slug).second);
  BOOST_CHECK_EQUAL(slugs.size(), 4U);
  BOOST_CHECK_EQUAL(*slugs.begin(), "modul-1-roller");
  BOOST_CHECK_EQUAL(all_words(study, c::Edition::teacher), all_words(study, c::Edition::teacher));
}

BOOST_AUTO_TEST_CASE(slugs_are_plain) {
  BOOST_CHECK_EQUAL(c::slug("Modul 1: Jo tættere, jo mere forsigtig?"),
                    "modul-1-jo-taettere-jo-mere-forsigtig");
  BOOST_CHECK_EQUAL(c::slug("Øl på åen – café"), "oel-paa-aaen-cafe");
  BOOST_CHECK_EQUAL(c::slug("…?"), "side");
  BOOST_CHECK_LE(c::slug(std::string(300, 'x')).size(), 60U);
}
