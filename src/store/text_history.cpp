// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/text_history.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "base/error.h"
#include "store/database.h"
#include "store/replay.h"

namespace uddrag::store {
namespace {

/// As the triggers write it: 32 digits without dashes.
template <class Id>
std::string key_of(Id id) {
  std::string digits = base::to_string(id);
  std::erase(digits, '-');
  return fmt::format("{{\"id\":\"{}\"}}", digits);
}

/// The text in an update of a document's row; nil where the update left it alone.
base::Hash text_before(const NotedRow& row, const std::string& key) {
  if (row.table != "document" || row.op != 'U' || row.key != key) return {};
  const auto old = nlohmann::json::parse(row.old_row, nullptr, false);
  if (!old.is_object() || !old.contains("text") || !old["text"].is_string()) return {};
  return base::parse_hash(old["text"].get<std::string>()).value_or(base::Hash{});
}

/// The actions that may have changed a row, oldest first; their texts are not filled in.
std::vector<FormerText> actions_on(Database& db, const std::string& table, const std::string& key) {
  std::vector<FormerText> actions;
  db.query(
      "SELECT seq, at, coder FROM action a WHERE packed IS NOT NULL OR EXISTS(SELECT 1 FROM "
      "change c WHERE c.seq=a.seq AND tbl=? AND op='U' AND key=?) ORDER BY seq",
      {Value(table), Value(key)}, [&](const RowView& row) {
        actions.push_back({{}, row.integer(0), row.integer(1), {row.uuid(2)}});
      });
  return actions;
}

}  // namespace

std::vector<FormerText> former_texts(const Reader& read, model::DocumentId document) {
  Database& db = read.database();
  const std::string key = key_of(document);
  std::vector<FormerText> actions = actions_on(db, "document", key);
  std::vector<FormerText> found;
  for (FormerText& action : actions)
    for (const NotedRow& row : kept_rows(db, action.seq)) {
      action.text = text_before(row, key);
      if (action.text.nil()) continue;
      found.push_back(action);
      break;
    }
  return found;
}

text::Text imported_text(const Reader& read, const model::Document& document) {
  const auto former = former_texts(read, document.id);
  if (former.empty()) return read.document_text(document);
  const auto bytes = read.content(former.front().text);
  if (!bytes)
    throw base::Error(base::ErrorKind::damaged,
                      "The text that was imported is missing in the project file.");
  return text::Text(*bytes);
}

std::optional<std::string> former_words(const Reader& read, model::QuoteId quote,
                                        const base::Hash& hash) {
  Database& db = read.database();
  const std::string key = key_of(quote);
  const std::vector<FormerText> actions = actions_on(db, "quote", key);
  for (auto action = actions.rbegin(); action != actions.rend(); ++action)
    for (const NotedRow& row : kept_rows(db, action->seq)) {
      if (row.table != "quote" || row.op != 'U' || row.key != key) continue;
      const auto old = nlohmann::json::parse(row.old_row, nullptr, false);
      if (!old.is_object() || !old.contains("text") || !old["text"].is_string()) continue;
      auto words = old["text"].get<std::string>();
      if (base::hash_of_bytes(words) == hash) return words;
    }
  return std::nullopt;
}

}  // namespace uddrag::store
