// SPDX-License-Identifier: GPL-3.0-or-later
// What a screen reader can learn of the transcript: its text, the caret, the selection, and the
// codings at a place. The canvas answers as a SpokenText; one backend a platform carries it on
// (spoken_text_gtk.cpp: ATK). Positions are the document's code points. Changes nothing itself.
#pragma once
#include <wx/gdicmn.h>
#include <wx/string.h>

#include <memory>
#include <utility>
#include <vector>

#include "gui/transcript/canvas_document.h"

class wxWindow;

namespace uddrag::gui::transcript {

enum class SpokenUnit { character, word, sentence, line, turn };

/// A stretch of text about which the same can be said.
struct SpokenRun {
  text::Span span;
  const CanvasTurn* turn = nullptr;
  std::vector<const CanvasQuote*> quotes;  ///< over it, by their start
};

/// Points into what it is given.
SpokenRun spoken_run(const text::Text& text, const std::vector<CanvasTurn>& turns,
                     const std::vector<CanvasQuote>& quotes, text::Pos at);
/// "Karen, 00:03:18. Coded with Roles / Division by AK; starred", in the window's language.
wxString spoken_words(const SpokenRun& run);
/// The same as pairs of a stable English name and a value: speaker, time, codings, starred, memo.
std::vector<std::pair<std::string, wxString>> spoken_attributes(const SpokenRun& run);

class SpokenText {
 public:
  virtual ~SpokenText() = default;
  virtual const text::Text& text() = 0;
  virtual text::Pos caret() = 0;
  virtual text::Span selection() = 0;
  virtual void select(text::Span span) = 0;  ///< and brings its end into view
  virtual text::Span unit_around(SpokenUnit unit, text::Pos at) = 0;
  virtual SpokenRun run_at(text::Pos at) = 0;
  virtual wxRect place_of(text::Span span) = 0;  ///< on the screen; empty: not in view
  virtual text::Pos position_at(wxPoint place) = 0;
};

/// The way of one window to the screen reader; cut off when it goes.
class SpokenCanvas {
 public:
  /// Where the platform offers no way, all of it does nothing. Both must outlive what is given.
  static std::unique_ptr<SpokenCanvas> attach(wxWindow& window, SpokenText& text);
  virtual ~SpokenCanvas() = default;

  virtual void text_changed() = 0;       ///< another document, or corrected words
  virtual void selection_changed() = 0;  ///< also where only the caret has moved
  virtual void codings_changed() = 0;    ///< says what is new at the caret
};

}  // namespace uddrag::gui::transcript
