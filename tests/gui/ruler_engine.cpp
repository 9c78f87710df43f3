// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/ruler_engine.h"

#include <algorithm>
#include <cmath>

#include "text/text.h"

namespace uddrag::gui::transcript::testing {
namespace {

using text::Pos;
using text::Span;

class RulerLayout : public TextLayout {
 public:
  RulerLayout(std::string_view utf8, double width) {
    const text::Text text{std::string(utf8)};
    const auto most = width < 0 ? text.size().value : static_cast<std::int64_t>(width / 10);
    Pos start(0);
    do {
      Pos end = std::min(text.size(), start + std::max<std::int64_t>(most, 1));
      if (end < text.size()) {
        Pos space = end;
        while (space > start && text.at(space - 1) != U' ') space = space - 1;
        if (space > start) end = space;
      }
      const double top = 20.0 * static_cast<double>(m_lines.size());
      m_lines.push_back({{start, end}, top, top + 20, top + 15});
      start = end;
    } while (start < text.size());
  }

  const std::vector<LayoutLine>& lines() const override { return m_lines; }
  double height() const override { return m_lines.back().bottom; }
  double width() const override {
    std::int64_t most = 0;
    for (const LayoutLine& line : m_lines) most = std::max(most, line.span.length());
    return 10.0 * static_cast<double>(most);
  }
  Direction direction() const override { return Direction::left_to_right; }
  Rect caret(Pos at) const override {
    std::size_t line = m_lines.size() - 1;
    while (line > 0 && m_lines[line].span.start > at) --line;
    return {10.0 * static_cast<double>(at - m_lines[line].span.start), m_lines[line].top, 0, 20};
  }
  Pos at(double x, double y) const override {
    const double inside = std::clamp(y, 0.0, height() - 1);
    const LayoutLine& line = m_lines[static_cast<std::size_t>(inside / 20)];
    const auto steps = static_cast<std::int64_t>(std::lround(std::max(x, 0.0) / 10));
    return std::min(line.span.start + steps, line.span.end);
  }
  std::vector<Rect> rectangles(Span span) const override {
    std::vector<Rect> result;
    for (const LayoutLine& line : m_lines) {
      const Span part = text::intersect(span, line.span);
      if (part.empty()) continue;
      result.push_back({10.0 * static_cast<double>(part.start - line.span.start), line.top,
                        10.0 * static_cast<double>(part.length()), 20});
    }
    return result;
  }
  void drop_last_line() override {
    if (m_lines.size() > 1) m_lines.pop_back();
  }
  void draw(wxGraphicsContext&, double, double, double, double, const wxColour&) const override {}

 private:
  std::vector<LayoutLine> m_lines;
};

}  // namespace

std::unique_ptr<TextLayout> RulerEngine::lay_out(std::string_view utf8, const LayoutOrder& order) {
  ++laid_out;
  longest = std::max(longest, text::Text(std::string(utf8)).size().value);
  return std::make_unique<RulerLayout>(utf8, order.width);
}

}  // namespace uddrag::gui::transcript::testing
