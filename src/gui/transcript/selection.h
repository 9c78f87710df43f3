// SPDX-License-Identifier: GPL-3.0-or-later
// What is selected and where the caret stands: growth by click count, dragging in the unit it
// began with, steps by character, word, sentence and turn. Knows no lines: who does gives places.
#pragma once
#include <string>
#include <vector>

#include "text/boundaries.h"
#include "text/position.h"
#include "text/text.h"

namespace uddrag::gui::transcript {

enum class Unit { character, word, sentence, turn };
/// 1 click: character, 2: word, 3: sentence, 4 and more: turn.
Unit unit_of_clicks(int clicks);

class Selection {
 public:
  Selection(text::Text text, const std::string& language, std::vector<text::Span> turns);

  text::Span span() const;
  bool empty() const { return span().empty(); }
  text::Pos caret() const { return m_caret; }

  /// Grown to grapheme borders, clamped to the text; the caret goes to its end.
  void set(text::Span span);
  void clear() { set({m_caret, m_caret}); }
  void all() { set(m_text.all()); }

  /// The mouse. press() with extend moves the end of what is selected, in the unit it had.
  void press(text::Pos at, Unit unit, bool extend);
  void drag(text::Pos to);

  /// The keyboard: the caret goes to a place, the selection ends or stretches.
  void move_to(text::Pos at, bool extend);
  /// One unit forward (or back). Without extend, a selection ends at its border instead of a
  /// character step.
  void step(Unit unit, bool forward, bool extend);
  /// Selects the next larger unit around what is selected: word, sentence, turn, all.
  void grow();

  text::Span unit_around(Unit unit, text::Pos at) const;
  /// The one written sign at a place; empty at the text's end.
  text::Span grapheme_around(text::Pos at) const;

 private:
  text::Pos next(Unit unit, text::Pos at) const;
  text::Pos previous(Unit unit, text::Pos at) const;
  text::Span turn_around(text::Pos at) const;

  text::Text m_text;
  text::Boundaries m_borders;
  std::vector<text::Span> m_turns;
  text::Span m_anchor;  ///< what the selection began with; always inside it
  text::Pos m_caret;
  Unit m_unit = Unit::character;
};

}  // namespace uddrag::gui::transcript
