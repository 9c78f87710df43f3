// SPDX-License-Identifier: GPL-3.0-or-later
// Code point ↔ UTF-8 byte inside one layout block, both ways in constant or logarithmic time.
// (text::Text does this for a whole document; a layout engine asks far too often for that.)
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "text/position.h"

namespace uddrag::gui::transcript {

class CharBytes {
 public:
  /// utf8 must be valid and shorter than 4 GB.
  explicit CharBytes(std::string_view utf8);

  text::Pos size() const { return text::Pos(m_size); }
  /// Clamps to the block.
  text::BytePos to_byte(text::Pos at) const;
  /// A byte inside a character goes to the character's start. Clamps to the block.
  text::Pos to_pos(text::BytePos at) const;

 private:
  std::int64_t m_bytes = 0;
  std::int64_t m_size = 0;
  std::vector<std::uint32_t> m_starts;  ///< of every character; empty where all is ASCII
};

}  // namespace uddrag::gui::transcript
