// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/frame/find_bar.h"

#include <wx/bmpbuttn.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include <wx/tglbtn.h>

#include "gui/frame/icons.h"
#include "gui/frame/look.h"
#include "gui/l10n/strings.h"
#include "gui/l10n/translate.h"

namespace uddrag::gui {

FindBar::FindBar(wxWindow* parent) : wxPanel(parent) {
  SetBackgroundColour(page_color());
  m_text = new wxTextCtrl(this, wxID_ANY, wxString(), wxDefaultPosition, FromDIP(wxSize(110, -1)),
                          wxTE_PROCESS_ENTER);
  m_text->SetHint(_("Words to find"));
  set_accessible_name(m_text, _("Words to find"));
  m_row = new wxBoxSizer(wxHORIZONTAL);
  m_row->AddSpacer(FromDIP(12));
  m_row->Add(m_text, 1, wxALIGN_CENTER_VERTICAL | wxALL, FromDIP(6));
  m_ways = new wxBoxSizer(wxHORIZONTAL);
  m_whole_word = toggle(_("Whole words"), _("Only where the words stand by themselves"));
  m_regex = toggle(wxS(".*"), _("A regular expression"));
  m_all = toggle(_("All documents"), _("Enter finds in all documents of the project"));
  m_context = toggle(_("In context"), _("Enter shows all places below each other, with what stands "
                                        "around them"));
  m_row->Add(m_ways, 0, wxALIGN_CENTER_VERTICAL);
  m_all->Bind(wxEVT_TOGGLEBUTTON, [this](wxCommandEvent& event) {
    event.Skip();
    m_context->SetValue(false);
  });
  m_context->Bind(wxEVT_TOGGLEBUTTON, [this](wxCommandEvent& event) {
    event.Skip();
    m_all->SetValue(false);
  });
  m_count = hint(this, wxString());
  m_row->Add(m_count, 0, wxALIGN_CENTER_VERTICAL | wxALL, FromDIP(6));
  const auto button = [&](const char* name, const wxString& tip, std::function<void()> run) {
    auto* made = new wxBitmapButton(this, wxID_ANY, icon(name, 16), wxDefaultPosition,
                                    wxDefaultSize, wxBORDER_NONE);
    made->SetToolTip(tip);
    set_accessible_name(made, tip);
    made->Bind(wxEVT_BUTTON, [run](wxCommandEvent&) { run(); });
    m_row->Add(made, 0, wxALIGN_CENTER_VERTICAL);
  };
  button("up", _("Previous place"), [this] {
    if (step) step(-1);
  });
  button("down", _("Next place"), [this] {
    if (step) step(1);
  });
  button("close", _("Close"), [this] { close(); });
  m_row->AddSpacer(FromDIP(8));
  m_fault = hint(this, wxString());
  m_column = new wxBoxSizer(wxVERTICAL);
  m_column->Add(m_row, 0, wxEXPAND);
  m_column->Add(m_fault, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(18));
  SetSizer(m_column);
  Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    event.Skip();
    share_lines();
  });
  m_fault->Hide();
  Hide();
  m_text->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { wish_changed(); });
  m_text->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { enter(); });
  Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
    if (event.GetKeyCode() == WXK_ESCAPE) return close();
    event.Skip();
  });
}

/// The ways to find stand below the words where beside them the arrows would have no room.
void FindBar::share_lines() {
  const std::size_t many = 999;
  const int count = GetTextExtent(wxString::Format(_("%zu of %zu"), many, many)).x;
  const int beside = count + FromDIP(320);  // words, arrows and gaps
  const bool below = GetClientSize().x < beside + m_ways->CalcMin().x;
  if (below == m_ways_below) return;
  m_ways_below = below;
  if (below) {
    m_row->Detach(m_ways);
    m_column->Insert(1, m_ways, 0, wxLEFT, FromDIP(18));
  } else {
    m_column->Detach(m_ways);
    m_row->Insert(2, m_ways, 0, wxALIGN_CENTER_VERTICAL);
  }
  CallAfter([this] { GetParent()->Layout(); });
}

wxToggleButton* FindBar::toggle(const wxString& label, const wxString& help) {
  auto* made =
      new wxToggleButton(this, wxID_ANY, label, wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
  made->SetToolTip(help);
  set_accessible_name(made, help);
  made->Bind(wxEVT_TOGGLEBUTTON, [this](wxCommandEvent&) {
    wish_changed();
    m_text->SetFocus();
  });
  m_ways->Add(made, 0, wxALIGN_CENTER_VERTICAL | wxRIGHT, FromDIP(4));
  return made;
}

void FindBar::wish_changed() {
  m_whole_word->Enable(!m_regex->GetValue());
  if (changed) changed(wish());
}

void FindBar::enter() {
  if (!m_all->GetValue() && !m_context->GetValue()) {
    if (step) step(wxGetKeyState(WXK_SHIFT) ? -1 : 1);
  } else if (const auto& wanted = m_all->GetValue() ? all_wanted : context_wanted;
             wanted && !m_text->IsEmpty()) {
    wanted(wish());
  }
}

void FindBar::open(bool all_documents, bool in_context) {
  Show();
  GetParent()->Layout();
  m_all->SetValue(all_documents);
  m_context->SetValue(in_context);
  m_text->SetFocus();
  m_text->SelectAll();
  wish_changed();
}

void FindBar::close() {
  Hide();
  GetParent()->Layout();
  if (closed) closed();
}

FindWish FindBar::wish() const {
  return {utf8(m_text->GetValue()), m_whole_word->GetValue(), m_regex->GetValue()};
}

void FindBar::show_count(std::size_t which, std::size_t count) {
  show_line({});
  m_count->SetLabel(m_text->IsEmpty() ? wxString()
                    : count == 0      ? _("not found")
                                      : wxString::Format(_("%zu of %zu"), which + 1, count));
  Layout();
}

void FindBar::show_fault(const wxString& why) {
  m_count->SetLabel(wxString());
  show_line(why);
}

/// Below the bar, where whole sentences have room. No words take the line away.
void FindBar::show_line(const wxString& words) {
  const bool as_before = words.empty() && !m_fault->IsShown();
  m_fault->SetLabel(words);
  m_fault->Wrap(GetClientSize().x - FromDIP(36));
  m_fault->Show(!words.empty());
  if (!as_before) GetParent()->Layout();
  Layout();
}

}  // namespace uddrag::gui
