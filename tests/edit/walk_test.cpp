// SPDX-License-Identifier: GPL-3.0-or-later
// A long random walk over all kinds of edits: every state on the way is met again on the way back
// and on the way forward, also across closing and opening the file.
#include <boost/test/unit_test.hpp>

#include "edit/workshop.h"
#include "store/doctor.h"

namespace uddrag::edit::testing {
namespace {

constexpr std::size_t steps = 2000;

struct Walk {
  base::Hash state() { return store::testing::state_of(shop.read()); }

  void step() {
    while (!try_kind(some_kind(random), shop, random)) {
    }
  }
  void require_clean(std::size_t at) {
    for (const auto& fault : store::check(shop.read()))
      BOOST_FAIL("after step " << at << ": " << fault.rule << " " << fault.place << " "
                               << fault.detail);
  }

  Workshop shop;
  SeededRandom random{2026};
};

}  // namespace

BOOST_AUTO_TEST_SUITE(walk)

BOOST_AUTO_TEST_CASE(two_thousand_actions_undone_and_redone) {
  Walk walk;
  const std::size_t made_before = walk.shop.journal().history(100).size();
  std::vector<base::Hash> states{walk.state()};
  for (std::size_t i = 1; i <= steps; ++i) {
    walk.step();
    states.push_back(walk.state());
    if (i % 50 == 0) walk.require_clean(i);
  }
  BOOST_TEST(walk.shop.read().quotes().size() > 20u);
  for (std::size_t i = steps; i-- > 0;) {
    if (i % 700 == 0) walk.shop.reopen();
    walk.shop.journal().undo(walk.shop.anna);
    BOOST_REQUIRE_MESSAGE(walk.state() == states[i], "undo to state " << i);
  }
  walk.require_clean(0);
  for (std::size_t i = 1; i <= steps; ++i) {
    if (i % 900 == 0) walk.shop.reopen();
    walk.shop.journal().redo(walk.shop.anna);
    BOOST_REQUIRE_MESSAGE(walk.state() == states[i], "redo to state " << i);
  }
  BOOST_TEST(!walk.shop.journal().next_redo());
  BOOST_TEST(walk.shop.journal().history(10 * steps).size() == made_before + 3 * steps);
}

/// Undo, redo and new edits in any order, against a list of states and a place in it.
BOOST_AUTO_TEST_CASE(any_order_of_undo_redo_and_new_edits) {
  Walk walk;
  std::vector<base::Hash> states{walk.state()};
  std::size_t place = 0;
  for (int i = 0; i < 600; ++i) {
    const std::uint64_t what = walk.random.below(5);
    if (what < 2 && place > 0) {
      walk.shop.journal().undo(walk.shop.anna);
      --place;
    } else if (what == 2 && place + 1 < states.size()) {
      walk.shop.journal().redo(walk.shop.anna);
      ++place;
    } else {
      walk.step();
      states.resize(++place);
      states.push_back(walk.state());
    }
    if (walk.random.below(60) == 0) walk.shop.reopen();
    BOOST_REQUIRE(walk.state() == states[place]);
    BOOST_REQUIRE(walk.shop.journal().next_redo().has_value() == (place + 1 < states.size()));
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace uddrag::edit::testing
