// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/code_edits.h"

#include <algorithm>
#include <set>

#include "edit/memo_edits.h"
#include "edit/memo_links.h"
#include "edit/together.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace uddrag::edit {
namespace {

std::u16string folded(const std::string& name) {
  return text::fold(text::trim(name), {.ignore_case = true, .ignore_accents = false});
}

Verdict check_name(const store::Reader& read, const model::Code& code) {
  if (text::trim(code.name).empty()) return refuse("code.name", "A code needs a name.");
  for (const model::Code& other : read.codes())
    if (other.id != code.id && other.parent == code.parent &&
        folded(other.name) == folded(code.name))
      return refuse("code.name_taken", "There is a code \"{}\" beside it already.", other.name);
  return allow();
}

std::string name_of(const store::Reader& read, model::CodeId id) {
  const auto code = read.code(id);
  return code ? code->name : std::string();
}

std::vector<model::Code> children(const store::Reader& read, model::CodeId parent) {
  std::vector<model::Code> result;
  for (const model::Code& code : read.codes())
    if (code.parent == parent) result.push_back(code);
  return result;
}

bool is_below(const store::Reader& read, model::CodeId code, model::CodeId ancestor) {
  std::set<model::CodeId> seen;
  for (auto up = read.code(code); up && seen.insert(up->id).second; up = read.code(up->parent))
    if (up->id == ancestor) return true;
  return false;
}

/// A code and all below it, children behind their parents.
std::vector<model::CodeId> subtree(const store::Reader& read, model::CodeId root) {
  std::vector<model::CodeId> all{root};
  const auto codes = read.codes();
  for (std::size_t i = 0; i < all.size(); ++i)
    for (const model::Code& code : codes)
      if (code.parent == all[i] && std::find(all.begin(), all.end(), code.id) == all.end())
        all.push_back(code.id);
  return all;
}

}  // namespace

std::string code_path(const store::Reader& read, model::CodeId id) {
  std::string path;
  std::set<model::CodeId> seen;
  for (auto code = read.code(id); code && seen.insert(code->id).second;
       code = read.code(code->parent))
    path = path.empty() ? code->name : code->name + " / " + path;
  return path;
}

std::string CreateCode::arguments() const {
  return arguments_json({{"name", m_code.name}});
}

Verdict CreateCode::check(const store::Reader& read) const {
  if (!m_code.parent.nil() && !read.code(m_code.parent))
    return refuse("code.parent_gone", "The code above it is gone.");
  return check_name(read, m_code);
}

void CreateCode::apply(store::Transaction& tx) {
  m_code.name = text::trim(m_code.name);
  for (const model::Code& sibling : children(tx.read(), m_code.parent))
    m_code.position = std::max(m_code.position, sibling.position + 1);
  tx.insert(m_code);
}

std::string_view ChangeCode::kind() const {
  switch (m_what) {
    case CodeChange::rename:
      return "code.rename";
    case CodeChange::recolor:
      return "code.recolor";
    case CodeChange::retire:
      return "code.retire";
    case CodeChange::describe:
      break;
  }
  return "code.describe";
}

std::string ChangeCode::arguments() const {
  return arguments_json({{"name", m_code.name}, {"before", m_before}});
}

Verdict ChangeCode::check(const store::Reader& read) const {
  const auto now = read.code(m_code.id);
  if (!now) return refuse("code.gone", "The code is gone.");
  model::Code renamed = *now;
  renamed.name = m_code.name;
  return check_name(read, renamed);
}

void ChangeCode::apply(store::Transaction& tx) {
  const model::Code now = *tx.read().code(m_code.id);
  m_before = now.name;
  m_code.name = text::trim(m_code.name);
  m_code.parent = now.parent;
  m_code.position = now.position;
  std::optional<LinksKept> links;
  if (m_code.name != now.name) links.emplace(tx);
  tx.update(m_code);
  if (links) links->rewrite();
}

std::string NameCode::arguments() const {
  return arguments_json({{"name", m_name.name}});
}

Verdict NameCode::check(const store::Reader& read) const {
  if (!read.code(m_name.code)) return refuse("code.gone", "The code is gone.");
  return allow();
}

void NameCode::apply(store::Transaction& tx) {
  if (m_name.name.empty())
    tx.remove(m_name);
  else if (!tx.update(m_name))
    tx.insert(m_name);
}

std::string MoveCode::arguments() const {
  return arguments_json({{"name", m_name}});
}

