// SPDX-License-Identifier: GPL-3.0-or-later
// Memos on anything.
#pragma once
#include "edit/refuse.h"
#include "store/journal.h"

namespace uddrag::edit {

/// Writes a memo, new or changed. Neither title nor body: refused. Coder and date that are not
/// given are those of the action, or stay what they were.
class SaveMemo : public store::Edit {
 public:
  explicit SaveMemo(model::Memo memo) : m_memo(std::move(memo)) {}
  std::string_view kind() const override { return "memo.save"; }
  std::string arguments() const override;
  Verdict check(const store::Reader& read) const override;
  void apply(store::Transaction& tx) override;
  model::MemoId id() const { return m_memo.id; }

 private:
  model::Memo m_memo;
};

/// A quote that then carries nothing is deleted.
class DeleteMemo : public store::Edit {
 public:
  explicit DeleteMemo(model::MemoId memo) : m_memo(memo) {}
  std::string_view kind() const override { return "memo.delete"; }
  Verdict check(const store::Reader& read) const override;
  void apply(store::Transaction& tx) override;

 private:
  model::MemoId m_memo;
};

/// Deletes the memos on something that is being deleted itself.
void remove_memos(store::Transaction& tx, model::MemoTarget target, const base::Uuid& id);

}  // namespace uddrag::edit
