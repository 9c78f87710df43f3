// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/tables/attribute_dialog.h"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/dialog.h>
#include <wx/listbox.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include <wx/textdlg.h>

#include <algorithm>
#include <functional>
#include <set>

#include "gui/frame/look.h"
#include "gui/l10n/strings.h"
#include "gui/l10n/translate.h"
#include "gui/tables/sheet_words.h"

namespace uddrag::gui {
namespace {

class AttributeDialog : public wxDialog {
 public:
  AttributeDialog(wxWindow* parent, const model::Attribute& attribute, bool is_new,
                  std::set<std::string> values)
      : wxDialog(parent, wxID_ANY, is_new ? _("New attribute") : _("Change attribute"),
                 wxDefaultPosition, wxDefaultSize, wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
        m_values(std::move(values)) {
    for (const std::string& choice : attribute.choices) m_choices.push_back({choice, choice});
    m_name = new wxTextCtrl(this, wxID_ANY, wx(attribute.name));
    set_accessible_name(m_name, _("Name"));
    m_type = new wxChoice(this, wxID_ANY);
    set_accessible_name(m_type, _("Type"));
    for (const std::string_view type : model::EnumNames<model::AttributeType>::all)
      m_type->Append(attribute_type_words(*model::from_name<model::AttributeType>(type)));
    m_type->SetSelection(static_cast<int>(attribute.type));
    auto* grid = new wxFlexGridSizer(2, FromDIP(wxSize(12, 10)));
    grid->AddGrowableCol(1);
    grid->Add(new wxStaticText(this, wxID_ANY, _("Name")), 0, wxALIGN_CENTER_VERTICAL);
    grid->Add(m_name, 0, wxEXPAND);
    grid->Add(new wxStaticText(this, wxID_ANY, _("Type")), 0, wxALIGN_CENTER_VERTICAL);
    grid->Add(m_type, 0, wxEXPAND);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(grid, 0, wxEXPAND | wxALL, FromDIP(16));
    column->Add(choices(), 1, wxEXPAND | wxLEFT | wxRIGHT, FromDIP(16));
    column->Add(CreateStdDialogButtonSizer(wxOK | wxCANCEL), 0, wxEXPAND | wxALL, FromDIP(10));
    SetSizer(column);
    SetSize(FromDIP(wxSize(460, 440)));
    CentreOnParent();
    m_type->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { type_chosen(); });
    type_chosen();
    show_choices(0);
    m_name->SetFocus();
    m_name->SelectAll();
  }

  void tell(AttributeWish& wish) const {
    model::Attribute& attribute = wish.attribute;
    attribute.name = utf8(m_name->GetValue().Strip(wxString::both));
    attribute.type = static_cast<model::AttributeType>(m_type->GetSelection());
    attribute.choices.clear();
    for (const auto& [old, now] : m_choices) {
      attribute.choices.push_back(now);
      if (!old.empty() && old != now) wish.renamed[old] = now;
    }
  }

 private:
  wxSizer* choices() {
    m_list = new wxListBox(this, wxID_ANY);
    set_accessible_name(m_list, _("What can be chosen"));
    m_label = new wxStaticText(this, wxID_ANY, _("What can be chosen"));
    auto* buttons = new wxBoxSizer(wxVERTICAL);
    const auto button = [&](const wxString& title, std::function<void()> run) {
      auto* made = new wxButton(this, wxID_ANY, title);
      made->Bind(wxEVT_BUTTON, [run](wxCommandEvent&) { run(); });
      buttons->Add(made, 0, wxEXPAND | wxBOTTOM, FromDIP(6));
      m_parts.push_back(made);
    };
    button(_("&Add…"), [this] { add(); });
    button(_("Re&name…"), [this] { rename(); });
    button(_("Move &up"), [this] { move(-1); });
    button(_("Move &down"), [this] { move(1); });
    button(_("&Remove"), [this] { remove(); });
    m_parts.push_back(m_list);
    m_parts.push_back(m_label);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(m_list, 1, wxEXPAND | wxRIGHT, FromDIP(10));
    row->Add(buttons);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(m_label, 0, wxBOTTOM, FromDIP(6));
    column->Add(row, 1, wxEXPAND);
    m_list->Bind(wxEVT_LISTBOX_DCLICK, [this](wxCommandEvent&) { rename(); });
    return column;
  }

