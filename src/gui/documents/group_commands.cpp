// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/documents/group_commands.h"

#include <wx/clrpicker.h>
#include <wx/dialog.h>
#include <wx/menu.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <algorithm>

#include "edit/document_edits.h"
#include "edit/together.h"
#include "gui/frame/code_colors.h"
#include "gui/frame/look.h"
#include "gui/l10n/strings.h"
#include "gui/l10n/translate.h"
#include "gui/tables/sheet_words.h"

namespace uddrag::gui {
namespace {

class GroupDialog : public wxDialog {
 public:
  GroupDialog(wxWindow* parent, const wxString& title, const model::DocumentGroup& group)
      : wxDialog(wxGetTopLevelParent(parent), wxID_ANY, title), m_group(group) {
    m_name =
        new wxTextCtrl(this, wxID_ANY, wx(group.name), wxDefaultPosition, FromDIP(wxSize(260, -1)));
    set_accessible_name(m_name, _("Name"));
    m_color = new wxColourPickerCtrl(this, wxID_ANY,
                                     wxColour(static_cast<unsigned char>(group.color >> 16),
                                              static_cast<unsigned char>(group.color >> 8),
                                              static_cast<unsigned char>(group.color)));
    set_accessible_name(m_color, _("Colour"));
    auto* grid = new wxFlexGridSizer(2, FromDIP(wxSize(12, 10)));
    grid->AddGrowableCol(1);
    grid->Add(new wxStaticText(this, wxID_ANY, _("Name")), 0, wxALIGN_CENTER_VERTICAL);
    grid->Add(m_name, 0, wxEXPAND);
    grid->Add(new wxStaticText(this, wxID_ANY, _("Colour")), 0, wxALIGN_CENTER_VERTICAL);
    grid->Add(m_color);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(grid, 0, wxEXPAND | wxALL, FromDIP(16));
    column->Add(CreateStdDialogButtonSizer(wxOK | wxCANCEL), 0, wxEXPAND | wxALL, FromDIP(10));
    SetSizerAndFit(column);
    CentreOnParent();
    m_name->SetFocus();
    m_name->SelectAll();
  }

  model::DocumentGroup group() const {
    model::DocumentGroup group = m_group;
    group.name = utf8(m_name->GetValue().Strip(wxString::both));
    const wxColour color = m_color->GetColour();
    group.color = static_cast<model::Color>(color.Red()) << 16 |
                  static_cast<model::Color>(color.Green()) << 8 | color.Blue();
    return group;
  }

