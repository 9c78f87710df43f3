// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <charconv>

#include "app/memo_rows.h"
#include "app/table_import.h"
#include "app/table_parts.h"
#include "edit/memo_edits.h"

namespace uddrag::app {
namespace {

class MemosTable {
 public:
  MemosTable(Session& session, const std::string& bytes, const std::string& path)
      : m_session(session),
        m_rows(bytes, path, {"target_type", "target", "text"}),
        m_coders(session, m_all),
        m_documents(session.read()),
        m_codes(session.read().codes()),
        m_known(session.read().memos()) {}

  TableOutcome run() {
    m_outcome.rows = static_cast<std::int64_t>(m_rows.size());
    for (std::size_t i = 0; i < m_rows.size(); ++i) add(i);
    run_all(m_session, m_rows, m_all);
    return m_outcome;
  }

 private:
  void add(std::size_t i) {
    model::Memo memo;
    memo.id = model::MemoId::make();
    memo.kind = trimmed(m_rows.cell(i, "kind"));
    memo.title = base::without_formula_guard(m_rows.cell(i, "title"));
    memo.body = base::without_formula_guard(m_rows.cell(i, "text"));
    memo.created_at = date_in(m_rows, i, "date").value_or(base::now_ms());
    if (!aim(i, memo)) return;
    const bool there = std::any_of(m_known.begin(), m_known.end(), [&](const model::Memo& other) {
      return other.target_id == memo.target_id && other.body == memo.body;
    });
    if (there) {
      ++m_outcome.there;
      return;
    }
    m_all.from_row(i);
    memo.coder = m_coders.id(trimmed(m_rows.cell(i, "author")));
    m_all.emplace<edit::SaveMemo>(memo);
    m_known.push_back(memo);
    ++m_outcome.added;
  }

  /// Says what the memo is on; false where the row names nothing that is there.
  bool aim(std::size_t i, model::Memo& memo) {
    const std::string type = trimmed(m_rows.cell(i, "target_type"));
    const std::string target = trimmed(m_rows.cell(i, "target"));
    const auto kind = model::from_name<model::MemoTarget>(type);
    if (kind == model::MemoTarget::project) {
      memo.target_id = m_session.read().project().id.uuid;
    } else if (kind == model::MemoTarget::code) {
      if (const auto code = code_named(m_codes, target)) memo.target_id = code->id.uuid;
    } else if (kind == model::MemoTarget::document) {
      if (const model::Document* document = m_documents.find(target))
        memo.target_id = document->id.uuid;
    } else if (kind == model::MemoTarget::turn) {
      memo.target_id = turn_of(i, target);
    } else if (kind == model::MemoTarget::section) {
      memo.target_id = section_called(target);
    } else if (kind) {
      const auto wanted = kind == model::MemoTarget::coding ? model::MemoTarget::quote : *kind;
      const auto thing = target.empty() ? std::nullopt : memo_target(m_session.read(), target);
      if (thing && thing->kind == wanted) memo.target_id = thing->id;
    } else {
      m_rows.fault(i, "\"" + type +
                          "\" is no target: project, document, turn, quote, code, participant, "
                          "section or coding");
      return false;
    }
    memo.target = *kind;
    if (memo.target_id.nil()) m_rows.fault(i, "there is no " + type + " \"" + target + "\"");
    return !memo.target_id.nil();
  }

  /// The document by its name, the turn by the number in a column of its own, or behind the name as
  /// in "Interview 3, turn 2".
  base::Uuid turn_of(std::size_t i, const std::string& target) const {
    std::string document = target, number = trimmed(m_rows.cell(i, "turn"));
    if (const std::size_t comma = target.rfind(", tu"); number.empty() && comma != target.npos) {
      document = target.substr(0, comma);
      number = target.substr(target.rfind(' ') + 1);
    }
    std::int64_t turn = 0;
    const auto read = std::from_chars(number.data(), number.data() + number.size(), turn);
    if (read.ec != std::errc() || read.ptr != number.data() + number.size() || turn < 1) return {};
    const auto thing = memo_target(m_session.read(), document, turn);
    return thing ? thing->id : base::Uuid();
  }

  base::Uuid section_called(const std::string& title) const {
    for (const model::Course& course : m_session.read().courses())
      for (const model::Section& section : m_session.read().sections(course.id))
        if (section.title == title) return section.id.uuid;
    return {};
  }

  Session& m_session;
  Rows m_rows;
  RowEdits m_all{"memos.import", "{}"};
  Coders m_coders;
  Documents m_documents;
  std::vector<model::Code> m_codes;
  std::vector<model::Memo> m_known;
  TableOutcome m_outcome;
};

}  // namespace

TableOutcome import_memos(Session& session, const std::string& bytes, const std::string& path) {
  return MemosTable(session, bytes, path).run();
}

}  // namespace uddrag::app
