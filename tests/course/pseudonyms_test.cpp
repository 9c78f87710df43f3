// SPDX-License-Identifier: GPL-3.0-or-later
#include "course/pseudonyms.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace c = uddrag::course;
namespace model = uddrag::model;

namespace {

c::Pseudonyms listed_names() {
  const auto term = [](const char* original, const char* replacement,
                       std::vector<std::string> forms = {}) {
    model::PseudonymTerm made;
    made.original = original;
    made.replacement = replacement;
    made.forms = std::move(forms);
    return made;
  };
  return c::Pseudonyms({term("Mariam", "Layla"), term("Mariam Haddad", "Layla N."),
                        term("Bo", "Erik"), term("Nørrestrand", "Sønderby", {"N-strand"}),
                        term("René", "Paul"), term("Ny Nabo", "Godt Selskab")});
}

}  // namespace

BOOST_AUTO_TEST_CASE(forms_of_a_name) {
  const c::Pseudonyms all = listed_names();
  const std::pair<const char*, const char*> cases[] = {
      {"Mariam kom.", "Layla kom."},
      {"Mariams sag", "Laylas sag"},
      {"Mariam's sag", "Layla's sag"},
      {"MARIAM", "LAYLA"},
      {"Mariam Haddad kom", "Layla N. kom"},
      {"Mariam  Haddad kom", "Layla N. kom"},
      {"Mariam\nHaddad kom", "Layla N. kom"},
      {"en Nørrestrand-borger", "en Sønderby-borger"},
      {"i N-strand", "i Sønderby"},
      {"Rene\u0301 og René", "Paul og Paul"},
      {"»Bo«, (Bo) Bo.", "»Erik«, (Erik) Erik."},
  };
  for (const auto& [before, after] : cases) BOOST_CHECK_EQUAL(all.apply(before), after);
}

BOOST_AUTO_TEST_CASE(other_words_stay) {
  const c::Pseudonyms all = listed_names();
  for (const char* text :
       {"Vi bor her.", "Bolig og Boris", "Mariamne", "ombord", "en ny nabo", "renéer"})
    BOOST_CHECK_EQUAL(all.apply(text), text);
}

BOOST_AUTO_TEST_CASE(runs_give_the_text_back) {
  const std::string text = "Mariam Haddads søn, Bo, gik til Nørrestrand-kontoret.";
  std::string original, shown;
  for (const c::NamedRun& run : listed_names().runs(text)) {
    original += run.original.empty() ? run.text : run.original;
    shown += run.text;
  }
  BOOST_CHECK_EQUAL(original, text);
  BOOST_CHECK_EQUAL(shown, listed_names().apply(text));
}

BOOST_AUTO_TEST_CASE(what_remains_is_found) {
  const c::Pseudonyms all = listed_names();
  BOOST_CHECK(all.remaining("Layla og Erik bor i Sønderby").empty());
  BOOST_CHECK(!all.remaining("video/mariam-haddad.mp4").empty());
  BOOST_CHECK(!all.remaining("NØRRESTRAND").empty());
  BOOST_CHECK(!all.remaining("norrestrand rene").empty() || !all.remaining("nørrestrand").empty());
  BOOST_CHECK(all.remaining("vi bor der").empty());
  BOOST_CHECK(!all.remaining("til Bo.").empty());
}

BOOST_AUTO_TEST_CASE(ordinary_words_in_small_letters_are_told_apart) {
  const c::Pseudonyms all = listed_names();
  const auto left = [&](const char* text) {
    std::string found;
    for (const c::LeftName& name : all.left(text)) found += name.name + (name.small ? "?" : "!");
    return found;
  };
  BOOST_CHECK_EQUAL(left("Hun er en ny nabo."), "Ny Nabo?");
  BOOST_CHECK_EQUAL(left("en ny  nabos have"), "Ny Nabo?");
  BOOST_CHECK(all.remaining("en ny nabo").empty());
  for (const char* text :
       {"Ny nabo", "ny Nabo", "NY NABO", "nY nABO", "en ny nabo hos Ny nabo", "Foreningen Ny Nabo"})
    BOOST_CHECK_MESSAGE(left(text).find('!') != std::string::npos, text);
  // One word, and the name of a person, are names however they are written.
  BOOST_CHECK_EQUAL(left("nørrestrand"), "Nørrestrand!");
  model::PseudonymTerm person;
  person.original = "Mariam Haddad";
  person.replacement = "Layla N.";
  person.kind = "person";
  BOOST_CHECK_EQUAL(c::Pseudonyms({person}).remaining("mariam haddad").size(), 1U);
}

