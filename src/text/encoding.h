// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes of unknown encoding to UTF-8: byte order mark, then valid UTF-8, then UTF-16 by its NUL
// bytes, then the legacy encodings that Danish, German, French and English files come in, scored
// by the letters they would give.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace uddrag::text {

struct Decoded {
  std::string utf8;      ///< valid; without byte order mark; line ends as they were
  std::string encoding;  ///< IANA name: "UTF-8", "UTF-16LE", "windows-1252", "ISO-8859-1" …
  bool certain = false;  ///< by mark or validity; false: guessed, show it to the user
  int replaced = 0;      ///< sequences that had to become U+FFFD
};

/// Finds the encoding. Bytes that are UTF-8 but for a few broken sequences count as broken UTF-8
/// (replaced > 0), not as a legacy encoding. Throws base::Error bad_input for binary data and
/// for bytes that no candidate reads as words.
Decoded decode(std::string_view bytes);
/// By a given IANA name; throws base::Error bad_input for a name that ICU does not know.
Decoded decode_as(std::string_view bytes, const std::string& encoding);
/// The encodings offered to a user, most likely first.
const std::vector<std::string>& common_encodings();

}  // namespace uddrag::text
