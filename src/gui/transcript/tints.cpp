// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/transcript/tints.h"

#include <algorithm>

namespace uddrag::gui::transcript {
namespace {

using text::Pos;
using text::Span;

std::vector<Pos> borders(const std::vector<Span>& spans, Span within) {
  std::vector<Pos> result;
  for (const Span& span : spans) {
    const Span part = text::intersect(span, within);
    if (part.empty()) continue;
    result.push_back(part.start);
    result.push_back(part.end);
  }
  std::sort(result.begin(), result.end());
  result.erase(std::unique(result.begin(), result.end()), result.end());
  return result;
}

std::vector<std::size_t> shortest_over(const std::vector<Span>& spans, Span stretch) {
  std::vector<std::size_t> over;
  for (std::size_t i = 0; i < spans.size(); ++i)
    if (spans[i].contains(stretch)) over.push_back(i);
  const auto shorter = [&](std::size_t a, std::size_t b) {
    return spans[a].length() < spans[b].length();
  };
  std::stable_sort(over.begin(), over.end(), shorter);
  if (over.size() > max_layers) over.resize(max_layers);
  return over;
}

}  // namespace

std::vector<Tinted> tint(const std::vector<Span>& spans, Span within) {
  std::vector<Tinted> result;
  const std::vector<Pos> cuts = borders(spans, within);
  for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
    const Span stretch{cuts[i], cuts[i + 1]};
    auto layers = shortest_over(spans, stretch);
    if (layers.empty()) continue;
    if (!result.empty() && result.back().span.end == stretch.start &&
        result.back().layers == layers)
      result.back().span.end = stretch.end;
    else
      result.push_back({stretch, std::move(layers)});
  }
  return result;
}

}  // namespace uddrag::gui::transcript
