// SPDX-License-Identifier: GPL-3.0-or-later
// Finding in all documents: places, context, orders, parts of the project, time; and the coded
// share of a document against one that is counted character by character.
#include "query/search.h"

#include <boost/test/unit_test.hpp>

#include <unistd.h>

#include <filesystem>

#include "base/error.h"
#include "base/random.h"
#include "query/progress.h"
#include "query/quote_search.h"
#include "store/journal.h"
#include "store/project_file.h"
#include "support/quick_place.h"
#include "text/utf8.h"

namespace fs = std::filesystem;
namespace model = uddrag::model;
namespace query = uddrag::query;
namespace store = uddrag::store;
namespace text = uddrag::text;

namespace {

/// Writes rows without the rules of the edits: a query reads what is there.
class Write : public store::Edit {
 public:
  explicit Write(std::function<void(store::Transaction&)> work) : m_work(std::move(work)) {}
  std::string_view kind() const override { return "test.write"; }
  void apply(store::Transaction& tx) override { m_work(tx); }

 private:
  std::function<void(store::Transaction&)> m_work;
};

struct Study {
  fs::path path;
  std::unique_ptr<store::ProjectFile> file;
  query::SearchIndex index;
  model::Coder me{model::CoderId::make(), "Anna", "AN", 0};
  std::vector<model::DocumentGroupId> groups;

  Study() {
    static int count = 0;
    path = test::quick_place() / ("uddrag-query-" + std::to_string(::getpid()) + "-" +
                                  std::to_string(++count) + ".uddrag");
    file = store::ProjectFile::create(path, "T", "da");
    run([&](store::Transaction& tx) {
      tx.insert(me);
      for (const char* name : {"Frivillige", "Ansatte"}) {
        groups.push_back(model::DocumentGroupId::make());
        tx.insert(
            model::DocumentGroup{groups.back(), name, static_cast<std::int64_t>(groups.size())});
      }
    });
  }
  ~Study() {
    file.reset();
    std::error_code ignored;
    fs::remove(path, ignored);
  }
  const store::Reader& read() const { return file->reader(); }
  void run(std::function<void(store::Transaction&)> work) {
    Write write(std::move(work));
    BOOST_REQUIRE(!file->journal().run(write, me.id));
  }
  model::Document document(const char* name, const std::string& words, std::size_t group,
                           const std::vector<text::Span>& turns = {}) {
    model::Document made;
    made.id = model::DocumentId::make();
    made.name = name;
    made.group = groups[group];
    run([&](store::Transaction& tx) {
      made.text = tx.put_content(words, "text/plain");
      tx.insert(made);
      for (const text::Span& span : turns)
        tx.insert(
            model::Turn{model::TurnId::make(), made.id, span, {}, {}, {}, model::TurnKind::speech});
    });
    return made;
  }
  std::vector<query::Hit> find(query::SearchWish wish) {
    return query::find_in_project(read(), index, wish);
  }
};

std::vector<std::string> words_of(const std::vector<query::Hit>& hits) {
  std::vector<std::string> all;
  for (const query::Hit& hit : hits) all.push_back(hit.words);
  return all;
}

}  // namespace

BOOST_AUTO_TEST_CASE(places_come_by_document_with_what_stands_around) {
  Study study;
  study.document("B", "Vi henter dem.\nCafé og cafe.", 1);
  study.document("A", "En CAFÉ til.", 0);
  const auto hits = study.find({"cafe"});
  BOOST_TEST(words_of(hits) == (std::vector<std::string>{"CAFÉ", "Café", "cafe"}),
             boost::test_tools::per_element());
  BOOST_TEST(hits[0].left == "En ");
  BOOST_TEST(hits[0].right == " til.");
  BOOST_TEST(query::context_of(hits[1]) == "Vi henter dem. Café og cafe.");
  BOOST_TEST(study.find({"cafe", true}).size() == 3U);
  BOOST_TEST(study.find({"caf", true}).empty());
  BOOST_TEST(study.find({""}).empty());
}

BOOST_AUTO_TEST_CASE(a_part_of_the_project_and_a_limit) {
  Study study;
  const auto a = study.document("A", "ord ord", 0);
  study.document("B", "ord", 1);
  query::SearchWish wish{"ord"};
  wish.documents = {a.id};
  BOOST_TEST(study.find(wish).size() == 2U);
  wish.documents.clear();
  wish.groups = {study.groups[1]};
  BOOST_TEST(study.find(wish).size() == 1U);
  wish.groups.clear();
  wish.limit = 2;
  BOOST_TEST(study.find(wish).size() == 2U);
  wish.regex = true;
  BOOST_TEST(study.find(wish).size() == 2U);
}

BOOST_AUTO_TEST_CASE(hits_are_sorted_by_what_is_nearest) {
  Study study;
  study.document("A", "gul bil åben, rød bil alene; Blå bil ærlig", 0);
  auto hits = study.find({"bil"});
  const auto sides = [&](bool left) {
    std::vector<std::string> all;
    for (const query::Hit& hit : hits) {
      const std::string& side = left ? hit.left : hit.right;
      all.push_back(left ? side.substr(side.size() - 5) : side.substr(1, 4));
    }
    return all;
  };
  query::sort_hits(hits, query::HitOrder::right, "da");
  BOOST_TEST(sides(false)[0] == "alen");
  BOOST_TEST(sides(false)[2] ==
             "\xC3\xA5"
             "be");  // å comes last in Danish
  query::sort_hits(hits, query::HitOrder::left, "da");
  BOOST_TEST(hits[0].left.ends_with("Blå "));
  BOOST_TEST(hits[1].left.ends_with("gul "));
  BOOST_TEST(hits[2].left.ends_with("rød "));
}

