// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/gatherer.h"

#include <algorithm>

#include "base/error.h"
#include "text/utf8.h"

namespace uddrag::importing {

using Kind = ReportItem::Kind;

void Gatherer::begin_paragraph(int heading) {
  m_now = std::exchange(m_joined, {});
  m_now.heading = heading;
}

void Gatherer::end_paragraph() {
  finish_paragraph(std::exchange(m_now, {}));
}

void Gatherer::join_next() {
  m_joined = std::exchange(m_now, {});
}

void Gatherer::make_heading(int level) {
  m_now.heading = level;
  m_now.styles.clear();
}

void Gatherer::finish() {
  finish_paragraph(std::exchange(m_joined, {}));
}

void Gatherer::add_paragraph(SourceParagraph paragraph) {
  if (m_in_cell)
    for (SourceNote& note : paragraph.notes)
      if (std::exchange(note.paragraphs_back, 0) > 0) note.start = 0;
  Draft draft;
  static_cast<SourceParagraph&>(draft) = std::move(paragraph);
  finish_paragraph(draft);
}

void Gatherer::add(std::string_view words) {
  if (words.size() > m_left)
    throw base::Error(base::ErrorKind::too_large, "It holds more text than a transcript can have.");
  m_left -= words.size();
  m_now.text += words;
}

void Gatherer::add_style(std::size_t start, std::size_t end, std::string_view style) {
  constexpr std::ptrdiff_t kinds = 8;  // those that may end at one place
  if (end <= start) return;
  const auto from = m_now.styles.end() - std::min(kinds, std::ssize(m_now.styles));
  const auto known = std::find_if(from, m_now.styles.end(), [&](const SourceStyle& other) {
    return other.end == start && other.style == style;
  });
  if (known != m_now.styles.end())
    known->end = end;
  else
    m_now.styles.push_back({start, end, std::string(style)});
}

void Gatherer::add_footnote(const std::string& body) {
  const std::size_t space = m_now.text.find_last_of(" \t\n");
  m_now.notes.push_back(
      {space == std::string::npos ? 0 : space + 1, m_now.text.size(), 0, {}, {}, body});
}

void Gatherer::close_comment(const std::string& id) {
  if (!m_comments.contains(id) || !m_closed.insert(id).second) return;
  m_now.closed.push_back({id, m_now.text.size()});
  add_item(report(), Kind::recognised, "comments, as memos");
}

void Gatherer::begin_row() {
  m_row = {};
}

void Gatherer::begin_cell() {
  m_cell = {};
  m_in_cell = true;
}

void Gatherer::end_cell() {
  finish();
  m_in_cell = false;
  if (!m_row.text.empty()) m_row.text += '\t';
  append(m_row, m_cell);
}

void Gatherer::end_row() {
  keep(m_row);
}

void Gatherer::finish_paragraph(const Draft& draft) {
  if (!m_in_cell) return keep(draft);
  if (!m_cell.text.empty() && !draft.text.empty()) m_cell.text += ' ';
  append(m_cell, draft);
}

/// Into the source. A paragraph without words gives what it holds to the one before it, and what
/// begins in it to the next.
void Gatherer::keep(const Draft& draft) {
  if (text::trim(draft.text).empty()) {
    for (const Mark& mark : draft.opened) m_waiting.opened.push_back({mark.id, 0});
    if (m_source.paragraphs.empty()) {
      for (const Mark& mark : draft.closed) m_waiting.closed.push_back({mark.id, 0});
      return;
    }
    const std::size_t end = m_source.paragraphs.back().text.size();
    for (const Mark& mark : draft.closed) add_comment({mark.id, end});
    for (SourceNote note : draft.notes) {
      note.start = note.end = end;
      m_source.paragraphs.back().notes.push_back(note);
    }
    return;
  }
  importing::add_paragraph(m_source, draft);
  const Draft waiting = std::exchange(m_waiting, {});
  for (const auto* opened : {&waiting.opened, &draft.opened})
    for (const Mark& mark : *opened) m_opened[mark.id] = {m_source.paragraphs.size() - 1, mark.at};
  for (const auto* closed : {&waiting.closed, &draft.closed})
    for (const Mark& mark : *closed) add_comment(mark);
  std::stable_sort(m_source.paragraphs.back().notes.begin(), m_source.paragraphs.back().notes.end(),
                   [](const SourceNote& a, const SourceNote& b) { return a.end < b.end; });
}

/// A comment that ends in the last paragraph of the source.
void Gatherer::add_comment(const Mark& end) {
  SourceNote note = m_comments.at(end.id);
  note.end = end.at;
  if (const auto open = m_opened.find(end.id); open != m_opened.end()) {
    note.paragraphs_back = m_source.paragraphs.size() - 1 - open->second.first;
    note.start = open->second.second;
  }
  m_source.paragraphs.back().notes.push_back(note);
}

void Gatherer::append(Draft& to, const Draft& from) {
  const std::size_t shift = to.text.size();
  to.text += from.text;
  for (const SourceStyle& style : from.styles)
    to.styles.push_back({style.start + shift, style.end + shift, style.style});
  for (SourceNote note : from.notes) {
    note.start += shift;
    note.end += shift;
    to.notes.push_back(note);
  }
  for (const Mark& mark : from.opened) to.opened.push_back({mark.id, mark.at + shift});
  for (const Mark& mark : from.closed) to.closed.push_back({mark.id, mark.at + shift});
}

}  // namespace uddrag::importing
