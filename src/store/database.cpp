// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <list>
#include <unordered_map>

#include "store/sqlite_faults.h"
#include "text/utf8.h"

namespace uddrag::store {
namespace {

using base::Error;
using base::ErrorKind;

class StatementRow : public RowView {
 public:
  explicit StatementRow(SQLite::Statement& statement) : m_statement(statement) {}

  bool null(int column) const override { return m_statement.getColumn(column).isNull(); }
  std::int64_t integer(int column) const override {
    return m_statement.getColumn(column).getInt64();
  }
  std::string_view text(int column) const override {
    const SQLite::Column value = m_statement.getColumn(column);
    const void* bytes = value.getBlob();
    return {static_cast<const char*>(bytes), static_cast<std::size_t>(value.getBytes())};
  }
  base::Uuid uuid(int column) const override { return fixed<base::Uuid>(column); }
  base::Hash hash(int column) const override { return fixed<base::Hash>(column); }
  Value value(int column) const override {
    const SQLite::Column value = m_statement.getColumn(column);
    if (value.isNull()) return {};
    if (value.isInteger()) return value.getInt64();
    if (value.isBlob()) return Blob{std::string(text(column))};
    return std::string(text(column));
  }
  int columns() const override { return m_statement.getColumnCount(); }

 private:
  template <class Fixed>
  Fixed fixed(int column) const {
    Fixed value;
    const std::string_view bytes = text(column);
    if (bytes.size() == value.bytes.size())
      std::copy(bytes.begin(), bytes.end(), value.bytes.begin());
    return value;
  }

  SQLite::Statement& m_statement;
};

class NameLister : public FieldVisitor {
 public:
  std::vector<std::string> names;
  void field(const char* column, std::string&) override { names.emplace_back(column); }
  void field(const char* column, std::int64_t&) override { names.emplace_back(column); }
  void field(const char* column, std::optional<std::int64_t>&) override {
    names.emplace_back(column);
  }
  void field(const char* column, base::Uuid&) override { names.emplace_back(column); }
  void field(const char* column, base::Hash&) override { names.emplace_back(column); }
};

/// Without a copy: the value must live until the statement has run.
void bind_value(SQLite::Statement& statement, int at, const Value& value) {
  struct Binder {
    SQLite::Statement& statement;
    int at;
    void operator()(std::monostate) const { statement.bind(at); }
    void operator()(std::int64_t number) const { statement.bind(at, number); }
    void operator()(const std::string& text) const { statement.bindNoCopy(at, text); }
    void operator()(const Blob& blob) const { (*this)(BlobView{blob.bytes}); }
    void operator()(const BlobView& blob) const {
      const char* bytes = blob.bytes.data() ? blob.bytes.data() : "";  // NULL is no empty blob
      statement.bindNoCopy(at, bytes, static_cast<int>(blob.bytes.size()));
    }
  };
  std::visit(Binder{statement, at}, value);
}

/// Binds a struct's fields in order; for an update the key goes behind the other columns.
class FieldBinder : public FieldVisitor {
 public:
  FieldBinder(SQLite::Statement& statement, int keys, int first_key, int first_other)
      : m_statement(statement), m_keys(keys), m_key(first_key), m_other(first_other) {}
  /// Anything else than UTF-8 would be written but could not be read back from the journal.
  void field(const char* column, std::string& value) override {
    const int at = next();
    if (at && !text::valid_utf8(value))
      throw Error(ErrorKind::bad_input, base::said("The {} is not valid UTF-8.", column));
    if (at) m_statement.bind(at, value);
  }
  void field(const char*, std::int64_t& value) override {
    if (const int at = next()) m_statement.bind(at, value);
  }
  void field(const char*, std::optional<std::int64_t>& value) override {
    const int at = next();
    if (at && value) m_statement.bind(at, *value);
    if (at && !value) m_statement.bind(at);
  }
  void field(const char*, base::Uuid& value) override { blob(value); }
  void field(const char*, base::Hash& value) override { blob(value); }

 private:
  template <class Fixed>
  void blob(const Fixed& value) {
    const int at = next();
    if (at && value.nil()) m_statement.bind(at);
    if (at && !value.nil())
      m_statement.bind(at, value.bytes.data(), static_cast<int>(value.bytes.size()));
  }
  /// 0: this field has no place in the statement.
  int next() {
    const bool key = m_seen++ < m_keys;
    int& counter = key ? m_key : m_other;
    return counter ? counter++ : 0;
  }

