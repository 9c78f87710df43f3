// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/settings_dialog.h"

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/dialog.h>
#include <wx/fontenum.h>
#include <wx/scrolwin.h>
#include <wx/sizer.h>
#include <wx/srchctrl.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include "gui/l10n/translate.h"

#include <cmath>

#include "gui/actions/actions.h"
#include "gui/frame/look.h"
#include "gui/frame/settings.h"
#include "gui/l10n/strings.h"
#include "text/fold.h"

namespace uddrag::gui {
namespace {

constexpr double line_heights[] = {1.12, 1.28, 1.5, 1.75};

/// One setting: what it is called, the control that sets it.
struct SettingRow {
  wxStaticText* label;
  wxWindow* control;
  std::u16string folded;  ///< what one can type to find it
};

/// What the control says or offers.
wxString words_in(wxWindow* control) {
  wxString words;
  if (const auto* choice = dynamic_cast<wxChoice*>(control))
    for (unsigned i = 0; i < choice->GetCount(); ++i) words << wxS(" ") << choice->GetString(i);
  else if (dynamic_cast<wxCheckBox*>(control))
    words << wxS(" ") << control->GetLabel();
  return words;
}

class SettingsDialog : public wxDialog {
 public:
  SettingsDialog(wxWindow* parent, Actions& actions)
      : wxDialog(parent, wxID_ANY, _("Settings"), wxDefaultPosition, wxDefaultSize,
                 wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
        m_actions(actions),
        m_settings(settings()) {
    m_find = new wxSearchCtrl(this, wxID_ANY);
    m_find->SetDescriptiveText(_("Find a setting"));
    set_accessible_name(m_find, _("Find a setting"));
    m_find->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { filter(); });
    m_page = new wxScrolledWindow(this);
    m_page->SetScrollRate(0, FromDIP(12));
    m_grid = new wxFlexGridSizer(2, FromDIP(wxSize(20, 12)));
    m_grid->AddGrowableCol(1);
    add_rows();
    m_page->SetSizer(m_grid);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(m_find, 0, wxEXPAND | wxALL, FromDIP(16));
    m_nothing = hint(this, _("No setting is called that."));
    m_nothing->Hide();
    column->Add(m_nothing, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(16));
    column->Add(m_page, 1, wxEXPAND | wxLEFT | wxRIGHT, FromDIP(16));
    column->Add(CreateStdDialogButtonSizer(wxCLOSE), 0, wxEXPAND | wxALL, FromDIP(10));
    SetSizer(column);
    SetEscapeId(wxID_CLOSE);
    SetSize(FromDIP(wxSize(560, 520)));
    CentreOnParent();
    m_find->SetFocus();
  }

 private:
  void add_rows() {
    add(_("Font of transcripts"), fonts());
    add(_("Line height"), heights());
    add(_("Codes beside the text"), sides());
    add(_("Turn numbers"), box(m_settings.numbers, _("Show the number of each turn")));
    add(_("Open coding"),
        box(m_settings.open_coding, _("Open the palette after each selection by the mouse")));
    add(_("Your name"), field(m_settings.coder_name));
    add(_("Your initials"), field(m_settings.coder_initials));
    add(_("Language"), button(_("Choose…"), "view.language"));
    add(_("Keyboard shortcuts"), button(_("Change…"), "help.keys"));
  }

  void add(const wxString& name, wxWindow* control) {
    auto* label = new wxStaticText(m_page, wxID_ANY, name);
    set_accessible_name(control, name);
    m_grid->Add(label, 0, wxALIGN_CENTER_VERTICAL);
    m_grid->Add(control, 1, wxALIGN_CENTER_VERTICAL | wxEXPAND);
    m_rows.push_back({label, control, text::fold(utf8(name + words_in(control)))});
  }

