// SPDX-License-Identifier: GPL-3.0-or-later
// A part of a course: only that is made and checked, and what it is called by stays the same.
#include "course/part.h"

#include <boost/test/unit_test.hpp>

#include <string>

#include "course/gates.h"
#include "course/make_pages.h"
#include "course/page_words.h"
#include "course/study.h"

namespace c = uddrag::course;
namespace model = uddrag::model;
using study::Study;

namespace {

/// Three modules; the second has two questions and an excerpt, the third one by who said no.
struct Modules : Study {
  model::SectionId second, third;
  model::BlockId question, held;

  Modules() {
    add_block(model::QuestionBlock{"Et?", ""});
    second = add_module("Modul");
    add_block(model::QuestionBlock{"To?", ""}).section = second;
    model::Block& third_question = add_block(model::QuestionBlock{"Tre?", ""});
    third_question.section = second;
    question = third_question.id;
    add_excerpt("kommunen finder en bolig");
    material.blocks.back().section = second;
    third = add_module("Modul");
    model::Block& text = add_block(model::TextBlock{"Fire"});
    text.section = third;
    held = text.id;
    add_excerpt("Det er vores opgave");
    material.blocks.back().section = third;
    consent(anders, model::ConsentState::no);
  }
  model::SectionId add_module(const char* title) {
    model::Section section;
    section.id = model::SectionId::make();
    section.title = title;
    material.sections.push_back(section);
    return section.id;
  }
  c::Pages pages() const { return c::make_pages(material, c::Edition::student); }
};

}  // namespace

BOOST_AUTO_TEST_CASE(a_module_alone_keeps_its_number_its_address_and_its_anchors) {
  Modules study;
  const c::Pages whole = study.pages();
  study.material.part.sections = {study.second};
  const c::Pages part = study.pages();
  BOOST_REQUIRE_EQUAL(part.pages.size(), 1U);
  const c::Page &alone = part.pages[0], &among = whole.pages[1];
  BOOST_CHECK_EQUAL(alone.number, 2);
  BOOST_CHECK_EQUAL(alone.slug, among.slug);
  BOOST_REQUIRE_EQUAL(alone.elements.size(), among.elements.size());
  for (std::size_t i = 0; i < alone.elements.size(); ++i)
    BOOST_CHECK_EQUAL(c::words_of(alone.elements[i]), c::words_of(among.elements[i]));
  BOOST_CHECK_EQUAL(std::get<c::ExcerptFigure>(alone.elements[2]).anchor,
                    std::get<c::ExcerptFigure>(among.elements[2]).anchor);
  BOOST_CHECK_NE(part.identifier, whole.identifier);
  study.material.part.sections = {study.third};
  BOOST_CHECK_NE(part.identifier, study.pages().identifier);
}

BOOST_AUTO_TEST_CASE(a_block_alone_stands_on_its_page_and_a_question_keeps_its_number) {
  Modules study;
  study.material.part.blocks = {study.question};
  const c::Pages part = study.pages();
  BOOST_REQUIRE_EQUAL(part.pages.size(), 1U);
  BOOST_REQUIRE_EQUAL(part.pages[0].elements.size(), 1U);
  BOOST_CHECK_EQUAL(std::get<c::Question>(part.pages[0].elements[0]).number, 2);
  study.material.part.sections = {study.third};
  BOOST_CHECK_EQUAL(study.pages().pages.size(), 2U);
}

BOOST_AUTO_TEST_CASE(gates_look_at_what_is_handed_out_and_at_nothing_else) {
  Modules study;
  BOOST_CHECK(c::stops(c::check_gates(study.material)));
  study.material.part.sections = {study.second};
  BOOST_CHECK(!c::stops(c::check_gates(study.material)));
  study.material.part.blocks = {study.held};
  BOOST_CHECK(!c::stops(c::check_gates(study.material)));
  study.material.part.sections = {study.third};
  BOOST_CHECK(c::stops(c::check_gates(study.material)));
}

BOOST_AUTO_TEST_CASE(a_part_that_is_gone_is_nothing_to_hand_out) {
  Modules study;
  study.material.part.sections = {model::SectionId::make()};
  const auto found = c::check_gates(study.material);
  BOOST_CHECK(c::stops(found, {c::Gate::completeness}));
  BOOST_CHECK(study.pages().pages.empty());
}