  SQLite::Statement& m_statement;
  int m_keys, m_key, m_other;
  int m_seen = 0;
};

class FieldLoader : public FieldVisitor {
 public:
  explicit FieldLoader(const RowView& row) : m_row(row) {}
  void field(const char*, std::string& value) override { value = m_row.text(m_column++); }
  void field(const char*, std::int64_t& value) override { value = m_row.integer(m_column++); }
  void field(const char*, std::optional<std::int64_t>& value) override {
    value.reset();
    if (!m_row.null(m_column)) value = m_row.integer(m_column);
    ++m_column;
  }
  void field(const char*, base::Uuid& value) override { value = m_row.uuid(m_column++); }
  void field(const char*, base::Hash& value) override { value = m_row.hash(m_column++); }

 private:
  const RowView& m_row;
  int m_column = 0;
};

std::string insert_sql(const char* table, const std::vector<std::string>& names) {
  std::string marks = "?";
  for (std::size_t i = 1; i < names.size(); ++i) marks += ",?";
  return fmt::format("INSERT INTO {} ({}) VALUES ({})", table, fmt::join(names, ","), marks);
}

std::string key_sql(const std::vector<std::string>& names, int keys) {
  return fmt::format("{}=?", fmt::join(names.begin(), names.begin() + keys, "=? AND "));
}

std::string update_sql(const char* table, const std::vector<std::string>& names, int keys) {
  return fmt::format("UPDATE {} SET {}=? WHERE {}", table,
                     fmt::join(names.begin() + keys, names.end(), "=?,"), key_sql(names, keys));
}

}  // namespace

Value value_of(const base::Uuid& id) {
  if (id.nil()) return {};
  return Blob{std::string(id.bytes.begin(), id.bytes.end())};
}

Value value_of(const base::Hash& hash) {
  if (hash.nil()) return {};
  return Blob{std::string(hash.bytes.begin(), hash.bytes.end())};
}

namespace {

struct Slot {
  std::unique_ptr<SQLite::Statement> statement;
  bool busy = false;
};

/// A prepared statement for the time of one use. One that is busy already (a query inside the
/// callback of the same query) is not shared: the inner use gets a twin. It is reset when the use
/// ends, also by an exception: an open read would hold a lock.
class Lease {
 public:
  Lease(SQLite::Database& db, Slot& slot, const std::string& sql)
      : m_slot(slot.busy ? m_own : slot) {
    if (!m_slot.statement) m_slot.statement = std::make_unique<SQLite::Statement>(db, sql);
    m_slot.busy = true;
  }
  Lease(const Lease&) = delete;
  Lease& operator=(const Lease&) = delete;
  ~Lease() {
    m_slot.statement->tryReset();
    m_slot.busy = false;
  }
  SQLite::Statement& operator*() { return *m_slot.statement; }

 private:
  Slot m_own;
  Slot& m_slot;
};

}  // namespace

struct Database::Impl {
  std::string path;
  SQLite::Database db;
  std::unordered_map<std::string, Slot> statements;
  std::unordered_map<std::string, std::string> built;  // SQL by table and kind
  std::list<std::pair<base::Hash, text::Text>> texts;  // the last used first

  Lease lease(const std::string& sql) { return {db, statements[sql], sql}; }

