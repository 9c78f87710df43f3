// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/pdf_borders.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "import/pdf_hyphens.h"

namespace uddrag::importing {
namespace {

constexpr double wider = 1.3;       // than the usual distance from line to line
constexpr double indent = 0.8;      // of the letters' size
constexpr double word_space = 0.3;  // of the letters' size
constexpr double larger = 1.15;     // than most letters: a heading

std::vector<Line> bare(const std::vector<std::string>& texts) {
  std::vector<Line> lines;
  for (const std::string& text : texts) lines.push_back({text, 0});
  return lines;
}

/// A place that few values lie beyond.
double nearly_last(std::vector<double> values, bool from_the_end) {
  const std::size_t few = values.size() / (from_the_end ? 50 : 4);
  std::sort(values.begin(), values.end());
  return from_the_end ? values[values.size() - 1 - few] : values[few];
}

}  // namespace

PdfBorders::PdfBorders(const std::vector<PdfLine>& lines, const std::vector<std::string>& texts)
    : m_lines(lines), m_texts(texts), m_conventions(bare(texts)) {
  measure();
}

void PdfBorders::measure() {
  std::map<std::string, std::vector<double>> ends;
  std::vector<double> pitches;
  std::map<double, std::size_t> sizes;
  for (std::size_t i = 0; i < m_lines.size(); ++i) {
    const PdfLine& line = m_lines[i];
    m_left = i == 0 ? line.left : std::min(m_left, line.left);
    ends[line.column].push_back(line.right);
    sizes[std::round(line.size * 2) / 2] += m_texts[i].size();
    if (together(i)) pitches.push_back((line.bottom - m_lines[i - 1].bottom) / line.size);
  }
  for (const auto& [column, places] : ends) measure_right(column, places);
  if (!pitches.empty()) m_pitch = nearly_last(pitches, false);
  std::size_t most = 0;
  for (const auto& [size, letters] : sizes)
    if (letters > most) most = letters, m_body = size;
  for (auto size = sizes.rbegin(); size != sizes.rend(); ++size)
    if (size->first >= m_body * larger) m_larger.push_back(size->first);
}

/// Where a paragraph fills its lines, a good part of them ends near the last.
void PdfBorders::measure_right(const std::string& column, const std::vector<double>& ends) {
  constexpr std::size_t fewest = 3;
  const double last = nearly_last(ends, true);
  const auto full = static_cast<std::size_t>(
      std::count_if(ends.begin(), ends.end(), [&](double end) { return end >= 0.88 * last; }));
  const bool seen = full >= std::max(fewest, ends.size() / 5);
  m_right[column] = seen || !column.empty() ? std::optional(last) : std::nullopt;
}

/// Where no line shows it, or none comes to the page's middle, the margins are taken to be equal.
double PdfBorders::right(const PdfLine& line) const {
  const auto seen = m_right.at(line.column);
  const double alike = line.page_width - m_left;
  const bool narrow = line.column.empty() && seen < (m_left + alike) / 2;
  return seen && !narrow ? *seen : std::max(line.right, alike);
}

int PdfBorders::heading(const PdfLine& line) const {
  const double size = std::round(line.size * 2) / 2;
  const auto rank = std::find(m_larger.begin(), m_larger.end(), size);
  return rank == m_larger.end() ? 0
                                : std::min<int>(3, 1 + static_cast<int>(rank - m_larger.begin()));
}

/// Line i stands below the one before it in the same column of the same page.
bool PdfBorders::together(std::size_t i) const {
  if (i == 0 || i >= m_lines.size()) return false;
  const PdfLine &line = m_lines[i], &above = m_lines[i - 1];
  return line.page == above.page && line.column == above.column && line.bottom > above.bottom;
}

bool PdfBorders::wide_gap(std::size_t i) const {
  return together(i) &&
         m_lines[i].bottom - m_lines[i - 1].bottom > wider * m_pitch * m_lines[i].size;
}

/// The first word of line i would have had room on the line before it.
bool PdfBorders::had_room(std::size_t i) const {
  const PdfLine& above = m_lines[i - 1];
  if (LineEnds::hyphen(m_texts[i - 1])) return false;
  const double wanted = word_space * above.size + m_lines[i].first_word_width();
  return above.right + wanted < right(above) - 0.1 * above.size;
}

bool PdfBorders::indented(std::size_t i, std::size_t first) const {
  if (!together(i)) return false;
  const double step = indent * m_lines[i].size;
  const double by = m_lines[i].left - m_lines[i - 1].left;
  if (by > step)  // alone: the next line goes back, and this one is full
    return together(i + 1) && !had_room(i + 1) && m_lines[i].left - m_lines[i + 1].left > step;
  return by < -step && i - first >= 2 && m_lines[first].left < m_lines[i].left + step;
}

bool PdfBorders::begins(std::size_t i, std::size_t first) const {
  if (i == 0 || std::abs(m_lines[i].size - m_lines[i - 1].size) > 0.12 * m_lines[i].size)
    return true;
  const LineReading reading = m_conventions.read({m_texts[i], 0}, i);
  return !reading.label.empty() || reading.time || had_room(i) || wide_gap(i) || indented(i, first);
}

}  // namespace uddrag::importing
