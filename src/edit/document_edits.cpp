// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/document_edits.h"

#include <algorithm>
#include <utility>

#include "edit/memo_edits.h"
#include "edit/memo_links.h"
#include "edit/quote_edits.h"
#include "edit/together.h"
#include "text/utf8.h"

namespace uddrag::edit {
namespace {

Verdict check_name(const store::Reader& read, const model::Document& document) {
  if (text::trim(document.name).empty()) return refuse("document.name", "A document needs a name.");
  for (const model::Document& other : read.documents())
    if (other.id != document.id && other.name == document.name)
      return refuse("document.name_taken", "There is a document \"{}\" already.", document.name);
  return allow();
}

Verdict check_not_there(const store::Reader& read, std::string_view words, std::string_view bytes) {
  const base::Hash original = base::hash_of_bytes(bytes);
  const base::Hash text = base::hash_of_bytes(words);
  for (const model::Document& other : read.documents())
    if ((!bytes.empty() && other.original == original) || (!words.empty() && other.text == text))
      return refuse("document.duplicate", "The same text is in the project already, as \"{}\".",
                    other.name);
  return allow();
}

std::string name_of(const store::Reader& read, model::DocumentId id) {
  const auto document = read.document(id);
  return document ? document->name : std::string();
}

}  // namespace

model::DocumentGroupId ensure_group(store::Transaction& tx, const std::string& name) {
  std::int64_t position = 0;
  for (const model::DocumentGroup& group : tx.read().groups()) {
    if (group.name == name) return group.id;
    position = group.position + 1;
  }
  const model::DocumentGroup group{model::DocumentGroupId::make(), name, position};
  tx.insert(group);
  return group.id;
}

std::string AddDocument::arguments() const {
  return arguments_json({{"name", m_new.document.name}});
}

Verdict AddDocument::check(const store::Reader& read) const {
  if (auto refusal = check_name(read, m_new.document)) return refusal;
  return m_again ? allow() : check_not_there(read, text(), original());
}

void AddDocument::apply(store::Transaction& tx) {
  model::Document& document = m_new.document;
  document.text = tx.put_content(text(), "text/plain; charset=utf-8");
  if (!original().empty()) document.original = tx.put_content(original(), m_new.original_type);
  if (!m_new.group.empty()) document.group = ensure_group(tx, m_new.group);
  document.imported_at = tx.at();
  document.position = static_cast<std::int64_t>(tx.read().documents().size());
  tx.insert(document);
  for (const model::Speaker& speaker : m_new.speakers) tx.insert(speaker);
  for (const model::Turn& turn : m_new.turns) tx.insert(turn);
  if (m_new.more_turns) m_new.more_turns([&](const model::Turn& turn) { tx.insert(turn); });
  for (const model::StyleRun& style : m_new.styles) tx.insert(style);
  add_notes(tx);
}

void AddDocument::add_notes(store::Transaction& tx) {
  const text::Span whole{text::Pos(0), text::Pos(text::count_code_points(text()))};
  for (const NewDocument::Note& note : m_new.notes) {
    model::Memo memo{model::MemoId::make(),
                     model::MemoTarget::document,
                     m_new.document.id.uuid,
                     "comment",
                     note.author,
                     note.body,
                     tx.coder(),
                     tx.at()};
    if (text::trim(memo.title).empty() && text::trim(memo.body).empty()) continue;
    if (!text::intersect(note.span, whole).empty()) {
      memo.target = model::MemoTarget::quote;
      memo.target_id = ensure_quote(tx, m_new.document.id, note.span).uuid;
    }
    SaveMemo save(memo);
    apply_inside(save, tx);
  }
}

std::string ChangeDocument::arguments() const {
  return arguments_json({{"name", m_document.name}});
}

Verdict ChangeDocument::check(const store::Reader& read) const {
  if (!read.document(m_document.id)) return refuse("document.gone", "The document is gone.");
  const auto groups = read.groups();
  if (!m_document.group.nil() && std::none_of(groups.begin(), groups.end(), [&](const auto& group) {
        return group.id == m_document.group;
      }))
    return refuse("group.gone", "The group is gone.");
  return check_name(read, m_document);
}

void ChangeDocument::apply(store::Transaction& tx) {
  model::Document now = *tx.read().document(m_document.id);
  std::optional<LinksKept> links;
  if (now.name != m_document.name) links.emplace(tx);
  now.name = m_document.name;
  now.kind = m_document.kind;
  now.language = m_document.language;
  now.group = m_document.group;
  now.position = m_document.position;
  now.status = m_document.status;
  now.read_only = m_document.read_only;
  now.description = m_document.description;
  tx.update(now);
  if (links) links->rewrite();
}

std::string RemoveDocument::arguments() const {
  return arguments_json({{"name", m_name}});
}

Verdict RemoveDocument::check(const store::Reader& read) const {
  if (!read.document(m_id)) return refuse("document.gone", "The document is gone.");
  for (const model::Quote& quote : read.quotes_of(m_id))
    if (!read.excerpts_of_quote(quote.id).empty())
      return refuse("document.in_course",
                    "Quote {} of \"{}\" is used in a course; take it out there first.",
                    quote.number, name_of(read, m_id));
  return allow();
}

void RemoveDocument::apply(store::Transaction& tx) {
  m_name = name_of(tx.read(), m_id);
  for (const model::Quote& quote : tx.read().quotes_of(m_id))
    for (const auto target : {model::MemoTarget::quote, model::MemoTarget::coding})
      remove_memos(tx, target, quote.id.uuid);
  for (const model::Turn& turn : tx.read().turns(m_id))
    remove_memos(tx, model::MemoTarget::turn, turn.id.uuid);
  remove_memos(tx, model::MemoTarget::document, m_id.uuid);
  tx.remove_owned(m_id.uuid);
  model::Document document;
  document.id = m_id;
  tx.remove(document);
}

std::string SaveGroup::arguments() const {
  return arguments_json({{"name", m_group.name}});
}

Verdict SaveGroup::check(const store::Reader& read) const {
  if (text::trim(m_group.name).empty()) return refuse("group.name", "A group needs a name.");
  for (const model::DocumentGroup& other : read.groups())
    if (other.id != m_group.id && other.name == m_group.name)
      return refuse("group.name_taken", "There is a group of that name already.");
  return allow();
}

void SaveGroup::apply(store::Transaction& tx) {
  if (!tx.update(m_group)) tx.insert(m_group);
}

namespace {

Verdict check_group(const store::Reader& read, model::DocumentGroupId id) {
  for (const model::DocumentGroup& group : read.groups())
    if (group.id == id) return allow();
  return refuse("group.gone", "The group is gone.");
}

std::string name_of(const store::Reader& read, model::DocumentGroupId id) {
  for (const model::DocumentGroup& group : read.groups())
    if (group.id == id) return group.name;
  return {};
}

}  // namespace

std::string RemoveGroup::arguments() const {
  return arguments_json({{"name", m_name}});
}

Verdict RemoveGroup::check(const store::Reader& read) const {
  return check_group(read, m_id);
}

void RemoveGroup::apply(store::Transaction& tx) {
  m_name = name_of(tx.read(), m_id);
  model::DocumentGroup group;
  group.id = m_id;
  tx.remove(group);
}

std::string MoveGroup::arguments() const {
  return arguments_json({{"name", m_name}});
}

Verdict MoveGroup::check(const store::Reader& read) const {
  return check_group(read, m_id);
}

void MoveGroup::apply(store::Transaction& tx) {
  m_name = name_of(tx.read(), m_id);
  auto groups = tx.read().groups();
  const auto last = static_cast<std::int64_t>(groups.size()) - 1;
  const auto me = std::find_if(groups.begin(), groups.end(),
                               [&](const model::DocumentGroup& group) { return group.id == m_id; });
  const std::int64_t to = std::clamp<std::int64_t>((me - groups.begin()) + m_by, 0, last);
  const model::DocumentGroup moved = *me;
  groups.erase(me);
  groups.insert(groups.begin() + to, moved);
  for (std::int64_t i = 0; i <= last; ++i) {
    model::DocumentGroup& group = groups[static_cast<std::size_t>(i)];
    if (std::exchange(group.position, i) != i) tx.update(group);
  }
}

Verdict ChangeSpeaker::check(const store::Reader& read) const {
  const auto speakers = read.speakers(m_speaker.document);
  if (std::none_of(speakers.begin(), speakers.end(),
                   [&](const auto& speaker) { return speaker.id == m_speaker.id; }))
    return refuse("speaker.gone", "The speaker is gone.");
  if (!m_speaker.participant.nil() && !read.participant(m_speaker.participant))
    return refuse("participant.gone", "The participant is gone.");
  return allow();
}

std::string ChangeSpeaker::arguments() const {
  return arguments_json({{"name", m_speaker.label}});
}

}  // namespace uddrag::edit
