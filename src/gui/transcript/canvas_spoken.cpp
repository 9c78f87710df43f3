// SPDX-License-Identifier: GPL-3.0-or-later
// What the canvas answers to a screen reader.
#include "gui/transcript/canvas_parts.h"

namespace uddrag::gui {

using transcript::SpokenUnit;
using transcript::Unit;

void TranscriptCanvas::Spoken::select(text::Span span) {
  m_parts.state.selection().set(span);
  m_parts.keep_caret_in_view();
  m_parts.changed_selection();
}

text::Span TranscriptCanvas::Spoken::unit_around(SpokenUnit unit, text::Pos at) {
  const transcript::Selection& selection = m_parts.state.selection();
  text::Span found{at, std::min(at + 1, text().size())};
  switch (unit) {
    case SpokenUnit::character:
      return selection.grapheme_around(at);
    case SpokenUnit::line:
      return m_parts.state.flow().line_around(at);
    case SpokenUnit::word:
      found = selection.unit_around(Unit::word, at);
      break;
    case SpokenUnit::sentence:
      found = selection.unit_around(Unit::sentence, at);
      break;
    case SpokenUnit::turn:
      found = selection.unit_around(Unit::turn, at);
      break;
  }
  // The units of the mouse leave out white space at their ends, where a reader may stand.
  return found.contains(at) ? found : text::Span{at, std::min(at + 1, text().size())};
}

transcript::SpokenRun TranscriptCanvas::Spoken::run_at(text::Pos at) {
  return transcript::spoken_run(text(), m_parts.state.flow().turns(), m_parts.state.quotes(), at);
}

wxRect TranscriptCanvas::Spoken::place_of(text::Span span) {
  if (!text::intersect(span, m_parts.state.visible()).empty())
    return {m_parts.canvas.ClientToScreen(m_parts.canvas.rectangle_of(span).GetPosition()),
            m_parts.canvas.rectangle_of(span).GetSize()};
  return {};
}

text::Pos TranscriptCanvas::Spoken::position_at(wxPoint place) {
  const wxPoint here = m_parts.canvas.ScreenToClient(place);
  return m_parts.state.flow().position_at(here.x - m_parts.state.columns().text_x,
                                          here.y + m_parts.state.scroll());
}

}  // namespace uddrag::gui
