// SPDX-License-Identifier: GPL-3.0-or-later
// What the mouse's clicks and the keyboard's steps select.
#include "gui/transcript/selection.h"

#include <boost/test/unit_test.hpp>

#include <string>

namespace t = uddrag::gui::transcript;
using t::Selection;
using t::Unit;
using uddrag::text::Pos;
using uddrag::text::Span;
using uddrag::text::Text;

namespace {

// Turns: "Hej med dig. Hvad laver du?" and "Jeg rejser. Snart!"
const char* const sample = "Hej med dig. Hvad laver du?\nJeg rejser. Snart!\n";

struct Selecting {
  Text text{std::string(sample)};
  Selection selection{text, "da", {{Pos(0), Pos(27)}, {Pos(28), Pos(46)}}};
  std::string words() const { return std::string(text.slice(selection.span())); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(selecting, Selecting)

BOOST_AUTO_TEST_CASE(clicks_grow_from_place_to_word_to_sentence_to_turn) {
  const char* const expected[] = {"", "laver", "Hvad laver du?", "Hej med dig. Hvad laver du?",
                                  "Hej med dig. Hvad laver du?"};
  for (int clicks = 1; clicks <= 5; ++clicks) {
    selection.press(Pos(20), t::unit_of_clicks(clicks), false);
    BOOST_TEST(words() == expected[clicks - 1]);
  }
}

BOOST_AUTO_TEST_CASE(dragging_goes_on_in_the_unit_it_began_with) {
  selection.press(Pos(20), Unit::word, false);
  selection.drag(Pos(25));
  BOOST_TEST(words() == "laver du");
  selection.drag(Pos(9));
  BOOST_TEST(words() == "dig. Hvad laver");
  selection.press(Pos(5), Unit::sentence, false);
  selection.drag(Pos(40));
  BOOST_TEST(words() == "Hej med dig. Hvad laver du?\nJeg rejser. Snart!");
}

BOOST_AUTO_TEST_CASE(shift_click_moves_the_end) {
  selection.press(Pos(4), Unit::character, false);
  selection.press(Pos(11), Unit::character, true);
  BOOST_TEST(words() == "med dig");
  selection.press(Pos(0), Unit::character, true);
  BOOST_TEST(words() == "Hej ");
}

BOOST_AUTO_TEST_CASE(arrows_walk_and_stretch) {
  selection.move_to(Pos(4), false);
  selection.step(Unit::character, true, true);
  selection.step(Unit::character, true, true);
  BOOST_TEST(words() == "me");
  selection.step(Unit::character, false, true);
  BOOST_TEST(words() == "m");
  selection.step(Unit::character, true, false);  // a selection ends at its border
  BOOST_TEST((selection.empty() && selection.caret() == Pos(5)));
  selection.step(Unit::word, true, true);
  BOOST_TEST(words() == "ed ");
  selection.step(Unit::word, false, false);
  BOOST_TEST((selection.empty() && selection.caret() == Pos(4)));
}

BOOST_AUTO_TEST_CASE(stretching_may_turn_round) {
  selection.move_to(Pos(8), false);
  selection.step(Unit::word, true, true);
  BOOST_TEST(words() == "dig. ");
  for (int i = 0; i < 3; ++i) selection.step(Unit::word, false, true);
  BOOST_TEST(words() == "Hej med ");
  BOOST_TEST((selection.caret() == Pos(0)));
}

BOOST_AUTO_TEST_CASE(turns_are_walked_from_start_to_start) {
  selection.move_to(Pos(5), false);
  selection.step(Unit::turn, true, false);
  BOOST_TEST(selection.caret().value == 28);
  selection.step(Unit::turn, true, false);
  BOOST_TEST((selection.caret() == text.size()));
  selection.step(Unit::turn, false, false);
  selection.step(Unit::turn, false, false);
  BOOST_TEST(selection.caret().value == 0);
}

BOOST_AUTO_TEST_CASE(growing_takes_the_next_larger_unit) {
  selection.move_to(Pos(32), false);
  const char* const expected[] = {"rejser", "Jeg rejser.", "Jeg rejser. Snart!", sample};
  for (const char* const step : expected) {
    selection.grow();
    BOOST_TEST(words() == step);
  }
}

BOOST_AUTO_TEST_CASE(a_sentence_ends_with_its_turn) {
  Selection open(Text(std::string("uden punktum\nnæste taler")), "da",
                 {{Pos(0), Pos(12)}, {Pos(13), Pos(24)}});
  open.press(Pos(3), Unit::sentence, false);
  BOOST_TEST((open.span() == Span(Pos(0), Pos(12))));
}

BOOST_AUTO_TEST_CASE(a_family_of_emoji_is_never_cut) {
  const std::string family =
      "\xF0\x9F\x91\xA8\xE2\x80\x8D\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7";
  Selection emoji(Text("x" + family + "y"), "da", {});
  for (std::int64_t at = 1; at <= 6; ++at) {
    emoji.press(Pos(at), Unit::character, false);
    BOOST_TEST((emoji.caret() == Pos(1) || emoji.caret() == Pos(6)));
    emoji.set({Pos(at), Pos(6)});
    BOOST_TEST((emoji.span().start == Pos(1) || at == 6));
  }
  emoji.move_to(Pos(1), false);
  emoji.step(Unit::character, true, false);
  BOOST_TEST(emoji.caret().value == 6);
}

BOOST_AUTO_TEST_CASE(spans_from_outside_are_clamped) {
  selection.set({Pos(40), Pos(4000)});
  BOOST_TEST((selection.span() == Span(Pos(40), text.size())));
  selection.all();
  BOOST_TEST((selection.span() == text.all()));
  selection.clear();
  BOOST_TEST(selection.empty());
}

BOOST_AUTO_TEST_SUITE_END()
