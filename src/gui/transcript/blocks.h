// SPDX-License-Identifier: GPL-3.0-or-later
// Cuts a transcript into layout blocks: a block is a paragraph, or a stretch of a long one (Pango
// overflows in paragraphs beyond about 280,000 characters and is slow long before). Knows no
// fonts; where a long paragraph really breaks is settled by the flow, at the end of a line.
#pragma once
#include <cstddef>
#include <optional>
#include <vector>

#include "gui/transcript/canvas_document.h"

namespace uddrag::gui::transcript {

inline constexpr std::int64_t max_block = 4000;  ///< characters that are laid out at once
/// Where blocks of a long paragraph are cut at first. Smaller than max_block by more than a line,
/// as every block also takes the last line of the one before.
inline constexpr std::int64_t block_step = 3500;

struct Block {
  text::Span span;                  ///< without the line end
  std::optional<std::size_t> turn;  ///< index into the turns
  model::TurnKind kind = model::TurnKind::speech;
  bool starts_turn = false;
  bool starts_paragraph = true;
  bool ends_paragraph = true;
};

/// At least one block, also for an empty text. Spans are ordered; between two paragraphs stands
/// the one line end.
std::vector<Block> split_blocks(const text::Text& text, const std::vector<CanvasTurn>& turns);

}  // namespace uddrag::gui::transcript
