// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/memo_edits.h"

#include "edit/together.h"
#include "text/utf8.h"

namespace uddrag::edit {
namespace {

bool is_there(const store::Reader& read, model::MemoTarget target, const base::Uuid& id) {
  switch (target) {
    case model::MemoTarget::project:
      return read.project().id.uuid == id;
    case model::MemoTarget::document:
      return read.document({id}).has_value();
    case model::MemoTarget::quote:
    case model::MemoTarget::coding:
      return read.quote({id}).has_value();
    case model::MemoTarget::code:
      return read.code({id}).has_value();
    case model::MemoTarget::participant:
      return read.participant({id}).has_value();
    case model::MemoTarget::section:
      return read.section({id}).has_value();
    case model::MemoTarget::turn:
      return read.turn({id}).has_value();
  }
  return false;
}

}  // namespace

std::string SaveMemo::arguments() const {
  return arguments_json(
      {{"title", m_memo.title}, {"target", std::string(model::name(m_memo.target))}});
}

Verdict SaveMemo::check(const store::Reader& read) const {
  if (text::trim(m_memo.title).empty() && text::trim(m_memo.body).empty())
    return refuse("memo.empty", "The memo is empty.");
  if (!is_there(read, m_memo.target, m_memo.target_id))
    return refuse("memo.target", "What the memo is on is gone.");
  return allow();
}

void SaveMemo::apply(store::Transaction& tx) {
  const auto there = tx.read().memo(m_memo.id);
  if (m_memo.coder.nil()) m_memo.coder = there ? there->coder : tx.coder();
  if (m_memo.created_at == 0) m_memo.created_at = there ? there->created_at : tx.at();
  if (!tx.update(m_memo)) tx.insert(m_memo);
}

Verdict DeleteMemo::check(const store::Reader& read) const {
  if (!read.memo(m_memo)) return refuse("memo.gone", "The memo is gone.");
  return allow();
}

void DeleteMemo::apply(store::Transaction& tx) {
  const model::Memo memo = *tx.read().memo(m_memo);
  tx.remove(memo);
  if (memo.target == model::MemoTarget::quote) tx.remove_bare_quotes({{memo.target_id}});
}

void remove_memos(store::Transaction& tx, model::MemoTarget target, const base::Uuid& id) {
  for (const model::Memo& memo : tx.read().memos_on(target, id)) tx.remove(memo);
}

}  // namespace uddrag::edit
