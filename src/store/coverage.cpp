// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/coverage.h"

#include "store/database.h"
#include "store/tables.h"

namespace uddrag::store {
namespace {

std::vector<text::Span> spans(const Reader& read, const std::string& sql,
                              model::DocumentId document) {
  std::vector<text::Span> found;
  read.database().query(sql, {value_of(document)}, [&](const RowView& row) {
    found.push_back({text::Pos(row.integer(0)), text::Pos(row.integer(1))});
  });
  return found;
}

}  // namespace

std::unordered_map<model::DocumentId, std::int64_t> coding_counts_by_document(const Reader& read) {
  std::unordered_map<model::DocumentId, std::int64_t> counts;
  read.database().query(
      "SELECT q.document,count(*) FROM coding c JOIN quote q ON q.id=c.quote GROUP BY 1", {},
      [&](const RowView& row) { counts[model::DocumentId{row.uuid(0)}] = row.integer(1); });
  return counts;
}

std::vector<text::Span> spoken_spans(const Reader& read, model::DocumentId document) {
  return spans(read, "SELECT start,end FROM turn WHERE document=? AND kind='speech' ORDER BY start",
               document);
}

std::vector<text::Span> coded_spans(const Reader& read, model::DocumentId document) {
  return spans(read,
               "SELECT start,end FROM quote q WHERE document=? AND EXISTS(SELECT 1 FROM coding "
               "WHERE quote=q.id) ORDER BY start, end",
               document);
}

}  // namespace uddrag::store
