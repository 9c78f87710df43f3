// SPDX-License-Identifier: GPL-3.0-or-later
// The transcript's column: blocks, heights, places and positions, with the ruler as text engine.
#include "gui/transcript/flow.h"

#include <boost/test/unit_test.hpp>

#include <string>

#include "gui/ruler_engine.h"
#include "gui/transcript/blocks.h"
#include "gui/transcript/char_bytes.h"

namespace t = uddrag::gui::transcript;
using t::testing::RulerEngine;
using uddrag::gui::CanvasTurn;
using uddrag::text::BytePos;
using uddrag::text::Pos;
using uddrag::text::Span;
using uddrag::text::Text;

namespace {

CanvasTurn turn(std::int64_t start, std::int64_t end) {
  CanvasTurn made;
  made.span = {Pos(start), Pos(end)};
  return made;
}

std::string some_words(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += "ord" + std::to_string(i % 10) + " ";
  return text;
}

void measure_all(t::Flow& flow) {
  while (!flow.measure_until(std::chrono::steady_clock::now())) {
  }
}

/// Every character stands in one block, and only line ends stand between them.
void check_cover(const Text& text, const std::vector<t::Block>& blocks) {
  Pos at(0);
  for (const t::Block& block : blocks) {
    if (block.span.start != at) {
      BOOST_TEST_REQUIRE((block.span.start - at == 1 && text.at(at) == U'\n'));
    }
    at = block.span.end;
  }
  BOOST_TEST((at == text.size()));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(flow)

BOOST_AUTO_TEST_CASE(characters_and_bytes_of_a_block) {
  const std::string text = "a\xC3\xA6\xE2\x80\xA6\xF0\x9F\x91\x8Bz";  // a æ … 👋 z
  const t::CharBytes bytes(text);
  const std::int64_t starts[] = {0, 1, 3, 6, 10, 11};
  BOOST_TEST(bytes.size().value == 5);
  for (std::int64_t i = 0; i < 6; ++i) {
    BOOST_TEST(bytes.to_byte(Pos(i)).value == starts[i]);
    BOOST_TEST(bytes.to_pos(BytePos(starts[i])).value == i);
  }
  BOOST_TEST(bytes.to_pos(BytePos(8)).value == 3);  // inside the hand
  BOOST_TEST(bytes.to_pos(BytePos(99)).value == 5);
  BOOST_TEST(bytes.to_byte(Pos(-3)).value == 0);
  const t::CharBytes plain("abc");
  BOOST_TEST(plain.to_byte(Pos(2)).value == 2);
  BOOST_TEST(plain.to_pos(BytePos(7)).value == 3);
}

BOOST_AUTO_TEST_CASE(a_paragraph_is_a_block_and_knows_its_turn) {
  const Text text(std::string("Titel\n\nHej du\nog dig\nfri tekst"));
  const auto blocks = t::split_blocks(text, {turn(0, 5), turn(7, 20)});
  check_cover(text, blocks);
  BOOST_TEST_REQUIRE(blocks.size() == 5u);
  BOOST_TEST(blocks[0].starts_turn);
  BOOST_TEST(!blocks[1].turn);
  BOOST_TEST(blocks[2].turn.value() == 1u);
  BOOST_TEST(blocks[2].starts_turn);
  BOOST_TEST(blocks[3].turn.value() == 1u);
  BOOST_TEST(!blocks[3].starts_turn);
  BOOST_TEST(!blocks[4].turn);
}

BOOST_AUTO_TEST_CASE(a_turn_that_begins_inside_a_line_begins_a_block) {
  const Text text(std::string("ja nej måske"));
  const auto blocks = t::split_blocks(text, {turn(3, 6), turn(7, 12)});
  check_cover(text, blocks);
  BOOST_TEST_REQUIRE(blocks.size() == 3u);
  BOOST_TEST(!blocks[0].turn);
  BOOST_TEST(blocks[1].turn.value() == 0u);
  BOOST_TEST(blocks[2].turn.value() == 1u);
}

BOOST_AUTO_TEST_CASE(an_empty_text_has_one_empty_block) {
  BOOST_TEST(t::split_blocks(Text(), {}).size() == 1u);
  RulerEngine ruler;
  t::Flow flow;
  flow.set_document(Text(), {});
  flow.set_engine(&ruler, 200);
  measure_all(flow);
  BOOST_TEST(flow.position_at(50, 500).value == 0);
  BOOST_TEST(flow.rectangles({Pos(0), Pos(0)}).empty());
}

BOOST_AUTO_TEST_CASE(long_paragraphs_are_chained_at_line_ends) {
  const Text text(some_words(6000));  // 30,000 characters in one paragraph
  RulerEngine ruler;
  t::Flow flow;
  flow.set_document(text, {});
  flow.set_engine(&ruler, 405);
  measure_all(flow);
  BOOST_TEST(ruler.longest <= t::max_block);
  check_cover(text, flow.blocks());
  // One engine call over all gives the same lines at the same heights.
  const auto whole = ruler.lay_out(text.utf8(), {t::Face::body, 405});
  BOOST_TEST(flow.height() == whole->height());
  for (std::int64_t at = 0; at < text.size().value; at += 13) {
    BOOST_TEST_REQUIRE(flow.caret(Pos(at)).y == whole->caret(Pos(at)).y);
    BOOST_TEST_REQUIRE(flow.caret(Pos(at)).x == whole->caret(Pos(at)).x);
  }
}

BOOST_AUTO_TEST_CASE(places_lead_back_to_positions) {
  const Text text("Første linje her\n" + some_words(40) + "\nslut");
  RulerEngine ruler;
  t::Flow flow;
  flow.set_document(text, {turn(0, 16)});
  flow.set_engine(&ruler, 300);
  measure_all(flow);
  for (Pos at(0); at < text.size(); ++at) {
    const t::Rect place = flow.caret(at);
    BOOST_TEST_REQUIRE(flow.position_at(place.x, place.y + 5).value == at.value);
  }
}

BOOST_AUTO_TEST_CASE(steps_by_lines_keep_x_and_stay_on_the_line) {
  const Text text(std::string("aaaa bbbb cccc dddd\n\nkort\nlang nok igen"));
  RulerEngine ruler;
  t::Flow flow;
  flow.set_document(text, {});
  flow.set_engine(&ruler, 100);  // "aaaa bbbb " | "cccc dddd"
  BOOST_TEST(flow.step_lines(Pos(2), 20, 1).value == 12);
  BOOST_TEST(flow.step_lines(Pos(12), 20, -1).value == 2);
  BOOST_TEST(flow.step_lines(Pos(12), 500, -1).value == 9);  // not 10, which is the next line
  BOOST_TEST(flow.step_lines(Pos(12), 20, 1).value == 20);   // the empty line
  BOOST_TEST(flow.step_lines(Pos(12), 500, 2).value == 25);
  BOOST_TEST(flow.step_lines(Pos(2), 20, -1).value == 0);
  BOOST_TEST(flow.step_lines(Pos(30), 20, 5).value == text.size().value);
  BOOST_TEST((flow.line_around(Pos(3)) == Span(Pos(0), Pos(10))));
  BOOST_TEST(flow.last_on_line(Pos(3)).value == 9);
  BOOST_TEST(flow.last_on_line(Pos(12)).value == 19);
}

BOOST_AUTO_TEST_CASE(an_extent_is_estimated_first_and_exact_once_measured) {
  const Text text(some_words(100) + "\n" + some_words(100));
  RulerEngine ruler;
  t::Flow flow;
  flow.set_document(text, {});
  flow.set_engine(&ruler, 300);
  const t::Extent guess = flow.extent({Pos(600), Pos(650)});
  BOOST_TEST(ruler.laid_out == 0);
  BOOST_TEST(guess.top > 0);
  BOOST_TEST(guess.bottom > guess.top);
  measure_all(flow);
  const t::Extent exact = flow.extent({Pos(600), Pos(650)});
  const auto rects = flow.rectangles({Pos(600), Pos(650)});
  BOOST_TEST(exact.top == rects.front().y);
  BOOST_TEST(exact.bottom == rects.back().bottom());
}

BOOST_AUTO_TEST_CASE(looking_at_the_end_does_not_measure_the_start) {
  std::string text;
  for (int i = 0; i < 500; ++i) text += some_words(20) + "\n";
  RulerEngine ruler;
  t::Flow flow;
  flow.set_document(Text(text), {});
  flow.set_engine(&ruler, 300);
  flow.caret(flow.text().size());
  BOOST_TEST(ruler.laid_out == 1);
  BOOST_TEST(!flow.is_measured(0));
}

BOOST_AUTO_TEST_SUITE_END()
