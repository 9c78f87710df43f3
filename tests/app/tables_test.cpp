// SPDX-License-Identifier: GPL-3.0-or-later
// Tables into a project: what each column becomes; all rows or none, with the lines that are wrong.
#include "app/table_import.h"

#include <algorithm>
#include <map>

#include "app/support.h"

using namespace uddrag;
using app::TableOutcome;
using base::ErrorKind;
using test::Study;

BOOST_AUTO_TEST_SUITE(tables)

namespace {

using Import = TableOutcome (*)(app::Session&, const std::string&, const std::string&);

struct Bad {
  const char* what;
  Import import;
  const char* table;
  std::vector<const char*> says;
};

/// Each has a good row as well: it must not come in.
const std::vector<Bad> bad_tables = {
    {"no such column",
     app::import_codings,
     "document,text\nkaren,x\n",
     {"column \"quote\" is missing", "document, quote, codes"}},
    {"rows of different length",
     app::import_codings,
     "document,quote,codes\nkaren,Det siger man ikke højt.,Penge\nkaren,Penge\n",
     {"3"}},
    {"a quote that is not closed",
     app::import_codings,
     "document,quote,codes\nkaren,\"Det,x\n",
     {"2"}},
    {"nothing", app::import_codings, "", {""}},
    {"a document that is not there",
     app::import_codings,
     "document,quote,codes\nkaren,Det siger man ikke højt.,Penge\nlise,Det,Penge\n",
     {"1 of 2 rows", "line 3: there is no document lise"}},
    {"a quote that is not in the document",
     app::import_codings,
     "document,quote,codes\nkaren,Det siger man ikke højt.,Penge\n"
     "karen,\"Det siger\nman ikke\",Penge\nanders,Så blev vi forsigtige.,Penge\n",
     {"2 of 3 rows", "line 3: occurrence 1 of »", "line 5: occurrence 1 of »Så blev vi",
      "is not in anders"}},
    {"an occurrence too many",
     app::import_codings,
     "document,quote,codes,occurrence\nkaren,Det siger man ikke højt.,Penge,1\n"
     "karen,Fordi vi bor gratis.,Penge,3\n",
     {"line 3: occurrence 3"}},
    {"an occurrence that is no number",
     app::import_codings,
     "document,quote,codes,occurrence\nkaren,Det siger man ikke højt.,Penge,1.\n",
     {"line 2: the occurrence is no number"}},
    {"a code that is not there",
     app::import_codings,
     "document,quote,codes\nkaren,Det siger man ikke højt.,Penge;Magt\n",
     {"line 2: there is no code \"Magt\""}},
    {"no code",
     app::import_codings,
     "document,quote,codes\nkaren,Det siger man ikke højt.,\" ; \"\n",
     {"line 2: no code is named"}},
    {"a code without a name", app::import_codebook, "group,code\nMagt,Ny\nMagt,\n", {"line 3"}},
    {"a colour that is none",
     app::import_codebook,
     "code,colour\nNy,#123456\nMere,rød\n",
     {"line 3", "colour"}},
    {"a code that differs only by case",
     app::import_codebook,
     "group,code\nRoller,Ny\nRoller,grænser\n",
     {"line 3: ", "Grænser"}},
    {"a person without a name",
     app::import_participants,
     "id,pseudonym,role\nP03,Lis,frivillig\n,,ansat\n",
     {"line 3"}},
    {"a person twice",
     app::import_participants,
     "id,pseudonym,consent_teaching\nP03,Lis,yes\nP04,Bo,yes\nP03,Lis,no\n",
     {"line 4", "P03", "line 2"}},
    {"a consent that is none",
     app::import_participants,
     "id,pseudonym,consent_teaching\nP03,Lis,yes\nP04,Bo,perhaps\n",
     {"line 3: \"perhaps\" is no consent"}},
    {"a consent to nothing known",
     app::import_participants,
     "id,pseudonym,consent_teching\nP03,Lis,yes\n",
     {"consent_teching", "consent_teaching"}},
    {"a date of consent that is none",
     app::import_participants,
     "id,pseudonym,consent_teaching,consent_date\nP03,Lis,yes,2025-03-12\nP04,Bo,yes,12-03-2025\n",
     {"line 3", "12-03-2025"}},
    {"a value of the wrong type",
     app::import_participants,
     "id,pseudonym,years\nP03,Lis,3\nP04,Bo,mange\n",
     {"line 3: \"mange\" is not a number"}},
    {"a term without a replacement",
     app::import_pseudonyms,
     "original,replacement\nLis,Eva\nBo,\n",
     {"line 3"}},
    {"a term that is its own replacement",
     app::import_pseudonyms,
     "original,replacement\nLis,Eva\nBo,Bo\n",
     {"line 3: "}},
    {"a link from a document that is not there",
     app::import_links,
     "from_document,from_quote,relation,to_document,to_quote\n"
     "lise,Det,siger,anders,Sådan er arbejdet delt.\n",
     {"line 2: there is no document lise"}},
    {"a link to words that are no quote",
     app::import_links,
     "from_document,from_quote,relation,to_document,to_quote\n"
     "karen,Fordi vi bor gratis.,siger,anders,Sådan er arbejdet delt.\n"
     "karen,Fordi vi bor gratis.,siger,anders,Sådan er\n",
     {"line 3: »Sådan er« is no quote of anders"}},
    {"a link of a quote to itself",
     app::import_links,
     "from_document,from_quote,relation,to_document,to_quote\n"
     "karen,Fordi vi bor gratis.,siger,anders,Sådan er arbejdet delt.\n"
     "karen,Fordi vi bor gratis.,siger,karen,Fordi vi bor gratis.\n",
     {"line 3: "}},
    {"a link without a relation",
     app::import_links,
     "from_document,from_quote,relation,to_document,to_quote\n"
     "karen,Fordi vi bor gratis.,,anders,Sådan er arbejdet delt.\n",
     {"line 2: "}},
    {"a memo on nothing",
     app::import_memos,
     "target_type,target,text\ncode,Penge,Godt.\ncode,Magt,Godt.\n",
     {"line 3: there is no code \"Magt\""}},
    {"a memo on something that bears none",
     app::import_memos,
     "target_type,target,text\ncode,Penge,Godt.\nchapter,1,Godt.\n",
     {"line 3: \"chapter\" is no target"}},
    {"an empty memo",
     app::import_memos,
     "target_type,target,text\ncode,Penge,Godt.\ncode,Penge,\n",
     {"line 3: "}},
    {"a date of a memo that is none",
     app::import_memos,
     "target_type,target,text,date\ncode,Penge,Godt.,2025-02-30\n",
     {"line 2", "2025-02-30"}},
};

}  // namespace

