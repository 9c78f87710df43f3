// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done in the Course place.
#include "gui/course/course_changes.h"

#include <boost/test/unit_test.hpp>

#include "app/course_material.h"
#include "edit/course_edits.h"
#include "edit/participant_edits.h"
#include "gui/course/basket_model.h"
#include "gui/course/block_fields.h"
#include "gui/course/chart_groupings.h"
#include "gui/course/course_drag.h"
#include "gui/course/insert_offers.h"
#include "gui/course/outline.h"
#include "gui/course/sheet_items.h"
#include "gui/l10n/strings.h"
#include "gui/study.h"

namespace {

namespace app = uddrag::app;
namespace gui = uddrag::gui;
namespace model = uddrag::model;
using test::Study;
using uddrag::text::Pos;
using uddrag::text::Span;

struct CourseStudy : Study {
  gui::CourseChanges changes{*desk};
  gui::CoursePoint first, second;

  CourseStudy() {
    first = *changes.add_section({}, "Modul 1");
    second = *changes.add_section(first, "Modul 2");
  }
  const uddrag::store::Reader& read() { return desk->read(); }
  gui::CoursePoint text(const gui::CoursePoint& at, const std::string& words) {
    return *changes.insert(at, model::TextBlock{words});
  }
  std::string words_of(const gui::CoursePoint& section) {
    std::string all;
    for (const model::Block& block : read().blocks(*section.target.section))
      if (const auto* text = std::get_if<model::TextBlock>(&block.body))
        all += text->markdown + " ";
      else
        all += std::string(model::kind_of(block.body)) + " ";
    return all;
  }
};

BOOST_FIXTURE_TEST_SUITE(course_changes, CourseStudy)

BOOST_AUTO_TEST_CASE(the_first_section_makes_a_course) {
  BOOST_REQUIRE(read().courses().size() == 1U);
  BOOST_TEST(read().courses().front().language == "da");
  BOOST_TEST(read().sections(first.course).size() == 2U);
}

BOOST_AUTO_TEST_CASE(blocks_come_behind_the_chosen_one) {
  const auto a = text(first, "a");
  text(first, "c");
  text(a, "b");
  BOOST_TEST(words_of(first) == "a b c ");
}

BOOST_AUTO_TEST_CASE(a_block_goes_on_into_the_next_section) {
  const auto a = text(first, "a");
  const auto b = text(first, "b");
  text(second, "c");
  changes.move(b, -1);
  BOOST_TEST(words_of(first) == "b a ");
  const auto there = changes.move(a, 1);
  BOOST_REQUIRE(there);
  BOOST_TEST((there->target.section == second.target.section));
  BOOST_TEST(words_of(second) == "a c ");
  BOOST_TEST(!changes.move(*changes.move(*there, 1), 1));
  BOOST_TEST(!changes.move(first, -1));
}

BOOST_AUTO_TEST_CASE(what_is_dropped_comes_to_stand_there) {
  const auto a = text(first, "a");
  text(first, "b");
  text(first, "c");
  changes.drop(gui::dragged_block(*a.target.block), first, 2);
  BOOST_TEST(words_of(first) == "b a c ");
  changes.drop(gui::dragged_block(*a.target.block), first, 0);
  BOOST_TEST(words_of(first) == "a b c ");
  const auto quote = coded({Pos(15), Pos(24)}, {roles});
  changes.drop(gui::dragged_quote(quote), first, 1);
  BOOST_TEST(words_of(first) == "a excerpt b c ");
  changes.drop_on(gui::dragged_section(*second.target.section), first);
  BOOST_TEST(read().sections(first.course).front().title == "Modul 2");
  BOOST_TEST(!changes.drop_on("something else", first));
}

BOOST_AUTO_TEST_CASE(cut_moves_once_and_copy_again_and_again) {
  const auto a = text(first, "a");
  BOOST_TEST(!changes.can_paste());
  changes.copy(a);
  changes.paste(second);
  changes.paste(second);
  BOOST_TEST(words_of(second) == "a a ");
  changes.cut(a);
  changes.paste(second);
  BOOST_TEST(words_of(first) == "");
  BOOST_TEST(words_of(second) == "a a a ");
  BOOST_TEST(!changes.can_paste());
  changes.duplicate(second);
  BOOST_TEST(read().sections(first.course).size() == 3U);
  BOOST_REQUIRE(desk->undo());
  BOOST_TEST(read().sections(first.course).size() == 2U);
}

BOOST_AUTO_TEST_CASE(a_contrast_takes_quotes_in_turn) {
  const auto contrast = *changes.insert(first, model::ContrastBlock{});
  const auto one = coded({Pos(15), Pos(24)}, {roles}), two = coded({Pos(43), Pos(50)}, {roles});
  changes.put_in(contrast, one);
  changes.put_in(contrast, two);
  const auto there = read().excerpts(*contrast.target.block);
  BOOST_REQUIRE(there.size() == 2U);
  BOOST_TEST(there[0].side == 0);
  BOOST_TEST(there[1].side == 1);
}

BOOST_AUTO_TEST_CASE(templates_and_removal) {
  const auto made = changes.from_template(app::CourseTemplate::workshop);
  BOOST_REQUIRE(made);
  BOOST_TEST(read().courses().size() == 2U);
  BOOST_TEST(!read().sections(made->course).empty());
  changes.remove(*made);
  BOOST_TEST(read().courses().size() == 1U);
}

BOOST_AUTO_TEST_CASE(the_basket_shows_what_is_used) {
  const auto one = coded({Pos(15), Pos(24)}, {roles});
  coded({Pos(43), Pos(50)}, {criticism});
  changes.insert_quote(first, one);
  gui::BasketWish wish{gui::AllQuotes{}, {}, false};
  auto content = gui::basket_content(read(), wish, first.course);
  BOOST_REQUIRE(content.passages.size() == 2U);
  BOOST_TEST(content.passages[0].used);
  BOOST_TEST(!content.passages[1].used);
  wish.only_unused = true;
  BOOST_TEST(gui::basket_content(read(), wish, first.course).found == 1U);
  wish = {criticism, {}, false};
  BOOST_TEST(gui::basket_content(read(), wish, first.course).found == 1U);
  wish = {gui::AllQuotes{}, "HENTER", false};
  BOOST_TEST(gui::basket_content(read(), wish, first.course).found == 1U);
  BOOST_TEST(gui::basket_content(read(), {gui::StarredQuotes{}, {}, false}, first.course).found ==
             0U);
  BOOST_TEST(*gui::name_of_source(read(), criticism) == "Kritik");
  BOOST_TEST(*gui::name_of_source(read(), gui::AllQuotes{}) == "");
  BOOST_TEST(!gui::name_of_source(read(), model::CodeId::make()));
  content = gui::basket_content(read(), {gui::AllQuotes{}, {}, false}, first.course, 1);
  BOOST_TEST(content.passages.size() == 1U);
  BOOST_TEST(content.found == 2U);
}

BOOST_AUTO_TEST_CASE(slash_offers_kinds_and_quotes) {
  coded({Pos(15), Pos(24)}, {roles});
  gui::InsertOffers offers(read());
  BOOST_TEST(offers.fitting("").size() == 8U);  // nothing is starred
  const auto found = offers.fitting(" HENTER ");
  BOOST_REQUIRE(found.size() == 1U);
  BOOST_TEST(std::holds_alternative<gui::Passage>(found.front().what));
  BOOST_TEST(offers.fitting("contr").size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_figure_can_be_a_chart_divided_as_the_list_offers) {
  model::Attribute role;
  role.id = model::AttributeId::make();
  role.name = "rolle";
  uddrag::edit::SaveAttribute save(role);
  BOOST_REQUIRE(desk->run(save));
  coded({Pos(15), Pos(24)}, {roles});
  const gui::ChartGroupings groupings(read());
  BOOST_REQUIRE(groupings.all.size() == 4U);
  model::FigureBlock figure;
  figure.chart = model::ChartQuery{{roles, criticism}};
  BOOST_TEST(groupings.place_of(*figure.chart) == 0);
  groupings.choose(*figure.chart, 3);
  BOOST_TEST((figure.chart->attribute == role.id));
  BOOST_TEST(groupings.place_of(*figure.chart) == 3);
  const auto item_of = [&] {
    return gui::sheet_items(app::course_material(read(), first.course, {}), first.target.section)
        .back();
  };
  changes.insert(first, figure);
  BOOST_TEST(!item_of().chart.has_value());  // nobody has a value
  groupings.choose(*figure.chart, 0);
  changes.insert(first, figure);
  const auto item = item_of();
  BOOST_REQUIRE(item.chart.has_value());
  BOOST_TEST(item.chart->series.size() == 2U);
  BOOST_TEST(item.image.nil());
  BOOST_TEST(item.lines.empty());  // the chart speaks for itself
}

BOOST_AUTO_TEST_CASE(an_excerpt_that_is_left_out_shows_its_marks) {
  const auto made = changes.insert_quote(first, coded({Pos(15), Pos(42)}, {roles}));
  BOOST_REQUIRE(made);
  model::Excerpt excerpt = read().excerpts(*made->target.block).at(0);
  excerpt.trims = {{Pos(0), Pos(9)}};
  uddrag::edit::SaveExcerpt save(excerpt);
  BOOST_REQUIRE(desk->run(save));
  const std::string words = gui::plain_words(
      gui::sheet_items(app::course_material(read(), first.course, {}), first.target.section)
          .back()
          .lines);
  BOOST_TEST(words.find("[…] dem i lufthavnen.\n") == 0U, words);
  BOOST_TEST(words.find("Left out") != std::string::npos, words);
}

BOOST_AUTO_TEST_CASE(a_line_of_the_outline_has_words_and_single_spaces) {
  const auto at = text(first, "## På egen hånd.\n\n**Er** du ny?");
  BOOST_TEST(gui::utf8(gui::block_title(read(), *read().block(*at.target.block))) ==
             "På egen hånd. Er du ny?");
}

BOOST_AUTO_TEST_CASE(what_is_written_into_the_form_sets_nothing_else_back) {
  model::Course form = *read().course(first.course);  // as it was when the form was made
  model::Course beside = form;
  beside.audience = model::Audience::closed;
  beside.theme = "heather";
  uddrag::edit::SaveCourse set_beside(beside);
  BOOST_REQUIRE(desk->run(set_beside));
  for (gui::Field& field : gui::fields_of(form))
    if (field.label == "Authors") field.set("Anne Kjær");
  uddrag::edit::SaveCourse save(gui::with_fields(*read().course(first.course), form));
  BOOST_REQUIRE(desk->run(save));
  const model::Course now = *read().course(first.course);
  BOOST_TEST(now.authors == "Anne Kjær");
  BOOST_TEST((now.audience == model::Audience::closed));
  BOOST_TEST(now.theme == "heather");
  BOOST_TEST(now.title == form.title);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
