// SPDX-License-Identifier: GPL-3.0-or-later
// The signs of a file in Rich Text Format (Microsoft, RTF Specification 1.9.1), one after another:
// braces, control words, bytes of text. Knows no meaning; any bytes are tokens.
#pragma once
#include <cstddef>
#include <string_view>

namespace uddrag::importing {

struct RtfToken {
  enum class Kind {
    open,    ///< {
    close,   ///< }
    word,    ///< \name or \name12; a sign such as \~ has it as its name
    bytes,   ///< text as it stands, in the code page at hand
    binary,  ///< what \bin holds, already passed over
    end,
  };
  Kind kind = Kind::end;
  std::string_view name;
  bool has_number = false;
  long number = 0;         ///< within ± 2^31
  std::string_view bytes;  ///< valid until the next token
  bool hex = false;        ///< the byte was written as \'hh
};

class RtfTokens {
 public:
  /// The bytes must outlive this.
  explicit RtfTokens(std::string_view bytes) : m_bytes(bytes) {}
  RtfToken next();
  /// Bytes from the beginning that were read.
  std::size_t at() const { return m_at; }

 private:
  RtfToken control();
  RtfToken control_word();

  std::string_view m_bytes;
  std::size_t m_at = 0;
  char m_hex = 0;
};

}  // namespace uddrag::importing
