// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/intake/voices_panel.h"

#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <algorithm>

#include "gui/frame/look.h"
#include "gui/l10n/strings.h"
#include "gui/l10n/translate.h"

namespace uddrag::gui {
namespace {

constexpr int rows_in_view = 4;

wxString role_of(const IntakeVoice& voice) {
  wxString words = wxString::Format(wxPLURAL("%zu turn", "%zu turns", voice.turns), voice.turns);
  if (voice.asks) words << wxS(" \u00B7 ") << _("interviewer");
  if (!voice.person.empty())
    words << wxS(" \u00B7 ") << wxString::Format(_("participant %s"), wx(voice.person));
  return words;
}

}  // namespace

VoicesPanel::VoicesPanel(wxWindow* parent)
    : wxScrolledWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                       wxVSCROLL | wxTAB_TRAVERSAL) {
  SetScrollRate(0, FromDIP(10));
}

/// Without its rows made anew where there are as many: whoever types in one goes on in it.
void VoicesPanel::show(const std::vector<IntakeVoice>& voices) {
  const auto at = std::find_if(m_rows.begin(), m_rows.end(),
                               [](const Row& row) { return row.name->HasFocus(); });
  const std::string typing = at == m_rows.end() ? std::string() : typed(*at);
  const bool anew = voices.size() != m_rows.size();
  if (anew) make_rows(voices.size());
  for (std::size_t n = 0; n < voices.size(); ++n) {
    Row& row = m_rows[n];
    if (row.label != voices[n].label || typed(row) != voices[n].label)
      row.name->ChangeValue(wx(voices[n].label));
    row.label = voices[n].label;
    row.about->SetLabelText(role_of(voices[n]));
    if (anew && row.label == typing) row.name->SetFocus();
  }
  FitInside();
}

void VoicesPanel::finish() {
  for (std::size_t n = 0; n < m_rows.size(); ++n) offer(n);
}

void VoicesPanel::make_rows(std::size_t count) {
  m_rows.clear();
  DestroyChildren();
  auto* rows = new wxFlexGridSizer(3, FromDIP(wxSize(8, 3)));
  rows->AddGrowableCol(2);
  for (std::size_t n = 0; n < count; ++n) add_row(rows, n);
  SetSizer(rows);
  const int row = count == 0 ? 0 : rows->CalcMin().y / static_cast<int>(count);
  const int shown = std::min(static_cast<int>(count), rows_in_view);
  SetMinSize(wxSize(-1, shown * (row + FromDIP(1))));
  Scroll(0, 0);
}

void VoicesPanel::add_row(wxSizer* rows, std::size_t n) {
  const auto& colors = shades_now().speakers;
  auto* dot = new wxStaticText(this, wxID_ANY, wxS("\u25CF"));
  dot->SetForegroundColour(to_wx(colors[n % colors.size()]));
  auto* name = new wxTextCtrl(this, wxID_ANY, wxString(), wxDefaultPosition,
                              FromDIP(wxSize(190, -1)), wxTE_PROCESS_ENTER);
  set_accessible_name(name, wxString::Format(_("Name of speaker %zu"), n + 1));
  auto* about = new wxStaticText(this, wxID_ANY, wxString());
  about->SetForegroundColour(quiet_text_color());
  rows->Add(dot, 0, wxALIGN_CENTER_VERTICAL | wxLEFT, FromDIP(2));
  rows->Add(name, 0, wxALIGN_CENTER_VERTICAL);
  rows->Add(about, 1, wxALIGN_CENTER_VERTICAL);
  name->Bind(wxEVT_TEXT_ENTER, [this, n](wxCommandEvent&) { offer(n); });
  name->Bind(wxEVT_KILL_FOCUS, [this, n](wxFocusEvent& event) {
    event.Skip();
    offer(n);
  });
  m_rows.push_back({name, about, {}});
}

std::string VoicesPanel::typed(const Row& row) const {
  return utf8(row.name->GetValue().Strip(wxString::both));
}

void VoicesPanel::offer(std::size_t n) {
  if (n >= m_rows.size()) return;  // of rows that are no longer there
  const std::string label = typed(m_rows[n]);
  if (label.empty()) m_rows[n].name->ChangeValue(wx(m_rows[n].label));
  if (label.empty() || label == m_rows[n].label) return;
  m_rows[n].label = label;
  if (renamed) renamed(n, label);
}

}  // namespace uddrag::gui
