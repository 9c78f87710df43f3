// SPDX-License-Identifier: GPL-3.0-or-later
// Answers of a survey: what the columns are taken for, and what comes of a respondent.
#include "app/survey.h"

#include "app/support.h"

using namespace uddrag;
using app::ColumnUse;
using app::SurveyWish;
using test::Folder;

BOOST_AUTO_TEST_SUITE(survey)

namespace {

const std::string answers =
    "nr,alder,kommune,startet,Hvad er det bedste?,Hvad er svært?,tom\n"
    "1,34,Aarhus,2024-03-01,\"At vi henter dem, og at de bliver glade for det.\","
    "Det er svært at få kommunen i tale om boliger.,\n"
    "2,51,Randers,2023-11-15,\"Sammenholdet i gruppen, helt bestemt det.\",,\n"
    "3,29,Aarhus,2025-01-20,,,\n"
    "4,62,Randers,2022-06-02,At man lærer folk at kende som man ellers aldrig mødte.,"
    "\"Tiden.\nDer er for lidt af den.\",\n";

std::unique_ptr<app::Session> empty_project(const Folder& folder) {
  return app::Session::create(folder.path / "p.uddrag", "T", "da", {"A", "A"});
}

ColumnUse use_of(const app::SurveyPlan& plan, const std::string& title) {
  for (const auto& column : plan.columns)
    if (column.title == title) return column.use;
  BOOST_ERROR("no column " << title);
  return ColumnUse::left_out;
}

std::map<std::string, std::string> values_of(const store::Reader& read, const std::string& name) {
  std::map<model::AttributeId, std::string> titles;
  for (const auto& attribute : read.attributes()) titles[attribute.id] = attribute.name;
  std::map<std::string, std::string> values;
  for (const model::Document& document : read.documents())
    for (const model::AttributeValue& value : read.attribute_values())
      if (document.name == name && value.owner == document.id.uuid)
        values[titles[value.attribute]] = value.value;
  return values;
}

}  // namespace

BOOST_AUTO_TEST_CASE(columns_are_recognised) {
  const auto plan = app::plan_survey(answers, "a.csv", {});
  BOOST_TEST((use_of(plan, "nr") == ColumnUse::name));
  BOOST_TEST((use_of(plan, "Hvad er det bedste?") == ColumnUse::open));
  BOOST_TEST((use_of(plan, "Hvad er svært?") == ColumnUse::open));
  BOOST_TEST((use_of(plan, "tom") == ColumnUse::left_out));
  BOOST_TEST((use_of(plan, "kommune") == ColumnUse::closed));
  BOOST_TEST((plan.columns[1].type == model::AttributeType::number));
  BOOST_TEST((plan.columns[3].type == model::AttributeType::date));
  BOOST_TEST((plan.columns[2].type == model::AttributeType::choice));
  BOOST_TEST(plan.columns[2].choices == (std::vector<std::string>{"Aarhus", "Randers"}),
             boost::test_tools::per_element());
  BOOST_TEST(plan.respondents == 4U);
  BOOST_TEST(plan.silent == 1U);
}

BOOST_AUTO_TEST_CASE(who_knows_better_says_so) {
  const auto plan = app::plan_survey(answers, "a.csv", {{"kommune"}, "alder", {}, {}});
  BOOST_TEST((use_of(plan, "kommune") == ColumnUse::open));
  BOOST_TEST((use_of(plan, "alder") == ColumnUse::name));
  BOOST_TEST((use_of(plan, "Hvad er svært?") == ColumnUse::closed));
  const auto slip = test::error_of([&] {
    app::plan_survey(answers, "a.csv", {{"komune"}, {}, {}, {}});
  });
  BOOST_TEST(slip.kind() == base::ErrorKind::bad_input);
  BOOST_TEST(test::says(slip, "There is no column \"komune\""));
  const auto none = test::error_of([] { app::plan_survey("a,b\n1,2\n", "a.csv", {}); });
  BOOST_TEST(test::says(none, "--open"));
}

