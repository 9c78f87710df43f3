// SPDX-License-Identifier: GPL-3.0-or-later
// UTF-8 as bytes: validity, counting, repair, single characters. (Unicode 15, section 3.9.)
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "text/position.h"

namespace uddrag::text {

/// Well-formed: no overlong forms, no surrogates, nothing above U+10FFFF. NUL is well-formed.
bool valid_utf8(std::string_view bytes);
/// Where the first ill-formed sequence begins; nothing where all is well-formed.
std::optional<BytePos> first_invalid(std::string_view bytes);
/// Code points of a valid text.
std::int64_t count_code_points(std::string_view utf8);
/// What stands for bytes that are no characters: U+FFFD.
inline constexpr std::string_view replacement = "\xEF\xBF\xBD";
/// Ill-formed sequences become U+FFFD each (maximal subparts, as Unicode recommends).
std::string repair_utf8(std::string_view bytes);
void append_utf8(std::string& to, char32_t c);
/// Reads one character and moves `at` behind it. The text must be valid and at < size.
char32_t next_code_point(std::string_view utf8, std::size_t& at);
std::u16string to_utf16(std::string_view utf8);
/// Lone surrogates become U+FFFD.
std::string from_utf16(std::u16string_view utf16);
/// CR LF and CR become LF. `changed` counts them.
std::string unify_line_ends(std::string_view utf8, std::int64_t* changed = nullptr);
/// Cuts off Unicode white space (White_Space property) at both ends.
std::string_view trim(std::string_view utf8);
/// At most `characters` grapheme-safe code points, with … behind where something was cut.
std::string elide(std::string_view utf8, std::int64_t characters);

}  // namespace uddrag::text
