// SPDX-License-Identifier: GPL-3.0-or-later
// Which stretches of text lie under how many quotes. More than two tints over each other turn to
// mud, so a stretch names the two shortest quotes on it at most, and is painted once.
#pragma once
#include <cstddef>
#include <vector>

#include "text/position.h"

namespace uddrag::gui::transcript {

inline constexpr std::size_t max_layers = 2;

struct Tinted {
  text::Span span;
  std::vector<std::size_t> layers;  ///< indexes of spans, the shortest first; 1 or 2
};

/// In order, without overlap; cut at `within`. Neighbours with the same layers are one.
std::vector<Tinted> tint(const std::vector<text::Span>& spans, text::Span within);

}  // namespace uddrag::gui::transcript
