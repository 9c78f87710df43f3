// SPDX-License-Identifier: GPL-3.0-or-later
// How much is coded where, over the whole document: what the narrow bar at the right end shows.
// Free of windows.
#pragma once
#include <vector>

#include "gui/transcript/flow.h"
#include "text/position.h"

namespace uddrag::gui::transcript {

/// Where the bar stands in a view: over all of it, or beside a text that is shorter. The padding is
/// the space above the text.
Extent density_extent(double text_height, double padding, double view_height);

/// For each of `rows` equal parts of the flow's height: how many spans lie in it.
std::vector<int> density(const std::vector<text::Span>& spans, const Flow& flow, int rows);

/// Keeps the last answer for as long as nothing has changed.
class Density {
 public:
  void show(std::vector<text::Span> spans) {
    m_spans = std::move(spans);
    m_version = -1;
  }
  const std::vector<int>& rows(const Flow& flow, int rows);

 private:
  std::vector<text::Span> m_spans;
  std::vector<int> m_rows;
  std::int64_t m_version = -1;
};

}  // namespace uddrag::gui::transcript