BOOST_AUTO_TEST_CASE(a_pattern_that_takes_too_long_ends_and_names_the_document) {
  Study study;
  study.document("Den lange", std::string(60, 'a') + "b", 0);
  query::SearchWish wish{"(a+)+$"};
  wish.regex = true;
  wish.time_limit = std::chrono::milliseconds(80);
  try {
    study.find(wish);
    BOOST_ERROR("it found an end");
  } catch (const uddrag::base::Error& error) {
    BOOST_TEST((error.kind() == uddrag::base::ErrorKind::bad_input));
    BOOST_TEST(error.detail().find("takes too long") != std::string::npos);
    BOOST_TEST(error.path() == "Den lange");
  }
  wish.words = "(";
  BOOST_CHECK_THROW(study.find(wish), uddrag::base::Error);
  wish.words = "a{3}";
  BOOST_TEST(study.find(wish).size() == 20U);
}

BOOST_AUTO_TEST_CASE(a_search_can_be_cancelled) {
  Study study;
  study.document("A", "ord", 0);
  uddrag::base::Progress progress;
  progress.cancel();
  BOOST_CHECK_THROW(query::find_in_project(study.read(), study.index, {"ord"}, &progress),
                    uddrag::base::Cancelled);
}

BOOST_AUTO_TEST_CASE(the_coded_share_is_what_counting_each_character_gives) {
  Study study;
  uddrag::base::SeededRandom random(11);
  for (int round = 0; round < 40; ++round) {
    constexpr std::int64_t length = 120;
    std::vector<text::Span> turns;
    std::vector<bool> spoken(length), coded(length);
    for (std::int64_t at = 0; at < length;) {
      const std::int64_t end =
          std::min<std::int64_t>(length, at + 1 + static_cast<std::int64_t>(random.below(30)));
      if (random.below(4)) turns.push_back({text::Pos(at), text::Pos(end)});
      for (std::int64_t i = at; i < end && !turns.empty() && turns.back().end.value == end; ++i)
        spoken[static_cast<std::size_t>(i)] = true;
      at = end + static_cast<std::int64_t>(random.below(2));
    }
    if (turns.empty()) continue;
    const auto document = study.document(
        ("D" + std::to_string(round)).c_str(),
        std::string(static_cast<std::size_t>(length), 'x') + std::to_string(round), 0, turns);
    model::Code code;
    code.id = model::CodeId::make();
    code.name = "K" + std::to_string(round);
    study.run([&](store::Transaction& tx) {
      tx.insert(code);
      for (int n = 0; n < 6; ++n) {
        model::Quote quote;
        quote.id = model::QuoteId::make();
        quote.document = document.id;
        const auto start = static_cast<std::int64_t>(random.below(length - 1));
        const auto end = std::min<std::int64_t>(
            length, start + 1 + n + static_cast<std::int64_t>(random.below(25)));
        quote.span = {text::Pos(start), text::Pos(end)};
        quote.number = n + 1;
        if (tx.read().quote_at(document.id, quote.span)) continue;
        tx.insert(quote);
        if (n == 5) continue;  // a quote without a code does not count
        tx.insert(model::Coding{quote.id, code.id, study.me.id, 0, {}});
        for (std::int64_t i = start; i < end; ++i) coded[static_cast<std::size_t>(i)] = true;
      }
    });
    query::DocumentProgress expected;
    for (std::size_t i = 0; i < spoken.size(); ++i) {
      expected.spoken += spoken[i];
      expected.coded += spoken[i] && coded[i];
    }
    const auto counted = query::document_progress(study.read(), document);
    BOOST_TEST(counted.spoken == expected.spoken);
    BOOST_TEST(counted.coded == expected.coded);
  }
}

BOOST_AUTO_TEST_CASE(without_turns_the_whole_text_counts_and_percents_do_not_lie) {
  Study study;
  const auto document = study.document("Note", "æøå", 0);
  BOOST_TEST(query::document_progress(study.read(), document).spoken == 3);
  BOOST_TEST(query::percent(0) == 0);
  BOOST_TEST(query::percent(.001) == 1);
  BOOST_TEST(query::percent(.999) == 99);
  BOOST_TEST(query::percent(1) == 100);
  BOOST_TEST(query::percent(.356) == 36);
}

BOOST_AUTO_TEST_CASE(quotes_are_found_by_their_words_the_starred_first) {
  Study study;
  const model::Document b = study.document("B", "Café og cafe", 1);
  const model::Document a = study.document("A", "En CAFÉ til", 0);
  std::int64_t number = 0;
  const auto quote = [&](const model::Document& in, std::int64_t start, const char* words,
                         bool starred) {
    model::Quote made;
    made.id = model::QuoteId::make();
    made.document = in.id;
    made.text = words;
    made.number = ++number;
    made.span = {text::Pos(start), text::Pos(start + text::count_code_points(words))};
    made.starred = starred;
    study.run([&](store::Transaction& tx) { tx.insert(made); });
  };
  quote(b, 0, "Café", false);
  quote(b, 8, "cafe", true);
  quote(a, 3, "CAFÉ", false);
  quote(a, 8, "til", true);
  const query::QuoteSearch search(study.read());
  const auto found = [&](const char* typed, std::size_t most) {
    std::string all;
    for (const model::Quote* each : search.find(typed, most)) all += each->text + " ";
    return all;
  };
  BOOST_TEST(found("caf", 9) == "cafe CAFÉ Café ");
  BOOST_TEST(found("caf", 2) == "cafe CAFÉ ");
  BOOST_TEST(found("", 9) == "til cafe ");
  BOOST_TEST(found("kaffe", 9) == "");
}
