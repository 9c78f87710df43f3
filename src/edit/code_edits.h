// SPDX-License-Identifier: GPL-3.0-or-later
// Changes of the codebook.
#pragma once
#include <map>
#include <string>

#include "edit/refuse.h"
#include "store/journal.h"

namespace uddrag::edit {

/// "Roles / Role division": the names from the top, for people and for CSV.
std::string code_path(const store::Reader& read, model::CodeId id);

/// The name must not be empty and be free among its siblings (compared without case). The code
/// goes to the end of its siblings.
class CreateCode : public store::Edit {
 public:
  explicit CreateCode(model::Code code) : m_code(std::move(code)) {}
  std::string_view kind() const override { return "code.create"; }
  std::string arguments() const override;
  Verdict check(const store::Reader& read) const override;
  void apply(store::Transaction& tx) override;
  model::CodeId id() const { return m_code.id; }

 private:
  model::Code m_code;
};

enum class CodeChange { rename, recolor, describe, retire };

/// All but place in the tree. What changed names the action: "code.rename", "code.recolor" …
/// Links in memos follow a name that changes (edit/memo_links.h), here and in the edits below.
class ChangeCode : public store::Edit {
 public:
  ChangeCode(model::Code code, CodeChange what) : m_code(std::move(code)), m_what(what) {}
  std::string_view kind() const override;
  std::string arguments() const override;
  Verdict check(const store::Reader& read) const override;
  void apply(store::Transaction& tx) override;

 private:
  model::Code m_code;
  CodeChange m_what;
  std::string m_before;
};

/// A code's name in a further language; an empty name removes it.
class NameCode : public store::Edit {
 public:
  explicit NameCode(model::CodeName name) : m_name(std::move(name)) {}
  std::string_view kind() const override { return "code.name"; }
  std::string arguments() const override;
  Verdict check(const store::Reader& read) const override;
  void apply(store::Transaction& tx) override;

 private:
  model::CodeName m_name;
};

/// Puts a code (with all below it) under another parent (nil: the top) at `position` among the
/// others there, from 0; a large position means last. Refused under itself or below itself.
class MoveCode : public store::Edit {
 public:
  MoveCode(model::CodeId code, model::CodeId parent, std::int64_t position)
      : m_code(code), m_parent(parent), m_position(position) {}
  std::string_view kind() const override { return "code.move"; }
  std::string arguments() const override;
  Verdict check(const store::Reader& read) const override;
  void apply(store::Transaction& tx) override;

 private:
  model::CodeId m_code, m_parent;
  std::int64_t m_position;
  std::string m_name;
};

/// All codings, children, memos and summaries of `from` go to `to`; `from` is deleted. Where the
/// same coder coded a quote with both, one coding remains. A child whose name `to` has already is
/// merged into that one.
class MergeCodes : public store::Edit {
 public:
  MergeCodes(model::CodeId from, model::CodeId to) : m_from(from), m_to(to) {}
  std::string_view kind() const override { return "code.merge"; }
  std::string arguments() const override;
  Verdict check(const store::Reader& read) const override;
  void apply(store::Transaction& tx) override;

 private:
  void merge(store::Transaction& tx, model::CodeId from, model::CodeId to);

  model::CodeId m_from, m_to;
  std::string m_from_name, m_to_name;
  std::map<base::Uuid, base::Uuid> m_became;
};

/// Deletes a code, all below it and their codings. Quotes that then carry nothing go too.
class DeleteCode : public store::Edit {
 public:
  explicit DeleteCode(model::CodeId code) : m_code(code) {}
  std::string_view kind() const override { return "code.delete"; }
  std::string arguments() const override;
  Verdict check(const store::Reader& read) const override;
  void apply(store::Transaction& tx) override;

 private:
  model::CodeId m_code;
  std::string m_name;
};

/// Puts a code on the list of favourites or takes it off.
class SetFavourite : public store::Edit {
 public:
  SetFavourite(model::CodeId code, bool favourite) : m_code(code), m_favourite(favourite) {}
  std::string_view kind() const override { return "code.favourite"; }
  Verdict check(const store::Reader& read) const override;
  void apply(store::Transaction& tx) override;

 private:
  model::CodeId m_code;
  bool m_favourite;
};

}  // namespace uddrag::edit
