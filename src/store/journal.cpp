// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/journal.h"

#include <algorithm>
#include <map>
#include <optional>

#include "base/error.h"
#include "store/packing.h"
#include "store/project_file.h"
#include "store/replay.h"

namespace uddrag::store {
namespace {

constexpr std::int64_t rows_kept_plain = 1000;
constexpr const char* app_version = "0.1.0";

/// BEGIN IMMEDIATE … COMMIT; rolls back when it is left any other way. SQLite may have rolled back
/// by itself (disk full): then there is nothing to do.
class OpenAction {
 public:
  explicit OpenAction(Database& db) : m_db(db) {
    m_db.run("BEGIN IMMEDIATE");
    try {
      m_db.run(
          "PRAGMA defer_foreign_keys=ON; DELETE FROM temp.note;"
          "INSERT INTO temp.running VALUES(1)");
    } catch (...) {
      roll_back();
      throw;
    }
  }
  OpenAction(const OpenAction&) = delete;
  OpenAction& operator=(const OpenAction&) = delete;
  ~OpenAction() {
    if (m_open) roll_back();
  }
  void commit() {
    m_db.run("DELETE FROM temp.running; DELETE FROM temp.note; COMMIT");
    m_open = false;
  }

 private:
  void roll_back() noexcept {
    try {
      m_db.run("ROLLBACK");
    } catch (const base::Error&) {
    }
  }

  Database& m_db;
  bool m_open = true;
};

/// The first column of a key, where it is an id: {"id":"018f…"}.
base::Uuid id_in(std::string_view key) {
  constexpr std::string_view before = "\":\"";
  constexpr std::size_t digits = 32;
  const std::size_t found = key.find(before);
  if (found == std::string_view::npos || key.size() < found + before.size() + digits) return {};
  return base::parse_uuid(key.substr(found + before.size(), digits)).value_or(base::Uuid{});
}

/// What the running action has noted so far: how many rows, and which.
struct Noted {
  std::int64_t count = 0;
  std::map<std::string, std::vector<base::Uuid>> rows;

  explicit Noted(Database& db) {
    db.query("SELECT tbl,key FROM temp.note", {}, [&](const RowView& row) {
      ++count;
      rows[std::string(row.text(0))].push_back(id_in(row.text(1)));
    });
    for (auto& [table, ids] : rows) {
      std::sort(ids.begin(), ids.end());
      ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    }
  }
};

std::string packed_notes(Database& db) {
  Packer packer;
  db.query("SELECT tbl,op,key,old,new FROM temp.note ORDER BY n", {}, [&](const RowView& row) {
    packer.add(row.text(0), row.text(1).front(), row.text(2), row.text(3), row.text(4));
  });
  return packer.finish();
}

std::int64_t write_action(Database& db, const ActionInfo& action, std::int64_t rows) {
  const bool plain = rows <= rows_kept_plain;
  db.change(
      "INSERT INTO action(id,at,coder,kind,arguments,undoes,app_version,schema,row_count,"
      "packed) VALUES(?,?,?,?,?,?,?,?,?,?)",
      {value_of(action.id), action.at, value_of(action.coder), action.kind, action.arguments,
       value_of(action.undoes), std::string(app_version), schema_version, rows,
       plain ? Value() : Value(Blob{packed_notes(db)})});
  const std::int64_t seq = db.number("SELECT last_insert_rowid()");
  if (plain)
    db.change(
        "INSERT INTO change(seq,n,tbl,op,key,old,new) "
        "SELECT ?,n,tbl,op,key,old,new FROM temp.note",
        {Value(seq)});
  return seq;
}

constexpr const char* action_columns =
    "SELECT seq,id,at,coder,kind,arguments,undoes,row_count FROM action ";

ActionInfo action_of(const RowView& row) {
  return {{row.uuid(1)},
          row.integer(0),
          row.integer(2),
          {row.uuid(3)},
          std::string(row.text(4)),
          std::string(row.text(5)),
          {row.uuid(6)},
          row.integer(7)};
}

}  // namespace

/// What can be undone and redone, newest last. An undo is itself an action: it goes onto the other
/// stack, so that taking it back is the redo.
struct Journal::Stacks {
  struct Entry {
    std::int64_t seq;
    model::ActionId id;
  };
  std::vector<Entry> undo, redo;

