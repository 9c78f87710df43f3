// SPDX-License-Identifier: GPL-3.0-or-later
// Pages of a course, and courses written as Markdown.
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <set>
#include <sstream>
#include <string>

#include "base/file.h"
#include "course/course_text.h"
#include "course/make_pages.h"
#include "course/page_words.h"
#include "course/slug.h"
#include "course/study.h"
#include "model/course_json.h"

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

c::CourseDraft sample() {
  return c::read_course_text(
      uddrag::base::read_file(std::string(UDDRAG_SOURCE_DIR) + "/sample-project/course.md"));
}

/// Letters and digits only, so that markup and punctuation do not count.
std::multiset<std::string> bare_words(std::string text) {
  for (const std::string_view sign : {"…", "»", "«", "–", "\\n"})
    for (std::size_t at; (at = text.find(sign)) != std::string::npos;)
      text.replace(at, sign.size(), " ");
  std::multiset<std::string> words;
  std::string word;
  for (const char letter : text + " ") {
    const auto byte = static_cast<unsigned char>(letter);
    if (std::isalnum(byte) || byte >= 0xC3)
      word += letter;
    else if (byte >= 0x80 && !word.empty())
      word += letter;
    else if (!word.empty())
      words.insert(std::exchange(word, {}));
  }
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

BOOST_AUTO_TEST_CASE(the_sample_course_is_understood) {
  const c::CourseDraft draft = sample();
  std::size_t references = 0, modules = 0;
  for (const c::DraftSection& section : draft.sections) {
    modules += section.section.kind == model::SectionKind::module;
    for (const c::DraftBlock& block : section.blocks) references += block.excerpts.size();
  }
  BOOST_CHECK_EQUAL(references, 33U);
  BOOST_CHECK_EQUAL(modules, 3U);
  BOOST_CHECK(!draft.course.title.empty());
}

BOOST_AUTO_TEST_CASE(no_word_of_a_course_is_lost) {
  const std::string source =
      uddrag::base::read_file(std::string(UDDRAG_SOURCE_DIR) + "/sample-project/course.md");
  const c::CourseDraft draft = sample();
  std::string kept = draft.course.title + " " + draft.course.subtitle + " " +
                     draft.course.objectives + " " + draft.course.level;
  for (const c::DraftSection& section : draft.sections) {
    kept += " " + section.section.title + " " + section.section.objectives + " " +
            section.section.content_note + " " + std::to_string(section.section.minutes);
    for (const c::DraftBlock& block : section.blocks) {
      kept += " " + model::body_json(block.body);
      for (const c::ExcerptReference& reference : block.excerpts)
        kept +=
            " " + reference.document + " " + reference.first_words + " " + reference.participant;
      for (const std::string& code : block.code_names) kept += " " + code;
    }
  }
  // Words of the form itself, which come back as structure.
  const std::set<std::string> form = {
      "Tid",          "minutter",     "Mål",    "Video",   "ca",        "Uddrag", "Kontrast",
      "Spørgsmål",    "Øvelse",       "Muligt", "svar",    "Noter",     "til",    "underviseren",
      "Indholdsnote", "Facitforslag", "Efter",  "modulet", "kan",       "du",     "Reserve",
      "må",           "først",        "vises",  "efter",   "gennemsyn", "4"};
  const auto there = bare_words(kept);
  std::string lost;
  for (const std::string& word : bare_words(source))
    if (!there.contains(word) && !form.contains(word)) lost += word + " ";
  BOOST_CHECK_EQUAL(lost, "");
}

BOOST_AUTO_TEST_CASE(what_is_not_understood_becomes_text) {
  const auto draft = c::read_course_text("# T\n\n## Afsnit\n\n- `mangler »uden slut\n\n| skæv\n");
  BOOST_REQUIRE_EQUAL(draft.sections.size(), 1U);
  std::string kept;
  for (const auto& block : draft.sections.front().blocks) kept += model::body_json(block.body);
  BOOST_CHECK(kept.find("uden slut") != std::string::npos);
  BOOST_CHECK(kept.find("skæv") != std::string::npos);
}
