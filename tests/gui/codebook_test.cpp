// SPDX-License-Identifier: GPL-3.0-or-later
// The codebook without a window: its order, its entries, merging with a preview, splitting.
#include <boost/test/unit_test.hpp>

#include "edit/memo_edits.h"
#include "edit/quote_edits.h"
#include "gui/codes/code_change.h"
#include "gui/codes/code_finder.h"
#include "gui/codes/merge_preview.h"
#include "gui/codes/split.h"
#include "gui/study.h"

namespace edit = uddrag::edit;
namespace gui = uddrag::gui;
namespace model = uddrag::model;
using test::Study;
using uddrag::text::Pos;
using uddrag::text::Span;

namespace {

model::CodeId below(Study& study, model::CodeId parent, const char* name) {
  model::Code made;
  made.id = model::CodeId::make();
  made.parent = parent;
  made.name = name;
  edit::CreateCode create(made);
  BOOST_REQUIRE(study.desk->run(create));
  return made.id;
}

std::vector<std::string> shown_roots(const gui::CodeList& list) {
  std::vector<std::string> names;
  for (const std::size_t root : list.roots())
    if (list.shown(root)) names.push_back(list.nodes()[root].code.name);
  return names;
}

using Names = std::vector<std::string>;

}  // namespace

BOOST_AUTO_TEST_CASE(codes_stand_in_the_order_asked_for) {
  Study study;
  below(study, {}, "Åbenhed");
  const auto trust = below(study, {}, "Anerkendelse");
  study.coded({Pos(15), Pos(24)}, {study.criticism});
  study.coded({Pos(0), Pos(4)}, {study.criticism});
  study.coded({Pos(0), Pos(4)}, {trust});
  gui::CodeList list;
  list.load(study.desk->read());
  BOOST_TEST((shown_roots(list) == Names{"Roller", "Kritik", "Åbenhed", "Anerkendelse"}));
  list.set_order(gui::CodeOrder::name, "da");
  BOOST_TEST((shown_roots(list) == Names{"Anerkendelse", "Kritik", "Roller", "Åbenhed"}));
  list.set_order(gui::CodeOrder::count, "da");
  BOOST_TEST((shown_roots(list) == Names{"Kritik", "Anerkendelse", "Roller", "Åbenhed"}));
  list.set_order(gui::CodeOrder::own, "da");
  BOOST_TEST((shown_roots(list) == Names{"Roller", "Kritik", "Åbenhed", "Anerkendelse"}));
}

BOOST_AUTO_TEST_CASE(retired_codes_are_hidden_and_counted_and_not_offered) {
  Study study;
  auto before = gui::entry_of(study.desk->read(), study.roles);
  BOOST_REQUIRE(before);
  auto after = *before;
  after.code.retired = true;
  BOOST_REQUIRE(gui::change_entry(*study.desk, *before, after));
  gui::CodeList list;
  list.load(study.desk->read());
  BOOST_TEST((shown_roots(list) == Names{"Kritik"}));
  BOOST_TEST(list.hidden_retired() == 1u);
  BOOST_TEST(list.hidden_by_filter() == 0u);
  list.show_retired(true);
  BOOST_TEST((shown_roots(list) == Names{"Roller", "Kritik"}));
  gui::CodeFinder finder;
  for (const gui::CodeOffer& offer : finder.offers(list, "roller"))
    BOOST_TEST((offer.code != study.roles));
}

BOOST_AUTO_TEST_CASE(the_palette_finds_short_forms_other_languages_and_definitions) {
  Study study;
  auto before = gui::entry_of(study.desk->read(), study.roles);
  auto after = *before;
  after.code.shortcut = "xq";
  after.code.definition = "Hvem har ansvaret for boligen";
  after.names.push_back({study.roles, "en", "Division of labour", ""});
  BOOST_REQUIRE(gui::change_entry(*study.desk, *before, after));
  gui::CodeList list;
  list.load(study.desk->read());
  gui::CodeFinder finder;
  for (const char* typed : {"xq", "division", "ansvar"}) {
    const auto offers = finder.offers(list, typed);
    BOOST_REQUIRE(!offers.empty());
    BOOST_TEST((offers.front().code == study.roles), typed);
  }
}

BOOST_AUTO_TEST_CASE(an_entry_with_its_names_is_one_action) {
  Study study;
  const auto before = gui::entry_of(study.desk->read(), study.roles);
  auto after = *before;
  after.code.name = "Rollefordeling";
  after.code.definition = "Hvem gør hvad";
  after.names.push_back({study.roles, "en", "Role division", "Who does what"});
  BOOST_REQUIRE(gui::change_entry(*study.desk, *before, after));
  auto now = gui::entry_of(study.desk->read(), study.roles);
  BOOST_TEST(now->code.name == "Rollefordeling");
  BOOST_REQUIRE_EQUAL(now->names.size(), 1u);
  BOOST_TEST(now->names.front().definition == "Who does what");
  BOOST_TEST(study.desk->session().journal().next_undo()->kind == "code.rename");
  auto without = *now;
  without.names.clear();
  BOOST_REQUIRE(gui::change_entry(*study.desk, *now, without));
  BOOST_TEST(gui::entry_of(study.desk->read(), study.roles)->names.empty());
  study.desk->undo();
  study.desk->undo();
  now = gui::entry_of(study.desk->read(), study.roles);
  BOOST_TEST(now->code.name == "Roller");
  BOOST_TEST(now->names.empty());
}

