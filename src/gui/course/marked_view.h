// SPDX-License-Identifier: GPL-3.0-or-later
// A quote in which one selects what to leave out, to emphasise, to explain: whole, with what is
// left out struck. It changes a value and says so.
#pragma once
#include <wx/textctrl.h>

#include <functional>

#include "gui/course/excerpt_marks.h"

namespace uddrag::gui {

class MarkedView : public wxTextCtrl {
 public:
  MarkedView(wxWindow* parent, model::Excerpt& excerpt, const std::string& quote);

  void toggle_left_out();  ///< Del: the selection, or the word at the caret
  void toggle_emphasis();  ///< Ctrl+B
  void clarify();          ///< [ : asks for the words before the caret or the selection
  /// Shows the marks as they are now in the excerpt.
  void show();

  std::function<void()> changed;

 private:
  void key(wxKeyEvent& event);
  text::Span chosen() const;  ///< in the quote
  void mark(text::Span span, const std::function<void(text::Span)>& change);

  model::Excerpt& m_excerpt;
  text::Text m_quote;
  MarkedText m_marked;
};

}  // namespace uddrag::gui
