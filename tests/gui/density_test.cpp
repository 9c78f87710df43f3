// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/transcript/density.h"

#include <boost/test/unit_test.hpp>

#include <numeric>
#include <string>

#include "gui/ruler_engine.h"

namespace t = uddrag::gui::transcript;
using uddrag::text::Pos;
using uddrag::text::Span;
using uddrag::text::Text;

BOOST_AUTO_TEST_CASE(the_bar_counts_what_lies_in_each_row) {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "en linje\n";  // 9 characters each
  t::testing::RulerEngine engine;
  t::Flow flow;
  flow.set_document(Text(text), {});
  flow.set_engine(&engine, 10000);
  BOOST_CHECK(t::density({}, flow, 0).empty());
  const auto none = t::density({}, flow, 10);
  BOOST_CHECK_EQUAL(std::accumulate(none.begin(), none.end(), 0), 0);
  // Lines 0 to 4 are the first twentieth; line 95 on the last.
  const auto rows =
      t::density({{Pos(0), Pos(8)}, {Pos(9), Pos(17)}, {Pos(95 * 9), Pos(95 * 9 + 8)}}, flow, 20);
  BOOST_CHECK_EQUAL(rows.front(), 2);
  BOOST_CHECK_EQUAL(rows[10], 0);
  BOOST_CHECK_EQUAL(rows[19], 1);
  const auto all = t::density({{Pos(0), Pos(900)}}, flow, 20);
  BOOST_CHECK_EQUAL(std::accumulate(all.begin(), all.end(), 0), 20);
}

BOOST_AUTO_TEST_CASE(the_bar_stands_beside_a_text_that_is_shorter_than_the_view) {
  const t::Extent beside = t::density_extent(200, 10, 800);
  BOOST_CHECK_EQUAL(beside.top, 10);
  BOOST_CHECK_EQUAL(beside.bottom, 210);
  for (const double longer : {800.0, 5000.0}) {
    const t::Extent all = t::density_extent(longer, 10, 800);
    BOOST_CHECK_EQUAL(all.top, 0);
    BOOST_CHECK_EQUAL(all.bottom, 800);
  }
  const t::Extent nearly = t::density_extent(795, 10, 800);
  BOOST_CHECK_EQUAL(nearly.bottom, 800);
}
