// SPDX-License-Identifier: GPL-3.0-or-later
// A turn in a native text control, laid over the transcript: typed anew, taken over with Enter,
// left with Escape. Says while one types what becomes of the turn's codings.
#pragma once
#include <wx/panel.h>
#include <wx/timer.h>

#include <functional>

#include "gui/corrections/correction.h"

class wxStaticText;
class wxTextCtrl;

namespace uddrag::gui {

class TurnEditor : public wxPanel {
 public:
  TurnEditor(wxWindow* parent, Correction& correction);

  /// Over `place` (in the parent's coordinates), in the transcript's font and line height, with the
  /// caret so many code points into the turn.
  void open(const model::Turn& turn, wxRect place, const wxFont& font, double line_height,
            std::int64_t caret);
  void close();
  bool is_open() const { return IsShown(); }
  /// Takes over what is typed where nothing would be lost; else leaves it open and gives false.
  bool take_over(bool with_losses = false);

  std::function<void()> closed;                 ///< by Enter or Escape, with or without a change
  std::function<void(text::Pos)> split_wanted;  ///< Ctrl+Enter: place in the document

 private:
  void key(wxKeyEvent& event);
  void say();
  void lay_out();

  Correction& m_correction;
  model::Turn m_turn;
  wxRect m_place;
  wxTextCtrl* m_text;
  wxStaticText* m_line;
  wxTimer m_late;         ///< typing goes before the look at the codings
  bool m_warned = false;  ///< what would be lost was shown; Enter again does it
};

}  // namespace uddrag::gui
