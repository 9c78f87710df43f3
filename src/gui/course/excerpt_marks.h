// SPDX-License-Identifier: GPL-3.0-or-later
// The marks that an author sets on an excerpt: words left out, emphasised, explained. Values only,
// free of windows. All positions are code points within the quote's text; spans are taken outward
// to grapheme borders and clamped, and lists stay ordered and apart, as SaveExcerpt wants them.
#pragma once
#include <string>
#include <vector>

#include "model/course.h"
#include "model/quote.h"
#include "text/text.h"

namespace uddrag::gui {

/// The span outward to the borders of the words that it cuts: half a word was not said.
text::Span whole_words(const text::Text& quote, text::Span span);
/// Nothing happens where no word would be left of the quote.
void leave_out(model::Excerpt& excerpt, const text::Text& quote, text::Span span);
void take_back(model::Excerpt& excerpt, const text::Text& quote, text::Span span);
bool leaves_out(const model::Excerpt& excerpt, text::Span span);  ///< all of it
/// Emphasises a span, or makes it plain where all of it is emphasised.
void toggle_emphasis(model::Excerpt& excerpt, const text::Text& quote, text::Span span);
/// The editor's words before a character, instead of those that stand there; empty: none.
void clarify(model::Excerpt& excerpt, const text::Text& quote, text::Pos at,
             const std::string& words);
std::string clarification_at(const model::Excerpt& excerpt, text::Pos at);

/// The marks as they lie on another wording of the quote; those whose words are gone are dropped.
model::Excerpt carried(model::Excerpt excerpt, const text::Text& before, const text::Text& after);
model::Excerpt unmarked(model::Excerpt excerpt);

/// The quote as the editor shows it: whole, with what is left out still there and the
/// clarifications between.
struct MarkedRun {
  enum class Kind { said, left_out, clarification };
  Kind kind = Kind::said;
  bool emphasised = false;
  text::Span source;  ///< in the quote; empty for a clarification
  text::Span shown;   ///< in the shown text
  std::string text;
};
struct MarkedText {
  std::vector<MarkedRun> runs;

  std::string text() const;
  /// Within a clarification: the character before which it stands.
  text::Pos to_source(text::Pos shown) const;
  text::Span to_source(text::Span shown) const {
    return {to_source(shown.start), to_source(shown.end)};
  }
  /// Of a character, behind clarifications before it.
  text::Pos to_shown(text::Pos source) const;
};
MarkedText marked_text(const model::Excerpt& excerpt, const text::Text& quote);

}  // namespace uddrag::gui
