// SPDX-License-Identifier: GPL-3.0-or-later
// Choosing a code's colour: the colours that colour-blind people can tell apart as buttons with
// names, and any other behind a picker.
#pragma once
#include <wx/panel.h>

#include <vector>

#include "model/project.h"

class wxBitmapToggleButton;
class wxColourPickerCtrl;

namespace uddrag::gui {

class ColorChoice : public wxPanel {
 public:
  ColorChoice(wxWindow* parent, model::Color color);
  model::Color color() const { return m_color; }

 private:
  void choose(model::Color color);

  model::Color m_color;
  std::vector<wxBitmapToggleButton*> m_buttons;  ///< of the safe colours, in their order
  wxColourPickerCtrl* m_other;
};

}  // namespace uddrag::gui
