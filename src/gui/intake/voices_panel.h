// SPDX-License-Identifier: GPL-3.0-or-later
// Who speaks in a file, a line each: the colour, the name to be changed in place, how many turns,
// and the participant of that name. Two of one name are one.
#pragma once
#include <wx/scrolwin.h>

#include <functional>
#include <vector>

#include "gui/intake/intake_model.h"

namespace uddrag::gui {

class VoicesPanel : public wxScrolledWindow {
 public:
  explicit VoicesPanel(wxWindow* parent);

  void show(const std::vector<IntakeVoice>& voices);
  /// A name was typed and left, or Enter pressed.
  std::function<void(std::size_t voice, const std::string& label)> renamed;

 private:
  void add_row(wxSizer* rows, std::size_t n, const IntakeVoice& voice);
  void offer(std::size_t n, const std::string& before, const wxString& now);
};

}  // namespace uddrag::gui
