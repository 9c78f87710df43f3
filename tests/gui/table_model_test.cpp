// SPDX-License-Identifier: GPL-3.0-or-later
// A table that comes in: what its columns become, and what a row then is.
#include "gui/intake/table_model.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

#include "gui/intake/intake_model.h"
#include "gui/intake/table_words.h"
#include "gui/l10n/strings.h"
#include "gui/study.h"

namespace app = uddrag::app;
namespace gui = uddrag::gui;
namespace model = uddrag::model;
using gui::ColumnOffer;
using What = gui::ColumnOffer::What;

namespace {

const std::string answers =
    "nr,alder,kommune,Hvad er det bedste?,Andet\n"
    "1,34,Aarhus,\"At vi henter dem, og at de bliver glade for det.\",\n"
    "2,51,Randers,,nej\n"
    "3,29,Aarhus,\"Sammenholdet i gruppen, helt bestemt det.\",Tak\n"
    "4,62,Randers,At man lærer folk at kende som man ellers aldrig mødte.,\n";

struct Survey {
  gui::TableModel table{answers, "svar.csv"};
  /// The place of an offer among those of a column.
  void choose(std::size_t column, const ColumnOffer& offer) {
    const auto offers = table.offers(column);
    BOOST_REQUIRE(std::find(offers.begin(), offers.end(), offer) != offers.end());
    table.choose(column, offer);
    BOOST_TEST((table.chosen(column) == offer));
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(tables_that_come_in, Survey)

BOOST_AUTO_TEST_CASE(what_is_found_out_is_chosen_and_can_be_seen) {
  BOOST_TEST((table.chosen(0) == ColumnOffer{What::names}));
  BOOST_TEST((table.chosen(1) == ColumnOffer{What::attribute, model::AttributeType::number}));
  BOOST_TEST((table.chosen(2) == ColumnOffer{What::attribute, model::AttributeType::choice}));
  BOOST_TEST((table.chosen(3) == ColumnOffer{What::open}));
  BOOST_TEST(table.comes_as_documents() == 3U);
  BOOST_TEST(gui::utf8(gui::first_answers(table.plan().columns[1])) == "34; 51; 29");
  BOOST_TEST(gui::utf8(gui::respondent_words(table, 1)).find("no document") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_preview_follows_a_choice) {
  BOOST_TEST(table.preview(2).turns.size() == 2U);
  choose(4, {What::open});
  BOOST_TEST(table.preview(2).text.utf8() ==
             "Hvad er det bedste?\nSammenholdet i gruppen, helt bestemt det.\nAndet\nTak");
  BOOST_TEST(table.comes_as_documents() == 4U);
  choose(3, {What::left_out});
  choose(4, {What::left_out});
  BOOST_TEST(table.comes_as_documents() == 0U);
  BOOST_TEST(!table.can_come());
  BOOST_TEST(gui::utf8(gui::table_report_words(table)).find("No question is open") == 0U);
}

BOOST_AUTO_TEST_CASE(one_column_says_who_it_is) {
  choose(2, {What::names});
  BOOST_TEST((table.chosen(0) == ColumnOffer{What::attribute, model::AttributeType::number}));
  BOOST_TEST(table.answers(0).name == "Aarhus");
  choose(1, {What::attribute, model::AttributeType::text});
  BOOST_TEST((table.plan().columns[1].type == model::AttributeType::text));
}

BOOST_AUTO_TEST_CASE(participants_are_told_by_their_columns) {
  gui::TableModel people("id,pseudonym,consent_teaching,alder\nP1,Karen,yes,44\n", "p.csv");
  BOOST_TEST((people.kind() == gui::TableKind::participants));
  BOOST_TEST((people.chosen(1) == ColumnOffer{What::pseudonym}));
  BOOST_TEST((people.chosen(2) == ColumnOffer{What::consent, {}, model::Use::teaching}));
  BOOST_TEST((people.chosen(3) == ColumnOffer{What::attribute, model::AttributeType::number}));
  BOOST_TEST(people.can_come());
  people.set_kind(gui::TableKind::survey);
  BOOST_TEST(!people.can_come());
  gui::TableModel others("Deltager,pseudonym,alder\nA7,Lis,44\n", "p.csv");
  BOOST_TEST((others.kind() == gui::TableKind::participants));
  gui::TableModel closed("nr,alder\n1,44\n2,51\n", "p.csv");  // nothing that could be read
  BOOST_TEST((closed.kind() == gui::TableKind::participants));
}

BOOST_AUTO_TEST_CASE(columns_of_participants_are_chosen) {
  table.set_kind(gui::TableKind::participants);
  BOOST_TEST((table.chosen(0) == ColumnOffer{What::names}));  // it named the respondents
  BOOST_TEST(table.can_come());
  choose(2, {What::attribute, model::AttributeType::text});
  choose(1, {What::consent, {}, model::Use::teaching});
  choose(4, {What::pseudonym});
  choose(3, {What::left_out});
  const auto uses = table.person_uses();
  BOOST_TEST((uses.at("nr").column == app::PersonColumn::label));
  BOOST_TEST((uses.at("alder").use == model::Use::teaching));
  BOOST_TEST((uses.at("kommune").type == model::AttributeType::text));
  BOOST_TEST((uses.at("Andet").column == app::PersonColumn::pseudonym));
  BOOST_TEST((uses.at("Hvad er det bedste?").column == app::PersonColumn::left_out));
  choose(2, {What::pseudonym});  // only one column can be it
  BOOST_TEST((table.chosen(4).what == What::attribute));
  choose(2, {What::described});  // it was only walked through
  BOOST_TEST((table.chosen(4).what == What::pseudonym));
  choose(0, {What::attribute, model::AttributeType::number});
  BOOST_TEST(!table.can_come());
  BOOST_TEST(gui::utf8(gui::table_report_words(table)).find("No column says") == 0U);
  table.set_kind(gui::TableKind::survey);  // what was chosen there is another matter
  BOOST_TEST((table.chosen(0) == ColumnOffer{What::names}));
}

BOOST_AUTO_TEST_CASE(a_codebook_is_told_by_its_columns) {
  gui::TableModel codes("group,code,definition,andet\nRoller,Leder,Den der leder,x\n", "c.csv");
  BOOST_TEST((codes.kind() == gui::TableKind::codebook));
  BOOST_TEST(codes.can_come());
  BOOST_TEST(codes.comes_as_documents() == 0U);
  BOOST_TEST((codes.chosen(0) == ColumnOffer{What::code_group}));
  BOOST_TEST((codes.chosen(1) == ColumnOffer{What::code}));
  BOOST_TEST((codes.chosen(2) == ColumnOffer{What::about_code}));
  BOOST_TEST((codes.chosen(3) == ColumnOffer{What::left_out}));
  BOOST_TEST(gui::utf8(gui::table_about_words(codes)).find("1 code") == 0U);
  BOOST_TEST(codes.kinds().size() == 3U);
  table.set_kind(gui::TableKind::codebook);  // it has no codes
  BOOST_TEST((table.kind() == gui::TableKind::survey));
}

BOOST_AUTO_TEST_CASE(a_table_stands_among_the_files) {
  const test::Study study;
  uddrag::importing::Options options;
  options.language = "da";
  std::vector<app::ReadTranscript> read(2);
  read[0].path = "svar.csv";
  read[0].bytes = answers;
  read[0].error = uddrag::base::Error(uddrag::base::ErrorKind::unsupported, "No transcript.");
  read[1].path = "nothing.csv";
  read[1].bytes = "one,two\n";
  read[1].error = uddrag::base::Error(uddrag::base::ErrorKind::unsupported, "No transcript.");
  gui::IntakeModel model(study.desk->read(), std::move(read), options);
  BOOST_TEST(model.coming() == 1U);
  BOOST_TEST(model.documents() == 3U);
  BOOST_TEST((model.file(1).state == gui::IntakeState::unreadable));
  model.file(0).table->choose(3, {What::left_out});
  model.table_changed(0);
  BOOST_TEST(model.coming() == 0U);
  BOOST_TEST((model.file(0).state == gui::IntakeState::look));
  model.file(0).table->choose(3, {What::open});
  model.table_changed(0);
  BOOST_TEST(model.coming() == 1U);
  const auto tables = model.tables();
  BOOST_REQUIRE(tables.size() == 1U);
  BOOST_TEST(tables[0].wish.language == "da");
  BOOST_TEST(model.take().empty());
  const auto outcome = app::import_survey(study.desk->session(), tables[0].bytes,
                                          tables[0].path.string(), tables[0].wish);
  BOOST_TEST(outcome.added == 3);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_CASE(a_consent_with_a_slip_in_its_name_waits_for_somebody_to_say_what_it_is) {
  gui::TableModel people("id,consent_teching,consent_research\nP1,yes,yes\n", "p.csv");
  BOOST_TEST((people.kind() == gui::TableKind::participants));
  BOOST_TEST((people.chosen(1) == ColumnOffer{What::undecided}));
  BOOST_TEST(!people.can_come());
  BOOST_REQUIRE(people.undecided());
  BOOST_TEST(people.undecided()->title == "consent_teching");
  const auto offers = people.offers(1);
  BOOST_TEST(std::count(offers.begin(), offers.end(), ColumnOffer{What::undecided}) == 0);
  people.choose(1, {What::consent, {}, model::Use::teaching});
  BOOST_TEST(people.can_come());
  BOOST_TEST(!people.undecided());
  people.choose(1, {What::left_out});
  BOOST_TEST(people.can_come());

  gui::TableModel survey("id,consent_teching\nP1,yes\n", "p.csv");
  survey.set_kind(gui::TableKind::survey);  // there it is a question like others
  BOOST_TEST(!survey.undecided());
  gui::TableModel silent("id,consent_teching,alder\nP1,,44\n", "p.csv");
  BOOST_TEST(silent.can_come());  // nothing stands in it that could be lost
}
