// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/actions/action_table.h"

#include <boost/test/unit_test.hpp>

#include <map>
#include <string>

BOOST_AUTO_TEST_SUITE(action_table)

BOOST_AUTO_TEST_CASE(no_key_and_no_id_is_given_twice) {
  std::map<std::string, std::string> keys;
  std::map<std::string, int> ids;
  for (const auto& row : uddrag::gui::action_table()) {
    BOOST_TEST(++ids[row.id] == 1, row.id);
    for (const char* key : {row.shortcut, row.also}) {
      if (!key) continue;
      const auto [other, fresh] = keys.emplace(key, row.id);
      BOOST_TEST(fresh, key << ": " << other->second << " and " << row.id);
    }
  }
  BOOST_TEST(keys.size() > 30u);
}

BOOST_AUTO_TEST_SUITE_END()
