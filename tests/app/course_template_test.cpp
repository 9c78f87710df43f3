// SPDX-License-Identifier: GPL-3.0-or-later
// Outlines to begin a course from.
#include "app/course_template.h"

#include "app/support.h"

using namespace uddrag;
using test::Study;

BOOST_AUTO_TEST_SUITE(course_templates)

BOOST_AUTO_TEST_CASE(each_is_one_action_with_sections_in_order) {
  for (const app::CourseTemplateInfo& info : app::course_templates()) {
    BOOST_TEST_CONTEXT(info.name) {
      Study study;
      const std::string before = study.dump();
      auto made = app::course_from_template(study.read(), info.which, "");
      BOOST_REQUIRE(!study.session->run(made));
      const auto courses = study.read().courses();
      BOOST_REQUIRE_EQUAL(courses.size(), 1U);
      BOOST_TEST(courses[0].title == "Nøglen");
      const auto sections = study.read().sections(courses[0].id);
      BOOST_TEST(sections.size() >= 3U);
      for (std::size_t i = 0; i < sections.size(); ++i) {
        BOOST_TEST(sections[i].position == static_cast<std::int64_t>(i));
        BOOST_TEST(!sections[i].title.empty());
      }
      study.session->undo();
      BOOST_TEST(study.dump() == before);
    }
  }
}

BOOST_AUTO_TEST_CASE(the_sections_speak_the_language_of_the_project) {
  test::Folder folder;
  for (const auto& [language, title] :
       {std::pair("da", "Introduktion"), std::pair("en", "Introduction"),
        std::pair("en-GB", "Introduction")}) {
    const auto session = app::Session::create(folder.path / (std::string(language) + ".uddrag"),
                                              "T", language, {"A", "A"});
    auto made = app::course_from_template(session->read(), app::CourseTemplate::modules, "Mine");
    BOOST_REQUIRE(!session->run(made));
    const model::Course course = session->read().courses().at(0);
    BOOST_TEST(course.title == "Mine");
    BOOST_TEST(course.language == language);
    BOOST_TEST(session->read().sections(course.id).at(0).title == title);
  }
}

BOOST_AUTO_TEST_SUITE_END()
