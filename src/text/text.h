// SPDX-License-Identifier: GPL-3.0-or-later
// An immutable text in UTF-8 with quick ways between code points, bytes and UTF-16 units: a
// checkpoint every 256 code points, so that a conversion reads at most 256 characters.
// Cheap to copy (shared). Never changes characters.
#pragma once
#include <memory>
#include <string>
#include <string_view>

#include "text/position.h"

namespace uddrag::text {

class Text {
 public:
  Text();
  /// utf8 must be valid (see utf8.h); throws base::Error bad_input where it is not.
  explicit Text(std::string utf8);

  const std::string& utf8() const;
  Pos size() const;  ///< also the end position, in code points
  bool empty() const { return size() == Pos(0); }
  Span all() const { return {Pos(0), size()}; }

  // Conversions clamp to the text; an offset inside a character goes to its start.
  BytePos to_bytes(Pos at) const;
  Pos from_bytes(BytePos at) const;
  Utf16Pos to_utf16(Pos at) const;
  Pos from_utf16(Utf16Pos at) const;

  /// The bytes of a span; valid while any copy of this text lives. Clamped.
  std::string_view slice(Span span) const;
  /// The character at a position, or 0 at or beyond the end.
  char32_t at(Pos at) const;

 private:
  struct Data;
  std::shared_ptr<const Data> m_data;
};

}  // namespace uddrag::text
