// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/utf8.h"

#include <unicode/uchar.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <vector>

namespace uddrag::text {
namespace {

/// ICU's macro walks and validates; a negative character means an ill-formed sequence.
UChar32 next(std::string_view bytes, std::size_t& at) {
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  auto i = static_cast<std::int32_t>(at);
  const auto length = static_cast<std::int32_t>(bytes.size());
  UChar32 c = 0;
  U8_NEXT(data, i, length, c);
  at = static_cast<std::size_t>(i);
  return c;
}

}  // namespace

std::optional<BytePos> first_invalid(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t start = at;
    if (static_cast<unsigned char>(bytes[at]) < 0x80)
      ++at;
    else if (next(bytes, at) < 0)
      return BytePos(static_cast<std::int64_t>(start));
  }
  return std::nullopt;
}

bool valid_utf8(std::string_view bytes) {
  return !first_invalid(bytes);
}

std::int64_t count_code_points(std::string_view utf8) {
  std::int64_t count = 0;
  for (const char c : utf8) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return count;
}

std::string repair_utf8(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size());
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t start = at;
    if (next(bytes, at) < 0)
      out += replacement;
    else
      out.append(bytes.substr(start, at - start));
  }
  return out;
}

void append_utf8(std::string& to, char32_t c) {
  std::uint8_t bytes[U8_MAX_LENGTH];
  std::int32_t length = 0;
  UBool bad = false;
  U8_APPEND(bytes, length, U8_MAX_LENGTH, static_cast<UChar32>(c), bad);
  if (bad)
    to += replacement;
  else
    to.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length));
}

char32_t next_code_point(std::string_view utf8, std::size_t& at) {
  return static_cast<char32_t>(next(utf8, at));
}

std::u16string to_utf16(std::string_view utf8) {
  std::u16string out;
  out.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    const UChar32 c = next(utf8, at);
    if (c < 0x10000) {
      out += static_cast<char16_t>(c < 0 ? 0xFFFD : c);
    } else {
      out += static_cast<char16_t>(U16_LEAD(c));
      out += static_cast<char16_t>(U16_TRAIL(c));
    }
  }
  return out;
}

std::string from_utf16(std::u16string_view utf16) {
  std::string out;
  out.reserve(utf16.size());
  for (std::size_t i = 0; i < utf16.size();) {
    UChar32 c = 0;
    U16_NEXT(utf16.data(), i, utf16.size(), c);
    append_utf8(out, U_IS_SURROGATE(c) ? 0xFFFD : static_cast<char32_t>(c));
  }
  return out;
}

std::string unify_line_ends(std::string_view utf8, std::int64_t* changed) {
  std::string out;
  out.reserve(utf8.size());
  std::int64_t count = 0;
  for (std::size_t i = 0; i < utf8.size(); ++i) {
    if (utf8[i] != '\r') {
      out += utf8[i];
      continue;
    }
    ++count;
    out += '\n';
    if (i + 1 < utf8.size() && utf8[i + 1] == '\n') ++i;
  }
  if (changed) *changed = count;
  return out;
}

namespace {

bool is_white_space(UChar32 c) {
  return c < 0x80 ? c == ' ' || (c >= '\t' && c <= '\r') : u_isUWhiteSpace(c) != 0;
}

}  // namespace

/// From both ends: what stands between may be long.
std::string_view trim(std::string_view utf8) {
  std::size_t begin = 0;
  while (begin < utf8.size()) {
    std::size_t behind = begin;
    if (!is_white_space(next(utf8, behind))) break;
    begin = behind;
  }
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(utf8.data());
  const auto first = static_cast<std::int32_t>(begin);
  auto end = static_cast<std::int32_t>(utf8.size());
  while (end > first) {
    std::int32_t before = end;
    UChar32 c = 0;
    U8_PREV(bytes, first, before, c);
    if (!is_white_space(c)) break;
    end = before;
  }
  return utf8.substr(begin, static_cast<std::size_t>(end) - begin);
}

std::string elide(std::string_view utf8, std::int64_t characters) {
  std::int64_t count = 0;
  std::size_t at = 0, cut = 0;
  while (at < utf8.size() && count < characters) {
    const UChar32 c = next(utf8, at);
    std::size_t peek = at;
    const UChar32 follow = at < utf8.size() ? next(utf8, peek) : 0;
    // Never between a base and what belongs to it: marks, joiners, skin tones, flag pairs.
    const bool joined = u_hasBinaryProperty(follow, UCHAR_GRAPHEME_EXTEND) || follow == 0x200D ||
                        c == 0x200D || u_hasBinaryProperty(follow, UCHAR_EMOJI_MODIFIER) ||
                        u_hasBinaryProperty(c, UCHAR_REGIONAL_INDICATOR);
    if (++count <= characters && !joined) cut = at;
  }
  if (at >= utf8.size()) return std::string(utf8);
  return std::string(utf8.substr(0, cut)) + "…";
}

}  // namespace uddrag::text
