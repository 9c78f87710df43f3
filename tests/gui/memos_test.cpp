// SPDX-License-Identifier: GPL-3.0-or-later
// The list of memos and what is offered while a link is typed, without a window.
#include "gui/memos/memo_list.h"

#include <boost/test/unit_test.hpp>

#include "edit/memo_edits.h"
#include "edit/memo_links.h"
#include "edit/participant_edits.h"
#include "edit/quote_edits.h"
#include "gui/frame/jump_targets.h"
#include "gui/frame/transcript_view_model.h"
#include "gui/memos/link_offers.h"
#include "gui/study.h"

using namespace uddrag;
using model::MemoTarget;
using test::Pos;
using test::Span;

namespace {

struct MemoStudy : test::Study {
  gui::MemoList list;
  base::Millis clock = 1'000'000;

  model::MemoId write(MemoTarget target, const base::Uuid& on, const std::string& title,
                      const std::string& body, const std::string& kind = "") {
    model::Memo memo{model::MemoId::make(), target, on, kind, title, body, {}, clock += 1000};
    edit::SaveMemo save(memo);
    BOOST_REQUIRE(!desk->session().run(save));
    list.load(desk->read());
    return memo.id;
  }
  base::Uuid project() const { return desk->read().project().id.uuid; }
  model::QuoteId quote(std::int64_t start, std::int64_t end) {
    edit::CodeSpan code(document, {Pos(start), Pos(end)}, {roles});
    BOOST_REQUIRE(!desk->session().run(code));
    return code.quote();
  }
  std::string shown() const {
    std::string titles;
    for (std::size_t i = 0; i < list.shown().size(); ++i)
      titles += (i ? "|" : "") + app::memo_title(list.row(i).memo);
    return titles;
  }
  void filter(gui::MemoFilter filter) { list.set_filter(std::move(filter)); }
};

std::string offered(const std::vector<gui::LinkOffer>& offers) {
  std::string names;
  for (const gui::LinkOffer& offer : offers) names += (names.empty() ? "" : "|") + offer.name;
  return names;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(memos)

BOOST_AUTO_TEST_CASE(memos_are_found_by_folded_words_and_filtered) {
  MemoStudy study;
  study.write(MemoTarget::project, study.project(), "Første", "Om Ærlighed", "reflection");
  study.write(MemoTarget::code, study.roles.uuid, "", "## Hvem gør hvad\nmere", "eget");
  study.write(MemoTarget::document, study.document.uuid, "Om café", "", "to do");
  BOOST_TEST(study.shown() == "Om café|Hvem gør hvad|Første");  // the newest first
  study.filter({.words = "ærlig OM"});
  BOOST_TEST(study.shown() == "Første");
  BOOST_TEST(study.list.hidden_count() == 2u);
  study.filter({.words = "cafe"});
  BOOST_TEST(study.shown() == "Om café");
  study.filter({.words = "roller"});  // what it is on
  BOOST_TEST(study.shown() == "Hvem gør hvad");
  study.filter({.kind = "eget"});
  BOOST_TEST(study.shown() == "Hvem gør hvad");
  study.filter({.target = MemoTarget::document});
  BOOST_TEST(study.shown() == "Om café");
  study.filter({.on = model::LinkedThing{MemoTarget::code, study.roles.uuid}});
  BOOST_TEST(study.shown() == "Hvem gør hvad");
  study.filter({.coder = model::CoderId::make()});
  BOOST_TEST(study.shown() == "");
  study.filter({.coder = study.desk->session().me()});
  BOOST_TEST(study.list.shown().size() == 3u);
  BOOST_TEST(study.list.own_kinds().size() == 1u);
}

BOOST_AUTO_TEST_CASE(memos_are_sorted_by_every_column) {
  MemoStudy study;
  study.write(MemoTarget::project, study.project(), "Ål", "", "b");
  study.write(MemoTarget::code, study.roles.uuid, "Zebra", "", "c");
  study.write(MemoTarget::document, study.document.uuid, "Abe", "", "a");
  study.list.sort_by(gui::MemoColumn::title, true);
  BOOST_TEST(study.shown() == "Abe|Zebra|Ål");  // Danish: å comes last
  study.list.sort_by(gui::MemoColumn::kind, false);
  BOOST_TEST(study.shown() == "Zebra|Ål|Abe");
  study.list.sort_by(gui::MemoColumn::on, true);
  BOOST_TEST(study.shown() == "Ål|Abe|Zebra");
  study.list.sort_by(gui::MemoColumn::when, true);
  BOOST_TEST(study.shown() == "Ål|Zebra|Abe");
}

BOOST_AUTO_TEST_CASE(what_a_memo_is_on_is_said_in_words) {
  MemoStudy study;
  const auto quote = study.quote(15, 24);
  const auto turns = study.desk->read().turns(study.document);
  study.write(MemoTarget::quote, quote.uuid, "q", "");
  study.write(MemoTarget::turn, turns[1].id.uuid, "t", "");
  BOOST_TEST(study.list.all()[0].on == "Interview 1 #1");
  BOOST_TEST(study.list.all()[1].on == "Interview 1");
  BOOST_TEST(study.list.all()[1].turn == 2);
  BOOST_TEST(study.list.all()[1].coder == "AN");
  const auto marked = gui::turns_with_memo(study.desk->read(), study.document);
  BOOST_REQUIRE_EQUAL(marked.size(), 1u);
  BOOST_TEST(marked[0].value == 15);
}

BOOST_AUTO_TEST_CASE(mentions_are_known) {
  MemoStudy study;
  study.quote(15, 24);
  const auto a = study.write(MemoTarget::project, study.project(), "A", "se [[roller]]");
  study.write(MemoTarget::project, study.project(), "B", "se [[Interview 1 #1]] og [[Ukendt]]");
  const auto to_roles = study.list.mentions({MemoTarget::code, study.roles.uuid});
  BOOST_REQUIRE_EQUAL(to_roles.size(), 1u);
  BOOST_TEST((to_roles[0] == a));
  const auto quote = study.desk->read().quotes().front();
  BOOST_TEST(study.list.mentions({MemoTarget::quote, quote.id.uuid}).size() == 1u);
  BOOST_TEST(study.list.mentions({MemoTarget::document, study.document.uuid}).empty());
}

BOOST_AUTO_TEST_CASE(a_link_is_being_typed_between_its_brackets) {
  const auto typed = [](const std::string& before) {
    const auto link = gui::link_being_typed(before, before.size());
    return link ? std::string(*link) : "none";
  };
  BOOST_TEST(typed("se [[") == "");
  BOOST_TEST(typed("se [[Rol") == "Rol");
  BOOST_TEST(typed("[[A]] og [[B x") == "B x");
  BOOST_TEST(typed("se [[A]]") == "none");
  BOOST_TEST(typed("se [[A]") == "none");
  BOOST_TEST(typed("se [[A\n") == "none");
  BOOST_TEST(typed("se [A") == "none");
}

BOOST_AUTO_TEST_CASE(what_fits_is_offered_with_a_name_that_leads_there) {
  MemoStudy study;
  const auto quote = study.quote(15, 24);
  study.quote(43, 49);
  edit::SaveParticipant person({model::ParticipantId::make(), "P01", "Karen", ""});
  BOOST_REQUIRE(!study.desk->session().run(person));
  const auto below = test::Study::code(study.desk->session(), "Underkode");
  edit::MoveCode move(below, study.roles, 0);
  BOOST_REQUIRE(!study.desk->session().run(move));
  const gui::LinkOffers offers(study.desk->read());
  BOOST_TEST(offered(offers.matching("rol")).starts_with("Roller"));
  BOOST_TEST(offered(offers.matching("karen")) == "P01");
  BOOST_TEST(offered(offers.matching("rolunder")) == "Underkode");  // by its path
  BOOST_TEST(offers.matching("").size() == 5u);
  BOOST_TEST(offered(offers.matching("interview 1 #")) == "Interview 1 #1|Interview 1 #2");
  BOOST_TEST(offered(offers.matching("Interview 1 # HENTER")) == "Interview 1 #1");
  BOOST_TEST(offered(offers.matching("Interview 1 #2")) == "Interview 1 #2");
  BOOST_TEST(offers.matching("Interview 9 #").empty());
  const auto thing = edit::link_names(study.desk->read()).find("Interview 1 #1");
  BOOST_REQUIRE(thing);
  BOOST_TEST((thing->id == quote.uuid));
}

BOOST_AUTO_TEST_CASE(go_to_finds_memos) {
  MemoStudy study;
  study.write(MemoTarget::project, study.project(), "Overskrift på fundene", "");
  const auto found = gui::JumpTargets(study.desk->read()).matching("overskrift");
  BOOST_REQUIRE_EQUAL(found.size(), 1u);
  BOOST_TEST(std::holds_alternative<model::MemoId>(found[0].id));
}

BOOST_AUTO_TEST_SUITE_END()
