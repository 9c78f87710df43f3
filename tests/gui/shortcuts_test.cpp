// SPDX-License-Identifier: GPL-3.0-or-later
// The action table: every id once, and no key for two actions.
#include <boost/test/unit_test.hpp>

#include <map>
#include <set>
#include <string>

#include "gui/actions/action_table.h"

namespace gui = uddrag::gui;

BOOST_AUTO_TEST_CASE(no_two_actions_have_the_same_key) {
  std::map<std::string, std::string> by_key;
  std::set<std::string> ids;
  for (const gui::ActionRow& row : gui::action_table()) {
    BOOST_TEST(ids.insert(row.id).second, row.id << " stands twice");
    for (const char* key : {row.shortcut, row.also}) {
      if (!key) continue;
      const auto [there, is_new] = by_key.emplace(key, row.id);
      BOOST_TEST(is_new, row.id << " and " << there->second << " have " << key);
    }
  }
  BOOST_TEST(by_key.size() > 30u);
}
