// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/transcript/blocks.h"

#include <algorithm>

namespace uddrag::gui::transcript {
namespace {

using text::Pos;
using text::Span;

std::vector<Span> paragraphs(const text::Text& text) {
  std::vector<Span> result;
  Pos start(0), here(0);
  for (const char c : text.utf8()) {
    if ((static_cast<unsigned char>(c) & 0xC0) == 0x80) continue;
    if (c == '\n') {
      result.emplace_back(start, here);
      start = here + 1;
    }
    ++here;
  }
  result.emplace_back(start, here);
  return result;
}

/// Turns may begin or end inside a line; a new one then begins a block of its own.
void add_paragraph(std::vector<Block>& blocks, Block block) {
  const Span whole = block.span;
  Pos at = whole.start;
  do {
    const Pos left = std::min(whole.end, at + block_step);
    const Pos end = whole.end - left <= max_block - block_step ? whole.end : left;
    block.span = {at, end};
    block.starts_paragraph = at == whole.start;
    block.ends_paragraph = end == whole.end;
    blocks.push_back(block);
    block.starts_turn = false;
    at = end;
  } while (at < whole.end);
}

}  // namespace

std::vector<Block> split_blocks(const text::Text& text, const std::vector<CanvasTurn>& turns) {
  std::vector<Block> blocks;
  std::size_t turn = 0;
  for (const Span paragraph : paragraphs(text)) {
    Pos at = paragraph.start;
    do {
      while (turn < turns.size() && turns[turn].span.end <= at && turns[turn].span.start < at)
        ++turn;
      Block block;
      Pos end = paragraph.end;
      if (turn < turns.size() && turns[turn].span.start <= at) {
        block.turn = turn;
        block.kind = turns[turn].kind;
        block.starts_turn = turns[turn].span.start == at;
        if (turn + 1 < turns.size()) end = std::min(end, turns[turn + 1].span.start);
        if (end <= at) end = paragraph.end;
      } else if (turn < turns.size() && turns[turn].span.start < end) {
        end = turns[turn].span.start;
      }
      block.span = {at, end};
      add_paragraph(blocks, block);
      at = end;
    } while (at < paragraph.end);
  }
  return blocks;
}

}  // namespace uddrag::gui::transcript
