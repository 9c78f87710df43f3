// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/course/field_form.h"

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include "gui/l10n/translate.h"

#include "gui/frame/look.h"
#include "gui/l10n/strings.h"

namespace uddrag::gui {

FieldForm::FieldForm(wxWindow* parent)
    : wxScrolledWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                       wxVSCROLL | wxTAB_TRAVERSAL) {
  SetBackgroundColour(page_color());
  SetScrollRate(0, FromDIP(12));
  m_column = new wxBoxSizer(wxVERTICAL);
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->AddStretchSpacer(1);
  row->Add(m_column, 30, wxALL, FromDIP(24));
  row->AddStretchSpacer(1);
  SetSizer(row);
}

void FieldForm::clear() {
  m_entries.clear();
  m_column->Clear(true);
}

void FieldForm::add_heading(const wxString& text) {
  auto* label = heading(this, wxControl::EscapeMnemonics(text));
  label->SetFont(GetFont().Scaled(1.2f).Bold());
  m_column->Add(label, 0, wxBOTTOM, FromDIP(10));
}

void FieldForm::add_text(const wxString& text, bool quiet) {
  auto* label = new wxStaticText(this, wxID_ANY, wxControl::EscapeMnemonics(text));
  if (quiet) label->SetForegroundColour(quiet_text_color());
  label->Wrap(std::max(FromDIP(240), GetClientSize().x - FromDIP(90)));
  m_column->Add(label, 0, wxEXPAND | wxBOTTOM, FromDIP(quiet ? 12 : 4));
}

void FieldForm::add_fields(std::vector<Field> fields, std::function<void()> saved) {
  for (Field& field : fields) {
    const wxString label = wxGetTranslation(wx(field.label));
    auto* title = hint(this, label, 600);
    const bool tall = field.lines > 1;
    auto* control = new wxTextCtrl(this, wxID_ANY, wx(field.value), wxDefaultPosition,
                                   wxSize(-1, tall ? (GetCharHeight() + 3) * field.lines : -1),
                                   tall ? wxTE_MULTILINE | wxTE_BESTWRAP : 0);
    set_accessible_name(control, label);
    m_column->Add(title, 0, wxBOTTOM, FromDIP(3));
    m_column->Add(control, 0, wxEXPAND | wxBOTTOM, FromDIP(14));
    auto& entry =
        m_entries.emplace_back(std::make_unique<Entry>(Entry{std::move(field), control, saved}));
    control->Bind(wxEVT_KILL_FOCUS, [this, &kept = *entry](wxFocusEvent& event) {
      event.Skip();
      save(kept);
    });
  }
}

void FieldForm::add_check(const wxString& label, bool value, std::function<void(bool)> changed) {
  auto* box = new wxCheckBox(this, wxID_ANY, label);
  box->SetValue(value);
  box->Bind(wxEVT_CHECKBOX, [changed](wxCommandEvent& event) { changed(event.IsChecked()); });
  m_column->Add(box, 0, wxBOTTOM, FromDIP(14));
}

void FieldForm::add_button(const wxString& label, std::function<void()> run) {
  auto* button = new wxButton(this, wxID_ANY, label);
  button->Bind(wxEVT_BUTTON, [this, run](wxCommandEvent&) { CallAfter(run); });
  m_column->Add(button, 0, wxBOTTOM, FromDIP(14));
}

void FieldForm::done() {
  FitInside();
  Layout();
  Scroll(0, 0);
}

void FieldForm::save_all() {
  for (auto& entry : m_entries) save(*entry);
}

void FieldForm::save(Entry& entry) {
  const std::string now = utf8(entry.control->GetValue());
  if (now == entry.field.value) return;
  entry.field.value = now;
  entry.field.set(now);
  entry.saved();
}

}  // namespace uddrag::gui
