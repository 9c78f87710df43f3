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

using base::Error;
using base::ErrorKind;
using nlohmann::json;

[[noreturn]] void damaged() {
  throw Error(ErrorKind::damaged, "A row of the journal cannot be read.");
}

struct Field {
  std::string column;
  Value value;  // blobs are still hexadecimal text
};
using Fields = std::vector<Field>;

/// Reads one flat JSON object without building a tree: a large action has tens of thousands.
class FieldReader : public nlohmann::json_sax<json> {
 public:
  explicit FieldReader(Fields& fields) : m_fields(fields) {}
  bool key(std::string& name) override {
    m_fields.push_back({std::move(name), {}});
    return true;
  }
  bool null() override { return keep({}); }
  bool number_integer(std::int64_t number) override { return keep(number); }
  bool number_unsigned(std::uint64_t number) override {
    return keep(static_cast<std::int64_t>(number));
  }
  bool string(std::string& text) override { return keep(std::move(text)); }
  bool start_object(std::size_t) override { return m_depth++ == 0; }
  bool end_object() override { return true; }
  bool boolean(bool) override { return false; }
  bool number_float(double, const std::string&) override { return false; }
  bool binary(json::binary_t&) override { return false; }
  bool start_array(std::size_t) override { return false; }
  bool end_array() override { return false; }
  bool parse_error(std::size_t, const std::string&, const json::exception&) override {
    return false;
  }

 private:
  bool keep(Value value) {
    if (m_fields.empty()) return false;
    m_fields.back().value = std::move(value);
    return true;
  }

  Fields& m_fields;
  int m_depth = 0;
};

int digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  damaged();
}

Blob from_hex(const std::string& hex) {
  if (hex.size() % 2 != 0) damaged();
  Blob blob{std::string(hex.size() / 2, '\0')};
  for (std::size_t i = 0; i < blob.bytes.size(); ++i)
    blob.bytes[i] = static_cast<char>(digit(hex[2 * i]) << 4 | digit(hex[2 * i + 1]));
  return blob;
}

/// What the file's tables are like now: a row may have been noted by an earlier version.
class Tables {
 public:
  explicit Tables(Database& db) : m_db(db) {
    for (const std::string& name : journaled_tables()) m_tables[name];
  }

  /// The fields that the table still has, blobs as bytes.
  Fields read(const std::string& table, const std::string& object) {
    Fields fields;
    if (object.empty()) return fields;
    FieldReader reader(fields);
    if (!json::sax_parse(object, &reader)) damaged();
    const Table& known = of(table);
    std::erase_if(fields,
                  [&](const Field& field) { return !known.columns.contains(field.column); });
    for (Field& field : fields)
      if (known.blobs.contains(field.column))
        if (const auto* hex = std::get_if<std::string>(&field.value)) field.value = from_hex(*hex);
    return fields;
  }

 private:
  struct Table {
    std::set<std::string> columns, blobs;
  };

  const Table& of(const std::string& name) {
    const auto found = m_tables.find(name);
    if (found == m_tables.end())
      throw Error(ErrorKind::damaged, "The journal names an unknown table.");
    Table& table = found->second;
    if (table.columns.empty())
      m_db.query(fmt::format("PRAGMA table_info({})", name), {}, [&](const RowView& row) {
        table.columns.emplace(row.text(1));
        if (row.text(2) == "BLOB") table.blobs.emplace(row.text(1));
      });
    return table;
  }

  Database& m_db;
  std::map<std::string, Table> m_tables;
};

/// Takes one row back; one SQL text for all rows of the same table, operation and columns.
class Backwards {
 public:
  explicit Backwards(Database& db) : m_db(db), m_tables(db) {}

  /// False where nothing of the row is left to take back: its columns are gone from the table.
  bool take_back(const NotedRow& row) {
    const Fields key = m_tables.read(row.table, row.key);
    const Fields before = m_tables.read(row.table, row.old_row);
    const Fields after = m_tables.read(row.table, row.new_row);
    if (row.op == 'U' && before.empty()) return false;
    m_values.clear();
    const std::string& sql = statement(row, key, before, after);
    for (const Fields* fields : {&before, &key, &after}) {
      if (fields == &key && row.op == 'D') continue;
      for (const Field& field : *fields) m_values.push_back(field.value);
    }
    if (m_db.change(sql, m_values) != 1)
      throw Error(ErrorKind::conflict,
                  fmt::format("The {} was changed since; it cannot be taken back.", row.table));
    return true;
  }

 private:
  /// Places for values: first those of `before`, then the key (not for D), then `after`.
  const std::string& statement(const NotedRow& row, const Fields& key, const Fields& before,
                               const Fields& after) {
    m_signature = row.table + row.op;
    for (const Fields* fields : {&before, &after})
      for (const Field& field : *fields) m_signature += '|' + field.column;
    std::string& sql = m_built[m_signature];
    if (sql.empty()) sql = build(row, key, before, after);
    return sql;
  }

  static std::string build(const NotedRow& row, const Fields& key, const Fields& before,
                           const Fields& after) {
    if (row.op == 'D') {
      std::string marks(2 * before.size(), ',');
      for (std::size_t i = 0; i < before.size(); ++i) marks[2 * i] = '?';
      marks.pop_back();
      return fmt::format("INSERT INTO {} ({}) VALUES ({})", row.table,
                         listed(before, "\"{}\"", ","), marks);
    }
    const std::string where =
        listed(key, "\"{}\"=?", " AND ") + listed(after, " AND \"{}\" IS ?", "");
    if (row.op == 'I') return fmt::format("DELETE FROM {} WHERE {}", row.table, where);
    return fmt::format("UPDATE {} SET {} WHERE {}", row.table, listed(before, "\"{}\"=?", ","),
                       where);
  }

  static std::string listed(const Fields& fields, const char* form, const char* between) {
    std::string list;
    for (const Field& field : fields) {
      if (!list.empty()) list += between;
      list += fmt::format(fmt::runtime(form), field.column);
    }
    return list;
  }

  Database& m_db;
  Tables m_tables;
  std::vector<Value> m_values;
  std::string m_signature;
  std::map<std::string, std::string> m_built;
};

}  // namespace

void replay_backwards(Database& db, const std::vector<NotedRow>& rows) {
  Backwards backwards(db);
  std::int64_t taken = 0;
  for (auto row = rows.rbegin(); row != rows.rend(); ++row) taken += backwards.take_back(*row);
  // A foreign key may have taken rows along that came later: then more was noted than taken back.
  if (db.number("SELECT count(*) FROM temp.note") != taken)
    throw Error(ErrorKind::conflict, "Later work depends on it; take that back first.");
}

}  // namespace uddrag::store
