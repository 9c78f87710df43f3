// SPDX-License-Identifier: GPL-3.0-or-later
// Under the chosen quote: the quotes it is linked with, and the sections of courses that show it.
// A click goes there.
#pragma once
#include <wx/panel.h>

#include <functional>

#include "gui/frame/desk.h"

namespace uddrag::gui {

class ConnectionList : public wxPanel {
 public:
  ConnectionList(wxWindow* parent, Desk& desk);

  void show(model::QuoteId quote);
  std::function<void(model::SectionId)> section_wanted;

 private:
  wxWindow* line(const wxString& words, const wxString& tip, std::function<void()> run);
  void add_link_row(const struct LinkedQuote& linked);

  Desk& m_desk;
};

}  // namespace uddrag::gui