BOOST_AUTO_TEST_CASE(a_respondent_becomes_a_document_with_attributes) {
  const Folder folder;
  const auto session = empty_project(folder);
  const SurveyWish wish{{}, {}, "Spørgeskema", {}};
  const auto outcome = app::import_survey(*session, answers, "a.csv", wish);
  BOOST_TEST(outcome.added == 3);
  BOOST_TEST(outcome.notes.size() == 1U);
  const auto documents = session->read().documents();
  BOOST_REQUIRE_EQUAL(documents.size(), 3U);
  const auto last = *std::find_if(
      documents.begin(), documents.end(),
      [](const model::Document& document) { return document.name == "Respondent 4"; });
  BOOST_TEST((last.kind == model::DocumentKind::survey_answer));
  BOOST_TEST((last.group == session->read().groups().at(0).id));
  const text::Text text = session->read().document_text(last);
  BOOST_TEST(text.utf8() ==
             "Hvad er det bedste?\nAt man lærer folk at kende som man ellers aldrig mødte.\n"
             "Hvad er svært?\nTiden.\nDer er for lidt af den.");
  const auto turns = session->read().turns(last.id);
  BOOST_REQUIRE_EQUAL(turns.size(), 4U);
  BOOST_TEST((turns[0].kind == model::TurnKind::heading && turns[0].speaker.nil()));
  BOOST_TEST(text.slice(turns[3].span) == "Tiden.\nDer er for lidt af den.");
  const auto values = values_of(session->read(), "Respondent 4");
  BOOST_TEST(values.at("alder") == "62");
  BOOST_TEST(values.at("kommune") == "Randers");
  BOOST_TEST(values.at("startet") == "2022-06-02");
  BOOST_TEST(session->journal().history().size() == 1U);
  const auto again = app::import_survey(*session, answers, "a.csv", wish);
  BOOST_TEST(again.added == 0);
  BOOST_TEST(again.there == 3);
  BOOST_TEST(session->journal().history().size() == 1U);
  session->undo();
  BOOST_TEST(session->read().documents().empty());
  BOOST_TEST(session->read().attributes().empty());
}

BOOST_AUTO_TEST_CASE(a_value_that_does_not_fit_takes_nothing_in) {
  const Folder folder;
  const auto session = empty_project(folder);
  app::import_survey(*session, answers, "a.csv", {});
  const std::string before = app::dump_project(session->read());
  const auto wrong = test::error_of([&] {
    app::import_survey(*session,
                       "nr,alder,Hvad er svært?\n9,gammel,Det er det hele alt sammen nu og da.\n",
                       "b.csv", {});
  });
  BOOST_TEST(test::says(wrong, "line 2"));
  BOOST_TEST((before == app::dump_project(session->read())));
}

BOOST_AUTO_TEST_CASE(a_column_is_taken_for_what_is_said_of_it) {
  SurveyWish wish;
  wish.columns["Hvad er svært?"] = {ColumnUse::left_out};
  wish.columns["kommune"] = {ColumnUse::name};
  wish.columns["alder"] = {ColumnUse::closed, model::AttributeType::text};
  const auto plan = app::plan_survey(answers, "a.csv", wish);
  BOOST_TEST((use_of(plan, "Hvad er svært?") == ColumnUse::left_out));
  BOOST_TEST((use_of(plan, "nr") == ColumnUse::closed));
  BOOST_TEST((plan.columns[1].type == model::AttributeType::text));
  BOOST_TEST((plan.columns[1].found == model::AttributeType::number));
  BOOST_TEST(plan.columns[2].first == (std::vector<std::string>{"Aarhus", "Randers"}),
             boost::test_tools::per_element());
  const app::SurveyTable table(answers, "a.csv");
  const auto first = table.answers(plan, 0);
  BOOST_TEST(first.name == "Aarhus");
  BOOST_TEST(first.open.size() == 1U);
  wish.columns["Hvad er det bedste?"] = {ColumnUse::closed};
  BOOST_TEST(!table.plan(wish).asks());
  BOOST_CHECK_THROW(app::plan_survey(answers, "a.csv", wish), base::Error);
  wish.columns["nowhere"] = {ColumnUse::open};
  BOOST_CHECK_THROW(table.plan(wish), base::Error);
}

BOOST_AUTO_TEST_SUITE_END()
