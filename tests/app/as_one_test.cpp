// SPDX-License-Identifier: GPL-3.0-or-later
// Transcripts and tables that come in together are one action: one undo takes them back, and
// nothing is changed where one of them is refused or broken off.
#include <boost/test/unit_test.hpp>

#include "app/import_transcripts.h"
#include "app/support.h"
#include "app/survey.h"
#include "base/progress.h"

namespace app = uddrag::app;
namespace base = uddrag::base;
namespace model = uddrag::model;
using test::Study;

namespace {

const std::string people = "id,pseudonym,consent_teaching\nP09,Lis,yes\n";
const std::string codes = "group,code\nNyt,Regn\nNyt,Sol\n";
const std::string survey =
    "nr,Hvad er det bedste ved at være her i huset?\n1,At man kan sidde i fred "
    "og læse hele dagen.\n";

std::vector<app::ReadTranscript> transcripts() {
  return {app::read_words("I: Hvad nu?\nLis: Intet.\nI: Og så?\nLis: Stadig intet.\n", "ny", {})};
}

void all_of_it(app::Session& session) {
  app::import_participants(session, people, "p.csv");
  app::import_codebook(session, codes, "c.csv");
  app::add_transcripts(session, transcripts(), "");
  app::import_survey(session, survey, "s.csv", {});
}

}  // namespace

BOOST_AUTO_TEST_CASE(all_that_comes_in_together_is_one_action) {
  Study study;
  const std::string before = study.dump();
  const std::size_t actions = study.actions();
  BOOST_TEST(!study.session->as_one("document.import", "{}", [&] { all_of_it(*study.session); }));
  BOOST_TEST(study.actions() == actions + 1);
  BOOST_TEST(study.read().documents().size() == 4U);
  BOOST_TEST(study.read().participants().size() == 3U);
  const model::Document made = study.document("ny");
  bool tied = false;  // to the participant who came just before
  for (const model::Speaker& speaker : study.read().speakers(made.id))
    tied = tied || (speaker.label == "Lis" && !speaker.participant.nil());
  BOOST_TEST(tied);
  const std::string after = study.dump();
  study.session->undo();
  BOOST_TEST(study.dump() == before);
  study.session->redo();
  BOOST_TEST(study.dump() == after);
}

BOOST_AUTO_TEST_CASE(one_bad_table_takes_all_back) {
  Study study;
  const std::string before = study.dump();
  const std::size_t actions = study.actions();
  const auto error = test::error_of([&] {
    study.session->as_one("document.import", "{}", [&] {
      all_of_it(*study.session);
      app::import_participants(*study.session, "id,consent_teaching\nP10,perhaps\n", "p.csv");
    });
  });
  BOOST_TEST(error.kind() == base::ErrorKind::bad_input);
  BOOST_TEST(study.dump() == before);
  BOOST_TEST(study.actions() == actions);
  // A rule that says no in the midst of it names the line, as it does alone.
  const auto refused = test::error_of([&] {
    study.session->as_one("document.import", "{}", [&] {
      all_of_it(*study.session);
      app::import_codebook(*study.session, "group,code\nRoller,Ny\nRoller,grænser\n", "c.csv");
    });
  });
  BOOST_TEST(test::says(refused, "line 3"));
  BOOST_TEST(study.dump() == before);
  BOOST_TEST(study.actions() == actions);
  all_of_it(*study.session);  // one by one again
  BOOST_TEST(study.actions() == actions + 4);
}

BOOST_AUTO_TEST_CASE(cancelled_between_files_nothing_has_changed) {
  Study study;
  const std::string before = study.dump();
  base::Progress progress;
  BOOST_CHECK_THROW(
      study.session->as_one("document.import", "{}",
                            [&] {
                              app::import_participants(*study.session, people, "p.csv");
                              progress.cancel();
                              app::add_transcripts(*study.session, transcripts(), "", &progress);
                            }),
      base::Cancelled);
  BOOST_TEST(study.dump() == before);
}

BOOST_AUTO_TEST_CASE(somebody_says_what_the_columns_of_participants_hold) {
  Study study;
  using app::PersonColumn;
  const std::string table =
      "Deltager,Kaldes,Må bruges,Alder,Rolle,Privat\nA7,Lis,ja,44,frivillig,x\n"
      "A8,Bo,nej,50,ansat,y\n";
  const app::PersonUses uses{{"Deltager", {PersonColumn::label}},
                             {"Kaldes", {PersonColumn::pseudonym}},
                             {"Må bruges", {PersonColumn::consent, model::Use::teaching}},
                             {"Alder", {PersonColumn::attribute, {}, model::AttributeType::text}},
                             {"Rolle", {PersonColumn::attribute, {}, model::AttributeType::choice}},
                             {"Privat", {PersonColumn::left_out}}};
  BOOST_TEST(app::import_participants_as(*study.session, table, "p.csv", uses).added == 2);
  std::map<std::string, model::Attribute> attributes;
  for (const model::Attribute& attribute : study.read().attributes())
    attributes[attribute.name] = attribute;
  BOOST_TEST((attributes.at("Alder").type == model::AttributeType::text));
  BOOST_TEST((attributes.at("Rolle").type == model::AttributeType::choice));
  BOOST_TEST((attributes.at("Rolle").choices == std::vector<std::string>{"frivillig", "ansat"}));
  BOOST_TEST(!attributes.contains("Privat"));
  for (const model::Participant& person : study.read().participants())
    if (person.label == "A8") BOOST_TEST(person.pseudonym == "Bo");
  BOOST_TEST(study.dump().find("Må bruges") == std::string::npos);
  const auto error = test::error_of([&] {
    app::import_participants_as(*study.session, table, "p.csv",
                                {{"Deltager", {PersonColumn::attribute}}});
  });
  BOOST_TEST(test::says(error, "No column says who it is"));
}
