// SPDX-License-Identifier: GPL-3.0-or-later
// The canvas's keyboard: moving and stretching the selection, typed letters, keys for others.
#include <algorithm>

#include "gui/transcript/canvas_parts.h"

namespace uddrag::gui {

using transcript::Unit;

TranscriptCanvas::Keys::Keys(Parts& parts) : m_parts(parts) {
  parts.canvas.Bind(wxEVT_KEY_DOWN, &Keys::down, this);
  parts.canvas.Bind(wxEVT_CHAR, &Keys::character, this);
}

void TranscriptCanvas::Keys::down(wxKeyEvent& event) {
  const int key = event.GetKeyCode();
  if (key == WXK_TAB && !event.ControlDown())
    return m_parts.canvas.HandleAsNavigationKey(event), void();
  if (arrow(event) || page(event)) return done();
  if (event.ControlDown() && !event.AltDown() && !event.ShiftDown()) {
    if (key == 'A') return m_parts.state.selection().all(), m_parts.changed_selection();
    if (key == 'C') return m_parts.copy();
  }
  event.Skip();
}

void TranscriptCanvas::Keys::done() {
  m_parts.keep_caret_in_view();
  m_parts.changed_selection();
}

/// Alt with an arrow sideways goes back and forward through places, also where there is none yet.
bool TranscriptCanvas::Keys::arrow(const wxKeyEvent& event) {
  const bool only_alt = event.AltDown() && !event.ShiftDown();
  if (only_alt && event.GetKeyCode() != WXK_UP && event.GetKeyCode() != WXK_DOWN) return false;
  switch (event.GetKeyCode()) {
    case WXK_LEFT:
    case WXK_NUMPAD_LEFT:
      return sideways(event, false), true;
    case WXK_RIGHT:
    case WXK_NUMPAD_RIGHT:
      return sideways(event, true), true;
    case WXK_UP:
    case WXK_NUMPAD_UP:
      return upright(event, false), true;
    case WXK_DOWN:
    case WXK_NUMPAD_DOWN:
      return upright(event, true), true;
    default:
      return false;
  }
}

void TranscriptCanvas::Keys::sideways(const wxKeyEvent& event, bool right) {
  m_goal_x.reset();
  transcript::Selection& selection = m_parts.state.selection();
  transcript::Flow& flow = m_parts.state.flow();
  const bool mirrored = flow.layout(flow.block_of(selection.caret())).direction() ==
                        transcript::Direction::right_to_left;
  Unit unit = Unit::character;
  if (event.ControlDown()) unit = Unit::word;
  if (event.AltDown()) unit = Unit::sentence;
  selection.step(unit, right != mirrored, event.ShiftDown());
}

void TranscriptCanvas::Keys::upright(const wxKeyEvent& event, bool forward) {
  transcript::Selection& selection = m_parts.state.selection();
  if (event.AltDown()) {
    m_goal_x.reset();
    if (!forward) selection.grow();
  } else if (event.ControlDown()) {
    m_goal_x.reset();
    selection.step(Unit::turn, forward, event.ShiftDown());
  } else {
    lines(forward ? 1 : -1, event.ShiftDown());
  }
}

void TranscriptCanvas::Keys::lines(int count, bool extend) {
  transcript::Selection& selection = m_parts.state.selection();
  transcript::Flow& flow = m_parts.state.flow();
  const text::Pos from = selection.caret();
  if (!m_goal_x) m_goal_x = flow.caret(from).x;
  selection.move_to(flow.step_lines(from, *m_goal_x, count), extend);
}

bool TranscriptCanvas::Keys::page(const wxKeyEvent& event) {
  transcript::Selection& selection = m_parts.state.selection();
  transcript::Flow& flow = m_parts.state.flow();
  const bool extend = event.ShiftDown();
  const text::Pos from = selection.caret();
  switch (event.GetKeyCode()) {
    case WXK_HOME:
    case WXK_NUMPAD_HOME:
      m_goal_x.reset();
      return selection.move_to(event.ControlDown() ? text::Pos(0) : flow.line_around(from).start,
                               extend),
             true;
    case WXK_END:
    case WXK_NUMPAD_END:
      m_goal_x.reset();
      return selection.move_to(event.ControlDown() ? flow.text().size() : flow.last_on_line(from),
                               extend),
             true;
    case WXK_PAGEUP:
    case WXK_PAGEDOWN:
    case WXK_NUMPAD_PAGEUP:
    case WXK_NUMPAD_PAGEDOWN:
      break;
    default:
      return false;
  }
  const bool down = event.GetKeyCode() == WXK_PAGEDOWN || event.GetKeyCode() == WXK_NUMPAD_PAGEDOWN;
  const double line = m_parts.engine->line_height(transcript::Face::body);
  const double step = std::max(line, m_parts.state.view_height() - 2 * line);
  const double before = flow.caret(from).y - m_parts.state.scroll();
  lines(static_cast<int>(step / line) * (down ? 1 : -1), extend);
  // The caret keeps its height in the view, as a reader's eye does.
  m_parts.state.scroll_to(flow.caret(selection.caret()).y - before);
  return true;
}

void TranscriptCanvas::Keys::character(wxKeyEvent& event) {
  const auto letter = static_cast<char32_t>(event.GetUnicodeKey());
  const bool plain = !event.ControlDown() && !event.AltDown() && !event.MetaDown();
  const bool printable = letter > U' ' && letter != 0x7F && letter != 0xA0;
  if (plain && printable && !m_parts.canvas.selection().empty() && m_parts.canvas.typed)
    return m_parts.canvas.typed(letter);
  if (!m_parts.canvas.command_key) return event.Skip();
  wxKeyEvent command(event);
  if (command.m_keyCode >= 'a' && command.m_keyCode <= 'z') command.m_keyCode -= 'a' - 'A';
  m_parts.canvas.command_key(command);
  if (command.GetSkipped()) event.Skip();
}

}  // namespace uddrag::gui
