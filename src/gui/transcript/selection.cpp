// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/transcript/selection.h"

#include <algorithm>

namespace uddrag::gui::transcript {

using text::Border;
using text::Pos;
using text::Span;

Unit unit_of_clicks(int clicks) {
  if (clicks <= 1) return Unit::character;
  if (clicks == 2) return Unit::word;
  return clicks == 3 ? Unit::sentence : Unit::turn;
}

Selection::Selection(text::Text text, const std::string& language, std::vector<Span> turns)
    : m_text(text), m_borders(std::move(text), language), m_turns(std::move(turns)) {}

Span Selection::span() const {
  return {std::min(m_anchor.start, m_caret), std::max(m_anchor.end, m_caret)};
}

void Selection::set(Span span) {
  const Span snapped = m_borders.snap(span);
  m_anchor = {snapped.start, snapped.start};
  m_caret = snapped.end;
  m_unit = Unit::character;
}

void Selection::press(Pos at, Unit unit, bool extend) {
  if (extend) return drag(at);
  m_unit = unit;
  m_anchor = unit_around(unit, at);
  m_caret = m_anchor.end;
}

void Selection::drag(Pos to) {
  const Span there = unit_around(m_unit, to);
  m_caret = there.start < m_anchor.start ? there.start : std::max(there.end, m_anchor.end);
}

void Selection::move_to(Pos at, bool extend) {
  const Pos there = m_borders.snap({at, at}).start;
  if (extend) {
    // From here on one end moves and the other stays.
    const Span now = span();
    const Pos still = m_caret == now.start ? now.end : now.start;
    m_anchor = {still, still};
  } else {
    m_anchor = {there, there};
  }
  m_unit = Unit::character;
  m_caret = there;
}

void Selection::step(Unit unit, bool forward, bool extend) {
  const Span now = span();
  if (!extend && unit == Unit::character && !now.empty())
    return move_to(forward ? now.end : now.start, false);
  move_to(forward ? next(unit, m_caret) : previous(unit, m_caret), extend);
}

void Selection::grow() {
  const Span now = span();
  for (const Unit unit : {Unit::word, Unit::sentence, Unit::turn}) {
    const Span wider = unit_around(unit, now.start);
    if (wider.contains(now) && wider.length() > now.length()) return set(wider);
  }
  all();
}

Span Selection::unit_around(Unit unit, Pos at) const {
  switch (unit) {
    case Unit::character: {
      const Pos there = m_borders.snap({at, at}).start;
      return {there, there};
    }
    case Unit::word:
      return m_borders.around(Border::word, at);
    case Unit::sentence: {
      // A sentence never reaches into another turn, whatever its punctuation.
      const Span whole = m_borders.around(Border::sentence, at);
      const Span part = m_borders.trim(text::intersect(whole, turn_around(at)));
      return part.empty() ? whole : part;
    }
    case Unit::turn: {
      const Span whole = turn_around(at);
      const Span part = m_borders.trim(whole);
      return part.empty() ? whole : part;
    }
  }
  return {at, at};
}

Span Selection::grapheme_around(Pos at) const {
  return at < m_text.size() ? m_borders.around(Border::grapheme, at) : Span{at, at};
}

Span Selection::turn_around(Pos at) const {
  const auto behind = std::upper_bound(m_turns.begin(), m_turns.end(), at,
                                       [](Pos pos, const Span& turn) { return pos < turn.start; });
  if (behind != m_turns.begin() && at <= std::prev(behind)->end) return *std::prev(behind);
  return m_borders.around(Border::paragraph, at);
}

Pos Selection::next(Unit unit, Pos at) const {
  switch (unit) {
    case Unit::character:
      return m_borders.next(Border::grapheme, at);
    case Unit::word:
      return m_borders.next_word_start(at);
    case Unit::sentence:
      return m_borders.next(Border::sentence, at);
    case Unit::turn:
      break;
  }
  const auto after = std::upper_bound(m_turns.begin(), m_turns.end(), at,
                                      [](Pos pos, const Span& turn) { return pos < turn.start; });
  return after == m_turns.end() ? m_text.size() : after->start;
}

Pos Selection::previous(Unit unit, Pos at) const {
  switch (unit) {
    case Unit::character:
      return m_borders.previous(Border::grapheme, at);
    case Unit::word:
      return m_borders.previous_word_start(at);
    case Unit::sentence:
      return m_borders.previous(Border::sentence, at);
    case Unit::turn:
      break;
  }
  const auto from = std::lower_bound(m_turns.begin(), m_turns.end(), at,
                                     [](const Span& turn, Pos pos) { return turn.start < pos; });
  return from == m_turns.begin() ? Pos(0) : std::prev(from)->start;
}

}  // namespace uddrag::gui::transcript
