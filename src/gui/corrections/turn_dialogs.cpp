// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/corrections/turn_dialogs.h"

#include <wx/combobox.h>
#include <wx/dialog.h>
#include <wx/radiobut.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include "gui/l10n/translate.h"

#include "gui/frame/look.h"
#include "gui/l10n/strings.h"
#include "import/times.h"

namespace uddrag::gui {
namespace {

/// "00:12:31", with tenths where there are some; empty where it is not known.
wxString written(const std::optional<base::Millis>& time) {
  if (!time) return {};
  const wxString clock = wx(base::clock_time(*time));
  const auto rest = static_cast<int>(*time % 1000);
  return rest ? clock + wxString::Format(wxS(".%03d"), rest) : clock;
}

class TimeDialog : public wxDialog {
 public:
  TimeDialog(wxWindow* parent, const model::Turn& turn)
      : wxDialog(parent, wxID_ANY, _("Time of the turn")) {
    auto* grid = new wxFlexGridSizer(2, FromDIP(wxSize(12, 10)));
    m_start = row(grid, _("Begins"), written(turn.time_start));
    m_end = row(grid, _("Ends"), written(turn.time_end));
    m_fault = hint(this, _("Hours:minutes:seconds; empty where it is not known."), 320);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(grid, 0, wxALL, FromDIP(16));
    column->Add(m_fault, 0, wxLEFT | wxRIGHT, FromDIP(16));
    column->Add(CreateStdDialogButtonSizer(wxOK | wxCANCEL), 0, wxEXPAND | wxALL, FromDIP(10));
    SetSizerAndFit(column);
    CentreOnParent();
    m_start->SetFocus();
    m_start->SelectAll();
    Bind(wxEVT_BUTTON,
         [this](wxCommandEvent& event) { event.Skip(event.GetId() != wxID_OK || read()); });
  }

  std::optional<base::Millis> start, end;

 private:
  wxTextCtrl* row(wxFlexGridSizer* grid, const wxString& label, const wxString& value) {
    auto* field =
        new wxTextCtrl(this, wxID_ANY, value, wxDefaultPosition, FromDIP(wxSize(160, -1)));
    set_accessible_name(field, label);
    grid->Add(new wxStaticText(this, wxID_ANY, label), 0, wxALIGN_CENTER_VERTICAL);
    grid->Add(field);
    return field;
  }

  bool read() { return read(m_start, start) && read(m_end, end); }

  bool read(wxTextCtrl* field, std::optional<base::Millis>& time) {
    const std::string typed = utf8(field->GetValue().Strip(wxString::both));
    time.reset();
    if (typed.empty()) return true;
    std::size_t taken = 0;
    time = importing::parse_time(typed, &taken);
    if (time && taken == typed.size()) return true;
    m_fault->SetForegroundColour(warning_color());
    m_fault->SetLabel(_("A time is written as 00:12:31 or 12:31.5."));
    field->SetFocus();
    return false;
  }

  wxTextCtrl *m_start, *m_end;
  wxStaticText* m_fault;
};

class SpeakerDialog : public wxDialog {
 public:
  SpeakerDialog(wxWindow* parent, const std::vector<std::string>& known, const std::string& now)
      : wxDialog(parent, wxID_ANY, _("Who speaks")) {
    wxArrayString names;
    for (const std::string& label : known) names.Add(wx(label));
    m_name =
        new wxComboBox(this, wxID_ANY, wx(now), wxDefaultPosition, FromDIP(wxSize(280, -1)), names);
    set_accessible_name(m_name, _("Speaker"));
    m_here = new wxRadioButton(this, wxID_ANY, _("In &this turn"), wxDefaultPosition, wxDefaultSize,
                               wxRB_GROUP);
    m_everywhere = new wxRadioButton(
        this, wxID_ANY,
        wxString::Format(_("In &all turns of \u201c%s\u201d"), wx(now.empty() ? "–" : now)));
    m_everywhere->Enable(!now.empty());
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(m_name, 0, wxEXPAND | wxALL, FromDIP(16));
    column->Add(m_here, 0, wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(16));
    column->Add(m_everywhere, 0, wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(16));
    column->Add(CreateStdDialogButtonSizer(wxOK | wxCANCEL), 0, wxEXPAND | wxALL, FromDIP(10));
    SetSizerAndFit(column);
    CentreOnParent();
    m_name->SetFocus();
    m_name->SelectAll();
  }

  std::string name() const { return utf8(m_name->GetValue()); }
  bool everywhere() const { return m_everywhere->GetValue(); }

 private:
  wxComboBox* m_name;
  wxRadioButton *m_here, *m_everywhere;
};

}  // namespace

void choose_speaker(wxWindow* parent, Correction& correction, const model::Turn& turn) {
  const std::string now = correction.speaker_of(turn);
  SpeakerDialog dialog(parent, correction.speakers(), now);
  if (dialog.ShowModal() == wxID_OK && dialog.name() != now)
    correction.set_speaker(turn, dialog.name(), dialog.everywhere());
}

void choose_time(wxWindow* parent, Correction& correction, const model::Turn& turn) {
  TimeDialog dialog(parent, turn);
  if (dialog.ShowModal() == wxID_OK) correction.set_time(turn.id, dialog.start, dialog.end);
}

}  // namespace uddrag::gui
