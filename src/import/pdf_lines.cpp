// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/pdf_lines.h"

#include <algorithm>
#include <utility>

namespace uddrag::importing {
namespace {

constexpr double space_width = 0.12;  // of the font's size: less is no space
constexpr double tab_width = 2.0;     // of the font's size: more is a place of its own

std::string between(const PdfWord& word, const PdfWord& next) {
  const double gap = next.left - word.right, size = std::max(word.size, next.size);
  return gap > tab_width * size ? "\t" : word.space_after || gap > space_width * size ? " " : "";
}

PdfLine line_of(std::vector<PdfWord> words) {
  std::stable_sort(words.begin(), words.end(),
                   [](const PdfWord& a, const PdfWord& b) { return a.left < b.left; });
  PdfLine line;
  line.words = std::move(words);
  const PdfWord& first = line.words.front();
  line.left = first.left;
  line.top = first.top;
  for (const PdfWord& word : line.words) {
    line.right = std::max(line.right, word.right);
    line.top = std::min(line.top, word.top);
    line.bottom = std::max(line.bottom, word.bottom);
    line.size = std::max(line.size, word.size);
  }
  return line;
}

}  // namespace

void add_pdf_style(std::vector<SourceStyle>& styles, const SourceStyle& style) {
  for (SourceStyle& known : styles)
    if (known.style == style.style && known.end + 1 >= style.start) {
      known.end = style.end;
      return;
    }
  styles.push_back(style);
}

std::string PdfLine::text(std::vector<SourceStyle>* styles) const {
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::size_t start = out.size();
    out += words[i].text;
    if (styles && words[i].bold) add_pdf_style(*styles, {start, out.size(), "bold"});
    if (styles && words[i].italic) add_pdf_style(*styles, {start, out.size(), "italic"});
    if (i + 1 < words.size()) out += between(words[i], words[i + 1]);
  }
  return out;
}

double PdfLine::first_word_width() const {
  std::size_t last = 0;
  while (last + 1 < words.size() && between(words[last], words[last + 1]).empty()) ++last;
  return words[last].right - left;
}

std::vector<PdfLine> lines_across(const std::vector<PdfWord>& all) {
  std::vector<PdfWord> words = all;
  std::stable_sort(words.begin(), words.end(),
                   [](const PdfWord& a, const PdfWord& b) { return a.middle() < b.middle(); });
  std::vector<PdfLine> lines;
  std::vector<PdfWord> line;
  for (const PdfWord& word : words) {
    if (!line.empty() && word.middle() > line.front().bottom)
      lines.push_back(line_of(std::exchange(line, {})));
    line.push_back(word);
  }
  if (!line.empty()) lines.push_back(line_of(std::move(line)));
  return lines;
}

}  // namespace uddrag::importing
