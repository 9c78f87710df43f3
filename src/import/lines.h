// SPDX-License-Identifier: GPL-3.0-or-later
// The lines of a source's paragraphs, in which speakers and times may be written as text.
#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

#include "import/source.h"

namespace uddrag::importing {

/// A line, and how many bytes at its beginning are in bold.
struct Line {
  std::string_view words;
  std::size_t bold = 0;
};

class Lines {
 public:
  /// The paragraphs must outlive this. Headings and notes have no lines. Throws base::Error
  /// too_large where there are more than any transcript has.
  explicit Lines(const std::vector<SourceParagraph>& paragraphs);

  const std::vector<Line>& all() const { return m_all; }
  /// Places in all(): [first, end) are a paragraph's.
  std::size_t first(std::size_t paragraph) const { return m_first[paragraph]; }
  std::size_t end(std::size_t paragraph) const { return m_first[paragraph + 1]; }

 private:
  void add(const SourceParagraph& paragraph);

  std::vector<Line> m_all;
  std::vector<std::size_t> m_first;  // of each paragraph; the last is the end
};

}  // namespace uddrag::importing
