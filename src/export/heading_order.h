// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the headings of a page in order: no level is skipped on the way down, whatever levels the
// author wrote (WCAG 2.2, 1.3.1). The page's own title is level 1.
#pragma once
#include <vector>

namespace uddrag::exporting {

class HeadingOrder {
 public:
  /// The level to print for a heading that asks for `wanted` (2 … 6).
  int level(int wanted) {
    while (m_asked.size() > 1 && m_asked.back() >= wanted) m_asked.pop_back();
    m_asked.push_back(wanted);
    return static_cast<int>(m_asked.size());
  }

 private:
  std::vector<int> m_asked{1};
};

}  // namespace uddrag::exporting
