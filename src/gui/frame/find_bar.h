// SPDX-License-Identifier: GPL-3.0-or-later
// The bar above the transcript in which one types what to find: in this document as one types, with
// Enter in all of them, as a list or as keyword in context. Finds nothing itself.
#pragma once
#include <wx/panel.h>

#include <functional>
#include <string>

class wxBoxSizer;
class wxStaticText;
class wxTextCtrl;
class wxToggleButton;

namespace uddrag::gui {

struct FindWish {
  std::string words;
  bool whole_word = false;
  bool regex = false;  ///< a regular expression; whole_word does not count then
};

class FindBar : public wxPanel {
 public:
  explicit FindBar(wxWindow* parent);

  void open(bool all_documents, bool in_context = false);
  void close();
  FindWish wish() const;
  /// "3 of 12", or that there is none.
  void show_count(std::size_t which, std::size_t count);
  /// Why nothing can be found, e.g. a pattern that is not finished yet.
  void show_fault(const wxString& why);

  std::function<void(const FindWish&)> changed;     ///< typed or switched: find in this document
  std::function<void(int)> step;                    ///< to the next (1) or previous (-1) place
  std::function<void(const FindWish&)> all_wanted;  ///< find in all documents
  std::function<void(const FindWish&)> context_wanted;  ///< keyword in context
  std::function<void()> closed;

 private:
  wxToggleButton* toggle(const wxString& label, const wxString& help);
  void wish_changed();
  void enter();
  void show_line(const wxString& words);
  void share_lines();

  wxTextCtrl* m_text;
  wxBoxSizer* m_column;
  wxBoxSizer* m_row;
  wxBoxSizer* m_ways;  ///< the buttons that say how to find
  bool m_ways_below = false;
  wxToggleButton* m_whole_word;
  wxToggleButton* m_regex;
  wxToggleButton* m_all;
  wxToggleButton* m_context;
  wxStaticText* m_count;
  wxStaticText* m_fault;
};

}  // namespace uddrag::gui
