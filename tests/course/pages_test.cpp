// SPDX-License-Identifier: GPL-3.0-or-later
// Pages of a course: what stands in which edition, and that they are the same every time.
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "course/make_pages.h"
#include "course/page_words.h"
#include "course/slug.h"
#include "course/sources.h"
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

BOOST_AUTO_TEST_CASE(a_pattern_has_examples_before_it_is_used) {
  using Words = std::vector<std::string>;
  Study study;
  const auto examples = [&](const char* pattern, std::size_t most = 3) {
    return c::Sources(study.material).attribution_examples(pattern, most);
  };
  BOOST_TEST((examples("") == Words{"Frivillig"}));
  BOOST_TEST((examples("En {role}") == Words{"En frivillig"}));
  BOOST_TEST((examples("{nothing}").empty()));
  BOOST_TEST((examples("", 0).empty()));
  study.material.excerpts.clear();
  const Words all = examples("{role}");
  BOOST_TEST(std::count(all.begin(), all.end(), "Frivillig") == 1);
}

BOOST_AUTO_TEST_CASE(an_excerpt_says_how_it_differs_where_the_course_asks) {
  Study study;
  const auto said = [&] {
    const auto pages = c::make_pages(study.material, c::Edition::student);
    return std::get<c::ExcerptFigure>(pages.pages.front().elements.front()).fidelity;
  };
  BOOST_CHECK_EQUAL(said(), "");
  study.material.course.theme = c::theme_with_fidelity("", true);
  BOOST_CHECK_EQUAL(said(), "Gengivet ordret.");
  study.excerpt().trims = {{uddrag::text::Pos(0), uddrag::text::Pos(2)}};
  study.excerpt().clarifications = {{uddrag::text::Pos(3), "ja"}};
  BOOST_CHECK_EQUAL(said(),
                    "Gengivet ordret bortset fra: udeladelser […], tilføjelser [i klammer].");
  study.material.course.language = "en";
  study.excerpt().trims = {};
  BOOST_CHECK_EQUAL(said(), "Word for word but for: additions [in brackets].");
}

BOOST_AUTO_TEST_CASE(each_element_knows_the_block_it_comes_from) {
  Study study;
  const model::BlockId note = study.add_block(model::TeacherNoteBlock{"Vent."}).id;
  study.add_block(model::TextBlock{""});  // shows nothing
  const model::BlockId question = study.add_block(model::QuestionBlock{"Hvem?", ""}).id;
  const auto student = c::make_pages(study.material, c::Edition::student).pages.front();
  const auto teacher = c::make_pages(study.material, c::Edition::teacher).pages.front();
  BOOST_REQUIRE_EQUAL(student.blocks.size(), student.elements.size());
  BOOST_REQUIRE_EQUAL(teacher.blocks.size(), 3U);
  BOOST_CHECK((teacher.blocks[1] == note));
  BOOST_CHECK((teacher.blocks[2] == question && student.blocks[1] == question));
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
}

BOOST_AUTO_TEST_CASE(slugs_are_plain) {
  BOOST_CHECK_EQUAL(c::slug("Modul 1: Jo tættere, jo mere forsigtig?"),
                    "modul-1-jo-taettere-jo-mere-forsigtig");
  BOOST_CHECK_EQUAL(c::slug("Øl på åen – café"), "oel-paa-aaen-cafe");
  BOOST_CHECK_EQUAL(c::slug("…?"), "side");
  BOOST_CHECK_LE(c::slug(std::string(300, 'x')).size(), 60U);
}

