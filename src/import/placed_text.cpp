// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/placed_text.h"

namespace uddrag::importing {

/// Text that grows by doubling takes three times its bytes.
PlacedText::PlacedText(const std::vector<SourceParagraph>& paragraphs) : m_paragraphs(paragraphs) {
  std::size_t bytes = 0;
  for (const SourceParagraph& paragraph : paragraphs) {
    bytes += paragraph.text.size() + 1;
    m_traced = m_traced || !paragraph.styles.empty() || !paragraph.notes.empty();
  }
  m_text.reserve(bytes);
  if (m_traced) m_pieces.reserve(paragraphs.size());
}

std::pair<std::size_t, std::size_t> PlacedText::put(std::size_t from, std::size_t to) {
  require_few(++m_count);
  if (!m_text.empty()) m_text += '\n';
  const std::size_t start = m_text.size();
  m_text.append(m_paragraphs[m_paragraph].text, from, to - from);
  if (m_traced) m_pieces.push_back({m_paragraph, from, to, start});
  return {start, m_text.size()};
}

void PlacedText::put_styles(std::vector<OpenStyle>& styles) const {
  if (!m_traced) return;
  const auto first = m_pieces.begin() + static_cast<std::ptrdiff_t>(m_first_piece.back());
  const std::size_t before = styles.size();
  for (const SourceStyle& style : m_paragraphs[m_paragraph].styles) {
    auto piece = std::partition_point(first, m_pieces.end(),
                                      [&](const Piece& p) { return p.to <= style.start; });
    for (; piece != m_pieces.end() && piece->from < style.end; ++piece)
      if (piece->at(style.start) < piece->at(style.end))
        styles.push_back({piece->at(style.start), piece->at(style.end), style.style});
  }
  std::stable_sort(styles.begin() + static_cast<std::ptrdiff_t>(before), styles.end(),
                   [](const OpenStyle& a, const OpenStyle& b) { return a.start < b.start; });
}

std::pair<std::size_t, std::size_t> PlacedText::place(std::size_t paragraph,
                                                      const SourceNote& note) const {
  const std::size_t first = paragraph - std::min(paragraph, note.paragraphs_back);
  const auto begin = std::partition_point(
      m_pieces.begin() + static_cast<std::ptrdiff_t>(m_first_piece[first]), m_pieces.end(),
      [&](const Piece& piece) { return piece.paragraph == first && piece.to <= note.start; });
  auto end = std::partition_point(begin, m_pieces.end(), [&](const Piece& piece) {
    return piece.paragraph < paragraph || (piece.paragraph == paragraph && piece.from < note.end);
  });
  if (end != begin) --end;
  if (begin == m_pieces.end()) return {m_text.size(), m_text.size()};
  const std::size_t from = begin->paragraph == first ? begin->at(note.start) : begin->start;
  const std::size_t to = end->at(end->paragraph == paragraph ? note.end : end->to);
  if (from < to || note.start == note.end) return {from, std::max(from, to)};
  return {begin->start, begin->at(begin->to)};
}

}  // namespace uddrag::importing