 private:
  model::DocumentGroup m_group;
  wxTextCtrl* m_name;
  wxColourPickerCtrl* m_color;
};

std::optional<model::DocumentGroup> group_of(const store::Reader& read, model::DocumentGroupId id) {
  for (const model::DocumentGroup& group : read.groups())
    if (group.id == id) return group;
  return std::nullopt;
}

/// The group that was asked for; nothing where the user thought better of it.
std::optional<model::DocumentGroup> ask_for_new(wxWindow* parent, Desk& desk) {
  const auto count = desk.read().groups().size();
  model::DocumentGroup group{
      model::DocumentGroupId::make(), {}, static_cast<std::int64_t>(count), next_code_color(count)};
  GroupDialog dialog(parent, _("New group"), group);
  if (dialog.ShowModal() != wxID_OK) return std::nullopt;
  return dialog.group();
}

model::Document in_group(const store::Reader& read, model::Document document,
                         model::DocumentGroupId group) {
  document.group = group;
  document.position = 0;
  for (const model::Document& other : read.documents())
    if (other.group == group && other.id != document.id)
      document.position = std::max(document.position, other.position + 1);
  return document;
}

void put_in_new_group(wxWindow* parent, Desk& desk, const model::Document& document) {
  const auto group = ask_for_new(parent, desk);
  if (!group) return;
  edit::Together all("document.change", edit::arguments_json({{"name", document.name}}));
  all.emplace<edit::SaveGroup>(*group);
  all.emplace<edit::ChangeDocument>(in_group(desk.read(), document, group->id));
  desk.run(all);
}

}  // namespace

void new_group(wxWindow* parent, Desk& desk) {
  const auto group = ask_for_new(parent, desk);
  if (!group) return;
  edit::SaveGroup save(*group);
  desk.run(save);
}

void change_group(wxWindow* parent, Desk& desk, model::DocumentGroupId id) {
  const auto group = group_of(desk.read(), id);
  if (!group) return;
  GroupDialog dialog(parent, _("Change group"), *group);
  if (dialog.ShowModal() != wxID_OK) return;
  edit::SaveGroup save(dialog.group());
  desk.run(save);
}

void move_group(Desk& desk, model::DocumentGroupId id, int by) {
  edit::MoveGroup move(id, by);
  desk.run(move);
}

void remove_group(Desk& desk, model::DocumentGroupId id) {
  edit::RemoveGroup remove(id);
  desk.run(remove);
}

void put_in_group(Desk& desk, model::DocumentId id, model::DocumentGroupId group) {
  const auto document = desk.read().document(id);
  if (!document || document->group == group) return;
  edit::ChangeDocument change(in_group(desk.read(), *document, group));
  desk.run(change);
}

void set_status(Desk& desk, model::DocumentId id, model::DocumentStatus status) {
  auto document = desk.read().document(id);
  if (!document || document->status == status) return;
  document->status = status;
  edit::ChangeDocument change(*document);
  desk.run(change);
}

void show_document_menu(wxWindow* parent, Desk& desk, model::DocumentId id) {
  const auto document = desk.read().document(id);
  if (!document) return;
  const auto groups = desk.read().groups();
  constexpr int first_status = wxID_HIGHEST + 1, first_group = first_status + 3;
  const int new_id = first_group + static_cast<int>(groups.size()) + 1;
  wxMenu menu;
  for (int i = 0; i < 3; ++i) {
    const auto status = static_cast<model::DocumentStatus>(i);
    menu.AppendRadioItem(first_status + i, wxString::Format(_("Status: %s"), status_words(status)));
    menu.Check(first_status + i, document->status == status);
  }
  menu.AppendSeparator();
  auto* below = new wxMenu;
  below->AppendRadioItem(first_group, _("Without group"));
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const int item = first_group + 1 + static_cast<int>(i);
    below->AppendRadioItem(item, wxControl::EscapeMnemonics(wx(groups[i].name)));
    if (groups[i].id == document->group) below->Check(item, true);
  }
  below->AppendSeparator();
  below->Append(new_id, _("New group…"));
  menu.AppendSubMenu(below, _("Group"));
  for (wxMenu* each : {&menu, below})
    for (wxMenuItem* item : each->GetMenuItems()) item->Enable(desk.session().writable());
  const int memo_id = new_id + 1;
  menu.AppendSeparator();
  menu.Append(memo_id, _("Memos on the document"));
  const int chosen = parent->GetPopupMenuSelectionFromUser(menu);
  if (chosen == wxID_NONE) return;
  if (chosen == memo_id) return desk.memos_wanted(model::MemoTarget::document, id.uuid);
  if (chosen == new_id) return put_in_new_group(parent, desk, *document);
  if (chosen >= first_group)
    return put_in_group(desk, id,
                        chosen == first_group
                            ? model::DocumentGroupId{}
                            : groups[static_cast<std::size_t>(chosen - first_group - 1)].id);
  set_status(desk, id, static_cast<model::DocumentStatus>(chosen - first_status));
}

void show_group_menu(wxWindow* parent, Desk& desk, model::DocumentGroupId id) {
  const auto groups = desk.read().groups();
  const auto at =
      std::find_if(groups.begin(), groups.end(), [&](const auto& group) { return group.id == id; });
  wxMenu menu;
  menu.Append(wxID_NEW, _("&New group…"));
  if (at != groups.end()) {
    menu.AppendSeparator();
    menu.Append(wxID_EDIT, _("&Name and colour…"));
    menu.Append(wxID_UP, _("Move &up"))->Enable(at != groups.begin());
    menu.Append(wxID_DOWN, _("Move &down"))->Enable(at + 1 != groups.end());
    menu.Append(wxID_DELETE, _("&Remove group, keep its documents"));
  }
  if (!desk.session().writable())
    for (wxMenuItem* item : menu.GetMenuItems()) item->Enable(false);
  switch (parent->GetPopupMenuSelectionFromUser(menu)) {
    case wxID_NEW:
      return new_group(parent, desk);
    case wxID_EDIT:
      return change_group(parent, desk, id);
    case wxID_UP:
      return move_group(desk, id, -1);
    case wxID_DOWN:
      return move_group(desk, id, 1);
    case wxID_DELETE:
      return remove_group(desk, id);
    default:
      break;
  }
}

}  // namespace uddrag::gui
