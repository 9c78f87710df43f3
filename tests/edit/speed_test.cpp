// SPDX-License-Identifier: GPL-3.0-or-later
// How long the costly actions take on a large project. Runs where UDDRAG_LONG is set and prints its
// figures (--log_level=message); the limits are generous, so that only a change of order fails.
#include <fmt/format.h>
#include <malloc.h>

#include <boost/test/unit_test.hpp>
#include <chrono>
#include <cstdlib>
#include <ctime>

#include "edit/document_edits.h"
#include "edit/together.h"
#include "edit/workshop.h"

namespace uddrag::edit::testing {
namespace {

using text::Pos;
using text::Span;

constexpr std::int64_t documents = 10, codes = 1000, quotes_each = 9000, frequent = 10000;

struct Took {
  double ms = 0;   ///< on the clock
  double cpu = 0;  ///< ms of this process: the rest is waiting for the disk, or for others
};

template <class Work>
Took measured(Work work) {
  const auto start = std::chrono::steady_clock::now();
  const std::clock_t cpu = std::clock();
  work();
  const std::chrono::duration<double, std::milli> ms = std::chrono::steady_clock::now() - start;
  return {ms.count(), 1000.0 * static_cast<double>(std::clock() - cpu) / CLOCKS_PER_SEC};
}

void say(const char* what, Took took, double limit) {
  BOOST_TEST_MESSAGE(
      fmt::format("{:40} {:8.1f} ms, {:8.1f} of them working", what, took.ms, took.cpu));
  BOOST_TEST(took.ms < limit, what << " took " << took.ms << " ms");
}

std::string long_text(std::int64_t lines, int seed) {
  std::string text = fmt::format("Dokument {}\n", seed);
  for (std::int64_t i = 0; i < lines; ++i)
    text += "Vi havde et møde om rollerne i mødestedet, og det var ærligt talt svært.\n";
  return text;
}

/// 90,000 quotes, 100,000 codings; the first code has 10,000 of them.
struct Large : Workshop {
  std::vector<model::DocumentId> texts;
  std::vector<model::CodeId> all;

  Large() : Workshop(store::testing::Where::disk) {
    for (int i = 0; i < documents; ++i)
      texts.push_back(document(fmt::format("Stort {}", i), long_text(4100, i)));
    must(store::testing::Doing([this](store::Transaction& tx) { fill(tx); }));
  }

  void fill(store::Transaction& tx) {
    for (int i = 0; i < codes; ++i) {
      model::Code one;
      one.id = model::CodeId::make();
      one.name = fmt::format("Kode {}", i);
      all.push_back(one.id);
      tx.insert(one);
    }
    std::int64_t made_codings = 0;
    for (const auto id : texts) {
      const text::Text text = tx.read().document_text(*tx.read().document(id));
      for (std::int64_t i = 0; i < quotes_each; ++i) {
        const Span span{Pos(20 + i * 33), Pos(70 + i * 33 + i % 40)};
        const model::Quote quote{model::QuoteId::make(),
                                 id,
                                 span,
                                 std::string(text.slice(span)),
                                 anna,
                                 tx.at(),
                                 false,
                                 "",
                                 i + 1};
        tx.insert(quote);
        const std::int64_t n = made_codings++;
        tx.insert(model::Coding{
            quote.id, n < frequent ? all[0] : all[1 + n % (codes - 1)], anna, tx.at(), {}});
        if (n % 9 == 0) tx.insert(model::Coding{quote.id, all[1 + n % 500], bent, tx.at(), {}});
      }
    }
  }
};

std::unique_ptr<Together> thirty_documents() {
  auto all = std::make_unique<Together>("document.import", "{}");
  for (int i = 0; i < 30; ++i) {
    NewDocument coming;
    coming.document.id = model::DocumentId::make();
    coming.document.name = fmt::format("Import {}", i);
    coming.text = long_text(600, 100 + i);
    coming.original = "original " + coming.text;
    coming.speakers = {{model::SpeakerId::make(), coming.document.id, "R", {}}};
    for (std::int64_t turn = 0; turn < 600; ++turn)
      coming.turns.push_back({model::TurnId::make(), coming.document.id,
                              Span(Pos(20 + turn * 60), Pos(79 + turn * 60)), coming.speakers[0].id,
                              turn * 5000, turn * 5000 + 4000});
    all->emplace<AddDocument>(std::move(coming));
  }
  return all;
}

bool wanted(boost::unit_test::test_unit_id) {
  return std::getenv("UDDRAG_LONG") != nullptr;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(speed, *boost::unit_test::precondition(wanted))

BOOST_AUTO_TEST_CASE(costly_actions_on_a_large_project) {
  Large large;
  BOOST_TEST(large.read().database().number("SELECT count(*) FROM coding") == 100000);
  BOOST_TEST_MESSAGE("file " << std::filesystem::file_size(large.file->path()) / 1000000 << " MB");

  std::vector<Took> times;
  for (std::int64_t i = 0; i < 200; ++i)
    times.push_back(measured([&] {
      large.must(
          CodeSpan(large.texts[i / 20], {Pos(40 + i * 900), Pos(95 + i * 900)}, {large.all[5]}));
    }));
  std::sort(times.begin(), times.end(), [](Took a, Took b) { return a.ms < b.ms; });
  say("code a span, median of 200", times[100], 50);
  say("code a span, 95th of 100", times[190], 100);

  say("delete a code with 10,000 codings", measured([&] { large.must(DeleteCode(large.all[0])); }),
      3000);
  say("undo that", measured([&] { large.journal().undo(large.anna); }), 3000);
  say("redo that", measured([&] { large.journal().redo(large.anna); }), 3000);
  large.journal().undo(large.anna);
  say("merge it into another",
      measured([&] { large.must(MergeCodes(large.all[0], large.all[1])); }), 3000);
  say("undo that", measured([&] { large.journal().undo(large.anna); }), 3000);
  const auto import = thirty_documents();
  say("import 30 documents of 600 turns",
      measured([&] { BOOST_TEST(!large.journal().run(*import, large.anna)); }), 10000);
  say("undo that", measured([&] { large.journal().undo(large.anna); }), 10000);
  say("close and open the file", measured([&] {
        large.reopen();
        large.journal().next_undo();
      }),
      2000);
}

/// The stacks hold a few words for each action; 100,000 actions are years of work.
BOOST_AUTO_TEST_CASE(memory_of_the_stacks) {
  Workshop shop;
  auto& db = shop.file->reader().database();
  db.run(
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<100000) "
      "INSERT INTO action(id,at,kind,arguments,app_version,schema,row_count) "
      "SELECT randomblob(16),1700000000000+i,'quote.code','{\"codes\":\"Tillid\"}','0.1.0',1,2 "
      "FROM n");
  shop.reopen();
  const auto before = ::mallinfo2().uordblks;
  say("read 100,000 actions", measured([&] { shop.journal().next_undo(); }), 2000);
  const auto bytes = ::mallinfo2().uordblks - before;
  BOOST_TEST_MESSAGE(fmt::format("stacks of 100,000 actions: {:.1f} MB", double(bytes) / 1e6));
  BOOST_TEST(bytes < 16'000'000u);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace uddrag::edit::testing