  template <class Work>
  auto guarded(Work work) {
    try {
      return work();
    } catch (const SQLite::Exception& fault) {
      throw error_of(fault, path);
    }
  }
};

namespace {

int flags_for(Database::Mode mode) {
  switch (mode) {
    case Database::Mode::read_only:
      return SQLite::OPEN_READONLY;
    case Database::Mode::read_write:
      return SQLite::OPEN_READWRITE;
    case Database::Mode::create:
      return SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE;
  }
  return SQLite::OPEN_READONLY;
}

/// Nobody reads SQLite's count of its memory; keeping it takes a tenth of a large action.
void count_no_memory() {
  static const int done = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  static_cast<void>(done);  // refused where SQLite runs already, which does no harm
}

std::unique_ptr<Database::Impl> open_database(const std::string& path, Database::Mode mode) {
  count_no_memory();
  try {
    return std::unique_ptr<Database::Impl>(
        new Database::Impl{path, SQLite::Database(path, flags_for(mode), 5000), {}, {}, {}});
  } catch (const SQLite::Exception& fault) {
    throw error_of(fault, path);
  }
}

}  // namespace

Database::Database(const std::string& path, Mode mode) : m_impl(open_database(path, mode)) {
  sqlite3* raw = m_impl->db.getHandle();
  sqlite3_db_config(raw, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(raw, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
  sqlite3_db_config(raw, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
  run("PRAGMA foreign_keys=ON; PRAGMA recursive_triggers=ON; PRAGMA trusted_schema=OFF;"
      "PRAGMA cell_size_check=ON; PRAGMA temp_store=MEMORY; PRAGMA secure_delete=ON;"
      "PRAGMA cache_size=-8192;");
}

Database::~Database() = default;

const std::string& Database::path() const {
  return m_impl->path;
}

void Database::run(const std::string& sql) {
  m_impl->guarded([&] { m_impl->db.exec(sql); });
}

std::int64_t Database::change(const std::string& sql, const std::vector<Value>& values) {
  return m_impl->guarded([&]() -> std::int64_t {
    Lease lease = m_impl->lease(sql);
    SQLite::Statement& statement = *lease;
    for (std::size_t i = 0; i < values.size(); ++i)
      bind_value(statement, static_cast<int>(i) + 1, values[i]);
    return statement.exec();
  });
}

void Database::query(const std::string& sql, const std::vector<Value>& values,
                     const std::function<void(const RowView&)>& row) {
  m_impl->guarded([&] {
    Lease lease = m_impl->lease(sql);
    SQLite::Statement& statement = *lease;
    for (std::size_t i = 0; i < values.size(); ++i)
      bind_value(statement, static_cast<int>(i) + 1, values[i]);
    const StatementRow view(statement);
    while (statement.executeStep()) row(view);
  });
}

text::Text Database::text(const base::Hash& hash) {
  constexpr std::size_t texts_kept = 8;
  auto& texts = m_impl->texts;
  const auto known = std::find_if(texts.begin(), texts.end(),
                                  [&](const auto& entry) { return entry.first == hash; });
  if (known != texts.end()) {
    texts.splice(texts.begin(), texts, known);
    return texts.front().second;
  }
  std::optional<std::string> bytes;
  query("SELECT bytes FROM content WHERE hash=?", {value_of(hash)},
        [&](const RowView& row) { bytes = std::string(row.text(0)); });
  if (!bytes) throw Error(ErrorKind::damaged, "A document's text is missing.", path());
  texts.emplace_front(hash, text::Text(std::move(*bytes)));
  if (texts.size() > texts_kept) texts.pop_back();
  return texts.front().second;
}

std::int64_t Database::number(const std::string& sql, const std::vector<Value>& values) {
  std::int64_t result = 0;
  query(sql, values, [&](const RowView& row) { result = row.integer(0); });
  return result;
}

const std::string& Database::statement_for(const char* table, const Fields& fields, int keys,
                                           Write kind) {
  std::string& sql = m_impl->built[std::string(table) + static_cast<char>('0' + int(kind))];
  if (!sql.empty()) return sql;
  NameLister lister;
  fields(lister);
  const auto& names = lister.names;
  switch (kind) {
    case Write::insert:
      sql = insert_sql(table, names);
      break;
    case Write::update:
      sql = update_sql(table, names, keys);
      break;
    case Write::remove:
      sql = fmt::format("DELETE FROM {} WHERE {}", table, key_sql(names, keys));
      break;
    case Write::none:
      sql = fmt::format("SELECT {} FROM {}", fmt::join(names, ","), table);
      break;
  }
  return sql;
}

std::int64_t Database::write(const std::string& sql, const Fields& fields, int keys, Write kind) {
  return m_impl->guarded([&]() -> std::int64_t {
    Lease lease = m_impl->lease(sql);
    SQLite::Statement& statement = *lease;
    if (kind == Write::insert) {
      FieldBinder binder(statement, 0, 0, 1);
      fields(binder);
    } else {
      const int places = statement.getBindParameterCount();
      FieldBinder binder(statement, keys, places - keys + 1, kind == Write::update ? 1 : 0);
      fields(binder);
    }
    return statement.exec();
  });
}

void Database::load(const std::string& sql, const std::vector<Value>& values,
                    const Fields& fields) {
  query(sql, values, [&](const RowView& row) {
    FieldLoader loader(row);
    fields(loader);
  });
}

}  // namespace uddrag::store