BOOST_AUTO_TEST_CASE(a_wrong_row_stops_all_and_is_named) {
  Study study;
  const std::string before = study.dump();
  const std::size_t actions = study.actions();
  for (const Bad& bad : bad_tables) BOOST_TEST_CONTEXT(bad.what) {
      const auto error = test::error_of([&] { bad.import(*study.session, bad.table, "the.csv"); });
      BOOST_TEST(error.path() == "the.csv");
      BOOST_TEST((error.kind() == ErrorKind::bad_input || error.kind() == ErrorKind::empty));
      for (const char* words : bad.says) BOOST_TEST(test::says(error, words), error.detail());
      BOOST_TEST((study.dump() == before));
      BOOST_TEST(study.actions() == actions);
    }
}

BOOST_AUTO_TEST_CASE(many_wrong_rows_are_counted_and_the_first_twenty_told) {
  Study study;
  std::string table = "document,quote,codes\n";
  for (int i = 0; i < 33; ++i) table += "karen,Det sagde ingen,Penge\n";
  const auto error = test::error_of([&] { app::import_codings(*study.session, table, "the.csv"); });
  BOOST_TEST(test::says(error, "33 of 33 rows"));
  BOOST_TEST(test::says(error, "line 21: "));
  BOOST_TEST(!test::says(error, "line 22: "));
  BOOST_TEST(test::says(error, "13 more"));
}

BOOST_AUTO_TEST_CASE(codings_make_one_quote_a_place_with_all_codes_and_coders) {
  const Study study;
  const auto karen = study.document("karen");
  const auto quotes = study.read().quotes_of(karen.id);
  BOOST_REQUIRE_EQUAL(quotes.size(), 2U);
  BOOST_TEST(quotes[0].text == "Så blev vi forsigtige.");
  BOOST_TEST(study.read().codings_of(quotes[0].id).size() == 3U);
  const auto text = study.read().document_text(karen);
  BOOST_TEST(text.slice(quotes[1].span) == "Fordi vi bor gratis.");
  // The second occurrence: nothing but the line's end stands behind it.
  BOOST_TEST(text.size().value - quotes[1].span.end.value <= 1);
  BOOST_TEST(text.to_bytes(quotes[1].span.start).value > quotes[1].span.start.value);
}

