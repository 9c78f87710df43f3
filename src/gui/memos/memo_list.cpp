// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/memos/memo_list.h"

#include <algorithm>
#include <set>

#include "edit/memo_links.h"
#include "text/collate.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace uddrag::gui {
namespace {

/// A word for each key, so that memos compare quickly.
std::string sort_key(const app::ListedMemo& memo, MemoColumn column) {
  switch (column) {
    case MemoColumn::title:
      return app::memo_title(memo.memo);
    case MemoColumn::kind:
      return memo.memo.kind;
    case MemoColumn::on:
      return memo.on;
    case MemoColumn::who:
      return memo.coder;
    case MemoColumn::when:
      break;
  }
  return {};
}

std::vector<std::u16string> words_of(std::string_view typed) {
  std::vector<std::u16string> words;
  while (!(typed = text::trim(typed)).empty()) {
    const std::size_t end = std::min(typed.find_first_of(" \t\n"), typed.size());
    words.push_back(text::fold(typed.substr(0, end)));
    typed.remove_prefix(end);
  }
  return words;
}

}  // namespace

const std::vector<std::string>& known_memo_kinds() {
  static const std::vector<std::string> kinds = {"theoretical", "method", "reflection", "to do"};
  return kinds;
}

void MemoList::load(const store::Reader& read) {
  m_all = app::list_memos(read);
  m_language = read.project().language;
  m_folded.clear();
  m_links.clear();
  const model::LinkNames names = edit::link_names(read);
  for (const app::ListedMemo& memo : m_all) {
    m_folded.push_back(text::fold(memo.memo.title + "\n" + memo.memo.body + "\n" + memo.memo.kind +
                                  "\n" + memo.on));
    auto& links = m_links.emplace_back();
    for (const model::WrittenLink& link : model::links_in(memo.memo.body))
      if (const auto thing = names.find(link.name)) links.push_back(*thing);
  }
  refill();
}

void MemoList::set_filter(MemoFilter filter) {
  m_filter = std::move(filter);
  m_words = words_of(m_filter.words);
  refill();
}

void MemoList::sort_by(MemoColumn column, bool ascending) {
  m_column = column;
  m_ascending = ascending;
  refill();
}

bool MemoList::fits(std::size_t i) const {
  const model::Memo& memo = m_all[i].memo;
  if (m_filter.kind && memo.kind != *m_filter.kind) return false;
  if (m_filter.target && memo.target != *m_filter.target) return false;
  if (m_filter.coder && memo.coder != *m_filter.coder) return false;
  if (m_filter.on && (memo.target != m_filter.on->kind || memo.target_id != m_filter.on->id))
    return false;
  return std::all_of(m_words.begin(), m_words.end(), [&](const std::u16string& word) {
    return m_folded[i].find(word) != std::u16string::npos;
  });
}

void MemoList::refill() {
  m_shown.clear();
  for (std::size_t i = 0; i < m_all.size(); ++i)
    if (fits(i)) m_shown.push_back(i);
  if (m_column == MemoColumn::when) {
    const auto earlier = [&](std::size_t a, std::size_t b) {
      return m_all[a].memo.created_at < m_all[b].memo.created_at;
    };
    std::stable_sort(m_shown.begin(), m_shown.end(), [&](std::size_t a, std::size_t b) {
      return m_ascending ? earlier(a, b) : earlier(b, a);
    });
    return;
  }
  const text::Collator collator(m_language);
  std::vector<std::pair<std::string, std::size_t>> keyed;
  for (const std::size_t i : m_shown)
    keyed.emplace_back(collator.key(sort_key(m_all[i], m_column)), i);
  std::stable_sort(keyed.begin(), keyed.end(), [&](const auto& a, const auto& b) {
    return m_ascending ? a.first < b.first : b.first < a.first;
  });
  for (std::size_t i = 0; i < keyed.size(); ++i) m_shown[i] = keyed[i].second;
}

std::optional<std::size_t> MemoList::row_of(model::MemoId id) const {
  for (std::size_t i = 0; i < m_shown.size(); ++i)
    if (row(i).memo.id == id) return i;
  return std::nullopt;
}

std::vector<std::string> MemoList::own_kinds() const {
  const auto& known = known_memo_kinds();
  std::set<std::string> own;
  for (const app::ListedMemo& memo : m_all)
    if (!memo.memo.kind.empty() &&
        std::find(known.begin(), known.end(), memo.memo.kind) == known.end())
      own.insert(memo.memo.kind);
  return {own.begin(), own.end()};
}

std::vector<model::MemoId> MemoList::mentions(const model::LinkedThing& thing) const {
  std::vector<model::MemoId> found;
  for (std::size_t i = 0; i < m_all.size(); ++i)
    if (std::find(m_links[i].begin(), m_links[i].end(), thing) != m_links[i].end())
      found.push_back(m_all[i].memo.id);
  return found;
}

}  // namespace uddrag::gui