  void type_chosen() {
    const bool choice = m_type->GetSelection() == static_cast<int>(model::AttributeType::choice);
    for (wxWindow* part : m_parts) part->Enable(choice);
    if (!choice || !m_choices.empty()) return;
    for (const std::string& value : m_values) m_choices.push_back({value, value});
    show_choices(0);
  }

  void show_choices(int selected) {
    wxArrayString names;
    for (const auto& [old, now] : m_choices) names.Add(wx(now));
    m_list->Set(names);
    if (!m_choices.empty())
      m_list->SetSelection(std::clamp(selected, 0, static_cast<int>(m_choices.size()) - 1));
  }

  /// Empty where nothing, or what is there already, was given.
  std::string ask(const wxString& title, const std::string& value) {
    wxTextEntryDialog dialog(this, _("Choice"), title, wx(value));
    if (dialog.ShowModal() != wxID_OK) return {};
    const std::string given = utf8(dialog.GetValue().Strip(wxString::both));
    const bool taken = std::any_of(m_choices.begin(), m_choices.end(),
                                   [&](const auto& each) { return each.second == given; });
    return taken ? std::string() : given;
  }

  void add() {
    const std::string given = ask(_("New choice"), {});
    if (given.empty()) return;
    m_choices.push_back({{}, given});
    show_choices(static_cast<int>(m_choices.size()) - 1);
  }
  void rename() {
    const int at = m_list->GetSelection();
    if (at == wxNOT_FOUND) return;
    auto& choice = m_choices[static_cast<std::size_t>(at)];
    if (const std::string given = ask(_("Rename choice"), choice.second); !given.empty())
      choice.second = given;
    show_choices(at);
  }
  void move(int by) {
    const int at = m_list->GetSelection(), to = at + by;
    if (at == wxNOT_FOUND || to < 0 || to >= static_cast<int>(m_choices.size())) return;
    std::swap(m_choices[static_cast<std::size_t>(at)], m_choices[static_cast<std::size_t>(to)]);
    show_choices(to);
  }
  void remove() {
    const int at = m_list->GetSelection();
    if (at == wxNOT_FOUND) return;
    m_choices.erase(m_choices.begin() + at);
    show_choices(at);
  }

  std::set<std::string> m_values;
  std::vector<std::pair<std::string, std::string>> m_choices;  // as it was, as it is
  wxTextCtrl* m_name;
  wxChoice* m_type;
  wxListBox* m_list;
  wxStaticText* m_label;
  std::vector<wxWindow*> m_parts;  // only for a choice
};

}  // namespace

std::optional<AttributeWish> ask_for_attribute(wxWindow* parent, const store::Reader& read,
                                               const std::optional<model::Attribute>& attribute) {
  AttributeWish wish;
  const auto all = read.attributes();
  if (attribute)
    wish.attribute = *attribute;
  else
    wish.attribute.id = model::AttributeId::make();
  if (!attribute) wish.attribute.position = static_cast<std::int64_t>(all.size());
  std::set<std::string> values;
  for (const model::AttributeValue& value : read.attribute_values())
    if (value.attribute == wish.attribute.id) values.insert(value.value);
  AttributeDialog dialog(parent, wish.attribute, !attribute, std::move(values));
  if (dialog.ShowModal() != wxID_OK) return std::nullopt;
  dialog.tell(wish);
  if (!attribute)
    for (const model::Attribute& there : all)
      if (there.name == wish.attribute.name) {
        wish.attribute = there;
        wish.is_there = true;
      }
  return wish;
}

}  // namespace uddrag::gui
