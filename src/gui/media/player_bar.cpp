// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/media/player_bar.h"

#include <wx/bmpbuttn.h>
#include <wx/choice.h>
#include <wx/numformatter.h>
#include <wx/sizer.h>
#include <wx/slider.h>
#include <wx/stattext.h>
#include <wx/tglbtn.h>
#include "gui/l10n/translate.h"

#include <algorithm>
#include <cmath>

#include "gui/frame/icons.h"
#include "gui/frame/look.h"
#include "gui/l10n/strings.h"

namespace uddrag::gui {
namespace {

constexpr base::Millis step = 5000;

void set_label(wxStaticText* text, const wxString& label) {
  if (text->GetLabel() != label) text->SetLabel(label);
}

}  // namespace

PlayerBar::PlayerBar(wxWindow* parent, Playback& playback) : wxPanel(parent), m_playback(playback) {
  SetBackgroundColour(page_color());
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  SetSizer(row);
  row->AddSpacer(FromDIP(8));
  button("back-five", _("Five seconds back"), [this] { m_playback.skip(-step); });
  m_play = button("play", _("Play or pause"), [this] { m_playback.toggle(); });
  button("on-five", _("Five seconds on"), [this] { m_playback.skip(step); });
  const wxSize time_size(GetTextExtent(wxS("00:00:00 ")).x, -1);
  m_time = new wxStaticText(this, wxID_ANY, wxString(), wxDefaultPosition, time_size,
                            wxALIGN_RIGHT | wxST_NO_AUTORESIZE);
  row->Add(m_time, 0, wxALIGN_CENTER_VERTICAL | wxLEFT, FromDIP(6));
  m_slider = new wxSlider(this, wxID_ANY, 0, 0, 1);
  m_slider->SetLineSize(static_cast<int>(step));
  m_slider->SetPageSize(30000);
  m_slider->SetMinSize(FromDIP(wxSize(80, -1)));
  set_accessible_name(m_slider, _("Position in the recording"));
  m_slider->Bind(wxEVT_SLIDER, [this](wxCommandEvent&) { m_playback.seek(m_slider->GetValue()); });
  row->Add(m_slider, 1, wxALIGN_CENTER_VERTICAL | wxLEFT | wxRIGHT, FromDIP(6));
  m_length = new wxStaticText(this, wxID_ANY, wxString(), wxDefaultPosition, time_size,
                              wxST_NO_AUTORESIZE);
  m_length->SetForegroundColour(quiet_text_color());
  row->Add(m_length, 0, wxALIGN_CENTER_VERTICAL | wxRIGHT, FromDIP(6));
  choose_speeds();
  m_follow = new wxBitmapToggleButton(this, wxID_ANY, icon("follow", 20), wxDefaultPosition,
                                      wxDefaultSize, wxBU_EXACTFIT);
  m_follow->SetToolTip(_("Follow the text: the turn that is spoken comes into view"));
  set_accessible_name(m_follow, _("Follow the text"));
  m_follow->Bind(wxEVT_TOGGLEBUTTON, [this](wxCommandEvent&) {
    if (follow_wanted) follow_wanted(m_follow->GetValue());
  });
  row->Add(m_follow, 0, wxALIGN_CENTER_VERTICAL | wxLEFT, FromDIP(4));
  button("time", _("Insert this time in the turn with the caret"), [this] {
    if (insert_wanted) insert_wanted();
  });
  row->AddSpacer(FromDIP(8));
  m_timer.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { m_playback.tick(); });
  show();
}

wxBitmapButton* PlayerBar::button(const char* image, const wxString& tip,
                                  std::function<void()> run) {
  auto* made = new wxBitmapButton(this, wxID_ANY, icon(image, 20), wxDefaultPosition, wxDefaultSize,
                                  wxBORDER_NONE);
  made->SetMinSize(FromDIP(wxSize(32, 32)));
  made->SetToolTip(tip);
  set_accessible_name(made, tip);
  made->Bind(wxEVT_BUTTON, [run](wxCommandEvent&) { run(); });
  GetSizer()->Add(made, 0, wxALIGN_CENTER_VERTICAL | wxTOP | wxBOTTOM, FromDIP(4));
  return made;
}

void PlayerBar::choose_speeds() {
  m_speed = new wxChoice(this, wxID_ANY);
  for (const double speed : Playback::speeds())
    m_speed->Append(
        wxNumberFormatter::ToString(speed, 2, wxNumberFormatter::Style_NoTrailingZeroes) +
        wxS(" \u00d7"));
  m_speed->SetToolTip(_("How fast it plays; voices keep their pitch"));
  set_accessible_name(m_speed, _("Speed"));
  m_speed->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
    m_playback.set_speed(Playback::speeds()[static_cast<std::size_t>(m_speed->GetSelection())]);
  });
  GetSizer()->Add(m_speed, 0, wxALIGN_CENTER_VERTICAL);
}

void PlayerBar::show() {
  const base::Millis length = m_playback.length();
  const int range = static_cast<int>(std::max<base::Millis>(length, 1));
  if (m_slider->GetMax() != range) m_slider->SetRange(0, range);
  m_slider->Enable(length > 0);
  m_slider->SetValue(
      length > 0 ? static_cast<int>(std::min<base::Millis>(m_playback.position(), range)) : 0);
  set_label(m_time, wx(base::clock_time(m_playback.position())));
  set_label(m_length, length > 0 ? wx(base::clock_time(length)) : wxString());
  if (m_playback.playing() != m_shows_pause) {
    m_shows_pause = m_playback.playing();
    m_play->SetBitmap(icon(m_shows_pause ? "pause" : "play", 20));
  }
  const auto& all = Playback::speeds();
  const auto at = std::find_if(all.begin(), all.end(), [&](double speed) {
    return std::abs(speed - m_playback.speed()) < 0.01;
  });
  const int chosen = at == all.end() ? wxNOT_FOUND : static_cast<int>(at - all.begin());
  if (m_speed->GetSelection() != chosen) m_speed->SetSelection(chosen);
  if (m_playback.loaded() && !m_timer.IsRunning()) m_timer.Start(100);
  if (!m_playback.loaded()) m_timer.Stop();
}

void PlayerBar::show_follow(bool follow) {
  m_follow->SetValue(follow);
}

}  // namespace uddrag::gui
