// SPDX-License-Identifier: GPL-3.0-or-later
// A document's text as it grows out of pieces of a source's paragraphs, and where in it what stood
// in a paragraph stands now.
#pragma once
#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "import/open_turns.h"
#include "import/source.h"

namespace uddrag::importing {

class PlacedText {
 public:
  /// The paragraphs must outlive this, or release() is called.
  explicit PlacedText(const std::vector<SourceParagraph>& paragraphs);

  /// What is put from now on comes from the next paragraph.
  void begin_paragraph() {
    ++m_paragraph;
    if (m_traced) m_first_piece.push_back(m_pieces.size());
  }
  /// Puts bytes [from, to) of the paragraph on a line of their own; gives where they stand.
  std::pair<std::size_t, std::size_t> put(std::size_t from, std::size_t to);
  /// The paragraph's styles, once all of it that comes is put: in the order they begin.
  void put_styles(std::vector<OpenStyle>& styles) const;

  /// Where the words of a note in a paragraph stand. What was taken out as a marker (a label in
  /// front) is not among them; a note on nothing else is on the words that follow, or on what
  /// stands before.
  std::pair<std::size_t, std::size_t> place(std::size_t paragraph, const SourceNote& note) const;

  /// Nothing more is put or placed.
  void release() {
    m_pieces = {};
    m_first_piece = {};
  }
  std::string& text() { return m_text; }

 private:
  /// Bytes [from, to) of a source paragraph, and where they stand in the text.
  struct Piece {
    std::size_t paragraph, from, to, start;
    std::size_t at(std::size_t byte) const { return start + std::clamp(byte, from, to) - from; }
  };

  const std::vector<SourceParagraph>& m_paragraphs;
  std::size_t m_paragraph = static_cast<std::size_t>(-1);  // the one at hand
  std::size_t m_count = 0;                                 // of the pieces put
  bool m_traced = false;  // some paragraph has styles or notes, whose places will be asked for
  std::string m_text;
  std::vector<Piece> m_pieces;
  std::vector<std::size_t> m_first_piece;  // of each source paragraph
};

}  // namespace uddrag::importing
