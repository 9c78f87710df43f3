// SPDX-License-Identifier: GPL-3.0-or-later
#include "course/pseudonyms.h"

#include <boost/test/unit_test.hpp>

#include <string>

namespace c = uddrag::course;
namespace model = uddrag::model;

namespace {

c::Pseudonyms names() {
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
  const c::Pseudonyms all = names();
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
  const c::Pseudonyms all = names();
  for (const char* text :
       {"Vi bor her.", "Bolig og Boris", "Mariamne", "ombord", "en ny nabo", "renéer"})
    BOOST_CHECK_EQUAL(all.apply(text), text);
}

BOOST_AUTO_TEST_CASE(runs_give_the_text_back) {
  const std::string text = "Mariam Haddads søn, Bo, gik til Nørrestrand-kontoret.";
  std::string original, shown;
  for (const c::NamedRun& run : names().runs(text)) {
    original += run.original.empty() ? run.text : run.original;
    shown += run.text;
  }
  BOOST_CHECK_EQUAL(original, text);
  BOOST_CHECK_EQUAL(shown, names().apply(text));
}

BOOST_AUTO_TEST_CASE(what_remains_is_found) {
  const c::Pseudonyms all = names();
  BOOST_CHECK(all.remaining("Layla og Erik bor i Sønderby").empty());
  BOOST_CHECK(!all.remaining("video/mariam-haddad.mp4").empty());
  BOOST_CHECK(!all.remaining("NØRRESTRAND").empty());
  BOOST_CHECK(!all.remaining("norrestrand rene").empty() || !all.remaining("nørrestrand").empty());
  BOOST_CHECK(all.remaining("vi bor der").empty());
  BOOST_CHECK(!all.remaining("til Bo.").empty());
}

BOOST_AUTO_TEST_CASE(no_names_no_changes) {
  const c::Pseudonyms none({});
  BOOST_CHECK(none.empty());
  BOOST_CHECK_EQUAL(none.apply("Mariam"), "Mariam");
}
