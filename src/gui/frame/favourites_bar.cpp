// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/frame/favourites_bar.h"

#include <wx/button.h>
#include <wx/wrapsizer.h>

#include "gui/frame/icons.h"
#include "gui/frame/look.h"
#include "gui/l10n/strings.h"
#include "gui/l10n/translate.h"

namespace uddrag::gui {
namespace {

constexpr std::size_t digits = 9;

}  // namespace

FavouritesBar::FavouritesBar(wxWindow* parent, Desk& desk) : wxPanel(parent), m_desk(desk) {
  SetBackgroundColour(page_color());
  SetSizer(new wxWrapSizer(wxHORIZONTAL, wxWRAPSIZER_DEFAULT_FLAGS));
  m_connection = desk.changed.connect([this](const store::ChangeSet& changes) {
    if (changes.touches("code_set") || changes.touches("code_set_member") ||
        changes.touches("code"))
      load();
  });
  load();
}

void FavouritesBar::load() {
  DestroyChildren();
  GetSizer()->Clear();
  const auto favourites = m_desk.read().favourites();
  for (std::size_t i = 0; i < favourites.size() && i < digits; ++i) {
    const auto code = m_desk.read().code(favourites[i]);
    if (!code) continue;
    const wxString label =
        wxString::Format(wxS("%zu  %s"), i + 1, wxControl::EscapeMnemonics(wx(code->name)));
    auto* button = new wxButton(this, wxID_ANY, label, wxDefaultPosition, wxDefaultSize,
                                wxBORDER_NONE | wxBU_EXACTFIT);
    button->SetBitmap(color_dot(shown_color(code->color), 16));
    button->SetToolTip(wxString::Format(_("Code the selection with this (key: %zu)"), i + 1));
    button->Bind(wxEVT_BUTTON, [this, number = i + 1](wxCommandEvent&) {
      if (wanted) wanted(number);
    });
    GetSizer()->Add(button, 0, wxRIGHT, FromDIP(4));
  }
  Show(!GetChildren().empty());
  GetParent()->Layout();
}

}  // namespace uddrag::gui
