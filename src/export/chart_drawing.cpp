// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/chart_drawing.h"

#include <algorithm>
#include <cmath>

#include "model/contrast.h"
#include "text/utf8.h"

namespace uddrag::exporting {
namespace {

constexpr double chart_margin = 12, number_room = 44, label_gap = 8;
constexpr double label_size = 15, label_line = 21, bar_height = 14, below_bar = 12;
constexpr double narrow_width = 460, wide_width = 760, label_column = 240;
constexpr std::int64_t letters_across = 52, letters_of_column = 26;

/// Words are broken into lines; one that is longer than a line stays whole.
std::vector<std::string> label_lines(const std::string& text, std::int64_t letters) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string word = text.substr(at, end - at);
    at = end + 1;
    const bool fits =
        !lines.empty() &&
        text::count_code_points(lines.back()) + text::count_code_points(word) < letters;
    if (fits)
      lines.back() += " " + word;
    else
      lines.push_back(word);
  }
  return lines;
}

class ChartLayout {
 public:
  ChartLayout(const course::Chart& chart, ChartShape shape)
      : m_chart(chart),
        m_wide(shape == ChartShape::wide),
        m_width(m_wide ? wide_width : narrow_width) {
    for (const auto& series : chart.series)
      for (const auto& bar : series.bars) m_most = std::max(m_most, bar.count);
  }

  ChartDrawing run() {
    m_y = write(m_chart.unit, letters_across, false, true) + label_gap;
    for (const auto& series : m_chart.series) add(series);
    if (!m_chart.note.empty()) m_y = write(m_chart.note, letters_across, false, true);
    m_drawing.width = m_width;
    m_drawing.height = m_y + chart_margin;
    return std::move(m_drawing);
  }

 private:
  /// From the current height on; where the words end.
  double write(const std::string& text, std::int64_t letters, bool strong, bool quiet) {
    double y = m_y;
    for (std::string& words : label_lines(text, letters)) {
      m_drawing.words.push_back(
          {chart_margin, y + label_size, label_size, strong, quiet, std::move(words)});
      y += label_line;
    }
    return y;
  }

  /// The name of a code that has one bar is that bar's label.
  void add(const course::Chart::Series& series) {
    const bool one = series.bars.size() == 1 && series.bars.front().label.empty();
    if (!one) m_y = write(series.name, letters_across, true, false);
    for (const auto& bar : series.bars) add(one ? series.name : bar.label, bar, series.color);
    if (!one) m_y += label_gap;
  }

  void add(const std::string& label, const course::Chart::Bar& bar, std::uint32_t color) {
    const double below = write(label, m_wide ? letters_of_column : letters_across, false, false);
    const double left = m_wide ? chart_margin + label_column : chart_margin;
    const double top = m_wide ? m_y + (label_line - bar_height) / 2 : below + 2;
    const double length = std::round((m_width - left - chart_margin - number_room) *
                                     static_cast<double>(bar.count) / static_cast<double>(m_most));
    if (bar.count > 0) m_drawing.boxes.push_back({left, top, length, bar_height, color});
    m_drawing.words.push_back({left + length + (bar.count > 0 ? label_gap : 0),
                               top + bar_height - 1.5, label_size, true, false,
                               std::to_string(bar.count)});
    m_y = m_wide ? below + label_gap : top + bar_height + below_bar - 2;
  }

  const course::Chart& m_chart;
  bool m_wide;
  double m_width;
  std::int64_t m_most = 1;
  double m_y = chart_margin;
  ChartDrawing m_drawing;
};

}  // namespace

ChartDrawing lay_out(const course::Chart& chart, ChartShape shape) {
  return ChartLayout(chart, shape).run();
}

std::uint32_t bar_color(std::uint32_t color, std::uint32_t paper, std::uint32_t ink) {
  constexpr double enough = 3, a_step = 0.05;
  std::uint32_t moved = color;
  for (double share = 1; share > 0 && model::contrast(moved, paper) < enough; share -= a_step)
    moved = model::mixed(color, ink, share);
  return moved;
}

}  // namespace uddrag::exporting