  wxWindow* fonts() {
    wxArrayString names = wxFontEnumerator::GetFacenames();
    names.Sort();
    names.Insert(_("As the system"), 0);
    auto* made = new wxChoice(m_page, wxID_ANY, wxDefaultPosition, wxDefaultSize, names);
    const int now = made->FindString(wx(m_settings.reading.font), true);
    made->SetSelection(m_settings.reading.font.empty() || now == wxNOT_FOUND ? 0 : now);
    made->Bind(wxEVT_CHOICE, [this, made](wxCommandEvent&) {
      m_settings.reading.font =
          made->GetSelection() == 0 ? std::string() : utf8(made->GetStringSelection());
      change_settings(m_settings);
    });
    return made;
  }

  wxWindow* heights() {
    auto* made = new wxChoice(m_page, wxID_ANY);
    for (const wxString& name : {_("Tight"), _("Normal"), _("Airy"), _("Very airy")})
      made->Append(name);
    int nearest = 0;
    for (int i = 0; i < 4; ++i)
      if (std::abs(line_heights[i] - m_settings.reading.line_height) <
          std::abs(line_heights[nearest] - m_settings.reading.line_height))
        nearest = i;
    made->SetSelection(nearest);
    made->Bind(wxEVT_CHOICE, [this, made](wxCommandEvent&) {
      m_settings.reading.line_height = line_heights[made->GetSelection()];
      change_settings(m_settings);
    });
    return made;
  }

  wxWindow* sides() {
    auto* made = new wxChoice(m_page, wxID_ANY);
    made->Append(_("Right of the text"));
    made->Append(_("Left of the text"));
    made->SetSelection(m_settings.reading.stripes_left ? 1 : 0);
    made->Bind(wxEVT_CHOICE, [this, made](wxCommandEvent&) {
      m_settings.reading.stripes_left = made->GetSelection() == 1;
      change_settings(m_settings);
    });
    return made;
  }

  wxWindow* box(bool& value, const wxString& words) {
    auto* made = new wxCheckBox(m_page, wxID_ANY, words);
    made->SetValue(value);
    made->Bind(wxEVT_CHECKBOX, [this, made, &value](wxCommandEvent&) {
      value = made->GetValue();
      change_settings(m_settings);
    });
    return made;
  }

  wxWindow* field(std::string& value) {
    auto* made = new wxTextCtrl(m_page, wxID_ANY, wx(value));
    const app::CoderIdentity machine = app::machine_coder();
    made->SetHint(wx(&value == &m_settings.coder_name ? machine.name : machine.initials));
    made->Bind(wxEVT_TEXT, [this, made, &value](wxCommandEvent&) {
      value = utf8(made->GetValue().Strip(wxString::both));
      change_settings(m_settings);
    });
    return made;
  }

  wxWindow* button(const wxString& words, const char* action) {
    auto* made = new wxButton(m_page, wxID_ANY, words);
    made->Enable(m_actions.enabled(action));
    made->Bind(wxEVT_BUTTON, [this, action](wxCommandEvent&) {
      EndModal(wxID_CLOSE);
      m_actions.run(action);
    });
    return made;
  }

  void filter() {
    const std::u16string typed = text::fold(utf8(m_find->GetValue()));
    bool any = false;
    for (const SettingRow& row : m_rows) {
      const bool fits = row.folded.find(typed) != std::u16string::npos;
      m_grid->Show(row.label, fits);
      m_grid->Show(row.control, fits);
      any = any || fits;
    }
    m_nothing->Show(!any);
    Layout();
    m_page->FitInside();
  }

  Actions& m_actions;
  Settings m_settings;
  wxSearchCtrl* m_find;
  wxScrolledWindow* m_page;
  wxStaticText* m_nothing;
  wxFlexGridSizer* m_grid;
  std::vector<SettingRow> m_rows;
};

}  // namespace

void show_settings(wxWindow* parent, Actions& actions) {
  SettingsDialog dialog(parent, actions);
  dialog.ShowModal();
}

}  // namespace uddrag::gui