BOOST_AUTO_TEST_CASE(every_table_comes_in_as_one_action_and_a_second_time_adds_nothing) {
  Study study;
  const std::map<std::string, std::pair<Import, std::string>> again = {
      {"codebook",
       {app::import_codebook, "group,code\nRoller,Grænser\nRoller,Deling\nStemme,Tillid\n"}},
      {"codings",
       {app::import_codings,
        "document,quote,codes,coder\nkaren,Så blev vi forsigtige.,Selvcensur,MB\n"}},
      {"pseudonyms", {app::import_pseudonyms, "original,replacement\nMariam,Layla\n"}},
      {"participants",
       {app::import_participants,
        "id,pseudonym,role,years,consent_teaching,consent_date\n"
        "P01,Karen,frivillig,7,yes,2025-03-12\n"}},
      {"links",
       {app::import_links,
        "from_document,from_quote,relation,to_document,to_quote\n"
        "karen,Så blev vi forsigtige.,uddyber,anders,Sådan er arbejdet delt.\n"}},
  };
  BOOST_TEST(study.actions() == 7U);
  const std::string before = study.dump();
  for (const auto& [what, table] : again) BOOST_TEST_CONTEXT(what) {
      const TableOutcome outcome = table.first(*study.session, table.second, "the.csv");
      BOOST_TEST(outcome.added == 0);
      BOOST_TEST(outcome.there == outcome.rows);
      BOOST_TEST((study.dump() == before));
    }
}

BOOST_AUTO_TEST_CASE(a_row_that_stands_twice_in_a_table_comes_in_once) {
  Study study;
  const std::string link = "karen,Fordi vi bor gratis.,siger imod,anders,Sådan er arbejdet delt.\n";
  const auto links = app::import_links(
      *study.session, "from_document,from_quote,relation,to_document,to_quote\n" + link + link,
      "links.csv");
  BOOST_TEST(links.added == 1);
  BOOST_TEST(links.there == 1);
  BOOST_TEST(study.read().links().size() == 2U);
  const std::string memo = "code,Penge,Nøglen koster noget.\n";
  const auto memos =
      app::import_memos(*study.session, "target_type,target,text\n" + memo + memo, "memos.csv");
  BOOST_TEST(memos.added == 1);
  BOOST_TEST(memos.there == 1);
  const auto codes = app::import_codebook(*study.session, "code\nNy\nNy\n", "codes.csv");
  BOOST_TEST(codes.added == 1);
  const auto terms = app::import_pseudonyms(
      *study.session, "original,replacement\nLis,Eva\nLis,Eva\n", "terms.csv");
  BOOST_TEST(terms.added == 1);
}

BOOST_AUTO_TEST_CASE(a_known_term_with_another_replacement_is_told) {
  Study study;
  const auto outcome =
      app::import_pseudonyms(*study.session, "original,replacement\nMariam,Sara\n", "terms.csv");
  BOOST_TEST(outcome.there == 1);
  BOOST_REQUIRE_EQUAL(outcome.notes.size(), 1U);
  BOOST_TEST(outcome.notes[0].find("Layla") != std::string::npos);
  BOOST_TEST(study.read().pseudonym_terms().at(0).replacement == "Layla");
}

BOOST_AUTO_TEST_CASE(somebody_without_a_number_is_known_by_the_pseudonym) {
  Study study;
  const std::string table = "id,pseudonym,role\n,Lis,frivillig\n";
  BOOST_TEST(app::import_participants(*study.session, table, "p.csv").added == 1);
  BOOST_TEST(app::import_participants(*study.session, table, "p.csv").there == 1);
  BOOST_TEST(study.read().participants().size() == 3U);
}

BOOST_AUTO_TEST_CASE(participants_have_values_consent_and_their_voice) {
  const Study study;
  const auto people = study.read().participants();
  BOOST_REQUIRE_EQUAL(people.size(), 2U);
  BOOST_TEST(people[0].label == "P01");
  std::map<std::string, std::string> types;
  for (const auto& attribute : study.read().attributes())
    types[attribute.name] = std::string(model::name(attribute.type));
  BOOST_TEST(types.size() == 2U);
  BOOST_TEST(types.at("role") == "text");
  BOOST_TEST(types.at("years") == "number");
  const auto consents = study.read().consents();
  BOOST_REQUIRE_EQUAL(consents.size(), 2U);
  BOOST_TEST((consents[0].state == model::ConsentState::yes));
  BOOST_TEST(base::iso_date(*consents[0].from) == "2025-03-12");
  for (const auto& speaker : study.read().speakers(study.document("karen").id))
    BOOST_TEST((speaker.participant ==
                (speaker.label == "Karen" ? people[0].id : model::ParticipantId{})));
}

BOOST_AUTO_TEST_CASE(a_table_may_be_a_danish_spreadsheets) {
  Study study;
  // Windows-1252, semicolons, CR LF, columns in another order.
  const std::string table = "codes;quote;document\r\nTillid;Det siger man ikke h\xF8jt.;karen\r\n";
  const auto outcome = app::import_codings(*study.session, table, "the.csv");
  BOOST_TEST(outcome.added == 1);
  BOOST_TEST(study.read().quotes_with(study.code("Tillid")).size() == 2U);
}

BOOST_AUTO_TEST_SUITE_END()
