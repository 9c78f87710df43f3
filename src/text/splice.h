// SPDX-License-Identifier: GPL-3.0-or-later
// A change of a text as splices, and what becomes of spans on it. Pure values; knows no document.
#pragma once
#include <string>
#include <vector>

#include "text/position.h"
#include "text/text.h"

namespace uddrag::text {

/// Replaces the characters of `removed` (positions in the text before any splice) by `inserted`.
struct Splice {
  Span removed;
  std::string inserted;  ///< valid UTF-8
};

/// Sorted by place, no two touching the same character. Throws base::Error bad_input otherwise.
void require_ordered(const std::vector<Splice>& splices);

Text apply(const Text& text, const std::vector<Splice>& splices);

enum class Fate {
  kept,     ///< same place, same text
  moved,    ///< same text, other place
  grown,    ///< characters were inserted inside; none of its own were lost
  changed,  ///< some of its own characters were removed or replaced; both edges stand
  shrunk,   ///< an edge lost characters, with nothing inside the span in their place
  lost,     ///< none of its own characters is left
};

struct Carried {
  Span span;  ///< in the new text; empty (at the place where it was) when lost
  Fate fate = Fate::kept;
};

/// Carries a span across. Insertions at its very edges stay outside; what replaces characters of
/// the span stays inside, also at an edge, as long as the replaced ones all lie in the span; a
/// replacement across an edge gives the span only its own survivors. An empty span stays empty.
Carried carry(Span span, const std::vector<Splice>& splices);

/// The splices that turn one text into another: common start and end kept, differences by words
/// (Myers 1986 over word tokens; falls back to one splice beyond `limit` differing tokens), and
/// within a changed word only the characters that differ.
std::vector<Splice> difference(const Text& before, const Text& after, std::size_t limit = 20000);

}  // namespace uddrag::text
