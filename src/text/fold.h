// SPDX-License-Identifier: GPL-3.0-or-later
// Text folded for searching: case and accents are ignored, but å æ ø ä ö are letters of their own
// (also when written as letter + combining mark). Every folded unit knows where it came from.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/position.h"
#include "text/text.h"

namespace uddrag::text {

struct FoldOptions {
  bool ignore_case = true;
  bool ignore_accents = true;
  auto operator<=>(const FoldOptions&) const = default;
};

/// Folds a short string (a search word, a name) without keeping the way back.
std::u16string fold(std::string_view utf8, FoldOptions options = {});

class Folded {
 public:
  explicit Folded(const Text& text, FoldOptions options = {});

  const std::u16string& units() const { return m_units; }
  FoldOptions options() const { return m_options; }
  /// The original characters that folded units [from, to) came from; whole grapheme-forming
  /// sequences (base + its marks), never half of one.
  Span original(std::size_t from, std::size_t to) const;

 private:
  struct Run {  // from here on: original = folded + delta (until the next run)
    std::uint32_t folded;
    std::uint32_t original;
  };
  std::u16string m_units;
  std::vector<Run> m_runs;
  std::uint32_t m_length = 0;
  FoldOptions m_options;
};

}  // namespace uddrag::text
