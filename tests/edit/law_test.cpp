// SPDX-License-Identifier: GPL-3.0-or-later
// The law over every kind of edit: dump = dump after apply and undo; apply, undo, redo = apply.
#include <boost/test/unit_test.hpp>

#include "edit/sources.h"
#include "edit/together.h"
#include "edit/workshop.h"
#include "store/doctor.h"

namespace uddrag::edit::testing {
namespace {

struct Law {
  Law() { shop.enrich(); }

  /// One example: applied, undone, redone, undone. False where it was refused or did nothing.
  bool holds_for(const Kind& kind, SeededRandom& random) {
    const std::string before = shop.dump();
    if (!try_kind(kind, shop, random)) {
      BOOST_TEST((shop.dump() == before), kind.name << " was refused and yet changed something");
      return false;
    }
    BOOST_TEST(shop.journal().next_undo()->kind == kind.name);
    const std::string after = shop.dump();
    BOOST_TEST((after != before), kind.name << " left an action and changed nothing");
    for (const bool redone : {false, true, false}) {
      redone ? shop.journal().redo(shop.anna) : shop.journal().undo(shop.anna);
      BOOST_TEST((shop.dump() == (redone ? after : before)),
                 kind.name << (redone ? ": redo gives another state" : ": undo leaves a trace"));
    }
    return true;
  }

  Workshop shop;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(law)

BOOST_AUTO_TEST_CASE(every_kind_of_edit_has_an_example) {
  std::set<std::string> examples;
  for (const Kind& kind : kinds()) examples.emplace(kind.name);
  const std::set<std::string> real = kinds_in_sources();
  BOOST_TEST(real.size() > 40);
  BOOST_TEST(examples == real, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(the_rich_project_fills_every_table) {
  Workshop shop;
  shop.enrich();
  for (const std::string& table : store::journaled_tables())
    BOOST_TEST(shop.read().database().number("SELECT count(*) FROM " + table) > 0, table);
  for (const auto& fault : store::check(shop.read()))
    BOOST_ERROR(fault.rule << " " << fault.place << " " << fault.detail);
}

BOOST_AUTO_TEST_CASE(undo_and_redo_of_every_kind) {
  Law law;
  SeededRandom random(7);
  for (const Kind& kind : kinds()) {
    int done = 0;
    for (int tries = 0; tries < 60 && done < 5; ++tries) done += law.holds_for(kind, random);
    BOOST_TEST(done == 5, kind.name << " ran only " << done << " times in 60");
  }
}

BOOST_AUTO_TEST_CASE(several_edits_are_one_action) {
  Workshop shop;
  const std::string before = shop.dump();
  Together both("test.both", "{}");
  model::Code code;
  code.id = model::CodeId::make();
  code.name = "Ny";
  both.emplace<CreateCode>(code);
  both.emplace<CodeSpan>(shop.interview, text::Span(text::Pos(0), text::Pos(2)),
                         std::vector{code.id});
  std::size_t called = 0;
  both.before_each = [&](std::size_t, std::size_t total) { called += total; };
  BOOST_TEST(!shop.run(both));
  BOOST_TEST(called == 4u);
  BOOST_TEST(shop.journal().next_undo()->kind == "test.both");
  shop.journal().undo(shop.anna);
  BOOST_TEST((shop.dump() == before));
}

BOOST_AUTO_TEST_CASE(one_refusal_refuses_all_and_changes_nothing) {
  Workshop shop;
  const std::string before = shop.dump();
  Together both("test.both", "{}");
  both.emplace<DeleteCode>(shop.roles);
  both.emplace<DeleteCode>(shop.roles);
  const auto refusal = shop.run(both);
  BOOST_REQUIRE(refusal);
  BOOST_TEST(refusal->rule == "code.gone");
  BOOST_TEST((shop.dump() == before));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace uddrag::edit::testing
