// SPDX-License-Identifier: GPL-3.0-or-later
// The memos of a project as the Memos place lists them: found by words, filtered, sorted, and which
// of them mention a thing. Free of wx.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/memo_rows.h"

namespace uddrag::gui {

struct MemoFilter {
  std::string words = {};  ///< each must occur, folded, in title, text, kind or what it is on
  std::optional<std::string> kind = {};
  std::optional<model::MemoTarget> target = {};
  std::optional<model::CoderId> coder = {};
  std::optional<model::LinkedThing> on = {};  ///< this thing alone
};

enum class MemoColumn { title, kind, on, who, when };

class MemoList {
 public:
  void load(const store::Reader& read);
  void set_filter(MemoFilter filter);
  void sort_by(MemoColumn column, bool ascending);

  const MemoFilter& filter() const { return m_filter; }
  MemoColumn sorted_by() const { return m_column; }
  bool ascending() const { return m_ascending; }
  const std::vector<app::ListedMemo>& all() const { return m_all; }
  /// Indices of all(), in the order that was asked for.
  const std::vector<std::size_t>& shown() const { return m_shown; }
  const app::ListedMemo& row(std::size_t i) const { return m_all[m_shown[i]]; }
  std::optional<std::size_t> row_of(model::MemoId id) const;  ///< among the shown
  std::size_t hidden_count() const { return m_all.size() - m_shown.size(); }
  /// Kinds in use that are not of the four known ones, sorted.
  std::vector<std::string> own_kinds() const;
  /// Memos whose text has a link to a thing.
  std::vector<model::MemoId> mentions(const model::LinkedThing& thing) const;

 private:
  void refill();
  bool fits(std::size_t i) const;

  std::vector<app::ListedMemo> m_all;
  std::vector<std::u16string> m_folded;
  std::vector<std::vector<model::LinkedThing>> m_links;
  std::vector<std::size_t> m_shown;
  std::vector<std::u16string> m_words;
  MemoFilter m_filter;
  std::string m_language;  ///< for the order of names
  MemoColumn m_column = MemoColumn::when;
  bool m_ascending = false;
};

/// The kinds that every project has, by their stable names.
const std::vector<std::string>& known_memo_kinds();

}  // namespace uddrag::gui
