// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/course_edits.h"

#include <algorithm>

#include "edit/memo_edits.h"
#include "edit/together.h"
#include "text/utf8.h"

namespace uddrag::edit {
namespace {

/// Puts `row` into its siblings at its position and numbers them all anew.
template <class Row>
void place(store::Transaction& tx, std::vector<Row> siblings, Row row, bool is_new) {
  std::erase_if(siblings, [&](const Row& other) { return other.id == row.id; });
  const auto size = static_cast<std::int64_t>(siblings.size());
  const auto at = std::clamp<std::int64_t>(row.position, 0, size);
  siblings.insert(siblings.begin() + at, row);
  for (std::size_t i = 0; i < siblings.size(); ++i) {
    const bool inserted = is_new && siblings[i].id == row.id;
    const bool moved = siblings[i].id == row.id || siblings[i].position != std::int64_t(i);
    siblings[i].position = static_cast<std::int64_t>(i);
    if (inserted)
      tx.insert(siblings[i]);
    else if (moved)
      tx.update(siblings[i]);
  }
}

template <class Row>
void close_gap(store::Transaction& tx, std::vector<Row> siblings) {
  for (std::size_t i = 0; i < siblings.size(); ++i) {
    if (siblings[i].position == static_cast<std::int64_t>(i)) continue;
    siblings[i].position = static_cast<std::int64_t>(i);
    tx.update(siblings[i]);
  }
}

bool ordered_inside(const std::vector<text::Span>& spans, std::int64_t length) {
  text::Pos before;
  for (const text::Span& span : spans) {
    if (span.start < before || span.end <= span.start || span.end > text::Pos(length)) return false;
    before = span.end;
  }
  return true;
}

Verdict check_excerpt(const store::Reader& read, const model::Excerpt& excerpt) {
  const auto quote = read.quote(excerpt.quote);
  if (!quote) return refuse("quote.gone", "The quote is gone.");
  const std::int64_t length = quote->span.length();
  const bool fits =
      ordered_inside(excerpt.trims, length) && ordered_inside(excerpt.emphasis, length) &&
      std::all_of(
          excerpt.clarifications.begin(), excerpt.clarifications.end(),
          [&](const auto& c) { return c.at >= text::Pos(0) && c.at <= text::Pos(length); }) &&
      std::is_sorted(excerpt.clarifications.begin(), excerpt.clarifications.end(),
                     [](const auto& a, const auto& b) { return a.at < b.at; });
  if (!fits) return refuse("excerpt.outside", "What is left out or marked must lie in the quote.");
  return allow();
}

Verdict section_there(const store::Reader& read, model::SectionId id) {
  if (!read.section(id)) return refuse("section.gone", "The section is gone.");
  return allow();
}

Verdict block_there(const store::Reader& read, model::BlockId id) {
  if (!read.block(id)) return refuse("block.gone", "The block is gone.");
  return allow();
}

}  // namespace

std::string SaveCourse::arguments() const {
  return arguments_json({{"title", m_course.title}});
}

Verdict SaveCourse::check(const store::Reader&) const {
  if (text::trim(m_course.title).empty()) return refuse("course.title", "A course needs a title.");
  return allow();
}

void SaveCourse::apply(store::Transaction& tx) {
  if (!tx.update(m_course)) tx.insert(m_course);
}

Verdict RemoveCourse::check(const store::Reader& read) const {
  if (!read.course(m_id)) return refuse("course.gone", "The course is gone.");
  return allow();
}

void RemoveCourse::apply(store::Transaction& tx) {
  for (const model::Section& section : tx.read().sections(m_id))
    remove_memos(tx, model::MemoTarget::section, section.id.uuid);
  model::Course course;
  course.id = m_id;
  tx.remove(course);
}

std::string AddSection::arguments() const {
  return arguments_json({{"title", m_section.title}});
}

Verdict AddSection::check(const store::Reader& read) const {
  if (!read.course(m_section.course)) return refuse("course.gone", "The course is gone.");
  if (text::trim(m_section.title).empty())
    return refuse("section.title", "A section needs a title.");
  return allow();
}

void AddSection::apply(store::Transaction& tx) {
  place(tx, tx.read().sections(m_section.course), m_section, true);
}

std::string ChangeSection::arguments() const {
  return arguments_json({{"title", m_section.title}});
}

Verdict ChangeSection::check(const store::Reader& read) const {
  if (text::trim(m_section.title).empty())
    return refuse("section.title", "A section needs a title.");
  return section_there(read, m_section.id);
}

void ChangeSection::apply(store::Transaction& tx) {
  const model::Section now = *tx.read().section(m_section.id);
  m_section.course = now.course;
  m_section.position = now.position;
  tx.update(m_section);
}

std::string MoveSection::arguments() const {
  return arguments_json({{"title", m_title}});
}

Verdict MoveSection::check(const store::Reader& read) const {
  return section_there(read, m_id);
}

void MoveSection::apply(store::Transaction& tx) {
  model::Section section = *tx.read().section(m_id);
  m_title = section.title;
  section.position = m_position;
  place(tx, tx.read().sections(section.course), section, false);
}

std::string RemoveSection::arguments() const {
  return arguments_json({{"title", m_title}});
}

Verdict RemoveSection::check(const store::Reader& read) const {
  return section_there(read, m_id);
}

void RemoveSection::apply(store::Transaction& tx) {
  const model::Section section = *tx.read().section(m_id);
  m_title = section.title;
  remove_memos(tx, model::MemoTarget::section, m_id.uuid);
  tx.remove(section);
  close_gap(tx, tx.read().sections(section.course));
}

AddBlock::AddBlock(model::Block block, std::vector<model::Excerpt> excerpts)
    : m_block(std::move(block)), m_excerpts(std::move(excerpts)) {}

std::string AddBlock::arguments() const {
  return arguments_json({{"block", std::string(model::kind_of(m_block.body))}});
}

Verdict AddBlock::check(const store::Reader& read) const {
  for (const model::Excerpt& excerpt : m_excerpts)
    if (auto refusal = check_excerpt(read, excerpt)) return refusal;
  return section_there(read, m_block.section);
}

void AddBlock::apply(store::Transaction& tx) {
  place(tx, tx.read().blocks(m_block.section), m_block, true);
  for (model::Excerpt excerpt : m_excerpts) {
    excerpt.block = m_block.id;
    excerpt.quote_text_hash = base::hash_of_bytes(tx.read().quote(excerpt.quote)->text);
    tx.insert(excerpt);
  }
}

std::string ChangeBlock::arguments() const {
  return arguments_json({{"block", std::string(model::kind_of(m_block.body))}});
}

Verdict ChangeBlock::check(const store::Reader& read) const {
  const auto now = read.block(m_block.id);
  if (now && now->body.index() != m_block.body.index())
    return refuse("block.kind", "A block cannot become one of another kind.");
  return block_there(read, m_block.id);
}

void ChangeBlock::apply(store::Transaction& tx) {
  model::Block now = *tx.read().block(m_block.id);
  now.body = m_block.body;
  now.teacher_only = m_block.teacher_only;
  tx.update(now);
}

Verdict MoveBlock::check(const store::Reader& read) const {
  if (auto refusal = section_there(read, m_section)) return refusal;
  return block_there(read, m_id);
}

void MoveBlock::apply(store::Transaction& tx) {
  model::Block block = *tx.read().block(m_id);
  const model::SectionId left = block.section;
  block.section = m_section;
  block.position = m_position;
  place(tx, tx.read().blocks(m_section), block, false);
  if (left != m_section) close_gap(tx, tx.read().blocks(left));
}

std::string RemoveBlock::arguments() const {
  return arguments_json({{"block", m_block_kind}});
}

Verdict RemoveBlock::check(const store::Reader& read) const {
  return block_there(read, m_id);
}

void RemoveBlock::apply(store::Transaction& tx) {
  const model::Block block = *tx.read().block(m_id);
  m_block_kind = model::kind_of(block.body);
  tx.remove(block);
  close_gap(tx, tx.read().blocks(block.section));
}

Verdict SaveExcerpt::check(const store::Reader& read) const {
  if (auto refusal = block_there(read, m_excerpt.block)) return refusal;
  return check_excerpt(read, m_excerpt);
}

void SaveExcerpt::apply(store::Transaction& tx) {
  m_excerpt.quote_text_hash = base::hash_of_bytes(tx.read().quote(m_excerpt.quote)->text);
  if (!tx.update(m_excerpt)) tx.insert(m_excerpt);
}

Verdict RemoveExcerpt::check(const store::Reader& read) const {
  if (!read.excerpt(m_id)) return refuse("excerpt.gone", "The excerpt is gone.");
  return allow();
}

void RemoveExcerpt::apply(store::Transaction& tx) {
  model::Excerpt excerpt;
  excerpt.id = m_id;
  tx.remove(excerpt);
}

std::string LogExport::arguments() const {
  return arguments_json({{"format", m_entry.format}, {"edition", m_entry.edition}});
}

void LogExport::apply(store::Transaction& tx) {
  if (m_entry.at == 0) m_entry.at = tx.at();
  tx.insert(m_entry);
}

}  // namespace uddrag::edit
