// SPDX-License-Identifier: GPL-3.0-or-later
#include <map>
#include <set>
#include <tuple>

#include "app/table_import.h"
#include "app/table_parts.h"
#include "edit/quote_edits.h"

namespace uddrag::app {

TableOutcome import_links(Session& session, const std::string& bytes, const std::string& path) {
  Rows rows(bytes, path, {"from_document", "from_quote", "relation", "to_document", "to_quote"});
  TableOutcome outcome{static_cast<std::int64_t>(rows.size()), 0, 0, {}};
  RowEdits all("links.import", "{}");
  Documents documents(session.read());
  std::map<std::pair<model::DocumentId, std::string>, model::QuoteId> quotes;
  for (const model::Quote& quote : session.read().quotes())
    quotes.emplace(std::pair(quote.document, quote.text), quote.id);
  const auto find = [&](std::size_t row, const std::string& end) {
    const model::Document* document = documents.find(rows.cell(row, end + "_document"));
    const std::string words = rows.cell(row, end + "_quote");
    const auto found = document ? quotes.find({document->id, words}) : quotes.end();
    if (found != quotes.end()) return found->second;
    rows.fault(row, document ? shortened(words) + " is no quote of " + document->name
                             : "there is no document " + rows.cell(row, end + "_document"));
    return model::QuoteId{};
  };
  std::map<model::RelationId, std::string> relations;
  for (const model::Relation& relation : session.read().relations())
    relations[relation.id] = relation.name;
  std::set<std::tuple<model::QuoteId, std::string, model::QuoteId>> known;
  for (const model::QuoteLink& link : session.read().links())
    known.emplace(link.from, relations[link.relation], link.to);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const model::QuoteId from = find(i, "from"), to = find(i, "to");
    const std::string relation = trimmed(rows.cell(i, "relation"));
    if (!known.emplace(from, relation, to).second) {
      ++outcome.there;
    } else if (rows.ok()) {
      all.from_row(i);
      all.emplace<edit::LinkQuotes>(from, relation, to, rows.cell(i, "note"));
      ++outcome.added;
    }
  }
  run_all(session, rows, all);
  return outcome;
}

}  // namespace uddrag::app
