// SPDX-License-Identifier: GPL-3.0-or-later
// The right margin and the columns: lanes, labels, tints, widths.
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <random>

#include "gui/transcript/columns.h"
#include "gui/transcript/lanes.h"
#include "gui/transcript/tints.h"

namespace t = uddrag::gui::transcript;
using uddrag::text::Pos;
using uddrag::text::Span;

namespace {

Span margin_span(std::int64_t start, std::int64_t end) {
  return {Pos(start), Pos(end)};
}

std::vector<t::Stretch> random_stretches(unsigned seed) {
  std::mt19937 random(seed);
  std::vector<t::Stretch> all;
  for (int i = 0; i < 300; ++i) {
    const double top = random() % 4000;
    all.push_back({top, top + 20 + random() % 400});
  }
  std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.top < b.top; });
  return all;
}

int busiest(const std::vector<t::Stretch>& all) {
  int most = 0;
  for (const auto& here : all) {
    int count = 0;
    for (const auto& other : all) count += other.top <= here.top && other.bottom > here.top;
    most = std::max(most, count);
  }
  return most;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(margin)

BOOST_AUTO_TEST_CASE(a_stripe_takes_the_lowest_lane_that_is_free) {
  const auto lanes = t::assign_lanes({{0, 100}, {10, 30}, {20, 50}, {30, 40}, {100, 120}}, 0);
  BOOST_TEST(lanes == (std::vector<int>{0, 1, 2, 1, 0}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(stripes_nearer_than_the_gap_do_not_share_a_lane) {
  BOOST_TEST(t::assign_lanes({{0, 10}, {12, 20}}, 3)[1] == 1);
  BOOST_TEST(t::assign_lanes({{0, 10}, {13, 20}}, 3)[1] == 0);
}

BOOST_AUTO_TEST_CASE(no_two_in_a_lane_overlap_and_no_lane_is_too_many) {
  for (unsigned seed = 1; seed <= 20; ++seed) {
    const auto all = random_stretches(seed);
    const auto lanes = t::assign_lanes(all, 0);
    for (std::size_t i = 0; i < all.size(); ++i)
      for (std::size_t j = i + 1; j < all.size(); ++j)
        BOOST_TEST_REQUIRE((lanes[i] != lanes[j] || all[j].top >= all[i].bottom));
    BOOST_TEST(*std::max_element(lanes.begin(), lanes.end()) + 1 == busiest(all));
  }
}

BOOST_AUTO_TEST_CASE(labels_are_pushed_down_and_what_has_no_room_is_counted) {
  const auto places = t::place_labels({{0, 20}, {0, 20}, {0, 20}, {0, 20}, {100, 120}}, 15, 20);
  BOOST_TEST(places[0].top.value() == 0);
  BOOST_TEST(places[1].top.value() == 15);
  BOOST_TEST(!places[2].top);
  BOOST_TEST(!places[3].top);
  BOOST_TEST(places[1].more == 2);
  BOOST_TEST(places[4].top.value() == 100);
  BOOST_TEST(places[4].more == 0);
}

BOOST_AUTO_TEST_CASE(a_label_knows_the_lanes_beside_it) {
  // The second is pushed below the third's start; the fourth has the first two lanes to itself.
  const std::vector<t::Stretch> all = {{0, 100}, {0, 40}, {20, 60}, {100, 130}};
  const auto lanes = t::assign_lanes(all, 0);
  const auto labels = t::place_labels(all, 15, 40);
  BOOST_TEST(t::lanes_beside(all, lanes, labels, 15) == (std::vector<int>{2, 3, 3, 1}),
             boost::test_tools::per_element());
  for (unsigned seed = 1; seed <= 10; ++seed) {
    const auto some = random_stretches(seed);
    const auto in = t::assign_lanes(some, 0);
    const auto places = t::place_labels(some, 15, 30);
    const auto beside = t::lanes_beside(some, in, places, 15);
    for (std::size_t i = 0; i < some.size(); ++i) {
      int most = 0;
      for (std::size_t j = 0; places[i].top && j < some.size(); ++j)
        if (some[j].top < *places[i].top + 15 && some[j].bottom > *places[i].top)
          most = std::max(most, in[j] + 1);
      BOOST_TEST_REQUIRE(beside[i] == most);
    }
  }
}

BOOST_AUTO_TEST_CASE(labels_never_overlap_and_none_is_lost_uncounted) {
  for (unsigned seed = 1; seed <= 20; ++seed) {
    const auto places = t::place_labels(random_stretches(seed), 15, 30);
    double free_from = -1e9;
    std::size_t counted = 0;
    for (const auto& place : places) {
      counted += static_cast<std::size_t>(place.more);
      if (!place.top) continue;
      BOOST_TEST_REQUIRE(*place.top >= free_from);
      free_from = *place.top + 15;
      ++counted;
    }
    BOOST_TEST(counted == places.size());
  }
}

BOOST_AUTO_TEST_CASE(a_stretch_names_its_two_shortest_quotes) {
  const auto parts =
      t::tint({margin_span(0, 100), margin_span(10, 60), margin_span(20, 30)}, margin_span(0, 200));
  BOOST_TEST_REQUIRE(parts.size() == 5u);
  BOOST_TEST((parts[0].span == margin_span(0, 10)));
  BOOST_TEST(parts[0].layers == std::vector<std::size_t>{0}, boost::test_tools::per_element());
  BOOST_TEST((parts[2].span == margin_span(20, 30)));
  BOOST_TEST(parts[2].layers == (std::vector<std::size_t>{2, 1}), boost::test_tools::per_element());
  BOOST_TEST((parts[4].span == margin_span(60, 100)));
}

BOOST_AUTO_TEST_CASE(tints_stay_inside_and_leave_gaps_alone) {
  const auto parts = t::tint({margin_span(0, 50), margin_span(70, 90)}, margin_span(40, 80));
  BOOST_TEST_REQUIRE(parts.size() == 2u);
  BOOST_TEST((parts[0].span == margin_span(40, 50)));
  BOOST_TEST((parts[1].span == margin_span(70, 80)));
  BOOST_TEST(t::tint({margin_span(0, 10)}, margin_span(10, 20)).empty());
}

BOOST_AUTO_TEST_CASE(a_third_layer_does_not_cut_what_looks_the_same) {
  const auto parts =
      t::tint({margin_span(0, 1000), margin_span(0, 30), margin_span(0, 40), margin_span(10, 2000)},
              margin_span(0, 30));
  BOOST_TEST(parts.size() == 1u);
}

BOOST_AUTO_TEST_CASE(columns_stand_side_by_side_and_lines_stay_readable) {
  t::ColumnWishes wishes;
  wishes.time = 50;
  wishes.speaker = 80;
  wishes.lanes = 4;
  for (double width = 560; width < 3000; width += 37) {
    const auto c = t::plan_columns(width, wishes);
    BOOST_TEST_CONTEXT("width " << width) {
      if (!c.stacked) BOOST_TEST(c.time_x + c.time_width <= c.speaker_x);
      BOOST_TEST(c.speaker_x + c.speaker_width <= c.text_x);
      BOOST_TEST(c.time_x + c.time_width <= c.text_x);
      BOOST_TEST(c.text_x + c.text_width < c.lanes_x);
      BOOST_TEST(c.lanes_x + c.lanes * c.lane_width <= c.label_x);
      BOOST_TEST(c.label_x + c.label_width <= width);
      BOOST_TEST(c.text_width <= wishes.character * t::widest_line + 1);
    }
  }
}

BOOST_AUTO_TEST_CASE(a_wide_window_is_centred_and_a_narrow_one_stacks_the_gutter) {
  t::ColumnWishes wishes;
  wishes.time = 50;
  wishes.speaker = 80;
  wishes.lanes = 4;
  const auto wide = t::plan_columns(2000, wishes);
  BOOST_TEST(!wide.stacked);
  BOOST_TEST(std::abs(wide.time_x - (2000 - wide.label_x - wide.label_width)) <= 2);
  const auto narrow = t::plan_columns(560, wishes);
  BOOST_TEST(narrow.stacked);
  BOOST_TEST(narrow.time_x == narrow.speaker_x);
}

BOOST_AUTO_TEST_CASE(stripes_on_the_left_stand_between_speakers_and_text) {
  t::ColumnWishes wishes;
  wishes.time = 50;
  wishes.speaker = 80;
  wishes.lanes = 4;
  wishes.stripes_left = true;
  for (double width = 560; width < 3000; width += 37) {
    const auto c = t::plan_columns(width, wishes);
    BOOST_TEST_CONTEXT("width " << width) {
      BOOST_TEST(c.speaker_x + c.speaker_width <= c.label_x);
      BOOST_TEST(c.label_x + c.label_width <= c.lanes_x);
      BOOST_TEST(c.lane_x(0) + c.lane_width <= c.text_x);
      BOOST_TEST(c.lane_x(c.lanes - 1) == c.lanes_x);
      BOOST_TEST(c.text_x + c.text_width <= width);
      BOOST_TEST(c.in_gutter(c.speaker_x + 1));
      BOOST_TEST(c.in_stripes(c.lane_x(0) + 1));
      BOOST_TEST(c.in_text(c.text_x + 1));
    }
  }
}

BOOST_AUTO_TEST_CASE(more_lanes_than_are_drawn_leave_room_for_their_number) {
  t::ColumnWishes wishes;
  wishes.lanes = 40;
  const auto c = t::plan_columns(1400, wishes);
  BOOST_TEST(c.lanes == t::max_lanes);
  BOOST_TEST(c.more_width > 0);
}

BOOST_AUTO_TEST_SUITE_END()
