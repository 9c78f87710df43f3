// SPDX-License-Identifier: GPL-3.0-or-later
// Which names the transcripts hold that the list of pseudonyms does not.
#include "app/name_suggestions.h"

#include <algorithm>

#include "app/support.h"
#include "app/table_import.h"

using namespace uddrag;
using test::Study;

BOOST_AUTO_TEST_SUITE(name_suggestions)

namespace {

std::vector<app::NameSuggestion> suggested(Study& study) {
  study.add_transcript("lis.txt",
                       "I: Hvem mødte du?\n"
                       "Lis: Jeg mødte Tesfay Abebe i går. Han boede i Skovvig dengang.\n"
                       "Lis: Det var Skovvigs skyld, og Mariam og Tesfay Abebe vidste det. Nej.\n"
                       "I: Hvad så?\n"
                       "Lis: Så sagde jeg nej, og de kaldte det Nej.\n",
                       "Frivillige");
  return app::suggest_names(study.read());
}

const app::NameSuggestion* find(const std::vector<app::NameSuggestion>& all,
                                const std::string& name) {
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.name == name; });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace

BOOST_AUTO_TEST_CASE(capitalised_words_within_sentences_are_names) {
  Study study;
  const auto all = suggested(study);
  const auto* tesfay = find(all, "Tesfay Abebe");
  BOOST_REQUIRE(tesfay);
  BOOST_TEST(tesfay->count == 2);
  BOOST_TEST(tesfay->document == "lis");
  BOOST_TEST(tesfay->context.find("Jeg mødte Tesfay Abebe i går") != std::string::npos);
  BOOST_REQUIRE(find(all, "Skovvig"));
}

BOOST_AUTO_TEST_CASE(what_is_no_new_name_is_not_suggested) {
  Study study;
  const auto all = suggested(study);
  for (const char* name : {"Skovvigs", "Mariam", "Karen", "Nej", "Han", "Jeg", "Så", "Det"})
    BOOST_CHECK_MESSAGE(!find(all, name), name);
}

BOOST_AUTO_TEST_CASE(weekdays_months_languages_and_nationalities_are_no_names) {
  Study study;
  study.add_transcript(
      "ann.txt",
      "Ann: She said on Monday and Fridays in February that Danish or the Syrians' "
      "Arabic helps, and so did the Danish Red Cross and June.\n"
      "Ann: Vi lærte Dansk hver Onsdag i Marts, og Danskerne kom med.\n",
      "Frivillige");
  const auto all = app::suggest_names(study.read());
  for (const char* name :
       {"Monday", "Fridays", "February", "Danish", "Syrians", "Arabic", "Dansk", "Onsdag", "Marts"})
    BOOST_CHECK_MESSAGE(!find(all, name), name);
  for (const char* name : {"Danish Red Cross", "June"}) BOOST_CHECK_MESSAGE(find(all, name), name);
}

BOOST_AUTO_TEST_CASE(speakers_come_first) {
  Study study;
  const auto all = suggested(study);
  const auto* lis = find(all, "Lis");
  BOOST_REQUIRE(lis);
  BOOST_TEST(lis->of_speaker);
  BOOST_TEST(all.front().of_speaker);
  BOOST_TEST(!all.back().of_speaker);
}

BOOST_AUTO_TEST_CASE(a_listed_name_is_no_longer_suggested) {
  Study study;
  suggested(study);
  app::import_pseudonyms(*study.session,
                         "original,replacement,kind,scope\nSkovvig,Nabobyen,place,open\n", "n.csv");
  BOOST_CHECK(!find(app::suggest_names(study.read()), "Skovvig"));
  BOOST_TEST(study.read().pseudonym_terms().back().scope == "open");
}

BOOST_AUTO_TEST_SUITE_END()
