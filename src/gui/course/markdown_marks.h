// SPDX-License-Identifier: GPL-3.0-or-later
// What the buttons above a text do to its Markdown. Values only; positions are code points.
#pragma once
#include <string>

#include "text/position.h"

namespace uddrag::gui {

struct MarkedUp {
  std::u32string text;
  text::Span selection;
};

/// Puts signs around the selection, or takes them away where they stand there already; without a
/// selection the caret comes to stand between them.
MarkedUp wrap_in(MarkedUp now, const std::u32string& sign);
/// Begins each line of the selection with a sign ("- ", "### "), or takes it away where all of its
/// lines begin so. "1. " counts on.
MarkedUp begin_lines(MarkedUp now, const std::u32string& sign);
/// [selection](address), with the address selected so that it can be typed over.
MarkedUp link(MarkedUp now);

}  // namespace uddrag::gui
