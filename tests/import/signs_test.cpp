// SPDX-License-Identifier: GPL-3.0-or-later
// Signs of a transcript stay in the text and are marked; names of one speaker are one.
#include "import/signs.h"

#include <boost/test/unit_test.hpp>

#include "import/made.h"

using namespace uddrag;
using importing::import_bytes;

namespace {

std::vector<std::string> signs(const std::string& text) {
  std::vector<std::string> found;
  for (const auto& [start, end] : importing::transcription_signs(text))
    found.push_back(text.substr(start, end - start));
  return found;
}

using Words = std::vector<std::string>;

}  // namespace

BOOST_AUTO_TEST_SUITE(signs_and_names)

BOOST_AUTO_TEST_CASE(pauses_sounds_and_what_was_not_heard_are_signs) {
  BOOST_TEST(signs("Ja (.) nej (..) jo (...) (2) (1,5) (3 sek.) (0.4s) så (…)") ==
                 (Words{"(.)", "(..)", "(...)", "(2)", "(1,5)", "(3 sek.)", "(0.4s)", "(…)"}),
             boost::test_tools::per_element());
  BOOST_TEST(
      signs("((døren smækker)) [laughs] (griner) (Lacht laut) (rires) (unv.) (?) [utydeligt]") ==
          (Words{"((døren smækker))", "[laughs]", "(griner)", "(Lacht laut)", "(rires)", "(unv.)",
                 "(?)", "[utydeligt]"}),
      boost::test_tools::per_element());
  BOOST_TEST(signs("Det er //ja, ja// svært") == Words{"//ja, ja//"},
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(other_brackets_and_addresses_are_words) {
  for (const char* words :
       {"Det var i Nørrestrand (altså byen) og så", "i Homs (2014)", "https://a.dk/b//c", "(", "[]",
        "[åben uden slut", "ler vi (lerjord)", "()", "og/eller", "[to\nlinjer]"})
    BOOST_TEST(signs(words).empty(), words);
}

BOOST_AUTO_TEST_CASE(signs_stay_in_the_text_and_are_marked_where_somebody_speaks) {
  const auto document =
      import_bytes("(om lyden)\nI: Nå? (.)\nR: Ja [griner] 👍 //mm//.\nI: Ok.\nR: Ja.\n", "a.txt");
  BOOST_TEST(document.text.utf8() == "(om lyden)\nNå? (.)\nJa [griner] 👍 //mm//.\nOk.\nJa.");
  Words marked;
  for (const auto& style : document.styles)
    if (style.style == "transcription sign") marked.emplace_back(document.text.slice(style.span));
  BOOST_TEST(marked == (Words{"(.)", "[griner]", "//mm//"}), boost::test_tools::per_element());
  BOOST_TEST(made::reported(document, "transcription signs") == 3);
}

BOOST_AUTO_TEST_CASE(one_name_in_several_ways_is_one_speaker) {
  const auto document = import_bytes(
      "Interviewer: Hvad?\nKAREN: Æbler.\nINT: Og?\nKaren: Pærer.\nI: Mere?\nKaren: Nej.\n",
      "a.txt");
  BOOST_TEST(
      made::turns(document) == (Words{"Interviewer: Hvad?", "KAREN: Æbler.", "Interviewer: Og?",
                                      "KAREN: Pærer.", "Interviewer: Mere?", "KAREN: Nej."}),
      boost::test_tools::per_element());
  BOOST_TEST(made::reported(document, "names of one speaker, made one") == 3);
  BOOST_TEST(import_bytes("I1: A\nI2: B\nI1: C\nI2: D\n", "a.txt").speakers.size() == 2u);
}

BOOST_AUTO_TEST_CASE(a_label_that_occurs_once_stays_as_text_and_is_told) {
  const auto document =
      import_bytes("I: Hvad?\nR: Æbler.\nTove: Jeg var her.\nI: Og?\nR: Pærer.\n", "a.txt");
  BOOST_TEST(document.text.utf8().find("Tove: Jeg var her.") != std::string::npos);
  BOOST_TEST(made::reported(document, "possible speakers that occur once") == 1);
}

BOOST_AUTO_TEST_SUITE_END()
