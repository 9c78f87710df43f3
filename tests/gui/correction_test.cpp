// SPDX-License-Identifier: GPL-3.0-or-later
// What the turn editor and its menu do, without a window.
#include "gui/corrections/correction.h"

#include <boost/test/unit_test.hpp>

#include "app/replace.h"
#include "edit/quote_edits.h"
#include "gui/corrections/spelling.h"
#include "gui/l10n/strings.h"
#include "gui/l10n/words.h"
#include "gui/study.h"

using test::Pos;
using test::Span;
namespace app = uddrag::app;
namespace edit = uddrag::edit;
namespace gui = uddrag::gui;
namespace model = uddrag::model;

namespace {

struct Correcting : test::Study {
  gui::Correction correction{*desk};
  std::string refused, shown;

  Correcting() {
    desk->refused = [this](const model::Refusal& refusal) {
      refused = refusal.rule;
      shown = gui::utf8(gui::refusal_words(refusal));
    };
  }
  model::Turn turn(std::size_t i) const { return desk->read().turns(document)[i]; }
  void quote(std::int64_t start, std::int64_t end) {
    edit::CodeSpan code(document, {Pos(start), Pos(end)}, {roles});
    BOOST_REQUIRE(desk->run(code));
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(correction, Correcting)

BOOST_AUTO_TEST_CASE(the_turn_under_a_position_is_meant) {
  BOOST_TEST((correction.turn_at(Pos(0))->id == turn(0).id));
  BOOST_TEST((correction.turn_at(Pos(14))->id == turn(0).id));
  BOOST_TEST((correction.turn_at(Pos(15))->id == turn(1).id));
  BOOST_TEST((correction.turn_at(Pos(9999))->id == turn(2).id));
  BOOST_TEST(correction.words_of(turn(1)) == "Vi henter dem i lufthavnen.");
}

BOOST_AUTO_TEST_CASE(typing_says_what_becomes_of_quotes_before_anything_is_done) {
  quote(15, 24);  // "Vi henter"
  quote(31, 41);  // "lufthavnen"
  const auto same = correction.preview(turn(1).id, "  Vi henter dem i lufthavnen. ");
  BOOST_TEST(same.same);
  const auto small = correction.preview(turn(1).id, "Vi hentede dem i lufthavnen.");
  BOOST_TEST(!small.same);
  BOOST_TEST(!small.worries());
  BOOST_TEST(small.adapted == 1);
  const auto big = correction.preview(turn(1).id, "Vi ringer.");
  BOOST_TEST(big.lost == std::vector<std::string>{"lufthavnen"});
  const auto empty = correction.preview(turn(1).id, " ");
  BOOST_REQUIRE(empty.refusal);
  BOOST_TEST(empty.refusal->rule == "turn.empty");
  BOOST_TEST(correction.words_of(turn(1)) == "Vi henter dem i lufthavnen.");
}

BOOST_AUTO_TEST_CASE(each_change_is_one_action_that_undo_takes_back) {
  quote(31, 41);
  BOOST_TEST(correction.retype(turn(1).id, "Vi henter dem altid i lufthavnen."));
  BOOST_TEST(only_quote().text == "lufthavnen");
  BOOST_TEST(only_quote().span.start.value == 37);
  BOOST_TEST(correction.split(turn(1).id, Pos(29)));
  BOOST_TEST(desk->read().turns(document).size() == 4u);
  BOOST_TEST(correction.set_speaker(turn(1), "Karen", false));
  BOOST_TEST(correction.set_speaker(turn(1), "Kirsten", true));
  BOOST_TEST(correction.speakers() == std::vector<std::string>{"Kirsten"});
  BOOST_TEST(correction.set_time(turn(1).id, 1000, 2000));
  BOOST_TEST(correction.join_with_next(turn(1).id));
  BOOST_TEST(correction.remove(turn(0).id));
  for (int i = 0; i < 7; ++i) BOOST_REQUIRE(desk->undo());
  BOOST_TEST(correction.words_of(turn(1)) == "Vi henter dem i lufthavnen.");
  BOOST_TEST(only_quote().span.start.value == 31);
  BOOST_TEST(refused.empty());
}

BOOST_AUTO_TEST_CASE(a_turn_is_typed_with_who_speaks_next) {
  const auto first = correction.add({turn(2).id, "Og så?", "I", 1000});
  BOOST_REQUIRE(first);
  BOOST_TEST(correction.words_of(turn(3)) == "Og så?");
  BOOST_TEST(turn(3).time_start.value() == 1000);
  BOOST_TEST(correction.next_speaker(*first) == "", "nobody else has a name");
  const auto second = correction.add({*first, "Så spiser vi.", "Karen", {}});
  BOOST_REQUIRE(second);
  BOOST_TEST(correction.next_speaker(*second) == "I");
  BOOST_TEST(!correction.add({*second, " ", "I", {}}));
  BOOST_TEST(refused == "turn.empty");
  desk->undo();
  desk->undo();
  BOOST_TEST(desk->read().turns(document).size() == 3u);
}

BOOST_AUTO_TEST_CASE(a_locked_text_says_so) {
  BOOST_TEST(!correction.locked());
  BOOST_TEST(correction.lock(true));
  BOOST_TEST(correction.locked().has_value());
  BOOST_TEST(!correction.retype(turn(1).id, "Noget andet"));
  BOOST_TEST(refused == "document.read_only");
  BOOST_TEST(shown.find("Lock the text") != std::string::npos);  // how it is unlocked
  BOOST_TEST(correction.lock(false));
  BOOST_TEST(correction.retype(turn(1).id, "Noget andet"));
}

BOOST_AUTO_TEST_CASE(a_language_finds_its_dictionary) {
  const std::vector<std::string> dictionaries = {"en_GB", "da_DK", "en_US", "eo"};
  BOOST_TEST((gui::dictionary_for("da", dictionaries) == 1u));
  BOOST_TEST((gui::dictionary_for("en-US", dictionaries) == 2u));
  BOOST_TEST((gui::dictionary_for("en-AU", dictionaries) == 0u));
  BOOST_TEST(!gui::dictionary_for("e", dictionaries));
  BOOST_TEST(!gui::dictionary_for("", dictionaries));
  BOOST_TEST(correction.language() == "da");
}

BOOST_AUTO_TEST_CASE(a_place_to_replace_stands_among_whole_words) {
  BOOST_TEST(correction.retype(turn(1).id,
                               "Vi henter dem gerne i lufthavnen, når de kommer sent om "
                               "aftenen med det sidste fly fra Istanbul."));
  const auto found = app::find_replacements(desk->read(), {"sent", "tidligt"});
  BOOST_REQUIRE(found.places.size() == 1u);
  BOOST_TEST(found.places[0].before ==
             "…gør hvad? Vi henter dem gerne i lufthavnen, når de kommer ");
  BOOST_TEST(found.places[0].after == " om aftenen med det sidste fly fra Istanbul. Det er vores…");
}

BOOST_AUTO_TEST_SUITE_END()
