// SPDX-License-Identifier: GPL-3.0-or-later
// The only place that speaks to SQLite: a connection with a cache of prepared statements, whose
// errors come out as base::Error. Rows are read and written through the field lists of tables.h.
// Not for other modules: they use Reader, Transaction and repository.h.
#pragma once
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "store/fields.h"
#include "text/text.h"

namespace uddrag::store {

/// One bound or read value. Blobs are Blob so that they are not taken for text.
struct Blob {
  std::string bytes;
};
/// Bytes that somebody else keeps until the statement has run: only to be bound, never read.
struct BlobView {
  std::string_view bytes;
};
using Value = std::variant<std::monostate, std::int64_t, std::string, Blob, BlobView>;

Value value_of(const base::Uuid& id);    ///< NULL where nil
Value value_of(const base::Hash& hash);  ///< NULL where nil
template <class Named>
Value value_of(const base::Id<Named>& id) {
  return value_of(id.uuid);
}
inline Value value_of(std::int64_t number) {
  return number;
}
inline Value value_of(std::string_view text) {
  return std::string(text);
}

/// A row of a running query. Valid only inside the callback.
class RowView {
 public:
  virtual ~RowView() = default;
  virtual bool null(int column) const = 0;
  virtual std::int64_t integer(int column) const = 0;
  virtual std::string_view text(int column) const = 0;  ///< also the bytes of a blob
  virtual base::Uuid uuid(int column) const = 0;
  virtual base::Hash hash(int column) const = 0;
  virtual Value value(int column) const = 0;
  virtual int columns() const = 0;
};

class Database {
 public:
  enum class Mode { read_only, read_write, create };

  Database(const std::string& path, Mode mode);
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  const std::string& path() const;
  /// Runs one or more statements without parameters.
  void run(const std::string& sql);
  /// Runs one statement; gives the number of changed rows.
  std::int64_t change(const std::string& sql, const std::vector<Value>& values = {});
  void query(const std::string& sql, const std::vector<Value>& values,
             const std::function<void(const RowView&)>& row);
  /// A stored text by its hash. The last few are kept: content never changes. Throws damaged where
  /// there is none.
  text::Text text(const base::Hash& hash);
  std::int64_t number(const std::string& sql, const std::vector<Value>& values = {});

  template <class Row>
  void insert(const Row& row) {
    Row copy = row;
    write(
        statement_for(Table<Row>::name, lister<Row>(), Table<Row>::key_columns, Write::insert),
        [&](FieldVisitor& v) { Table<Row>::fields(v, copy); }, Table<Row>::key_columns,
        Write::insert);
  }
  /// By key; false where there is no such row.
  template <class Row>
  bool update(const Row& row) {
    Row copy = row;
    return write(
               statement_for(Table<Row>::name, lister<Row>(), Table<Row>::key_columns,
                             Write::update),
               [&](FieldVisitor& v) { Table<Row>::fields(v, copy); }, Table<Row>::key_columns,
               Write::update) > 0;
  }
  template <class Row>
  bool remove(const Row& row) {
    Row copy = row;
    return write(
               statement_for(Table<Row>::name, lister<Row>(), Table<Row>::key_columns,
                             Write::remove),
               [&](FieldVisitor& v) { Table<Row>::fields(v, copy); }, Table<Row>::key_columns,
               Write::remove) > 0;
  }
  /// tail: what stands behind FROM table, e.g. "WHERE document = ? ORDER BY start".
  template <class Row>
  std::vector<Row> select(const std::string& tail = {}, const std::vector<Value>& values = {}) {
    std::vector<Row> rows;
    load(statement_for(Table<Row>::name, lister<Row>(), 0, Write::none) + " " + tail, values,
         [&](FieldVisitor& v) { Table<Row>::fields(v, rows.emplace_back()); });
    return rows;
  }

  struct Impl;
  Impl& impl() { return *m_impl; }

 private:
  enum class Write { none, insert, update, remove };
  using Fields = std::function<void(FieldVisitor&)>;

  template <class Row>
  static Fields lister() {
    return [](FieldVisitor& v) {
      Row row;
      Table<Row>::fields(v, row);
    };
  }
  const std::string& statement_for(const char* table, const Fields& fields, int keys, Write kind);
  std::int64_t write(const std::string& sql, const Fields& fields, int keys, Write kind);
  void load(const std::string& sql, const std::vector<Value>& values, const Fields& fields);

  std::unique_ptr<Impl> m_impl;
};

}  // namespace uddrag::store
