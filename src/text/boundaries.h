// SPDX-License-Identifier: GPL-3.0-or-later
// Grapheme, word, sentence and paragraph borders (UAX #29 by ICU, with the document's language).
// All positions in and out are code points. Not for two threads at once; make one for each.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "text/position.h"
#include "text/text.h"

namespace uddrag::text {

enum class Border { grapheme, word, sentence, paragraph };

class Boundaries {
 public:
  /// language: BCP 47 such as "da"; an unknown one falls back to the root rules.
  Boundaries(Text text, const std::string& language);
  ~Boundaries();
  Boundaries(Boundaries&&) noexcept;
  Boundaries& operator=(Boundaries&&) noexcept;

  bool is_border(Border kind, Pos at) const;
  /// The next border after / before a position; the text's end / start where there is none.
  Pos next(Border kind, Pos at) const;
  Pos previous(Border kind, Pos at) const;
  /// The unit that holds a position: [previous border or at, next border). At the end: the last.
  /// A word is what lies between two word borders, so it may be a run of spaces or a sign.
  Span around(Border kind, Pos at) const;

  /// Where one keyboard step goes: over spaces and signs to the start of the next word …
  Pos next_word_start(Pos at) const;
  /// … or back to the start of the word before.
  Pos previous_word_start(Pos at) const;

  /// Grows a span outward to grapheme borders and clamps it to the text. The one function through
  /// which every span from a mouse, an importer or another program goes.
  Span snap(Span span) const;
  /// Takes white space off both ends (and keeps grapheme borders). Empty where nothing remains.
  Span trim(Span span) const;

 private:
  struct Engine;
  std::unique_ptr<Engine> m_engine;
};

/// snap() for a single span without keeping an engine: reads only the neighbourhood.
Span snap_to_graphemes(const Text& text, Span span);
bool on_grapheme_border(const Text& text, Pos at);

}  // namespace uddrag::text
