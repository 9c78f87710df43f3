// SPDX-License-Identifier: GPL-3.0-or-later
// What a quote is connected with.
#include "gui/excerpts/quote_connections.h"

#include <boost/test/unit_test.hpp>

#include "edit/course_edits.h"
#include "edit/quote_edits.h"
#include "gui/study.h"

namespace edit = uddrag::edit;
namespace gui = uddrag::gui;
namespace model = uddrag::model;
using test::Study;
using uddrag::text::Pos;
using uddrag::text::Span;

BOOST_AUTO_TEST_CASE(links_are_seen_from_both_ends) {
  Study study;
  const auto first = study.coded({Pos(0), Pos(4)}, {study.roles}),
             second = study.coded({Pos(15), Pos(24)}, {study.roles});
  edit::LinkQuotes link(first, "kritiserer", second, "skarpt");
  BOOST_REQUIRE(study.desk->run(link));
  const auto out = gui::linked_quotes(study.desk->read(), first);
  BOOST_REQUIRE_EQUAL(out.size(), 1u);
  BOOST_TEST(out.front().outgoing);
  BOOST_TEST(out.front().relation == "kritiserer");
  BOOST_TEST(out.front().note == "skarpt");
  BOOST_TEST((out.front().other.id == second));
  BOOST_TEST(out.front().document == "Interview 1");
  const auto in = gui::linked_quotes(study.desk->read(), second);
  BOOST_REQUIRE_EQUAL(in.size(), 1u);
  BOOST_TEST(!in.front().outgoing);
  edit::RemoveLink remove(out.front().link);
  BOOST_REQUIRE(study.desk->run(remove));
  BOOST_TEST(gui::linked_quotes(study.desk->read(), first).empty());
}

BOOST_AUTO_TEST_CASE(a_quote_tells_the_sections_that_show_it) {
  Study study;
  const auto quote = study.coded({Pos(0), Pos(4)}, {study.roles});
  BOOST_TEST(gui::uses_of_quote(study.desk->read(), quote).empty());
  model::Course course;
  course.id = model::CourseId::make();
  course.title = "Tæt på";
  edit::SaveCourse save(course);
  BOOST_REQUIRE(study.desk->run(save));
  model::Section section;
  section.id = model::SectionId::make();
  section.course = course.id;
  section.title = "Modul 1";
  edit::AddSection add(section);
  BOOST_REQUIRE(study.desk->run(add));
  for (int i = 0; i < 2; ++i) {  // twice in the same section is one use
    model::Block block;
    block.id = model::BlockId::make();
    block.section = section.id;
    block.body = model::ExcerptBlock{};
    model::Excerpt excerpt;
    excerpt.id = model::ExcerptId::make();
    excerpt.block = block.id;
    excerpt.quote = quote;
    edit::AddBlock show(block, {excerpt});
    BOOST_REQUIRE(study.desk->run(show));
  }
  const auto uses = gui::uses_of_quote(study.desk->read(), quote);
  BOOST_REQUIRE_EQUAL(uses.size(), 1u);
  BOOST_TEST(uses.front().section == "Modul 1");
  BOOST_TEST(uses.front().course == "Tæt på");
}