namespace {

/// One block of each kind, in two modules and an appendix.
Study rich_study() {
  Study study;
  study.add_name("Mariam", "Layla");
  study.add_block(model::TextBlock{"### Læg mærke til\n\n- **Mariam** siger *nej*\n"});
  model::VideoBlock video;
  video.source = "v.mp4";
  video.captions = "v.vtt";
  study.add_block(video).teacher_only = true;
  study.material.files = {{"v.mp4", "film"}, {"v.vtt", "WEBVTT"}};
  study.add_block(model::QuestionBlock{"Hvem?", "Begge."});
  study.add_block(model::TeacherNoteBlock{"Vent."});
  study.add_block(model::QuestionBlock{"Hvorfor?", ""});
  for (const auto kind : {model::SectionKind::appendix, model::SectionKind::module}) {
    model::Section section = study.material.sections.front();
    section.id = model::SectionId::make();
    section.kind = kind;
    study.material.sections.push_back(section);
    study.add_block(model::QuestionBlock{"Hvornår?", ""}).section = section.id;
  }
  return study;
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_same_material_makes_the_same_pages) {
  // Two studies differ in every id and in nothing else: pages must not depend on ids.
  for (const c::Edition edition : {c::Edition::student, c::Edition::teacher}) {
    const std::string first = study::dump(c::make_pages(rich_study().material, edition));
    BOOST_CHECK_EQUAL(first, study::dump(c::make_pages(rich_study().material, edition)));
    Study changed = rich_study();
    changed.excerpt().lead_in = "Om natten";
    BOOST_CHECK_NE(first, study::dump(c::make_pages(changed.material, edition)));
  }
}

BOOST_AUTO_TEST_CASE(pages_stand_in_the_order_of_the_course) {
  const Study study = rich_study();
  const auto pages = c::make_pages(study.material, c::Edition::student).pages;
  BOOST_REQUIRE_EQUAL(pages.size(), study.material.sections.size());
  std::string numbers;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    BOOST_CHECK(pages[i].section == study.material.sections[i].id);
    numbers += std::to_string(pages[i].number) + " ";
  }
  BOOST_CHECK_EQUAL(numbers, "1 0 2 ");
}

BOOST_AUTO_TEST_CASE(questions_are_counted_from_one_on_each_page) {
  for (const c::Edition edition : {c::Edition::student, c::Edition::teacher}) {
    std::string numbers;
    for (const c::Page& page : c::make_pages(rich_study().material, edition).pages)
      for (const c::Element& element : page.elements)
        if (const auto* question = std::get_if<c::Question>(&element))
          numbers += std::to_string(question->number) + " ";
    BOOST_CHECK_EQUAL(numbers, "1 2 1 1 ");
  }
}

BOOST_AUTO_TEST_CASE(files_of_the_teacher_are_not_handed_to_students) {
  const Study study = rich_study();
  BOOST_CHECK(c::make_pages(study.material, c::Edition::student).files.empty());
  BOOST_CHECK_EQUAL(c::make_pages(study.material, c::Edition::teacher).files.size(), 2U);
}

BOOST_AUTO_TEST_CASE(a_block_alone_is_what_it_is_on_its_page) {
  const Study study = rich_study();
  for (const c::Edition edition : {c::Edition::student, c::Edition::teacher}) {
    std::vector<std::string> alone;
    for (const model::Block& block : study.material.blocks)
      for (const c::Element& element : c::block_elements(study.material, block, edition))
        alone.push_back(c::words_of(element));
    std::vector<std::string> together;
    for (const c::Page& page : c::make_pages(study.material, edition).pages)
      for (const c::Element& element : page.elements) together.push_back(c::words_of(element));
    BOOST_CHECK(alone == together);
    BOOST_CHECK_EQUAL(alone.size(), edition == c::Edition::teacher ? 8U : 6U);
  }
}

BOOST_AUTO_TEST_CASE(anchors_stay_when_a_held_excerpt_is_released) {
  Study study;
  study.add_excerpt("Det er vores opgave, siger loven.");
  study.consent(study.karen, model::ConsentState::review_first);
  const auto anchor_of_last = [&] {
    const auto pages = c::make_pages(study.material, c::Edition::student);
    return std::get<c::ExcerptFigure>(pages.pages.front().elements.back()).anchor;
  };
  const std::string held = anchor_of_last();
  study.excerpt().reviewed_at = 1'740'000'000'000;
  BOOST_CHECK_EQUAL(anchor_of_last(), held);
  BOOST_CHECK_EQUAL(held, "uddrag-2");
}

BOOST_AUTO_TEST_CASE(a_name_that_style_cuts_in_two_is_replaced) {
  Study study;
  study.add_name("Mariam Haddad", "Layla N.");
  study.add_block(model::TextBlock{"Så sagde Mar*iam* **Haddad**s mor [Mariam\nHaddad](a.html)."});
  const auto pages = c::make_pages(study.material, c::Edition::student);
  BOOST_CHECK_EQUAL(c::words_of(pages.pages.front().elements.back()),
                    "Så sagde Layla N.s mor Layla N..\na.html\na html\n");
}
