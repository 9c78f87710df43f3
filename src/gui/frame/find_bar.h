// SPDX-License-Identifier: GPL-3.0-or-later
// The line above the transcript that finds words in the document while they are typed.
#pragma once
#include <wx/panel.h>

#include <functional>

class wxStaticText;
class wxTextCtrl;

namespace uddrag::gui {

class FindBar : public wxPanel {
 public:
  explicit FindBar(wxWindow* parent);

  void open();
  void close();
  wxString words() const;
  /// "3 of 12"; which counts from 0.
  void show_count(std::size_t which, std::size_t count);

  std::function<void(const wxString&)> changed;
  std::function<void(int by)> step;
  std::function<void()> closed;

 private:
  wxTextCtrl* m_text;
  wxStaticText* m_count;
};

}  // namespace uddrag::gui
