// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/transcript/density.h"

#include <algorithm>

namespace uddrag::gui::transcript {

Extent density_extent(double text_height, double padding, double view_height) {
  const double top = std::clamp(view_height - text_height, 0.0, padding);
  return {top, top + std::min(text_height, view_height)};
}

std::vector<int> density(const std::vector<text::Span>& spans, const Flow& flow, int rows) {
  std::vector<int> counts(static_cast<std::size_t>(std::max(rows, 0)), 0);
  const double height = flow.height();
  if (counts.empty() || height <= 0) return counts;
  const auto row = [&](double y) {
    const auto at = static_cast<std::ptrdiff_t>(y / height * rows);
    return std::clamp<std::ptrdiff_t>(at, 0, rows - 1);
  };
  for (const text::Span& span : spans) {
    const Extent extent = flow.extent(span);
    for (auto i = row(extent.top), last = row(extent.bottom); i <= last; ++i)
      ++counts[static_cast<std::size_t>(i)];
  }
  return counts;
}

const std::vector<int>& Density::rows(const Flow& flow, int rows) {
  if (m_version != flow.version() || m_rows.size() != static_cast<std::size_t>(std::max(rows, 0))) {
    m_rows = density(m_spans, flow, rows);
    m_version = flow.version();
  }
  return m_rows;
}

}  // namespace uddrag::gui::transcript