BOOST_AUTO_TEST_CASE(what_is_invisible_neither_hides_a_name_nor_makes_one) {
  const c::Pseudonyms all = listed_names();
  const std::pair<std::string, std::string> cases[] = {
      {"Mari\u00ADam kom", "Layla kom"},
      {"Ma\u200Bri\u200Dam kom", "Layla kom"},
      {"\uFEFFMariam", "\uFEFFLayla"},
      {"Mariam\u00ADs sag", "Layla\u00ADs sag"},
      {"Mariam\u200B Haddad kom", "Layla N. kom"},
      {"Mariam \u200EHaddad kom", "Layla N. kom"},
      {"Rene\u00AD\u0301 gik", "Paul gik"},
      {"N\u2011strand, N\u2010strand", "Sønderby, Sønderby"},
      {"Mariam\u2019s sag", "Layla\u2019s sag"},
  };
  for (const auto& [before, after] : cases) {
    BOOST_CHECK_EQUAL(all.apply(before), after);
    BOOST_CHECK(all.remaining(after).empty());
  }
  for (const std::string text : {"Bo\u00ADlig", "om\u00ADBo", "Mariam\u00ADne", "vi bo\u00ADr"})
    BOOST_CHECK_EQUAL(all.apply(text), text);
  for (const std::string text : {"ma\u00ADri\u200Bam", "til\u200Bmariam", "mariam\u200Bhaddad"})
    BOOST_CHECK_MESSAGE(!all.remaining(text).empty(), text);
}

BOOST_AUTO_TEST_CASE(the_longest_name_wins_in_whatever_order_they_are_listed) {
  std::vector<model::PseudonymTerm> terms(3);
  const char* listed[][2] = {
      {"Ny", "Gammel"}, {"Ny Nabo", "Godt Selskab"}, {"Ny Nabo Nord", "Selskab 1"}};
  for (std::size_t i = 0; i < terms.size(); ++i) {
    terms[i].original = listed[i][0];
    terms[i].replacement = listed[i][1];
  }
  const auto by_original = [](const auto& a, const auto& b) { return a.original < b.original; };
  std::sort(terms.begin(), terms.end(), by_original);
  int orders = 0;
  do {
    const c::Pseudonyms all(terms);
    BOOST_CHECK_EQUAL(all.apply("Ny Nabo Nord, Ny Nabos, Ny Naboer, NY NABO NORD"),
                      "Selskab 1, Godt Selskabs, Gammel Naboer, SELSKAB 1");
    ++orders;
  } while (std::next_permutation(terms.begin(), terms.end(), by_original));
  BOOST_CHECK_EQUAL(orders, 6);
}

BOOST_AUTO_TEST_CASE(a_genitive_is_one_s_only) {
  const c::Pseudonyms all = listed_names();
  BOOST_CHECK_EQUAL(all.apply("Bos, BOS, BO'S"), "Eriks, ERIKS, ERIK'S");
  for (const char* text : {"Boss", "Bosse", "BOSS", "Bost", "xBo", "Bo2", "2Bo", "Åbo"})
    BOOST_CHECK_EQUAL(all.apply(text), text);
}

