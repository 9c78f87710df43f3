// SPDX-License-Identifier: GPL-3.0-or-later
// Labels without capitals, and names that stand alone on a line: where they are speakers, where the
// same form is something else, and that no word is lost whichever it is.
#include <boost/test/unit_test.hpp>

#include "base/random.h"
#include "import/made.h"
#include "import/names_alone.h"

using namespace uddrag;
using importing::import_bytes;
using Turns = std::vector<std::string>;

namespace {

std::size_t speakers_in(const std::string& text) {
  return import_bytes(text, "a.txt").speakers.size();
}

/// How many lines of a text are this one.
std::int64_t lines_like(const std::string& text, const std::string& wanted) {
  std::int64_t found = 0;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    found += text.compare(at, end - at, wanted) == 0;
    at = end + 1;
  }
  return found;
}

}  // namespace

BOOST_AUTO_TEST_CASE(labels_in_small_letters_take_turns) {
  const auto document = import_bytes(
      "i: hvad nu?\nanna: ikke noget.\ni: og så?\nanna: det, jeg sagde: intet.\n", "a.txt");
  BOOST_TEST(made::turns(document) == (Turns{"i: hvad nu?", "anna: ikke noget.", "i: og så?",
                                             "anna: det, jeg sagde: intet."}),
             boost::test_tools::per_element());
  BOOST_TEST((document.speakers.at(0).role == model::SpeakerRole::interviewer));
}

BOOST_AUTO_TEST_CASE(one_writes_a_label_now_with_a_capital_and_now_without) {
  const auto document =
      import_bytes("I: Hvad nu?\nAnna: Intet.\nI: Og så?\nanna: Stadig intet.\n", "a.txt");
  BOOST_TEST(document.speakers.size() == 2u);
  BOOST_TEST(document.turns.size() == 4u);
}

BOOST_AUTO_TEST_CASE(small_words_before_a_colon_are_words) {
  // In prose: few of its lines.
  std::string prose = "note: det regnede.\neks: en spand.\n";
  for (int i = 0; i < 9; ++i) prose += "Et afsnit om noget, der skete.\n";
  prose += "note: det klarede op.\neks: en skovl.\n";
  BOOST_TEST(speakers_in(prose) == 0u);
  // One word only, and one that nobody answers.
  BOOST_TEST(speakers_in("fx: en.\nfx: to.\nfx: tre.\nfx: fire.\nfx: fem.\n") == 0u);
  BOOST_TEST(speakers_in("a: en.\na: to.\na: tre.\nb: fire.\nb: fem.\nb: seks.\n") == 0u);
  BOOST_TEST(speakers_in("anna: en.\nJa.\nbo: to.\nNej.\n") == 0u);
}

BOOST_AUTO_TEST_CASE(fields_of_a_form_are_no_speakers) {
  const std::string form = "Navn: Anna\nAlder: 40\nBy: Vejle\n",
                    other = "navn: Bo\nalder: 50\nby: X\n";
  BOOST_TEST(speakers_in(form + form + form) == 0u);
  BOOST_TEST(speakers_in(other + other + other) == 0u);
  const std::string round = "Anna: Nu mig.\nBo: Nu mig.\nEva: Nu mig.\n";
  BOOST_TEST(speakers_in(round + round) == 3u);  // round the table
  BOOST_TEST(speakers_in("I: En?\nAnna: To.\nBo: Tre.\nI: En?\nAnna: To.\nBo: Tre.\n") == 3u);
  BOOST_TEST(importing::runs_in_rounds({4, 5, 6, 4, 5, 6}));
  BOOST_TEST(!importing::runs_in_rounds({4, 5, 6, 4, 6, 5}));
  BOOST_TEST(!importing::runs_in_rounds({4, 5, 6}));
  BOOST_TEST(!importing::runs_in_rounds({4, 5, 4, 5}));
  BOOST_TEST(!importing::runs_in_rounds({4, 5, 6, 5, 4, 5, 6, 5}));
  BOOST_TEST(!importing::runs_in_rounds({}));
}

