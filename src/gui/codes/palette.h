// SPDX-License-Identifier: GPL-3.0-or-later
// The quick-code palette: type, see the codes that fit, Enter codes. It lies over the transcript
// beside the selection and never moves it.
#pragma once
#include <wx/panel.h>

#include <functional>
#include <set>
#include <vector>

#include "gui/codes/code_finder.h"

class wxTextCtrl;
class wxStaticText;

namespace uddrag::gui {

class OfferList;

class CodePalette : public wxPanel {
 public:
  CodePalette(wxWindow* parent, const CodeList& codes, CodeFinder& finder);

  /// Shows it with its upper left corner near a point of the parent, with what was typed already.
  void open(const wxPoint& near, const wxString& typed);
  void close();

  /// Enter: the marked codes, or the chosen one; a new code has a nil id and a name.
  /// keep: Shift was held, the passage is to stay selected for the next.
  std::function<void(const std::vector<CodeOffer>&, bool keep)> chosen;
  std::function<void()> closed;

 private:
  void refresh_offers();
  void key(wxKeyEvent& event);
  void accept();
  void toggle_mark();
  void move(int by);

  const CodeList& m_codes;
  CodeFinder& m_finder;
  wxTextCtrl* m_text;
  OfferList* m_list;
  wxStaticText* m_help;
  std::vector<CodeOffer> m_offers;
  std::vector<CodeOffer> m_marked;
  bool m_moved = false;  ///< by arrow keys, since something was typed
};

}  // namespace uddrag::gui
