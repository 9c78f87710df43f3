// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/replay.h"

#include <fmt/format.h>

#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "base/error.h"
#include "store/database.h"
#include "store/schema.h"

namespace uddrag::store {
namespace {

using nlohmann::json;

std::string from_hex(const std::string& hex) {
  std::string bytes;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
    bytes += static_cast<char>(std::stoi(hex.substr(i, 2), nullptr, 16));
  return bytes;
}

/// Which columns of each table are blobs: those stand as hexadecimal text in the JSON.
class Columns {
 public:
  explicit Columns(Database& db) : m_db(db) {}

  bool blob(const std::string& table, const std::string& column) {
    auto found = m_blobs.find(table);
    if (found == m_blobs.end()) found = m_blobs.emplace(table, read(table)).first;
    return found->second.contains(column);
  }

  Value value(const std::string& table, const std::string& column, const json& from) {
    if (from.is_null()) return {};
    if (from.is_number_integer()) return from.get<std::int64_t>();
    if (blob(table, column)) return Blob{from_hex(from.get<std::string>())};
    return from.get<std::string>();
  }

 private:
  std::set<std::string> read(const std::string& table) {
    std::set<std::string> blobs;
    m_db.query(fmt::format("PRAGMA table_info({})", table), {}, [&](const RowView& row) {
      if (row.text(2) == "BLOB") blobs.emplace(row.text(1));
    });
    return blobs;
  }

  Database& m_db;
  std::map<std::string, std::set<std::string>> m_blobs;
};

/// Builds the statement that takes one row back.
class Backwards {
 public:
  explicit Backwards(Database& db) : m_db(db), m_columns(db) {}

  void take_back(const NotedRow& row) {
    m_values.clear();
    const std::int64_t changed = m_db.change(statement(row), m_values);
    if (changed != 1)
      throw base::Error(
          base::ErrorKind::conflict,
          fmt::format("The {} was changed since; it cannot be taken back.", row.table));
  }

 private:
  std::string statement(const NotedRow& row) {
    switch (row.op) {
      case 'I':
        return fmt::format("DELETE FROM {} WHERE {}", row.table, match(row, row.new_row));
      case 'D':
        return insertion(row);
      default: {
        const std::string set = assignments(row, row.old_row);
        return fmt::format("UPDATE {} SET {} WHERE {} AND {}", row.table, set, match(row, row.key),
                           match(row, row.new_row));
      }
    }
  }

  std::string match(const NotedRow& row, const std::string& object) {
    return listed(row, object, "\"{}\" IS ?", " AND ");
  }
  std::string assignments(const NotedRow& row, const std::string& object) {
    return listed(row, object, "\"{}\"=?", ",");
  }
  std::string listed(const NotedRow& row, const std::string& object, const char* form,
                     const char* between) {
    std::string sql;
    const json columns = json::parse(object);
    for (const auto& [column, value] : columns.items()) {
      if (!sql.empty()) sql += between;
      sql += fmt::format(fmt::runtime(form), column);
      m_values.push_back(m_columns.value(row.table, column, value));
    }
    return sql;
  }
  std::string insertion(const NotedRow& row) {
    const std::string names = listed(row, row.old_row, "\"{}\"", ",");
    std::string marks = "?";
    for (std::size_t i = 1; i < m_values.size(); ++i) marks += ",?";
    return fmt::format("INSERT INTO {} ({}) VALUES ({})", row.table, names, marks);
  }

  Database& m_db;
  Columns m_columns;
  std::vector<Value> m_values;
};

}  // namespace

void replay_backwards(Database& db, const std::vector<NotedRow>& rows) {
  const std::set<std::string> known(journaled_tables().begin(), journaled_tables().end());
  Backwards backwards(db);
  for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
    if (!known.contains(row->table))
      throw base::Error(base::ErrorKind::damaged, "The journal names an unknown table.");
    backwards.take_back(*row);
  }
  // A foreign key may have taken rows along that came later: then more was noted than taken back.
  const std::int64_t noted = db.number("SELECT count(*) FROM temp.note");
  if (noted != static_cast<std::int64_t>(rows.size()))
    throw base::Error(base::ErrorKind::conflict, "Later work depends on it; take that back first.");
}

}  // namespace uddrag::store
