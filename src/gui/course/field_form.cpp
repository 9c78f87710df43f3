// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/course/field_form.h"

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/spinctrl.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include <wx/wrapsizer.h>
#include "gui/l10n/translate.h"

#include <algorithm>

#include "gui/frame/icons.h"
#include "gui/frame/inner_room.h"
#include "gui/frame/look.h"
#include "gui/frame/pass_wheel.h"
#include "gui/l10n/strings.h"

namespace uddrag::gui {
namespace {

constexpr int fewest_field_lines = 2, most_field_lines = 18;  // of a field for several

/// How many lines a text takes in a column of this many letters.
int lines_of(const wxString& text, int letters) {
  int lines = 1, length = 0;
  for (const wxUniChar c : text) {
    ++length;
    if (c != '\n' && length <= letters) continue;
    ++lines;
    length = 0;
  }
  return lines;
}

}  // namespace

FieldForm::FieldForm(wxWindow* parent)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL) {
  SetBackgroundColour(page_color());
  m_column = new wxBoxSizer(wxVERTICAL);
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->Add(m_column, 1, wxLEFT | wxRIGHT | wxTOP, FromDIP(14));
  SetSizer(row);
}

void FieldForm::clear() {
  ++m_filled;
  m_entries.clear();
  m_texts.clear();
  m_savers.clear();
  m_column->Clear(true);
}

void FieldForm::add_heading(const wxString& text) {
  auto* label = heading(this, wxControl::EscapeMnemonics(text));
  label->SetFont(GetFont().Scaled(1.3F).Bold());
  m_texts.emplace_back(label, text);
  m_column->Add(label, 0, wxBOTTOM, FromDIP(10));
}

wxStaticText* FieldForm::add_text(const wxString& text, bool quiet) {
  auto* label = new wxStaticText(this, wxID_ANY, wxControl::EscapeMnemonics(text));
  if (quiet) label->SetForegroundColour(quiet_text_color());
  m_texts.emplace_back(label, text);
  m_column->Add(label, 0, wxEXPAND | wxBOTTOM, FromDIP(quiet ? 12 : 4));
  return label;
}

void FieldForm::add_titled_text(const wxString& title, const wxString& text) {
  add_title(title);
  add_text(text, false);
  m_column->AddSpacer(FromDIP(8));
}

void FieldForm::set_text(wxStaticText* text, const wxString& words) {
  for (auto& [label, kept] : m_texts)
    if (label == text) kept = words;
  if (height_changed) height_changed();
}

void FieldForm::add_title(const wxString& title) {
  m_column->Add(hint(this, title, 600), 0, wxBOTTOM, FromDIP(3));
}

void FieldForm::add_fields(std::vector<Field> fields, std::function<void()> saved) {
  m_first_of_last = m_entries.size();
  for (Field& field : fields) add_field(std::move(field), saved);
}

void FieldForm::add_field(Field field, const std::function<void()>& saved) {
  const wxString label = wxGetTranslation(wx(field.label));
  const bool tall = field.lines > 1;
  const int least = std::max(1, std::min(field.lines, fewest_field_lines));
  add_title(label);
  auto* control = new wxTextCtrl(this, wxID_ANY, wx(field.value), wxDefaultPosition, wxDefaultSize,
                                 tall ? wxTE_MULTILINE | wxTE_BESTWRAP : 0);
  if (tall) set_inner_room(control);
  set_accessible_name(control, label);
  pass_wheel(*control);
  pass_drops(*control);
  m_column->Add(control, 0, wxEXPAND | wxBOTTOM, FromDIP(14));
  auto& kept = *m_entries.emplace_back(
      std::make_unique<Entry>(Entry{std::move(field), control, saved, least}));
  control->Bind(wxEVT_KILL_FOCUS, [this, &kept](wxFocusEvent& event) {
    event.Skip();
    save(kept);
  });
  control->Bind(wxEVT_TEXT, [this, &kept](wxCommandEvent&) {
    grow(kept);
    if (typed) typed();
  });
}

/// A field for several lines is as high as its words, within reason.
void FieldForm::grow(Entry& entry) {
  if (entry.field.lines <= 1) return;
  const int letters = std::max(20, entry.control->GetClientSize().x / std::max(1, GetCharWidth()));
  const int least = std::min(entry.field.lines, fewest_field_lines);
  const int lines =
      std::clamp(lines_of(entry.control->GetValue(), letters), least, most_field_lines);
  const int high = lines * (entry.control->GetCharHeight() + 3) + FromDIP(14);
  if (entry.control->GetMinSize().y == high) return;
  entry.control->SetMinSize(wxSize(-1, high));
  if (height_changed) height_changed();
}

