// SPDX-License-Identifier: GPL-3.0-or-later
// What looks like a label, a time or a transcript's table and is none stays in the text; times as
// programs write them; where cues are joined.
#include <boost/test/unit_test.hpp>

#include "import/cues.h"
#include "import/made.h"
#include "import/times.h"

using namespace uddrag;
using importing::goes_on;
using importing::import_bytes;
using importing::parse_time_span;

BOOST_AUTO_TEST_CASE(short_words_behind_a_time_are_words) {
  const std::string said = "[00:01] Ja\n[00:04] Nej\n[00:09] Ja\n[00:12] Nej\n";
  const auto document = import_bytes(said, "a.txt");
  BOOST_TEST(document.speakers.empty());
  BOOST_TEST(document.text.utf8() == "Ja\nNej\nJa\nNej");
  BOOST_TEST(document.turns.at(3).time_start.value() == 12000);
}

BOOST_AUTO_TEST_CASE(times_of_the_day_stay_in_the_text) {
  const std::string notes =
      "10:30 kom vi.\n09:15 var der kaffe.\n11:00 gik vi.\n12:10 var det slut.";
  BOOST_TEST(import_bytes(notes, "a.txt").text.utf8() == notes);
  const std::string few = "10:30 kom vi.\nDer var kaffe.\nOg te.\nOg en hund.\n11:00 gik vi.";
  BOOST_TEST(import_bytes(few, "a.txt").text.utf8() == few);
}

BOOST_AUTO_TEST_CASE(a_table_that_is_no_transcript_stays) {
  const std::string prices = "Vare\tPris\tAntal\nÆbler\t12\t3\nPærer\t14\t2\nBlommer\t20\t9";
  BOOST_TEST(import_bytes(prices, "a.txt").text.utf8() == prices);
  std::string prose;
  for (int i = 0; i < 9; ++i) prose += "Et afsnit om noget, der skete.\n";
  const std::string plan = prose + "00:10\tKaren\tkommer\n00:20\tBo\tkommer\n00:30\tKaren\tgår";
  BOOST_TEST(import_bytes(plan, "a.txt").text.utf8().find("Karen\tkommer") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(spans_of_time) {
  BOOST_TEST(parse_time_span("0:00,0 - 0:07,9")->end.value() == 7900);
  BOOST_TEST(parse_time_span("[00:00:05]")->start == 5000);
  BOOST_TEST(parse_time_span("0:0:1.2 --> 0:0:4.0")->start == 1200);
  BOOST_TEST(parse_time_span("00:05\u201300:09")->end.value() == 9000);
  for (const char* other : {"", "5", "kl. 00:05", "00:05 -", "1:2:3:4", "00:75", "[00:05"})
    BOOST_TEST(!parse_time_span(other), other);
  BOOST_TEST(importing::time_mark_at("\u00A4<62345>ord", 0)->time == 62345);
  BOOST_TEST(!importing::time_mark_at("\u00A4<>", 0));
  BOOST_TEST(importing::time_mark_at("[00:05 - 00:09]", 0)->end.value() == 9000);
}

BOOST_AUTO_TEST_CASE(cues_go_on_within_a_sentence_and_a_turn) {
  BOOST_TEST(goes_on({"Jeg kom til", true, false, 60'000, 10}));
  BOOST_TEST(goes_on({"Jeg kom.", true, true, 4999, 10}));
  BOOST_TEST(!goes_on({"Jeg kom.", true, true, 5000, 10}));
  BOOST_TEST(!goes_on({"\u201DJeg kom.\u201D", true, false, 10, 10}));
  BOOST_TEST(!goes_on({"Jeg kom til", false, true, 10, 10}));
  BOOST_TEST(!goes_on({"Jeg kom.", true, true, 10, 2000}));
}

BOOST_AUTO_TEST_CASE(names_in_brackets_before_the_time_of_day_are_speakers) {
  const auto document = import_bytes(
      "[Mette Brandt] 10:02:03\nHvad?\n\n[Samir] 10:02:09\nÆbler.\n\n[Mette Brandt] "
      "10:03:00\nOg?\n\n[Samir] 10:03:02\nPærer.\n",
      "a.txt");
  BOOST_TEST(
      made::turns(document) == (std::vector<std::string>{"Mette Brandt: Hvad?", "Samir: Æbler.",
                                                         "Mette Brandt: Og?", "Samir: Pærer."}),
      boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_teams_says_itself_is_said_by_nobody) {
  const auto document = import_bytes(
      "Mette started transcription\n\nMette   0:03\nHvad?\n\nSamir   0:08\nÆbler.\n\nMette   "
      "0:12\nOg?\n\nMette stopped transcription\n",
      "a.txt");
  BOOST_REQUIRE(document.turns.size() == 5u);
  BOOST_TEST((document.turns.back().kind == model::TurnKind::note));
  BOOST_TEST(document.turns.back().speaker == -1);
}