BOOST_AUTO_TEST_CASE(a_taken_name_changes_nothing) {
  Study study;
  const auto before = gui::entry_of(study.desk->read(), study.roles);
  auto after = *before;
  after.code.name = "kritik";
  after.names.push_back({study.roles, "en", "Roles", ""});
  BOOST_TEST(!gui::change_entry(*study.desk, *before, after));
  BOOST_TEST(gui::entry_of(study.desk->read(), study.roles)->names.empty());
}

BOOST_AUTO_TEST_CASE(a_merge_does_what_its_preview_says) {
  Study study;
  const auto child = below(study, study.roles, "Bolig");
  study.coded({Pos(0), Pos(4)}, {study.roles, study.criticism});
  study.coded({Pos(15), Pos(24)}, {study.roles});
  study.coded({Pos(43), Pos(49)}, {study.criticism});
  model::Memo memo;
  memo.id = model::MemoId::make();
  memo.target = model::MemoTarget::code;
  memo.target_id = study.roles.uuid;
  memo.body = "Hvem";
  edit::SaveMemo save(memo);
  BOOST_REQUIRE(study.desk->run(save));
  const auto preview = gui::preview_merge(study.desk->read(), study.roles, study.criticism);
  BOOST_TEST(preview.moved == 1u);
  BOOST_TEST(preview.both == 1u);
  BOOST_TEST(preview.children == 1u);
  BOOST_TEST(preview.memos == 1u);
  edit::MergeCodes merge(study.roles, study.criticism);
  BOOST_REQUIRE(study.desk->run(merge));
  BOOST_TEST(study.desk->read().codings_with(study.criticism).size() == preview.afterwards);
  BOOST_TEST((study.desk->read().code(child)->parent == study.criticism));
}

BOOST_AUTO_TEST_CASE(a_split_gives_each_quote_its_code_in_one_action) {
  Study study;
  const auto housing = below(study, study.roles, "Bolig");
  const auto first = study.coded({Pos(0), Pos(4)}, {study.roles});
  const auto second = study.coded({Pos(15), Pos(24)}, {study.roles});
  const auto third = study.coded({Pos(43), Pos(49)}, {study.roles});
  gui::Split split(study.desk->read(), study.roles);
  BOOST_REQUIRE_EQUAL(split.quotes().size(), 3u);
  BOOST_REQUIRE_EQUAL(split.targets().size(), 1u);
  BOOST_TEST(!split.finish(*study.desk));  // nothing is assigned
  BOOST_TEST(!split.add_target("  "));
  BOOST_TEST(*split.add_target(" bolig ") == 0u);
  const auto transport = split.add_target("Transport");
  split.add_target("Unused");
  split.assign(0);
  BOOST_TEST(split.at() == 1u);
  split.assign(transport);
  split.assign(std::nullopt);
  BOOST_TEST(split.at() == 2u);
  BOOST_TEST(split.assigned_count() == 2u);
  BOOST_REQUIRE(split.finish(*study.desk));
  BOOST_TEST((study.codes_of(first) == Names{"Bolig"}));
  BOOST_TEST((study.codes_of(second) == Names{"Transport"}));
  BOOST_TEST((study.codes_of(third) == Names{"Roller"}));
  BOOST_TEST(study.desk->read().codes().size() == 4u);
  BOOST_TEST((study.desk->read().code(housing)->parent == study.roles));
  study.desk->undo();
  BOOST_TEST(study.desk->read().codings_with(study.roles).size() == 3u);
  BOOST_TEST(study.desk->read().codes().size() == 3u);
}

BOOST_AUTO_TEST_CASE(a_code_steps_among_its_siblings_only) {
  Study study;
  const auto child = below(study, study.roles, "Bolig");
  gui::CodeList list;
  list.load(study.desk->read());
  BOOST_TEST(!list.place_beside(study.roles, -1));
  BOOST_TEST(*list.place_beside(study.roles, 1) == 1);
  BOOST_TEST(!list.place_beside(study.criticism, 1));
  BOOST_TEST(!list.place_beside(child, 1));
  edit::MoveCode move(study.roles, {}, *list.place_beside(study.roles, 1));
  BOOST_REQUIRE(study.desk->run(move));
  list.load(study.desk->read());
  BOOST_TEST((shown_roots(list) == Names{"Kritik", "Roller"}));
}
