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

void VoicesPanel::show(const std::vector<IntakeVoice>& voices) {
  DestroyChildren();
  auto* rows = new wxFlexGridSizer(3, FromDIP(wxSize(8, 3)));
  rows->AddGrowableCol(2);
  for (std::size_t n = 0; n < voices.size(); ++n) add_row(rows, n, voices[n]);
  SetSizer(rows);
  const int row = voices.empty() ? 0 : rows->CalcMin().y / static_cast<int>(voices.size());
  const int shown = std::min(static_cast<int>(voices.size()), rows_in_view);
  SetMinSize(wxSize(-1, shown * (row + FromDIP(1))));
  FitInside();
  Scroll(0, 0);
}

void VoicesPanel::add_row(wxSizer* rows, std::size_t n, const IntakeVoice& voice) {
  const auto& colors = shades_now().speakers;
  auto* dot = new wxStaticText(this, wxID_ANY, wxS("\u25CF"));
  dot->SetForegroundColour(to_wx(colors[n % colors.size()]));
  auto* name = new wxTextCtrl(this, wxID_ANY, wx(voice.label), wxDefaultPosition,
                              FromDIP(wxSize(190, -1)), wxTE_PROCESS_ENTER);
  set_accessible_name(name, wxString::Format(_("Name of speaker %zu"), n + 1));
  auto* about = new wxStaticText(this, wxID_ANY, role_of(voice));
  about->SetForegroundColour(quiet_text_color());
  rows->Add(dot, 0, wxALIGN_CENTER_VERTICAL | wxLEFT, FromDIP(2));
  rows->Add(name, 0, wxALIGN_CENTER_VERTICAL);
  rows->Add(about, 1, wxALIGN_CENTER_VERTICAL);
  const auto leave = [this, n, before = voice.label, name] { offer(n, before, name->GetValue()); };
  name->Bind(wxEVT_TEXT_ENTER, [leave](wxCommandEvent&) { leave(); });
  name->Bind(wxEVT_KILL_FOCUS, [leave](wxFocusEvent& event) {
    event.Skip();
    leave();
  });
}

/// The rows are made anew by it: not while one of them is still at work.
void VoicesPanel::offer(std::size_t n, const std::string& before, const wxString& now) {
  const std::string label = utf8(now);
  if (label == before || now.Strip(wxString::both).empty()) return;
  CallAfter([this, n, label] {
    if (renamed) renamed(n, label);
  });
}

}  // namespace uddrag::gui
