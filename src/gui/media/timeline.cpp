// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/media/timeline.h"

#include <algorithm>

namespace uddrag::gui {

Timeline::Timeline(const std::vector<model::Turn>& turns) {
  for (const model::Turn& turn : turns)
    if (turn.time_start) m_in_text.push_back({*turn.time_start, turn.span});
  m_marks = m_in_text;
  std::stable_sort(m_marks.begin(), m_marks.end(),
                   [](const Mark& a, const Mark& b) { return a.time < b.time; });
}

std::optional<text::Span> Timeline::spoken_at(base::Millis at) const {
  const auto next =
      std::upper_bound(m_marks.begin(), m_marks.end(), at,
                       [](base::Millis t, const Mark& mark) { return t < mark.time; });
  return next == m_marks.begin() ? std::nullopt : std::optional(std::prev(next)->span);
}

std::optional<base::Millis> Timeline::time_of(text::Pos at) const {
  const auto next =
      std::upper_bound(m_in_text.begin(), m_in_text.end(), at,
                       [](text::Pos p, const Mark& mark) { return p < mark.span.start; });
  return next == m_in_text.begin() ? std::nullopt : std::optional(std::prev(next)->time);
}

}  // namespace uddrag::gui
