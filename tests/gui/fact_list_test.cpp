// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a facts block while they are written.
#include "gui/course/fact_list.h"

#include <boost/test/unit_test.hpp>

#include <string>

namespace gui = uddrag::gui;
namespace model = uddrag::model;
using gui::FactCell;

namespace {

struct Facts {
  gui::FactList list{{{"a", "1"}, {"b", "2"}, {"c", "3"}}};
  std::string words() const {
    std::string all;
    for (const model::Fact& fact : list.facts()) all += fact.text + fact.source + " ";
    return all;
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(facts, Facts)

BOOST_AUTO_TEST_CASE(there_is_always_a_row_to_write_in) {
  gui::FactList none({});
  BOOST_TEST(none.size() == 1U);
  BOOST_TEST(none.facts().empty());
  none.write({0, true}, "Danmarks\nStatistik");
  BOOST_REQUIRE(none.facts().size() == 1U);
  BOOST_TEST(none.facts()[0].source == "Danmarks Statistik");
  BOOST_TEST((none.remove(0) == FactCell{0, false}));
  BOOST_TEST(none.size() == 1U);
}

BOOST_AUTO_TEST_CASE(enter_walks_and_makes_a_row_at_the_end) {
  FactCell at{1, false};
  at = list.next(at);
  BOOST_TEST((at == FactCell{1, true}));
  at = list.next(at);
  BOOST_TEST((at == FactCell{2, false}));
  at = list.next(list.next(at));
  BOOST_TEST((at == FactCell{3, false}));
  BOOST_TEST(list.size() == 4U);
  BOOST_TEST(words() == "a1 b2 c3 ", "an empty row is not kept");
  list.write(at, "d");
  BOOST_TEST(words() == "a1 b2 c3 d ");
}

BOOST_AUTO_TEST_CASE(rows_move_and_the_caret_with_them) {
  BOOST_TEST((list.move({0, true}, 1) == FactCell{1, true}));
  BOOST_TEST(words() == "b2 a1 c3 ");
  BOOST_TEST(!list.move({0, true}, -1));
  BOOST_TEST(!list.move({2, true}, 1));
}

BOOST_AUTO_TEST_CASE(rows_are_put_in_and_taken_out) {
  BOOST_TEST((list.add_behind(0) == FactCell{1, false}));
  list.write({1, false}, "x");
  BOOST_TEST(words() == "a1 x b2 c3 ");
  BOOST_TEST((list.remove(3) == FactCell{2, false}));
  BOOST_TEST(words() == "a1 x b2 ");
}

BOOST_AUTO_TEST_SUITE_END()
