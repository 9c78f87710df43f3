// SPDX-License-Identifier: GPL-3.0-or-later
// A made project with hundreds of quotes: which excerpts fit a filter, asked of the program and row
// by row; the dump.
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "app/dump.h"
#include "app/generate.h"
#include "app/session.h"
#include "app/support.h"
#include "edit/quote_edits.h"
#include "query/excerpts.h"
#include "text/text.h"

namespace app = uddrag::app;
namespace model = uddrag::model;
namespace query = uddrag::query;
namespace store = uddrag::store;

namespace {

struct Project {
  test::Folder folder;
  std::unique_ptr<app::Session> session;
  Project() {
    app::generate_bench(folder.path / "p.uddrag", {6, 5000, 400, 30, 11});
    session = app::Session::open(folder.path / "p.uddrag", store::Access::write, {"Anna", "AN"});
    int n = 0;
    for (const model::Quote& quote : session->read().quotes()) {
      if (++n % 5) continue;
      uddrag::edit::Star star(quote.id, true);
      session->run(star);
      if (n % 10) continue;
      uddrag::edit::CodeSpan code(quote.document, quote.span, {session->read().codes()[3].id});
      session->run(code);
    }
  }
  const store::Reader& read() const { return session->read(); }
};

/// The same question answered row by row.
std::set<model::QuoteId> naive(const store::Reader& read, const query::Filter& filter) {
  std::set<model::CodeId> codes;
  for (const model::CodeId wanted : filter.codes)
    for (const model::Code& code : read.codes())
      for (auto up = std::optional(code); up; up = read.code(up->parent)) {
        if (up->id == wanted) codes.insert(code.id);
        if (!filter.with_children) break;
      }
  const auto listed = [](const auto& list, const auto& id) {
    return list.empty() || std::find(list.begin(), list.end(), id) != list.end();
  };
  std::set<model::QuoteId> found;
  for (const model::Quote& quote : read.quotes()) {
    const auto document = read.document(quote.document);
    bool coded = filter.codes.empty() && filter.coders.empty();
    for (const model::Coding& coding : read.codings_of(quote.id))
      coded = coded || ((filter.codes.empty() || codes.contains(coding.code)) &&
                        listed(filter.coders, coding.coder));
    if (coded && listed(filter.documents, quote.document) &&
        listed(filter.groups, document->group) && (!filter.starred || quote.starred))
      found.insert(quote.id);
  }
  return found;
}

}  // namespace

BOOST_AUTO_TEST_CASE(excerpts_of_every_filter) {
  const Project project;
  const store::Reader& read = project.read();
  const auto codes = read.codes();
  const auto documents = read.documents();
  int asked = 0;
  for (int which = 0; which < 64; ++which) {
    query::Filter filter;
    if (which & 1) filter.codes = {codes[0].id, codes[3].id};
    if (which & 2) filter.with_children = false;
    if (which & 4) filter.documents = {documents[1].id, documents[4].id};
    if (which & 8) filter.groups = {documents[1].group};
    if (which & 16) filter.coders = {read.coder_named("AN")->id};
    if (which & 32) filter.starred = true;
    const auto found = query::excerpts(read, filter);
    std::set<model::QuoteId> ids;
    for (const query::FoundQuote& each : found) {
      BOOST_CHECK(ids.insert(each.quote.id).second);  // once
      BOOST_CHECK_EQUAL(each.codings.size(), read.codings_of(each.quote.id).size());
    }
    BOOST_TEST_CONTEXT("filter " << which) BOOST_CHECK(ids == naive(read, filter));
    asked += !ids.empty();
  }
  BOOST_CHECK_GT(asked, 40);
}

BOOST_AUTO_TEST_CASE(excerpts_come_in_the_order_of_the_documents) {
  const Project project;
  std::map<model::DocumentId, int> order;
  for (const model::Document& document : project.read().documents())
    order.emplace(document.id, static_cast<int>(order.size()));
  std::pair<int, uddrag::text::Span> before{-1, {}};
  for (const query::FoundQuote& each : query::excerpts(project.read(), {})) {
    const std::pair now(order.at(each.quote.document), each.quote.span);
    BOOST_CHECK(before < now);
    before = now;
  }
}

BOOST_AUTO_TEST_CASE(the_dump_says_the_same_twice_and_counts_code_points) {
  const Project project;
  const std::string dump = app::dump_project(project.read());
  BOOST_CHECK(dump == app::dump_project(project.read()));
  const auto json = nlohmann::json::parse(dump);
  std::map<std::string, uddrag::text::Text> texts;
  for (const auto& document : json.at("documents"))
    texts.emplace(document.at("id"), uddrag::text::Text(document.at("text").get<std::string>()));
  BOOST_CHECK_GT(json.at("quotes").size(), 200U);
  bool beyond = false;  // where bytes and code points differ
  for (const auto& quote : json.at("quotes")) {
    const auto& text = texts.at(quote.at("document"));
    const uddrag::text::Span span(uddrag::text::Pos(quote.at("start").get<std::int64_t>()),
                                  uddrag::text::Pos(quote.at("end").get<std::int64_t>()));
    BOOST_CHECK(text.slice(span) == quote.at("text").get<std::string>());
    beyond = beyond || text.to_bytes(span.start).value != span.start.value;
  }
  BOOST_CHECK(beyond);
}
