// SPDX-License-Identifier: GPL-3.0-or-later
// The one unit of position: the code point. Bytes and UTF-16 units are types of their own that do
// not mix with it; the only way from one to another is text::Text. Spans are half-open.
#pragma once
#include <algorithm>
#include <compare>
#include <cstddef>
#include <cstdint>

namespace uddrag::text {

namespace detail {
/// An offset in one unit. Offset + count and offset - offset stay within the unit.
template <class Unit>
struct Offset {
  std::int64_t value = 0;

  constexpr Offset() = default;
  constexpr explicit Offset(std::int64_t v) : value(v) {}
  constexpr auto operator<=>(const Offset&) const = default;
  constexpr Offset operator+(std::int64_t n) const { return Offset(value + n); }
  constexpr Offset operator-(std::int64_t n) const { return Offset(value - n); }
  constexpr std::int64_t operator-(Offset other) const { return value - other.value; }
  constexpr Offset& operator++() { return ++value, *this; }
};
}  // namespace detail

using Pos = detail::Offset<struct CodePointUnit>;   ///< code points from the start of a text
using BytePos = detail::Offset<struct ByteUnit>;    ///< UTF-8 bytes
using Utf16Pos = detail::Offset<struct Utf16Unit>;  ///< UTF-16 code units

/// [start, end) in code points; empty where start == end. start <= end always.
struct Span {
  Pos start, end;

  constexpr Span() = default;
  constexpr Span(Pos s, Pos e) : start(s), end(e) {}
  constexpr std::int64_t length() const { return end - start; }
  constexpr bool empty() const { return start == end; }
  constexpr bool contains(Pos p) const { return start <= p && p < end; }
  constexpr bool contains(Span s) const { return start <= s.start && s.end <= end; }
  constexpr bool overlaps(Span s) const { return start < s.end && s.start < end; }
  constexpr auto operator<=>(const Span&) const = default;
};

/// The common part; empty (at the later start) where there is none.
constexpr Span intersect(Span a, Span b) {
  const Pos start = std::max(a.start, b.start);
  return {start, std::max(start, std::min(a.end, b.end))};
}

}  // namespace uddrag::text
