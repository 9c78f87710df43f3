// SPDX-License-Identifier: GPL-3.0-or-later
// A turn in a native text control, laid over the transcript: typed anew, or typed for the first
// time while a recording plays; taken over with Enter, left with Escape. Says while one types what
// becomes of the turn's codings.
#pragma once
#include <wx/panel.h>
#include <wx/timer.h>

#include <functional>

#include "gui/corrections/correction.h"

class wxComboBox;
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
  /// The same for a turn that is not there yet, its speaker above its words.
  void open_new(const NewTurn& turn, wxRect place, const wxFont& font, double line_height);
  void close();
  bool is_open() const { return IsShown(); }
  bool is_new() const { return is_open() && m_new; }
  void set_start(base::Millis start);  ///< of the new turn
  /// Takes over what is typed where nothing would be lost; else leaves it open and gives false.
  bool take_over(bool with_losses = false);

  std::function<void()> closed;                 ///< by Enter or Escape, with or without a change
  std::function<void(text::Pos)> split_wanted;  ///< Ctrl+Enter: place in the document
  std::function<void(model::TurnId)> added;     ///< a new turn was taken over

 private:
  wxSizer* make_head();
  void begin(const std::string& words, wxRect place, const wxFont& font, double line_height);
  bool take_over_new();
  void key(wxKeyEvent& event);
  void say();
  void lay_out();

  Correction& m_correction;
  model::Turn m_turn;
  std::optional<NewTurn> m_new;  ///< instead of a turn that is there
  std::string m_language;        ///< in which the words are spelled
  wxRect m_place;
  wxSizer* m_head;
  wxComboBox* m_speaker;
  wxStaticText* m_start;
  wxTextCtrl* m_text;
  wxStaticText* m_line;
  wxTimer m_late;         ///< typing goes before the look at the codings
  bool m_warned = false;  ///< what would be lost was shown; Enter again does it
};

}  // namespace uddrag::gui
