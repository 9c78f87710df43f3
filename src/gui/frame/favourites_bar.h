// SPDX-License-Identifier: GPL-3.0-or-later
// The favourite codes with the digits that code with them; hidden while there are none.
#pragma once
#include <wx/panel.h>

#include <functional>

#include "gui/frame/desk.h"

namespace uddrag::gui {

class FavouritesBar : public wxPanel {
 public:
  FavouritesBar(wxWindow* parent, Desk& desk);

  std::function<void(std::size_t)> wanted;  ///< a favourite, counted from 1

 private:
  void load();

  Desk& m_desk;
  base::Connection m_connection;
};

}  // namespace uddrag::gui
