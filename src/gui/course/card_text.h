// SPDX-License-Identifier: GPL-3.0-or-later
// What a block looks like in the Course place, as styled lines: made from the very elements that
// the exporters write, so that names, trims and consent are as they will be. Free of windows.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "course/material.h"
#include "course/pages.h"
#include "model/project.h"

namespace uddrag::gui {

struct CardRun {
  std::string text;
  bool strong = false, emphasised = false, quiet = false;
  bool operator==(const CardRun&) const = default;
};

struct CardLine {
  enum class Style { title, body, quote, quiet, warning };
  Style style = Style::body;
  std::vector<CardRun> runs;
  int indent = 0;  ///< steps
  bool operator==(const CardLine&) const = default;
};
using CardLines = std::vector<CardLine>;

/// The block in the teacher's edition, which holds all of it. Where nothing of it will be shown, a
/// line says why, or what to do.
CardLines card_lines(const course::Material& material, const model::Block& block);

/// "20 minutes"; empty for 0.
std::string minutes_words(std::int64_t minutes);

/// All words of it, for a screen reader.
std::string plain_words(const CardLines& lines);

}  // namespace uddrag::gui
