// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/replay.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
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

[[noreturn]] void unreadable() {
  throw Error(ErrorKind::damaged, "A row of the journal cannot be read.");
}

/// A field of a noted row, still as it stands in the JSON.
struct Field {
  std::string_view column;
  char kind = 'z';       // s: string, i: integer, z: null
  std::string_view raw;  // of a string: what is between the quotation marks
};
using Fields = std::vector<Field>;

/// Reads one flat object in the form in which SQLite's json_object() writes it. A library's reader
/// took a third of the time of an undo, which reads tens of thousands of them.
class FieldReader {
 public:
  explicit FieldReader(std::string_view object) : m_left(object) {}

  void read(Fields& fields) {
    expect('{');
    while (!m_left.starts_with('}')) {
      if (!fields.empty()) expect(',');
      Field& field = fields.emplace_back();
      field.column = quoted();
      expect(':');
      value(field);
    }
    if (m_left.size() != 1) unreadable();
  }

 private:
  void expect(char c) {
    if (!m_left.starts_with(c)) unreadable();
    m_left.remove_prefix(1);
  }
  std::string_view cut(std::size_t length) {
    if (length > m_left.size()) unreadable();
    const std::string_view part = m_left.substr(0, length);
    m_left.remove_prefix(length);
    return part;
  }
  std::string_view quoted() {
    expect('"');
    std::size_t end = 0;
    while (end < m_left.size() && m_left[end] != '"') end += m_left[end] == '\\' ? 2 : 1;
    const std::string_view part = cut(end);
    expect('"');
    return part;
  }
  void value(Field& field) {
    if (m_left.starts_with('"')) {
      field.kind = 's';
      field.raw = quoted();
    } else if (m_left.starts_with("null")) {
      field.kind = 'z';
      cut(4);
    } else {
      field.kind = 'i';
      field.raw = cut(m_left.find_first_of(",}"));
    }
  }

  std::string_view m_left;
};

/// The fields point into the object.
void read(Fields& fields, const std::string& object) {
  fields.clear();
  if (!object.empty()) FieldReader(object).read(fields);
}

int digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  unreadable();
}

Blob from_hex(std::string_view hex) {
  if (hex.size() % 2 != 0) unreadable();
  Blob blob{std::string(hex.size() / 2, '\0')};
  for (std::size_t i = 0; i < blob.bytes.size(); ++i)
    blob.bytes[i] = static_cast<char>(digit(hex[2 * i]) << 4 | digit(hex[2 * i + 1]));
  return blob;
}

std::string unescaped(std::string_view raw) {
  if (raw.find('\\') == std::string_view::npos) return std::string(raw);
  const json text = json::parse(fmt::format("\"{}\"", raw), nullptr, false);
  if (!text.is_string()) unreadable();
  return text.get<std::string>();
}

Value value_of(const Field& field, bool blob) {
  if (field.kind == 'z') return {};
  if (field.kind == 's') return blob ? Value(from_hex(field.raw)) : Value(unescaped(field.raw));
  std::int64_t number = 0;
  const char* const end = field.raw.data() + field.raw.size();
  const auto read = std::from_chars(field.raw.data(), end, number);
  if (read.ec != std::errc() || read.ptr != end) unreadable();
  return number;
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
  void take_values(const Fields& key, const Fields& before, const Fields& after,
                   std::vector<Value>& values) const {
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
      if (const auto column = table.find(std::string(fields[i].column)); column != table.end())
        uses[i] = column->second.blob ? Use::blob : Use::plain;
    return uses;
  }

  static void take(const Fields& fields, const Uses& uses, std::vector<Value>& values) {
    for (std::size_t i = 0; i < fields.size(); ++i)
      if (uses[i] != Use::dropped) values.push_back(value_of(fields[i], uses[i] == Use::blob));
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
    m_key.clear();
    if (row.op != 'D') read(m_key, row.key);  // a deleted row has its key in old
    read(m_before, row.old_row);
    read(m_after, row.new_row);
    const Plan& plan = plan_for(row);
    if (plan.sql().empty()) return false;
    plan.take_values(m_key, m_before, m_after, m_values);
    if (m_db.change(plan.sql(), m_values) != 1)
      throw Error(ErrorKind::conflict,
                  base::said("The {} was changed since; it cannot be taken back.", row.table));
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

std::vector<NotedRow> kept_rows(Database& db, std::int64_t seq) {
  std::vector<NotedRow> rows;
  db.query("SELECT packed FROM action WHERE seq=? AND packed IS NOT NULL", {Value(seq)},
           [&](const RowView& row) { rows = unpack(row.text(0)); });
  if (!rows.empty()) return rows;
  db.query(
      "SELECT tbl,op,key,old,new FROM change WHERE seq=? ORDER BY n", {Value(seq)},
      [&](const RowView& row) {
        rows.push_back({std::string(row.text(0)), row.text(1).front(), std::string(row.text(2)),
                        std::string(row.text(3)), std::string(row.text(4))});
      });
  return rows;
}

void replay_backwards(Database& db, const std::vector<NotedRow>& rows) {
  Backwards backwards(db);
  std::int64_t taken = 0;
  for (auto row = rows.rbegin(); row != rows.rend(); ++row) taken += backwards.take_back(*row);
  // A foreign key may have taken rows along that came later: then more was noted than taken back.
  if (db.number("SELECT count(*) FROM temp.note") != taken)
    throw Error(ErrorKind::conflict, "Later work depends on it; take that back first.");
}

}  // namespace uddrag::store
