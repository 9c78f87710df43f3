// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/frame/find_bar.h"

#include <wx/bmpbuttn.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include "gui/l10n/translate.h"

#include "gui/frame/icons.h"
#include "gui/frame/look.h"

namespace uddrag::gui {

FindBar::FindBar(wxWindow* parent) : wxPanel(parent) {
  m_text = new wxTextCtrl(this, wxID_ANY, wxString(), wxDefaultPosition, FromDIP(wxSize(260, -1)),
                          wxTE_PROCESS_ENTER);
  m_text->SetHint(_("Find in this document"));
  set_accessible_name(m_text, _("Find in this document"));
  m_count = hint(this, wxString());
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->AddStretchSpacer();
  row->Add(m_text, 0, wxALIGN_CENTER_VERTICAL | wxALL, FromDIP(6));
  row->Add(m_count, 0, wxALIGN_CENTER_VERTICAL | wxALL, FromDIP(6));
  const auto button = [&](const char* name, const wxString& tip, std::function<void()> run) {
    auto* made = new wxBitmapButton(this, wxID_ANY, icon(name, 16), wxDefaultPosition,
                                    wxDefaultSize, wxBORDER_NONE);
    made->SetToolTip(tip);
    set_accessible_name(made, tip);
    made->Bind(wxEVT_BUTTON, [run](wxCommandEvent&) { run(); });
    row->Add(made, 0, wxALIGN_CENTER_VERTICAL);
  };
  button("up", _("Previous place"), [this] {
    if (step) step(-1);
  });
  button("down", _("Next place"), [this] {
    if (step) step(1);
  });
  button("close", _("Close"), [this] { close(); });
  row->AddSpacer(FromDIP(8));
  SetSizer(row);
  Hide();
  m_text->Bind(wxEVT_TEXT, [this](wxCommandEvent&) {
    if (changed) changed(words());
  });
  m_text->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) {
    if (step) step(wxGetKeyState(WXK_SHIFT) ? -1 : 1);
  });
  m_text->Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) {
    if (event.GetKeyCode() == WXK_ESCAPE) return close();
    event.Skip();
  });
}

void FindBar::open() {
  Show();
  GetParent()->Layout();
  m_text->SetFocus();
  m_text->SelectAll();
  if (!words().empty() && changed) changed(words());
}

void FindBar::close() {
  Hide();
  GetParent()->Layout();
  if (closed) closed();
}

wxString FindBar::words() const {
  return m_text->GetValue();
}

void FindBar::show_count(std::size_t which, std::size_t count) {
  m_count->SetLabel(words().empty() ? wxString()
                    : count == 0    ? _("not found")
                                    : wxString::Format(_("%zu of %zu"), which + 1, count));
  Layout();
}

}  // namespace uddrag::gui