Verdict MoveCode::check(const store::Reader& read) const {
  auto code = read.code(m_code);
  if (!code) return refuse("code.gone", "The code is gone.");
  if (!m_parent.nil() && !read.code(m_parent))
    return refuse("code.parent_gone", "The code above it is gone.");
  if (is_below(read, m_parent, m_code))
    return refuse("code.cycle", "A code cannot be put below itself.");
  code->parent = m_parent;
  return check_name(read, *code);
}

void MoveCode::apply(store::Transaction& tx) {
  model::Code moved = *tx.read().code(m_code);
  m_name = moved.name;
  std::vector<model::Code> row = children(tx.read(), m_parent);
  std::erase_if(row, [&](const model::Code& code) { return code.id == m_code; });
  moved.parent = m_parent;
  const auto size = static_cast<std::int64_t>(row.size());
  row.insert(row.begin() + std::clamp<std::int64_t>(m_position, 0, size), moved);
  LinksKept links(tx);
  for (std::size_t i = 0; i < row.size(); ++i) {
    row[i].position = static_cast<std::int64_t>(i);
    tx.update(row[i]);
  }
  links.rewrite();
}

std::string MergeCodes::arguments() const {
  return arguments_json({{"name", m_from_name}, {"into", m_to_name}});
}

Verdict MergeCodes::check(const store::Reader& read) const {
  if (m_from == m_to) return refuse("code.merge_self", "A code cannot be merged with itself.");
  if (!read.code(m_from) || !read.code(m_to)) return refuse("code.gone", "The code is gone.");
  if (is_below(read, m_to, m_from))
    return refuse("code.merge_below", "A code cannot be merged into one of its own children.");
  return allow();
}

void MergeCodes::apply(store::Transaction& tx) {
  m_from_name = name_of(tx.read(), m_from);
  m_to_name = name_of(tx.read(), m_to);
  m_became.clear();
  LinksKept links(tx);
  merge(tx, m_from, m_to);
  links.rewrite(m_became);
}

void MergeCodes::merge(store::Transaction& tx, model::CodeId from, model::CodeId to) {
  m_became[from.uuid] = to.uuid;
  model::Code gone = *tx.read().code(from);
  gone.name = base::to_string(from.uuid);  // its own may be that of a child, which comes beside it
  tx.update(gone);
  for (model::Code child : children(tx.read(), from)) {
    const auto there = children(tx.read(), to);
    const auto twin = std::find_if(there.begin(), there.end(), [&](const model::Code& code) {
      return folded(code.name) == folded(child.name);
    });
    if (twin != there.end()) {
      merge(tx, child.id, twin->id);
      continue;
    }
    child.parent = to;
    child.position = there.empty() ? 0 : there.back().position + 1;
    tx.update(child);
  }
  tx.recode(from, to);
  for (model::Memo memo : tx.read().memos_on(model::MemoTarget::code, from.uuid)) {
    memo.target_id = to.uuid;
    tx.update(memo);
  }
  tx.remove(gone);
}

std::string DeleteCode::arguments() const {
  return arguments_json({{"name", m_name}});
}

Verdict DeleteCode::check(const store::Reader& read) const {
  if (!read.code(m_code)) return refuse("code.gone", "The code is gone.");
  return allow();
}

void DeleteCode::apply(store::Transaction& tx) {
  m_name = name_of(tx.read(), m_code);
  std::vector<model::QuoteId> touched;
  for (const model::CodeId id : subtree(tx.read(), m_code)) {
    remove_memos(tx, model::MemoTarget::code, id.uuid);
    for (const model::Coding& coding : tx.read().codings_with(id)) touched.push_back(coding.quote);
  }
  model::Code code;
  code.id = m_code;
  tx.remove(code);
  tx.remove_bare_quotes(touched);
}

Verdict SetFavourite::check(const store::Reader& read) const {
  if (!read.code(m_code)) return refuse("code.gone", "The code is gone.");
  return allow();
}

void SetFavourite::apply(store::Transaction& tx) {
  const auto now = tx.read().favourites();
  if (m_favourite == (std::find(now.begin(), now.end(), m_code) != now.end())) return;
  const auto sets = tx.read().code_sets();
  auto favourites = std::find_if(sets.begin(), sets.end(),
                                 [](const auto& set) { return set.name == "favourites"; });
  model::CodeSetMember member{{}, m_code, static_cast<std::int64_t>(now.size())};
  if (favourites != sets.end()) {
    member.set = favourites->id;
  } else {
    const model::CodeSet made{model::CodeSetId::make(), "favourites"};
    tx.insert(made);
    member.set = made.id;
  }
  if (m_favourite)
    tx.insert(member);
  else
    tx.remove(member);
}

}  // namespace uddrag::edit
