// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/pdf_paragraphs.h"

#include <algorithm>
#include <utility>

#include "import/pdf_borders.h"
#include "import/pdf_hyphens.h"

namespace uddrag::importing {
namespace {

using Kind = ReportItem::Kind;

std::vector<std::string> texts_of(const std::vector<PdfLine>& lines) {
  std::vector<std::string> texts;
  for (const PdfLine& line : lines) texts.push_back(line.text());
  return texts;
}

class Builder {
 public:
  Builder(const std::vector<PdfLine>& lines, Source& source)
      : m_lines(lines),
        m_texts(texts_of(lines)),
        m_borders(lines, m_texts),
        m_ends(m_texts),
        m_source(source) {}

  void run() {
    std::size_t first = 0;
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
      if (m_borders.begins(i, first)) {
        finish();
        first = i;
        m_now.heading = m_borders.heading(m_lines[i]);
      } else {
        connect(m_texts[i - 1], m_texts[i]);
      }
      add(m_lines[i]);
    }
    finish();
  }

 private:
  void finish() {
    if (!m_now.text.empty()) add_paragraph(m_source, std::exchange(m_now, {}));
  }

  void connect(const std::string& line, const std::string& next) {
    const LineEnd end = m_ends.read(line, next);
    if (end == LineEnd::apart) m_now.text += ' ';
    if (end != LineEnd::joined) return;
    add_item(m_source.report, Kind::changed, "words divided at line ends, joined", 1,
             line.substr(line.find_last_of(" \t") + 1) + next.substr(0, next.find_first_of(" \t")));
    m_now.text.resize(m_now.text.size() - LineEnds::hyphen(line));
    for (SourceStyle& style : m_now.styles) style.end = std::min(style.end, m_now.text.size());
  }

  void add(const PdfLine& line) {
    const std::size_t start = m_now.text.size();
    std::vector<SourceStyle> styles;
    m_now.text += line.text(&styles);
    for (const SourceStyle& style : styles)
      if (!m_now.heading)
        add_pdf_style(m_now.styles, {start + style.start, start + style.end, style.style});
    add_pdf_style(m_now.styles, {start, m_now.text.size(), "page " + std::to_string(line.page)});
  }

  const std::vector<PdfLine>& m_lines;
  const std::vector<std::string> m_texts;
  PdfBorders m_borders;
  LineEnds m_ends;
  Source& m_source;
  SourceParagraph m_now;
};

}  // namespace

void add_pdf_paragraphs(const std::vector<PdfLine>& lines, Source& source) {
  Builder(lines, source).run();
}

}  // namespace uddrag::importing
