// SPDX-License-Identifier: GPL-3.0-or-later
// Where in a PDF's lines a paragraph begins (the rules are told in pdf_paragraphs.h).
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "import/pdf_lines.h"
#include "import/speakers.h"

namespace uddrag::importing {

class PdfBorders {
 public:
  /// Both lists are alike and must outlive this; texts are the lines' words.
  PdfBorders(const std::vector<PdfLine>& lines, const std::vector<std::string>& texts);

  /// Whether line i begins a paragraph; the one before it began at line `first`.
  bool begins(std::size_t i, std::size_t first) const;
  /// 1 … 3 where a line's letters are larger than most; else 0.
  int heading(const PdfLine& line) const;

 private:
  double right(const PdfLine& line) const;
  bool together(std::size_t i) const;
  bool had_room(std::size_t i) const;
  bool wide_gap(std::size_t i) const;
  bool indented(std::size_t i, std::size_t first) const;
  void measure();
  void measure_right(const std::string& column, const std::vector<double>& ends);

  const std::vector<PdfLine>& m_lines;
  const std::vector<std::string>& m_texts;
  Conventions m_conventions;
  /// Where the lines of a kind of column end; nothing where that cannot be seen.
  std::map<std::string, std::optional<double>> m_right;
  double m_left = 0;             ///< where the first letters stand
  double m_pitch = 0;            ///< from line to line, of the letters' size
  double m_body = 0;             ///< size of most letters
  std::vector<double> m_larger;  ///< sizes above it, largest first
};

}  // namespace uddrag::importing