void FieldForm::add_check(const wxString& label, bool value, std::function<void(bool)> changed) {
  auto* box = new wxCheckBox(this, wxID_ANY, label);
  box->SetValue(value);
  box->Bind(wxEVT_CHECKBOX, [changed](wxCommandEvent& event) { changed(event.IsChecked()); });
  m_column->Add(box, 0, wxBOTTOM, FromDIP(14));
}

void FieldForm::add_choice(const wxString& label, const wxArrayString& names, int now,
                           std::function<void(int)> changed) {
  add_title(label);
  auto* choice = new wxChoice(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, names);
  choice->SetSelection(now);
  set_accessible_name(choice, label);
  pass_wheel(*choice);
  choice->Bind(wxEVT_CHOICE, [changed](wxCommandEvent& event) { changed(event.GetSelection()); });
  m_column->Add(choice, 0, wxBOTTOM, FromDIP(14));
}

void FieldForm::add_number(const wxString& label, int value, int largest,
                           std::function<void(int)> changed) {
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  auto* number = new wxSpinCtrl(this, wxID_ANY, wxEmptyString, wxDefaultPosition, wxDefaultSize,
                                wxSP_ARROW_KEYS, 0, largest, value);
  set_accessible_name(number, label);
  pass_wheel(*number);
  number->Bind(wxEVT_SPINCTRL, [changed](wxSpinEvent& event) { changed(event.GetPosition()); });
  row->Add(number);
  row->Add(new wxStaticText(this, wxID_ANY, label), 0, wxALIGN_CENTER_VERTICAL | wxLEFT,
           FromDIP(8));
  m_column->Add(row, 0, wxBOTTOM, FromDIP(10));
}

void FieldForm::add_button(const wxString& label, std::function<void()> run) {
  add_row({{label, std::move(run)}});
}

void FieldForm::add_row(const std::vector<Button>& buttons) {
  auto* row = new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES);
  for (const Button& each : buttons) {
    auto* button = new wxButton(this, wxID_ANY, each.label, wxDefaultPosition, wxDefaultSize,
                                each.label.empty() ? wxBU_EXACTFIT : 0);
    if (each.icon) button->SetBitmap(icon(each.icon, 16));
    if (!each.tip.empty()) button->SetToolTip(each.tip);
    if (each.label.empty()) set_accessible_name(button, each.tip);
    // By then the form may have other fields, and what the button was for is gone.
    button->Bind(wxEVT_BUTTON, [this, run = each.run](wxCommandEvent&) {
      CallAfter([this, run, filled = m_filled] {
        if (filled == m_filled) run();
      });
    });
    row->Add(button, 0, wxRIGHT | wxBOTTOM, FromDIP(6));
  }
  m_column->Add(row, 0, wxEXPAND | wxBOTTOM, FromDIP(8));
}

void FieldForm::add_control(const wxString& title, wxWindow* control, std::function<void()> save) {
  if (save) m_savers.push_back(std::move(save));
  pass_wheel(*control);
  if (!title.empty()) {
    add_title(title);
    set_accessible_name(control, title);
  }
  m_column->Add(control, 0, wxEXPAND | wxBOTTOM, FromDIP(10));
}

int FieldForm::fit(int width) {
  const int inner = width - 2 * FromDIP(14);
  for (const auto& [label, words] : m_texts) {
    label->SetLabel(wxControl::EscapeMnemonics(words));
    label->Wrap(inner);
  }
  SetSize(width, GetSize().y);
  Layout();
  const auto told = std::exchange(height_changed, nullptr);
  for (auto& entry : m_entries) grow(*entry);
  height_changed = told;
  Layout();
  return m_column->CalcMin().y + FromDIP(14);
}

bool FieldForm::has_focus() const {
  const wxWindow* focus = FindFocus();
  return focus && (focus == this || IsDescendant(const_cast<wxWindow*>(focus)));
}

void FieldForm::focus_first() {
  if (!m_entries.empty()) m_entries.front()->control->SetFocus();
}

void FieldForm::save_all() {
  for (auto& entry : m_entries) save(*entry);
  for (const auto& save_control : m_savers) save_control();
}

wxTextCtrl* FieldForm::field(std::size_t n) const {
  return m_entries.at(m_first_of_last + n)->control;
}

void FieldForm::save(Entry& entry) {
  const std::string now = utf8(entry.control->GetValue());
  if (now == entry.field.value) return;
  entry.field.value = now;
  entry.field.set(now);
  entry.saved();
}

}  // namespace uddrag::gui
