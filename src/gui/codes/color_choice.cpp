// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/codes/color_choice.h"

#include <wx/clrpicker.h>
#include <wx/sizer.h>
#include <wx/tglbtn.h>
#include "gui/l10n/translate.h"

#include "gui/frame/code_colors.h"
#include "gui/frame/icons.h"
#include "gui/frame/look.h"

namespace uddrag::gui {
namespace {

wxColour plain(model::Color color) {
  return {static_cast<unsigned char>(color >> 16), static_cast<unsigned char>(color >> 8),
          static_cast<unsigned char>(color)};
}

/// In the order of safe_colors().
const char* const names[] = {
    wxTRANSLATE("Blue"),   wxTRANSLATE("Vermilion"),  wxTRANSLATE("Green"),
    wxTRANSLATE("Pink"),   wxTRANSLATE("Orange"),     wxTRANSLATE("Sky blue"),
    wxTRANSLATE("Indigo"), wxTRANSLATE("Dark green"), wxTRANSLATE("Wine"),
    wxTRANSLATE("Olive"),  wxTRANSLATE("Purple"),     wxTRANSLATE("Teal")};

}  // namespace

ColorChoice::ColorChoice(wxWindow* parent, model::Color color) : wxPanel(parent), m_color(color) {
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  for (std::size_t i = 0; i < safe_colors().size(); ++i) {
    const model::Color safe = safe_colors()[i];
    auto* button =
        new wxBitmapToggleButton(this, wxID_ANY, color_dot(shown_color(safe), 18),
                                 wxDefaultPosition, wxDefaultSize, wxBORDER_NONE | wxBU_EXACTFIT);
    button->SetToolTip(wxGetTranslation(wxASCII_STR(names[i])));
    set_accessible_name(button, wxGetTranslation(wxASCII_STR(names[i])));
    button->Bind(wxEVT_TOGGLEBUTTON, [this, safe](wxCommandEvent&) { choose(safe); });
    m_buttons.push_back(button);
    row->Add(button);
  }
  m_other = new wxColourPickerCtrl(this, wxID_ANY, plain(color));
  m_other->SetToolTip(_("Another colour"));
  set_accessible_name(m_other, _("Another colour"));
  m_other->Bind(wxEVT_COLOURPICKER_CHANGED, [this](wxColourPickerEvent& event) {
    const wxColour picked = event.GetColour();
    choose(static_cast<model::Color>(picked.Red()) << 16 |
           static_cast<model::Color>(picked.Green()) << 8 | picked.Blue());
  });
  row->Add(m_other, 0, wxLEFT | wxALIGN_CENTER_VERTICAL, FromDIP(8));
  SetSizer(row);
  choose(color);
}

void ColorChoice::choose(model::Color color) {
  m_color = color;
  for (std::size_t i = 0; i < m_buttons.size(); ++i)
    m_buttons[i]->SetValue(safe_colors()[i] == color);
  m_other->SetColour(plain(color));
}

}  // namespace uddrag::gui
