// SPDX-License-Identifier: GPL-3.0-or-later
// Which words of a transcript belong to which time of its recording, by the turns' times. Free of
// windows.
#pragma once
#include <optional>
#include <vector>

#include "base/clock.h"
#include "model/document.h"

namespace uddrag::gui {

class Timeline {
 public:
  Timeline() = default;
  explicit Timeline(const std::vector<model::Turn>& turns);

  bool empty() const { return m_marks.empty(); }  ///< no turn has a time
  /// The turn that is spoken: the last one that begins at or before a time; nothing before the
  /// first. Turns without a time belong to the one before them that has one.
  std::optional<text::Span> spoken_at(base::Millis at) const;
  /// When the words at a position are spoken: the time of their turn, else of the nearest turn
  /// before it that has one.
  std::optional<base::Millis> time_of(text::Pos at) const;

 private:
  struct Mark {
    base::Millis time;
    text::Span span;
  };
  std::vector<Mark> m_marks;    ///< by time
  std::vector<Mark> m_in_text;  ///< the same by place
};

}  // namespace uddrag::gui
