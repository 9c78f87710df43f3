// SPDX-License-Identifier: GPL-3.0-or-later
// Scrolling, places and stripes of the canvas, without a window.
#include "gui/transcript/canvas_state.h"

#include <boost/test/unit_test.hpp>

#include <string>

#include "gui/ruler_engine.h"

namespace t = uddrag::gui::transcript;
namespace gui = uddrag::gui;
namespace model = uddrag::model;
using t::testing::RulerEngine;
using uddrag::text::Pos;
using uddrag::text::Span;
using uddrag::text::Text;

namespace {

/// 300 turns; the lengths differ a lot, so that estimates are wrong in both directions.
gui::CanvasDocument document() {
  gui::CanvasDocument made;
  std::string text;
  for (int i = 0; i < 300; ++i) {
    gui::CanvasTurn turn;
    const auto start = static_cast<std::int64_t>(text.size());
    for (int word = 0; word < 1 + i * 7 % 90; ++word) text += "temmeligelange ";
    turn.span = {Pos(start), Pos(static_cast<std::int64_t>(text.size()))};
    made.turns.push_back(turn);
    text += "\n";
  }
  made.text = Text(text);
  made.language = "da";
  return made;
}

gui::CanvasQuote quote(std::int64_t start, std::int64_t end, int codings = 1) {
  gui::CanvasQuote made;
  made.id = model::QuoteId::make();
  made.span = {Pos(start), Pos(end)};
  for (int i = 0; i < codings; ++i)
    made.codings.push_back({model::CodeId::make(), "kode", "over / kode", 0x336699, "HL", {}});
  return made;
}

struct Fixture {
  Fixture() {
    state.show_document(document());
    state.set_engine(ruler, 50, 80);
    state.set_view(800, 600);
  }
  void measure_all() {
    while (state.idle(std::chrono::milliseconds(0))) {
    }
  }
  RulerEngine ruler;
  t::CanvasState state;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(canvas_state, Fixture)

BOOST_AUTO_TEST_CASE(a_document_shows_its_start_with_space_above) {
  BOOST_TEST(state.scroll() == -state.padding());
  BOOST_TEST(state.top().value == 0);
}

BOOST_AUTO_TEST_CASE(measuring_in_the_background_does_not_move_the_view) {
  const Pos place = state.flow().blocks()[150].span.start;
  state.set_top(place);
  const double before = state.scroll();
  int rounds = 0;
  while (state.idle(std::chrono::milliseconds(0))) {
    ++rounds;
    BOOST_TEST_REQUIRE(state.flow().caret(place).y == state.scroll());
  }
  BOOST_TEST(rounds > 100);
  BOOST_TEST(state.scroll() != before);  // the heights above did change
  BOOST_TEST(state.top().value == place.value);
}

BOOST_AUTO_TEST_CASE(you_are_here_survives_another_width) {
  measure_all();
  const Pos place = state.flow().line_around(Pos(20000)).start;
  state.set_top(place);
  BOOST_TEST(state.top().value == place.value);
  state.set_view(500, 600);
  const Span line = state.flow().line_around(place);
  BOOST_TEST(state.top().value == line.start.value);
}

BOOST_AUTO_TEST_CASE(a_revealed_span_stands_in_the_upper_third) {
  for (const std::int64_t at : {5000, 40000, 90000}) {
    const Span span{Pos(at), Pos(at + 20)};
    state.reveal(span);
    const double y = state.flow().caret(span.start).y - state.scroll();
    BOOST_TEST(y >= 0);
    BOOST_TEST(y <= 200);
  }
}

BOOST_AUTO_TEST_CASE(scrolling_stops_at_both_ends) {
  state.scroll_to(-5000);
  BOOST_TEST(state.scroll() == -state.padding());
  state.scroll_to(1e9);
  const double end = state.flow().height() + state.padding() - 600;
  BOOST_TEST(state.scroll() == end);
  BOOST_TEST((state.visible().end == state.flow().text().size()));
}

BOOST_AUTO_TEST_CASE(everything_in_view_is_measured_wherever_it_is) {
  for (double y = 0; y < state.flow().height(); y += 3333) {
    state.scroll_to(y);
    const auto last = state.flow().block_at(state.scroll() + 600);
    for (auto i = state.flow().block_at(state.scroll()); i <= last; ++i)
      BOOST_TEST_REQUIRE(state.flow().is_measured(i));
  }
}

BOOST_AUTO_TEST_CASE(the_caret_is_followed_but_no_farther_than_needed) {
  state.selection().move_to(Pos(3), false);
  state.reveal_caret();
  BOOST_TEST(state.scroll() == -state.padding());
  state.selection().move_to(Pos(50000), false);
  state.reveal_caret();
  const double y = state.flow().caret(Pos(50000)).y - state.scroll();
  BOOST_TEST(y >= 0);
  BOOST_TEST(y <= 580);
}

BOOST_AUTO_TEST_CASE(a_quote_has_a_stripe_for_each_code_and_one_without) {
  measure_all();
  state.show_quotes({quote(0, 20, 3), quote(5, 400, 0), quote(3000, 3100)});
  const auto& stripes = state.stripes();
  BOOST_TEST_REQUIRE(stripes.all.size() == 5u);
  BOOST_TEST(stripes.lanes == 4);
  int first = 0, bare = 0;
  for (const t::Stripe& stripe : stripes.all) {
    first += stripe.first_of_quote;
    bare += !stripe.coding;
    const t::Extent extent = state.flow().extent(state.quotes()[stripe.quote].span);
    BOOST_TEST(stripe.top == extent.top);
    BOOST_TEST(stripe.bottom == extent.bottom);
  }
  BOOST_TEST(first == 3);
  BOOST_TEST(bare == 1);
}

BOOST_AUTO_TEST_CASE(quotes_on_one_line_take_different_lanes) {
  measure_all();
  const Span line = state.flow().line_around(Pos(3000));
  const std::int64_t at = line.start.value;
  state.show_quotes({quote(at, at + 3), quote(at + 10, at + 14)});
  BOOST_TEST(state.stripes().lanes == 2);
}

BOOST_AUTO_TEST_CASE(coding_does_not_move_the_text) {
  state.show_quotes({quote(0, 20)});
  state.stripes();
  const double x = state.columns().text_x, width = state.columns().text_width;
  state.show_quotes({quote(0, 20), quote(5, 30), quote(6, 40)});
  state.stripes();
  BOOST_TEST(state.columns().text_x == x);
  BOOST_TEST(state.columns().text_width == width);
}

BOOST_AUTO_TEST_CASE(the_innermost_quote_is_the_one_at_a_place) {
  state.show_quotes({quote(0, 500), quote(10, 30), quote(20, 400)});
  BOOST_TEST(state.quote_at(Pos(25)).value() == 1u);
  BOOST_TEST(state.quote_at(Pos(100)).value() == 2u);
  BOOST_TEST(state.quote_at(Pos(450)).value() == 0u);
  BOOST_TEST(!state.quote_at(Pos(500)));
  BOOST_TEST(state.quote_index(state.quotes()[2].id).value() == 2u);
  BOOST_TEST(!state.quote_index(model::QuoteId::make()));
}

BOOST_AUTO_TEST_CASE(another_document_begins_anew) {
  state.show_quotes({quote(0, 500)});
  state.scroll_to(4000);
  state.selection().set({Pos(3), Pos(9)});
  state.show_document({Text(std::string("kort")), "da", {}});
  state.set_engine(ruler, 0, 0);
  BOOST_TEST(state.quotes().empty());
  BOOST_TEST(state.stripes().all.empty());
  BOOST_TEST(state.selection().empty());
  BOOST_TEST(state.scroll() == -state.padding());
}

BOOST_AUTO_TEST_SUITE_END()
