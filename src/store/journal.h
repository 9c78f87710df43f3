// SPDX-License-Identifier: GPL-3.0-or-later
// The one way in which a project changes: an Edit is checked, applied in one transaction, and every
// row it touched is noted by triggers. Undo, redo, audit and notification come from those rows.
// Only the owner thread may use a journal.
#pragma once
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/signal.h"
#include "model/ids.h"
#include "model/refusal.h"
#include "store/reader.h"

namespace uddrag::store {

class Database;

/// What an edit may do while it is applied: write rows, each noted by the triggers.
class Transaction {
 public:
  Transaction(Database& db, model::CoderId coder, base::Millis at)
      : m_db(db), m_reader(db), m_coder(coder), m_at(at) {}

  template <class Row>
  void insert(const Row& row);
  template <class Row>
  bool update(const Row& row);  ///< by key; false where there is no such row
  template <class Row>
  bool remove(const Row& row);  ///< by key; rows that belong to it go with it (foreign keys)

  /// Stores bytes by their hash; not journaled, since content never changes.
  base::Hash put_content(std::string_view bytes, const std::string& media_type);
  /// Removes those of the quotes that carry nothing any more: no coding, memo, star, title, link
  /// or excerpt. Gives how many.
  std::int64_t remove_bare_quotes(const std::vector<model::QuoteId>& quotes);
  /// Removes the attribute values and summaries of a document or participant.
  void remove_owned(const base::Uuid& owner);
  /// Moves all codings and summaries of one code to another. Where the same coder has both, one
  /// coding remains; two summaries of the same owner become one, one below the other.
  void recode(model::CodeId from, model::CodeId to);

  const Reader& read() const { return m_reader; }
  model::CoderId coder() const { return m_coder; }
  base::Millis at() const { return m_at; }

 private:
  Database& m_db;
  Reader m_reader;
  model::CoderId m_coder;
  base::Millis m_at;
};

/// One action of a user. check() and apply() see the same state when run by the journal.
class Edit {
 public:
  virtual ~Edit() = default;
  virtual std::string_view kind() const = 0;              ///< stable, untranslated: "code.merge"
  virtual std::string arguments() const { return "{}"; }  ///< JSON, for the history
  virtual std::optional<model::Refusal> check(const Reader&) const { return std::nullopt; }
  virtual void apply(Transaction& tx) = 0;
};

/// Thrown by apply() where a rule fails in the middle: the transaction is rolled back and
/// Journal::run gives the refusal.
struct RefusedInside {
  model::Refusal refusal;
};

/// Which rows an action touched: table name → keys (the first key column as an id).
struct ChangeSet {
  model::ActionId action;
  std::string kind;
  std::map<std::string, std::vector<base::Uuid>> rows;

  bool touches(const std::string& table) const { return rows.contains(table); }
};

struct ActionInfo {
  model::ActionId id;
  std::int64_t seq = 0;
  base::Millis at = 0;
  model::CoderId coder;
  std::string kind;  ///< of an undo or redo: the kind of what it undoes
  std::string arguments;
  model::ActionId undoes;  ///< nil: an action of its own
  std::int64_t row_count = 0;
};

class Journal {
 public:
  explicit Journal(Database& db);
  ~Journal();
  Journal(const Journal&) = delete;
  Journal& operator=(const Journal&) = delete;

  /// Nothing is changed where a refusal comes back or an exception leaves. An edit that changes no
  /// row leaves no action behind.
  std::optional<model::Refusal> run(Edit& edit, model::CoderId coder);

  /// What undo() / redo() would take back; nullopt where there is nothing.
  std::optional<ActionInfo> next_undo() const;
  std::optional<ActionInfo> next_redo() const;
  /// Throws base::Error conflict, and changes nothing, where a row is no longer as the action left
  /// it. Does nothing where next_undo() / next_redo() is empty.
  void undo(model::CoderId coder);
  void redo(model::CoderId coder);
  /// Newest first.
  std::vector<ActionInfo> history(std::size_t limit = 200) const;
  /// Of everybody who did something, also where taking it back took the coder's row away.
  std::map<model::CoderId, std::string> initials() const;

  base::Signal<const ChangeSet&> changed;  ///< after each commit

  /// Called before each write; throws where the file is not ours any more (removed, replaced).
  std::function<void()> before_write;

 private:
  struct Stacks;
  void revert(const ActionInfo& target, model::CoderId coder);
  Stacks& stacks() const;

  Database& m_db;
  mutable std::unique_ptr<Stacks> m_stacks;
};

}  // namespace uddrag::store

#include "store/database.h"
#include "store/tables.h"

namespace uddrag::store {

template <class Row>
void Transaction::insert(const Row& row) {
  m_db.insert(row);
}
template <class Row>
bool Transaction::update(const Row& row) {
  return m_db.update(row);
}
template <class Row>
bool Transaction::remove(const Row& row) {
  return m_db.remove(row);
}

}  // namespace uddrag::store