BOOST_AUTO_TEST_CASE(hostile_names_and_texts_end) {
  model::PseudonymTerm dashes, words, blank;
  dashes.original.assign(200, '-');
  dashes.original += 'x';
  words.original = "a a a a a a a a b";
  blank.original = " \u200B ";
  const c::Pseudonyms all({dashes, words, blank});
  std::string spaced;
  for (int i = 0; i < 50'000; ++i) spaced += "a ";
  BOOST_CHECK_EQUAL(all.apply(spaced), spaced);
  for (const char* piece : {"\u00AD", "\u0301", "👩‍👧‍👦"}) {
    std::string text;
    for (int i = 0; i < 20'000; ++i) text += piece;
    BOOST_CHECK_EQUAL(all.apply(text), text);
    BOOST_CHECK(all.remaining(text).empty());
  }
}

namespace {

c::Pseudonyms kinds() {
  const auto term = [](const char* original, const char* replacement, const char* kind) {
    return model::PseudonymTerm{{}, original, replacement, kind, {}, ""};
  };
  return c::Pseudonyms({term("Nørrestrand", "Sønderby", "place"), term("Vejle", "Byby", "place"),
                        term("Mariam", "Layla", "person"), term("Frederik", "Niels", "person"),
                        term("Hans", "Peter", "person"), term("Max", "Jan", ""),
                        term("Bo", "Erik", "person"), term("Ørsted", "Vinther", "person")});
}

}  // namespace

BOOST_AUTO_TEST_CASE(closed_compounds_are_replaced_where_they_surely_are_some) {
  const c::Pseudonyms all = kinds();
  const std::pair<const char*, const char*> cases[] = {
      {"en Nørrestrandborger", "en Sønderbyborger"},
      {"Nørrestrandsskolen", "Sønderbysskolen"},
      {"NØRRESTRANDBORGERE", "SØNDERBYBORGERE"},
      {"NørrestrandBorger", "SønderbyBorger"},
      {"Nørre\u00ADstrand\u00ADborger", "Sønderby\u00ADborger"},
      {"Mariamsagen", "Laylasagen"},
      {"Mariamssagen", "Laylassagen"},
      {"Vejleborgerne", "Bybyborgerne"},
  };
  for (const auto& [before, after] : cases) {
    BOOST_CHECK_EQUAL(all.apply(before), after);
    BOOST_CHECK_MESSAGE(!all.remaining(before).empty(), before);
    BOOST_CHECK_MESSAGE(all.remaining(after).empty(), after);
  }
  for (const char* text : {"Vejledning", "vejledere", "Frederikshavn", "Frederiksborgvej", "Bosag",
                           "Bogruppen", "Mariamne", "Hansen", "Maxime"}) {
    BOOST_CHECK_EQUAL(all.apply(text), text);
    BOOST_CHECK_MESSAGE(all.remaining(text).empty(), text);
  }
  BOOST_CHECK(!all.remaining("nørrestrandborgerne").empty());
  BOOST_CHECK(!all.remaining("NÖRRESTRANDSKOLEN og nørréstrandborgere").empty());
}

BOOST_AUTO_TEST_CASE(a_genitive_may_have_an_e_behind_a_hiss) {
  const c::Pseudonyms all = kinds();
  BOOST_CHECK_EQUAL(all.apply("Hanses, HANSES, Hans', Maxes"), "Peteres, PETERES, Peter', Janes");
  BOOST_CHECK(!all.remaining("Hanses").empty());
  for (const char* text : {"Boes", "Mariames", "HansES"}) BOOST_CHECK_EQUAL(all.apply(text), text);
}

BOOST_AUTO_TEST_CASE(a_word_that_may_hide_a_name_is_named) {
  const c::Pseudonyms all = kinds();
  const std::vector<std::string> wanted{"Nørrestrandeventyret", "Mariamne", "VEJLEDNING"};
  BOOST_CHECK(all.doubtful("Nørrestrandeventyret, Mariamne; VEJLEDNING, Nørrestrandeventyret og "
                           "Nørrestrand, Mariams, Mariamsagen, vejledning, Hansen, Boliger") ==
              wanted);
  BOOST_CHECK(all.doubtful("").empty());
  BOOST_CHECK(all.doubtful("\u00AD").empty());
}

BOOST_AUTO_TEST_CASE(terms_hold_for_the_audience_they_are_made_for) {
  std::vector<model::PseudonymTerm> terms(3);
  terms[0].original = "everywhere";
  terms[1].original = "open only";
  terms[1].scope = "open";
  terms[2].original = "closed only";
  terms[2].scope = "closed";
  const auto open = c::terms_for(terms, model::Audience::open);
  const auto closed = c::terms_for(terms, model::Audience::closed);
  BOOST_REQUIRE_EQUAL(open.size(), 2);
  BOOST_REQUIRE_EQUAL(closed.size(), 2);
  BOOST_CHECK_EQUAL(open.back().original, "open only");
  BOOST_CHECK_EQUAL(closed.back().original, "closed only");
}

BOOST_AUTO_TEST_CASE(no_names_no_changes) {
  const c::Pseudonyms none({});
  BOOST_CHECK(none.empty());
  BOOST_CHECK_EQUAL(none.apply("Mariam"), "Mariam");
}