BOOST_AUTO_TEST_CASE(short_lines_that_recur_may_be_headings_or_answers) {
  BOOST_TEST(speakers_in("Mandag\nDet regnede.\nTirsdag\nSol.\nMandag\nHvem?\nTirsdag\nHvad?\n") ==
             0u);
  // Nobody asks: places of a field note.
  BOOST_TEST(
      speakers_in("Køkkenet\nDer blev lavet mad.\nHaven\nDer blev gravet.\nKøkkenet\nDer blev "
                  "spist.\nHaven\nDer var stille.\n") == 0u);
  BOOST_TEST(speakers_in("Hvad?\nKaffe\nOg så?\nTe\nOg så?\nKaffe\nOg så?\nTe\n") == 0u);
  BOOST_TEST(speakers_in("Anna\nHvad?\nBo\nIntet. Og du?\n") == 0u);
  BOOST_TEST(speakers_in("Anna\nBo\nAnna\nBo\nAnna\nBo\nHvad?\nHvad?\n") == 0u);
}

BOOST_AUTO_TEST_CASE(short_words_on_lines_between_times_are_words) {
  BOOST_TEST(speakers_in("Ja\n00:04\nNej\n00:09\nJa\n00:12\nNej\n00:15\n") == 0u);
  BOOST_TEST(speakers_in("00:04\nKaffe\n00:09\nTe\n00:12\nKaffe\n00:15\nTe\n") == 0u);
  BOOST_TEST(speakers_in("Anna\n00:04\nHvad?\n") == 0u);
}

BOOST_AUTO_TEST_CASE(a_time_below_a_label_with_a_colon_counts) {
  const auto document = import_bytes(
      "Anna:\n[00:04]\nHvad?\nBo:\n[00:09]\nIntet.\nAnna:\n[00:12]\nNå.\nBo:\n[00:14]\nJa.\n",
      "a.txt");
  BOOST_REQUIRE(document.turns.size() == 4u);
  BOOST_TEST(document.turns.at(1).time_start.value() == 9000);
  BOOST_TEST(document.speakers.size() == 2u);
}

BOOST_AUTO_TEST_CASE(no_word_is_lost_however_names_and_times_stand) {
  const Turns pool = {"Anna",
                      "Bo",
                      "Karen",
                      "Anna",
                      "Bo",
                      "00:04",
                      "[00:09]",
                      "Hvad mener du?",
                      "det ved jeg ikke.",
                      "anna: nå?",
                      "bo: ja."};
  for (std::uint64_t seed = 1; seed <= 3000; ++seed) {
    base::SeededRandom random(seed);
    std::string source;
    const bool in_order = seed % 2;
    for (std::uint64_t i = 0; i < 24; ++i) {
      const bool name = in_order && i % 2 == 0 && random.below(12) > 0;
      source += pool[name ? random.below(3) : random.below(pool.size())] + "\n";
    }
    const auto document = import_bytes(source, "a.txt");
    const std::string& text = document.text.utf8();
    BOOST_TEST_CONTEXT("seed " << seed << "\n" << source) {
      for (const char* words : {"Hvad mener du?", "det ved jeg ikke."})
        BOOST_REQUIRE(lines_like(text, words) == lines_like(source, words));
      std::int64_t names = 0;
      for (const char* name : {"Anna", "Bo", "Karen"})
        names += lines_like(source, name) - lines_like(text, name);
      for (const auto& [labelled, said] : {std::pair("anna: nå?", "nå?"), {"bo: ja.", "ja."}}) {
        BOOST_REQUIRE(lines_like(source, labelled) ==
                      lines_like(text, labelled) + lines_like(text, said));
        names += lines_like(text, said);
      }
      BOOST_REQUIRE(names == made::reported(document, "speaker labels"));
    }
  }
}
