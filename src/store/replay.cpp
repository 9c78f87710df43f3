// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/replay.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <unordered_map>

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

/// The fields of one row; keeps its memory from row to row.
class Fields {
 public:
  void clear() { m_count = 0; }
  Field& add() {
    if (m_count == m_all.size()) m_all.emplace_back();
    return m_all[m_count++];
  }
  bool empty() const { return m_count == 0; }
  std::size_t size() const { return m_count; }
  Field& operator[](std::size_t at) { return m_all[at]; }
  const Field& operator[](std::size_t at) const { return m_all[at]; }

 private:
  std::vector<Field> m_all;
  std::size_t m_count = 0;
};

/// Reads one flat JSON object without building a tree: a large action has tens of thousands.
class FieldReader : public nlohmann::json_sax<json> {
 public:
  explicit FieldReader(Fields& fields) : m_fields(fields) {}
  bool key(std::string& name) override {
    m_fields.add().column.assign(name);
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
    m_fields[m_fields.size() - 1].value = std::move(value);
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

void read(Fields& fields, const std::string& object) {
  fields.clear();
  FieldReader reader(fields);
  if (!object.empty() && !json::sax_parse(object, &reader)) damaged();
}

/// What the file's tables are like now: a row may have been noted by an earlier version.
class Tables {
 public:
  struct Column {
    bool blob = false;
  };
  using Columns = std::map<std::string, Column>;

  explicit Tables(Database& db) : m_db(db) {
    for (const std::string& name : journaled_tables()) m_tables[name];
  }

  const Columns& columns(const std::string& table) {
    const auto found = m_tables.find(table);
    if (found == m_tables.end())
      throw Error(ErrorKind::damaged, "The journal names an unknown table.");
    if (found->second.empty())
      m_db.query(fmt::format("PRAGMA table_info({})", table), {}, [&](const RowView& row) {
        found->second[std::string(row.text(1))] = {row.text(2) == "BLOB"};
      });
    return found->second;
  }

 private:
  Database& m_db;
  std::map<std::string, Columns> m_tables;
};

/// How all rows of the same table, operation and columns are taken back.
class Plan {
 public:
  Plan(const Tables::Columns& table, const NotedRow& row, const Fields& key, const Fields& before,
       const Fields& after)
      : m_key(uses(table, key)), m_before(uses(table, before)), m_after(uses(table, after)) {
    for (std::size_t i = 0; i < after.size(); ++i)  // is in the key already
      for (std::size_t k = 0; k < key.size(); ++k)
        if (after[i].column == key[k].column) m_after[i] = Use::dropped;
    m_sql = build(row, key, before, after);
  }

  /// Empty where nothing of the row is left to take back: its columns are gone from the table.
  const std::string& sql() const { return m_sql; }
  /// In the order of the places in sql().
  void take_values(Fields& key, Fields& before, Fields& after, std::vector<Value>& values) const {
    values.clear();
    take(before, m_before, values);
    take(key, m_key, values);
    take(after, m_after, values);
  }

 private:
  enum class Use : char { dropped, plain, blob };
  using Uses = std::vector<Use>;

  static Uses uses(const Tables::Columns& table, const Fields& fields) {
    Uses uses(fields.size(), Use::dropped);
    for (std::size_t i = 0; i < fields.size(); ++i)
      if (const auto column = table.find(fields[i].column); column != table.end())
        uses[i] = column->second.blob ? Use::blob : Use::plain;
    return uses;
  }

  static void take(Fields& fields, const Uses& uses, std::vector<Value>& values) {
    for (std::size_t i = 0; i < fields.size(); ++i) {
      if (uses[i] == Use::dropped) continue;
      const auto* text = std::get_if<std::string>(&fields[i].value);
      if (uses[i] == Use::blob && text)
        values.push_back(from_hex(*text));
      else
        values.push_back(std::move(fields[i].value));
    }
  }

  std::string build(const NotedRow& row, const Fields& key, const Fields& before,
                    const Fields& after) const {
    if (row.op == 'D') {
      const std::string names = listed(before, m_before, "\"{}\"", ",");
      const auto count = std::count_if(m_before.begin(), m_before.end(),
                                       [](Use use) { return use != Use::dropped; });
      std::string marks = "?";
      for (std::ptrdiff_t i = 1; i < count; ++i) marks += ",?";
      return fmt::format("INSERT INTO {} ({}) VALUES ({})", row.table, names, marks);
    }
    std::string where = listed(key, m_key, "\"{}\"=?", " AND ");
    if (const std::string rest = listed(after, m_after, "\"{}\" IS ?", " AND "); !rest.empty())
      where += " AND " + rest;
    if (row.op == 'I') return fmt::format("DELETE FROM {} WHERE {}", row.table, where);
    const std::string set = listed(before, m_before, "\"{}\"=?", ",");
    return set.empty() ? "" : fmt::format("UPDATE {} SET {} WHERE {}", row.table, set, where);
  }

  static std::string listed(const Fields& fields, const Uses& uses, const char* form,
                            const char* between) {
    std::string list;
    for (std::size_t i = 0; i < fields.size(); ++i) {
      if (uses[i] == Use::dropped) continue;
      if (!list.empty()) list += between;
      list += fmt::format(fmt::runtime(form), fields[i].column);
    }
    return list;
  }

  Uses m_key, m_before, m_after;
  std::string m_sql;
};

class Backwards {
 public:
  explicit Backwards(Database& db) : m_db(db), m_tables(db) {}

  /// False where there was nothing to take back.
  bool take_back(const NotedRow& row) {
    read(m_key, row.op == 'D' ? "" : row.key);  // a deleted row has its key in old
    read(m_before, row.old_row);
    read(m_after, row.new_row);
    const Plan& plan = plan_for(row);
    if (plan.sql().empty()) return false;
    plan.take_values(m_key, m_before, m_after, m_values);
    if (m_db.change(plan.sql(), m_values) != 1)
      throw Error(ErrorKind::conflict,
                  fmt::format("The {} was changed since; it cannot be taken back.", row.table));
    return true;
  }

 private:
  const Plan& plan_for(const NotedRow& row) {
    m_signature.assign(row.table) += row.op;
    for (const Fields* fields : {&m_before, &m_after})
      for (std::size_t i = 0; i < fields->size(); ++i) (m_signature += '|') += (*fields)[i].column;
    const auto known = m_plans.find(m_signature);
    if (known != m_plans.end()) return known->second;
    const Plan plan(m_tables.columns(row.table), row, m_key, m_before, m_after);
    return m_plans.emplace(m_signature, plan).first->second;
  }

  Database& m_db;
  Tables m_tables;
  Fields m_key, m_before, m_after;
  std::vector<Value> m_values;
  std::string m_signature;
  std::unordered_map<std::string, Plan> m_plans;
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
