// SPDX-License-Identifier: GPL-3.0-or-later
// The quotes of a document that follow changes one by one are those that are read anew.
#include "gui/frame/document_quotes.h"

#include <boost/test/unit_test.hpp>

#include "base/random.h"
#include "edit/memo_edits.h"
#include "edit/project_edits.h"
#include "gui/study.h"

namespace store = uddrag::store;
using namespace test;

namespace {

/// What somebody might do next; refusals change nothing.
void act(Study& study, uddrag::base::SeededRandom& random, model::CoderId other) {
  gui::Desk& desk = *study.desk;
  const auto quotes = desk.read().quotes();
  const auto quote = quotes.empty() ? model::QuoteId{} : quotes[random.below(quotes.size())].id;
  const auto start = static_cast<std::int64_t>(random.below(60));
  const Span span{Pos(start), Pos(start + 1 + static_cast<std::int64_t>(random.below(3)))};
  const auto codes = desk.read().codes();
  model::Code named = codes[random.below(codes.size())];
  const model::CodeId code = named.id;
  const auto run = [&](auto edit) { desk.run(edit); };
  switch (random.below(12)) {
    case 0:
      return run(edit::Uncode(quote, code));
    case 1:
      return run(edit::DeleteQuote(quote));
    case 2:
      return run(edit::ChangeEdges(quote, span));
    case 3:
      return run(edit::Star(quote, random.below(2) == 0));
    case 4:
      if (quotes.empty()) return;
      return run(edit::SaveMemo({model::MemoId::make(),
                                 model::MemoTarget::quote,
                                 quote.uuid,
                                 "",
                                 "",
                                 "Hvorfor?",
                                 {},
                                 0}));
    case 5:
      named.name = "Kode " + std::to_string(random.below(1000));
      return run(edit::ChangeCode(named, edit::CodeChange::rename));
    case 6:
      desk.undo();
      return;
    case 7:
      desk.redo();
      return;
    case 8:
      return run(edit::CodeSpan(study.document, span, {code}, other));
    default:
      return run(edit::CodeSpan(study.document, span, {code}));
  }
}

}  // namespace

BOOST_AUTO_TEST_CASE(quotes_that_follow_changes_are_those_read_anew) {
  Study study;
  const model::Coder other{model::CoderId::make(), "Bo", "BO", 0};
  edit::AddCoder add(other);
  BOOST_REQUIRE(study.desk->run(add));
  gui::DocumentQuotes following(study.desk->read()), anew(study.desk->read());
  following.load(study.document);
  const auto connection = study.desk->changed.connect(
      [&](const store::ChangeSet& changes) { following.follow(changes); });
  uddrag::base::SeededRandom random(7);
  std::size_t most = 0;
  for (int i = 0; i < 600; ++i) {
    act(study, random, other.id);
    anew.load(study.document);
    BOOST_REQUIRE_MESSAGE(following.all() == anew.all(), "after action " << i);
    BOOST_REQUIRE(following.coded() == anew.coded());
    most = std::max(most, following.all().size());
  }
  BOOST_TEST(most > 20U);
}

BOOST_AUTO_TEST_CASE(a_change_beside_the_quotes_is_not_followed) {
  Study study;
  gui::DocumentQuotes quotes(study.desk->read());
  quotes.load(study.document);
  store::ChangeSet changes;
  changes.rows["attribute"].push_back({});
  BOOST_TEST(!quotes.follow(changes));
  changes.rows["quote"].push_back({});
  BOOST_TEST(quotes.follow(changes));
}
