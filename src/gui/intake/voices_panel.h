// SPDX-License-Identifier: GPL-3.0-or-later
// Who speaks in a file, a line each: the colour, the name to be changed in place, how many turns,
// and the participant of that name. Two of one name are one.
#pragma once
#include <wx/scrolwin.h>

#include <functional>
#include <string>
#include <vector>

#include "gui/intake/intake_model.h"

class wxStaticText;
class wxTextCtrl;

namespace uddrag::gui {

class VoicesPanel : public wxScrolledWindow {
 public:
  explicit VoicesPanel(wxWindow* parent);

  /// Who was typing goes on in the row of that name.
  void show(const std::vector<IntakeVoice>& voices);
  /// A name that is being typed counts as left.
  void finish();
  /// A name was typed and left, or Enter pressed. Not to be answered by show() before it is done.
  std::function<void(std::size_t voice, const std::string& label)> renamed;

 private:
  struct Row {
    wxTextCtrl* name;
    wxStaticText* about;
    std::string label;  ///< that is known of
  };

  void make_rows(std::size_t count);
  void add_row(wxSizer* rows, std::size_t n);
  void offer(std::size_t n);
  std::string typed(const Row& row) const;

  std::vector<Row> m_rows;
};

}  // namespace uddrag::gui
