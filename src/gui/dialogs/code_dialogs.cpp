// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/code_dialogs.h"

#include <wx/choicdlg.h>
#include <wx/clrpicker.h>
#include <wx/dialog.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include "gui/l10n/translate.h"

#include <set>

#include "edit/code_edits.h"
#include "edit/quote_edits.h"
#include "edit/together.h"
#include "gui/frame/code_colors.h"
#include "gui/frame/look.h"
#include "gui/l10n/strings.h"

namespace uddrag::gui {
namespace {

/// Name, colour, definition, when to use, when not, example.
class CodeDialog : public wxDialog {
 public:
  CodeDialog(wxWindow* parent, const wxString& title, const model::Code& code)
      : wxDialog(parent, wxID_ANY, title, wxDefaultPosition, wxDefaultSize,
                 wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
        m_code(code) {
    auto* grid = new wxFlexGridSizer(2, FromDIP(wxSize(12, 10)));
    grid->AddGrowableCol(1);
    m_name = row(grid, _("Name"), code.name, 1);
    m_color = new wxColourPickerCtrl(this, wxID_ANY,
                                     wxColour(static_cast<unsigned char>(code.color >> 16),
                                              static_cast<unsigned char>(code.color >> 8),
                                              static_cast<unsigned char>(code.color)));
    set_accessible_name(m_color, _("Colour"));
    grid->Add(new wxStaticText(this, wxID_ANY, _("Colour")), 0, wxALIGN_CENTER_VERTICAL);
    grid->Add(m_color);
    m_definition = row(grid, _("Definition"), code.definition, 3);
    m_use = row(grid, _("When to use"), code.when_to_use, 3);
    m_not = row(grid, _("When not"), code.when_not, 3);
    m_example = row(grid, _("Example"), code.example, 2);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(grid, 1, wxEXPAND | wxALL, FromDIP(16));
    column->Add(CreateStdDialogButtonSizer(wxOK | wxCANCEL), 0, wxEXPAND | wxALL, FromDIP(10));
    SetSizerAndFit(column);
    SetSize(FromDIP(wxSize(520, 480)));
    CentreOnParent();
    m_name->SetFocus();
    m_name->SelectAll();
  }

  model::Code code() const {
    model::Code code = m_code;
    code.name = utf8(m_name->GetValue());
    const wxColour color = m_color->GetColour();
    code.color = static_cast<model::Color>(color.Red()) << 16 |
                 static_cast<model::Color>(color.Green()) << 8 | color.Blue();
    code.definition = utf8(m_definition->GetValue());
    code.when_to_use = utf8(m_use->GetValue());
    code.when_not = utf8(m_not->GetValue());
    code.example = utf8(m_example->GetValue());
    return code;
  }

 private:
  wxTextCtrl* row(wxFlexGridSizer* grid, const wxString& label, const std::string& value,
                  int lines) {
    auto* control = new wxTextCtrl(this, wxID_ANY, wx(value), wxDefaultPosition,
                                   wxSize(-1, lines > 1 ? (GetCharHeight() + 3) * lines : -1),
                                   lines > 1 ? wxTE_MULTILINE | wxTE_BESTWRAP : 0);
    set_accessible_name(control, label);
    grid->Add(new wxStaticText(this, wxID_ANY, label), 0,
              lines > 1 ? int(wxTOP) : int(wxALIGN_CENTER_VERTICAL), FromDIP(4));
    grid->Add(control, lines > 1 ? 1 : 0, wxEXPAND);
    if (lines > 1) grid->AddGrowableRow(static_cast<std::size_t>(grid->GetItemCount() / 2 - 1));
    return control;
  }

  model::Code m_code;
  wxTextCtrl* m_name;
  wxColourPickerCtrl* m_color;
  wxTextCtrl *m_definition, *m_use, *m_not, *m_example;
};

}  // namespace

void new_code(wxWindow* parent, Desk& desk, model::CodeId below) {
  model::Code code;
  code.id = model::CodeId::make();
  code.parent = below;
  const auto above = desk.read().code(below);
  code.color = above ? above->color : next_code_color(desk.read().codes().size());
  CodeDialog dialog(parent, _("New code"), code);
  if (dialog.ShowModal() != wxID_OK) return;
  edit::CreateCode create(dialog.code());
  if (desk.run(create)) desk.choose_code(code.id);
}

void edit_code(wxWindow* parent, Desk& desk, model::CodeId id) {
  const auto code = desk.read().code(id);
  if (!code) return;
  CodeDialog dialog(parent, _("Edit code"), *code);
  if (dialog.ShowModal() != wxID_OK) return;
  const model::Code changed = dialog.code();
  const auto what = changed.name != code->name     ? edit::CodeChange::rename
                    : changed.color != code->color ? edit::CodeChange::recolor
                                                   : edit::CodeChange::describe;
  edit::ChangeCode change(changed, what);
  desk.run(change);
}

void merge_code(wxWindow* parent, Desk& desk, model::CodeId id, const CodeList& codes) {
  const CodeNode* from = codes.find(id);
  if (!from) return;
  wxArrayString names;
  std::vector<model::CodeId> ids;
  for (const CodeNode& node : codes.nodes())
    if (node.code.id != id) {
      names.Add(wx(node.path));
      ids.push_back(node.code.id);
    }
  wxSingleChoiceDialog dialog(
      parent,
      wxString::Format(_("All %lld codings of \u201c%s\u201d go to:"),
                       static_cast<long long>(from->own), wx(from->code.name)),
      _("Merge code into…"), names);
  if (names.empty() || dialog.ShowModal() != wxID_OK) return;
  const model::CodeId to = ids[static_cast<std::size_t>(dialog.GetSelection())];
  edit::MergeCodes merge(id, to);
  if (desk.run(merge)) desk.choose_code(to);
}

void delete_code(wxWindow*, Desk& desk, model::CodeId id) {
  edit::DeleteCode remove(id);
  if (desk.run(remove)) desk.choose_code({});
}

void choose_and_uncode(wxWindow* parent, Desk& desk) {
  if (!desk.quote()) return;
  wxArrayString names;
  std::vector<model::CodeId> ids;
  std::set<model::CodeId> seen;
  for (const model::Coding& coding : desk.read().codings_of(*desk.quote()))
    if (const auto code = desk.read().code(coding.code); code && seen.insert(code->id).second) {
      names.Add(wx(code->name));
      ids.push_back(code->id);
    }
  if (ids.empty()) return;
  std::size_t which = 0;
  if (ids.size() > 1) {
    wxSingleChoiceDialog dialog(parent, _("Which code shall go?"), _("Remove a code"), names);
    if (dialog.ShowModal() != wxID_OK) return;
    which = static_cast<std::size_t>(dialog.GetSelection());
  }
  edit::Uncode uncode(*desk.quote(), ids[which]);
  desk.run(uncode);
}

}  // namespace uddrag::gui