  void add(const Entry& entry, model::ActionId undoes) {
    if (!undoes.nil() && !undo.empty() && undo.back().id == undoes) {
      undo.pop_back();
      redo.push_back(entry);
    } else if (!undoes.nil() && !redo.empty() && redo.back().id == undoes) {
      redo.pop_back();
      undo.push_back(entry);
    } else {
      undo.push_back(entry);
      redo.clear();
    }
  }
};

Journal::Journal(Database& db) : m_db(db) {}
Journal::~Journal() = default;

Journal::Stacks& Journal::stacks() const {
  if (m_stacks) return *m_stacks;
  m_stacks = std::make_unique<Stacks>();
  m_db.query("SELECT seq,id,undoes FROM action ORDER BY seq", {}, [&](const RowView& row) {
    m_stacks->add({row.integer(0), {row.uuid(1)}}, {row.uuid(2)});
  });
  return *m_stacks;
}

std::optional<model::Refusal> Journal::run(Edit& edit, model::CoderId coder) {
  if (before_write) before_write();
  stacks();  // loaded now: loaded later, they would hold this action already
  ActionInfo action{model::ActionId::make(),
                    0,
                    base::now_ms(),
                    coder,
                    std::string(edit.kind()),
                    edit.arguments(),
                    {},
                    0};
  std::optional<Noted> noted;
  try {
    OpenAction open(m_db);
    if (auto refusal = edit.check(Reader(m_db))) return refusal;
    Transaction tx(m_db, coder, action.at);
    edit.apply(tx);
    noted.emplace(m_db);
    if (noted->count == 0) return std::nullopt;
    action.arguments = edit.arguments();
    action.seq = write_action(m_db, action, noted->count);
    open.commit();
  } catch (const RefusedInside& inside) {
    return inside.refusal;
  }
  stacks().add({action.seq, action.id}, {});
  changed({action.id, action.kind, std::move(noted->rows)});
  return std::nullopt;
}

std::optional<ActionInfo> Journal::next_undo() const {
  std::optional<ActionInfo> found;
  if (!stacks().undo.empty())
    m_db.query(std::string(action_columns) + "WHERE seq=?", {Value(stacks().undo.back().seq)},
               [&](const RowView& row) { found = action_of(row); });
  return found;
}

std::optional<ActionInfo> Journal::next_redo() const {
  std::optional<ActionInfo> found;
  if (!stacks().redo.empty())
    m_db.query(std::string(action_columns) + "WHERE seq=?", {Value(stacks().redo.back().seq)},
               [&](const RowView& row) { found = action_of(row); });
  return found;
}

void Journal::undo(model::CoderId coder) {
  if (const auto target = next_undo()) revert(*target, coder);
}

void Journal::redo(model::CoderId coder) {
  if (const auto target = next_redo()) revert(*target, coder);
}

void Journal::revert(const ActionInfo& target, model::CoderId coder) {
  if (before_write) before_write();
  ActionInfo action{model::ActionId::make(),
                    0,
                    base::now_ms(),
                    coder,
                    target.kind,
                    target.arguments,
                    target.id,
                    0};
  std::optional<Noted> noted;
  {
    OpenAction open(m_db);
    replay_backwards(m_db, kept_rows(m_db, target.seq));
    noted.emplace(m_db);
    action.seq = write_action(m_db, action, noted->count);
    open.commit();
  }
  stacks().add({action.seq, action.id}, action.undoes);
  changed({action.id, action.kind, std::move(noted->rows)});
}

std::vector<ActionInfo> Journal::history(std::size_t limit) const {
  std::vector<ActionInfo> actions;
  m_db.query(std::string(action_columns) + "ORDER BY seq DESC LIMIT ?",
             {Value(static_cast<std::int64_t>(limit))},
             [&](const RowView& row) { actions.push_back(action_of(row)); });
  return actions;
}

std::map<model::CoderId, std::string> Journal::initials() const {
  std::map<model::CoderId, std::string> known;
  const auto add = [&](const RowView& row) { known[{row.uuid(0)}] = row.text(1); };
  m_db.query("SELECT id,initials FROM coder", {}, add);
  m_db.query(
      "SELECT a.coder, json_extract(c.new,'$.initials') FROM action a JOIN change c ON c.seq=a.seq "
      "WHERE a.coder NOT IN (SELECT id FROM coder) AND c.tbl='coder' AND c.op='I' "
      "AND json_extract(c.key,'$.id')=lower(hex(a.coder))",
      {}, add);
  return known;
}

// ---- Transaction ------------------------------------------------------------------------------

base::Hash Transaction::put_content(std::string_view bytes, const std::string& media_type) {
  const base::Hash hash = base::hash_of_bytes(bytes);
  m_db.change("INSERT OR IGNORE INTO content(hash,media_type,bytes) VALUES(?,?,?)",
              {value_of(hash), media_type, BlobView{bytes}});
  return hash;
}

std::int64_t Transaction::remove_bare_quotes(const std::vector<model::QuoteId>& quotes) {
  for (const model::QuoteId quote : quotes)
    m_db.change("INSERT OR IGNORE INTO temp.touched VALUES(?)", {value_of(quote)});
  const std::int64_t removed = m_db.change(
      "DELETE FROM quote WHERE id IN (SELECT id FROM temp.touched) AND NOT starred AND title='' "
      "AND NOT EXISTS(SELECT 1 FROM coding WHERE quote=quote.id) "
      "AND NOT EXISTS(SELECT 1 FROM memo WHERE target_id=quote.id) "
      "AND NOT EXISTS(SELECT 1 FROM excerpt WHERE quote=quote.id) "
      "AND NOT EXISTS(SELECT 1 FROM quote_link WHERE from_quote=quote.id) "
      "AND NOT EXISTS(SELECT 1 FROM quote_link WHERE to_quote=quote.id)");
  m_db.change("DELETE FROM temp.touched");
  return removed;
}

void Transaction::recode(model::CodeId from, model::CodeId to) {
  m_db.change(
      "INSERT OR IGNORE INTO coding(quote,code,coder,created_at,weight) "
      "SELECT quote,?2,coder,created_at,weight FROM coding WHERE code=?1",
      {value_of(from), value_of(to)});
  m_db.change("DELETE FROM coding WHERE code=?", {value_of(from)});
  m_db.change(
      "UPDATE summary SET body=body||char(10,10)||(SELECT f.body FROM summary f WHERE f.code=?1 "
      "AND f.owner=summary.owner) "
      "WHERE code=?2 AND owner IN (SELECT owner FROM summary WHERE code=?1)",
      {value_of(from), value_of(to)});
  m_db.change(
      "DELETE FROM summary WHERE code=?1 AND owner IN (SELECT owner FROM summary WHERE code=?2)",
      {value_of(from), value_of(to)});
  m_db.change("UPDATE summary SET code=?2 WHERE code=?1", {value_of(from), value_of(to)});
}

void Transaction::remove_owned(const base::Uuid& owner) {
  m_db.change("DELETE FROM attribute_value WHERE owner=?", {value_of(owner)});
  m_db.change("DELETE FROM summary WHERE owner=?", {value_of(owner)});
}

}  // namespace uddrag::store
