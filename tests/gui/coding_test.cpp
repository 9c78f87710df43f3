// SPDX-License-Identifier: GPL-3.0-or-later
// What a researcher does in the Code place, without a window: each ends in the project.
#include "gui/frame/coding.h"

#include <boost/test/unit_test.hpp>

#include "edit/code_edits.h"
#include "edit/quote_edits.h"
#include "gui/frame/jump_targets.h"
#include "gui/frame/stripe_filter.h"
#include "gui/frame/transcript_view_model.h"
#include "gui/frame/visits.h"
#include "gui/study.h"

namespace edit = uddrag::edit;
namespace gui = uddrag::gui;
namespace model = uddrag::model;
using test::Study;
using uddrag::text::Pos;
using uddrag::text::Span;

namespace {

gui::CanvasQuote shown(Span span, std::vector<model::CodeId> codes, model::CoderId coder,
                       bool starred) {
  gui::CanvasQuote quote;
  quote.id = model::QuoteId::make();
  quote.span = span;
  quote.starred = starred;
  for (const model::CodeId code : codes) quote.codings.push_back({code, "", "", 0, "", {coder}});
  return quote;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_selection_is_coded_without_the_space_around_it) {
  Study study;
  gui::Coding coding(*study.desk);
  coding.select({Pos(14), Pos(24)});  // "\nVi henter"
  BOOST_CHECK(coding.code_with({study.roles}));
  BOOST_CHECK_EQUAL(study.only_quote().text, "Vi henter");
  BOOST_CHECK(study.desk->quote() == study.only_quote().id);
}

BOOST_AUTO_TEST_CASE(the_last_codes_are_repeated) {
  Study study;
  gui::Coding coding(*study.desk);
  BOOST_CHECK(!coding.can_repeat());
  coding.select({Pos(15), Pos(24)});
  coding.code_with({study.roles, study.criticism});
  coding.select({Pos(43), Pos(49)});
  BOOST_CHECK(coding.can_repeat());
  BOOST_CHECK(coding.repeat());
  BOOST_CHECK_EQUAL(study.codes_of(*study.desk->quote()).size(), 2U);
  BOOST_CHECK_EQUAL(study.desk->read().quotes().size(), 2U);
}

BOOST_AUTO_TEST_CASE(a_new_code_and_its_coding_are_one_action) {
  Study study;
  gui::Coding coding(*study.desk);
  coding.select({Pos(15), Pos(24)});
  gui::CodeOffer offer;
  offer.name = "Praktisk hjælp";
  offer.parent = study.roles;
  BOOST_CHECK(coding.code_with_offers({offer}));
  BOOST_CHECK_EQUAL(study.desk->read().codes().size(), 3U);
  BOOST_CHECK(study.codes_of(study.only_quote().id) == std::vector<std::string>{"Praktisk hjælp"});
  BOOST_CHECK(study.desk->undo());
  BOOST_CHECK_EQUAL(study.desk->read().codes().size(), 2U);
  BOOST_CHECK(study.desk->read().quotes().empty());
}

BOOST_AUTO_TEST_CASE(in_vivo_uses_the_words_and_a_code_that_has_them) {
  Study study;
  gui::Coding coding(*study.desk);
  coding.select({Pos(50), Pos(62)});
  BOOST_CHECK(coding.in_vivo());
  BOOST_CHECK(study.codes_of(*study.desk->quote()) == std::vector<std::string>{"vores opgave"});
  coding.select({Pos(49), Pos(63)});  // " vores opgave." gives another name
  BOOST_CHECK(coding.in_vivo());
  const std::size_t codes = study.desk->read().codes().size();
  coding.select({Pos(50), Pos(62)});
  BOOST_CHECK(!coding.in_vivo());  // coded like that already
  BOOST_CHECK_EQUAL(study.desk->read().codes().size(), codes);
}

BOOST_AUTO_TEST_CASE(favourites_are_counted_from_one) {
  Study study;
  gui::Coding coding(*study.desk);
  edit::SetFavourite first(study.criticism, true);
  study.desk->run(first);
  coding.select({Pos(15), Pos(24)});
  BOOST_CHECK(!coding.favourite(2));
  BOOST_CHECK(!coding.favourite(0));
  BOOST_CHECK(coding.favourite(1));
  BOOST_CHECK(study.codes_of(study.only_quote().id) == std::vector<std::string>{"Kritik"});
}

BOOST_AUTO_TEST_CASE(edges_move_by_words_and_by_hand) {
  Study study;
  gui::Coding coding(*study.desk);
  coding.select({Pos(18), Pos(24)});  // "henter"
  coding.code_with({study.roles});
  BOOST_CHECK(coding.move_edge(false, -2));
  BOOST_CHECK_EQUAL(study.only_quote().text, "Vi henter");
  BOOST_CHECK(coding.set_edges(*study.desk->quote(), {Pos(14), Pos(43)}));
  BOOST_CHECK_EQUAL(study.only_quote().text, "Vi henter dem i lufthavnen.");
}

BOOST_AUTO_TEST_CASE(nothing_selected_nothing_done) {
  Study study;
  gui::Coding coding(*study.desk);
  BOOST_CHECK(!coding.code_with({study.roles}));
  BOOST_CHECK(!coding.in_vivo());
  BOOST_CHECK(!coding.star());
  BOOST_CHECK(study.desk->read().quotes().empty());
}

BOOST_AUTO_TEST_CASE(uncoded_passages_are_what_no_code_covers) {
  Study study;
  const auto turns = study.desk->read().turns(study.document);
  const std::vector quotes = {shown({Pos(15), Pos(24)}, {study.roles}, {}, false),
                              shown({Pos(43), Pos(50)}, {}, {}, true)};
  const auto next = [&](int from) {
    return gui::uncoded_beside(quotes, turns, Pos(from), true).value_or(Span{});
  };
  BOOST_CHECK(next(0) == Span(Pos(24), Pos(42)));
  BOOST_CHECK(next(24) == Span(Pos(43), Pos(63)));  // a quote without a code is not coded
  BOOST_CHECK(next(43).empty());
  BOOST_CHECK(gui::uncoded_beside(quotes, turns, Pos(24), false) == Span(Pos(0), Pos(14)));
}

BOOST_AUTO_TEST_CASE(filters_say_what_they_hide) {
  const model::CodeId a = model::CodeId::make(), b = model::CodeId::make();
  const model::CoderId anna = model::CoderId::make(), bo = model::CoderId::make();
  const std::vector quotes = {shown({Pos(0), Pos(5)}, {a, b}, anna, false),
                              shown({Pos(2), Pos(9)}, {b}, bo, true),
                              shown({Pos(6), Pos(9)}, {}, {}, true)};
  using Kind = gui::StripeFilter::Kind;
  const auto all = gui::filtered(quotes, {});
  BOOST_CHECK_EQUAL(all.shown.size(), 3U);
  BOOST_CHECK_EQUAL(all.hidden, 0U);
  const auto code = gui::filtered(quotes, {Kind::codes, {a}, {}});
  BOOST_CHECK_EQUAL(code.shown.size(), 1U);
  BOOST_CHECK_EQUAL(code.hidden, 2U);
  const auto coder = gui::filtered(quotes, {Kind::coders, {}, {bo}});
  BOOST_CHECK_EQUAL(coder.shown.size(), 1U);
  BOOST_CHECK_EQUAL(coder.hidden, 2U);
  const auto both = gui::with_coder_toggled({Kind::coders, {}, {bo}}, anna);
  BOOST_CHECK_EQUAL(gui::filtered(quotes, both).shown.size(), 2U);
  BOOST_CHECK_EQUAL(gui::filtered(quotes, both).hidden, 0U);
  BOOST_CHECK((gui::with_coder_toggled(both, bo) == gui::StripeFilter{Kind::coders, {}, {anna}}));
  BOOST_CHECK((gui::with_coder_toggled({Kind::coders, {}, {bo}}, bo) == gui::StripeFilter{}));
  BOOST_CHECK((gui::with_coder_toggled({Kind::codes, {a}, {}}, bo) ==
               gui::StripeFilter{Kind::coders, {}, {bo}}));
  const auto starred = gui::filtered(quotes, {Kind::starred, {}, {}});
  BOOST_CHECK_EQUAL(starred.shown.size(), 2U);
  BOOST_CHECK_EQUAL(starred.hidden, 2U);
}

BOOST_AUTO_TEST_CASE(visits_go_back_and_forward) {
  gui::Visits visits;
  const auto a = model::DocumentId::make(), b = model::DocumentId::make();
  BOOST_CHECK(!visits.back({a, Pos(1)}));
  visits.leave({a, Pos(1)});
  visits.leave({a, Pos(9)});
  BOOST_CHECK((visits.back({b, Pos(5)}) == gui::Visit{a, Pos(9)}));
  BOOST_CHECK((visits.back({a, Pos(9)}) == gui::Visit{a, Pos(1)}));
  BOOST_CHECK(!visits.can_go_back());
  BOOST_CHECK((visits.forward({a, Pos(1)}) == gui::Visit{a, Pos(9)}));
  BOOST_CHECK((visits.forward({a, Pos(9)}) == gui::Visit{b, Pos(5)}));
  visits.back({b, Pos(5)});
  visits.leave({a, Pos(2)});
  BOOST_CHECK(!visits.can_go_forward());
  visits.leave({{}, {}, "memos"});
  BOOST_CHECK_EQUAL(visits.back({a, Pos(2)})->place, "memos");
}

BOOST_AUTO_TEST_CASE(go_to_finds_by_name) {
  Study study;
  const gui::JumpTargets targets(study.desk->read());
  BOOST_CHECK_EQUAL(targets.matching("").size(), 1U);  // the documents
  const auto found = targets.matching("krit");
  BOOST_REQUIRE(!found.empty());
  BOOST_CHECK_EQUAL(found.front().name, "Kritik");
  BOOST_CHECK(std::get<model::CodeId>(found.front().id) == study.criticism);
  BOOST_CHECK(targets.matching("findes ikke").empty());
}

BOOST_AUTO_TEST_CASE(a_space_marks_or_is_typed) {
  const auto offer = [](const char* name) {
    gui::CodeOffer made;
    made.code = model::CodeId::make();
    made.name = name;
    return made;
  };
  gui::CodeOffer fresh;
  fresh.name = "Helt";
  const std::vector offers = {offer("Rollefordeling"), offer("Kritik af kommunen"), fresh};
  BOOST_CHECK(gui::space_marks(offers, "", false));
  BOOST_CHECK(gui::space_marks(offers, "rolle", false));
  BOOST_CHECK(!gui::space_marks(offers, "kritik", false));  // "Kritik af …" goes on
  BOOST_CHECK(!gui::space_marks(offers, "rdg", false));     // fits by letters only
  BOOST_CHECK(gui::space_marks(offers, "rdg", true));
  BOOST_CHECK(!gui::space_marks({fresh}, "Helt", false));
}

BOOST_AUTO_TEST_CASE(edges_go_by_sentences_and_turns) {
  Study study;
  gui::Coding coding(*study.desk);
  coding.select({Pos(18), Pos(23)});  // "henter" is 18 … 24
  BOOST_REQUIRE(coding.code_with({study.roles}));
  BOOST_CHECK(coding.move_edge(true, 1, gui::EdgeUnit::sentence));
  BOOST_CHECK_EQUAL(study.only_quote().text, "henter dem i lufthavnen.");
  BOOST_CHECK(coding.move_edge(true, 1, gui::EdgeUnit::sentence));
  BOOST_CHECK_EQUAL(study.only_quote().text, "henter dem i lufthavnen.\nDet er vores opgave.");
  BOOST_CHECK(!coding.move_edge(true, 1, gui::EdgeUnit::sentence));  // the end of the text
  BOOST_CHECK(coding.move_edge(true, -1, gui::EdgeUnit::turn));
  BOOST_CHECK_EQUAL(study.only_quote().text, "henter dem i lufthavnen.");
  BOOST_CHECK(coding.move_edge(false, -1, gui::EdgeUnit::turn));
  BOOST_CHECK_EQUAL(study.only_quote().text, "Vi henter dem i lufthavnen.");
  BOOST_CHECK(coding.move_edge(false, -1, gui::EdgeUnit::turn));
  BOOST_CHECK_EQUAL(study.only_quote().text, "Hvem gør hvad?\nVi henter dem i lufthavnen.");
  BOOST_CHECK(coding.move_edge(true, -1, gui::EdgeUnit::turn));
  BOOST_CHECK_EQUAL(study.only_quote().text, "Hvem gør hvad?");
}

BOOST_AUTO_TEST_CASE(what_a_change_takes_away_is_chosen_no_more) {
  Study study;
  gui::Coding coding(*study.desk);
  coding.select({Pos(15), Pos(24)});
  coding.code_with({study.roles});
  study.desk->choose_code(study.criticism);
  bool gone_when_told = false;
  const auto told = study.desk->changed.connect(
      [&](const uddrag::store::ChangeSet&) { gone_when_told = !study.desk->quote(); });
  BOOST_REQUIRE(study.desk->undo());
  BOOST_CHECK(gone_when_told);
  BOOST_CHECK(!coding.has_target());
  edit::DeleteCode remove(study.criticism);
  BOOST_REQUIRE(study.desk->run(remove));
  BOOST_CHECK(study.desk->code().nil());
}

BOOST_AUTO_TEST_CASE(in_another_document_no_quote_is_chosen_and_everybody_hears_of_it) {
  Study study;
  gui::Coding coding(*study.desk);
  coding.select({Pos(15), Pos(24)});
  coding.code_with({study.roles});
  study.desk->choose_quote(study.only_quote().id);
  bool told = false;
  const auto hears =
      study.desk->quote_chosen.connect([&](std::optional<model::QuoteId> quote) { told = !quote; });
  study.desk->choose_document(model::DocumentId::make());
  BOOST_CHECK(told);
}
