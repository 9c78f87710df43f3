// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/documents/group_panel.h"

#include <wx/bmpbuttn.h>
#include <wx/dataview.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <map>

#include "gui/documents/group_commands.h"
#include "gui/frame/icons.h"
#include "gui/frame/look.h"
#include "gui/l10n/strings.h"
#include "gui/l10n/translate.h"

namespace uddrag::gui {

GroupPanel::GroupPanel(wxWindow* parent, Desk& desk) : wxPanel(parent), m_desk(desk) {
  m_list = new wxDataViewListCtrl(this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                  wxDV_NO_HEADER | wxDV_SINGLE | wxBORDER_NONE);
  m_list->AppendIconTextColumn(_("Group"), wxDATAVIEW_CELL_INERT, FromDIP(180));
  m_list->AppendTextColumn(_("Documents"), wxDATAVIEW_CELL_INERT, FromDIP(44), wxALIGN_RIGHT);
  set_accessible_name(m_list, _("Groups"));
  const wxString words =
      _("No groups yet. Groups hold documents together: volunteers, staff, "
        "municipality.");
  m_empty = hint(this, words);
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(heading(this, _("Groups")), 0, wxALL, FromDIP(10));
  column->Add(m_empty, 0, wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(10));
  column->Add(m_list, 1, wxEXPAND);
  column->Add(buttons(), 0, wxEXPAND);
  SetSizer(column);
  m_list->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    m_list->GetColumn(0)->SetWidth(std::max(FromDIP(80), event.GetSize().x - FromDIP(56)));
    event.Skip();
  });
  Bind(wxEVT_SIZE, [this, words](wxSizeEvent& event) {
    m_empty->SetLabel(words);
    m_empty->Wrap(std::max(FromDIP(80), event.GetSize().x - FromDIP(20)));
    event.Skip();
  });
  m_list->Bind(wxEVT_DATAVIEW_ITEM_CONTEXT_MENU,
               [this](wxDataViewEvent&) { show_group_menu(this, m_desk, chosen()); });
  m_list->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) {
    if (m_desk.session().writable())
      with_chosen([this](model::DocumentGroupId id) { change_group(this, m_desk, id); });
  });
  load();
}

wxWindow* GroupPanel::buttons() {
  auto* panel = new wxPanel(this);
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  const auto button = [&](const char* name, const wxString& tip, std::function<void()> run) {
    auto* made = new wxBitmapButton(panel, wxID_ANY, icon(name, 16));
    made->SetToolTip(tip);
    set_accessible_name(made, tip);
    made->Enable(m_desk.session().writable());
    made->Bind(wxEVT_BUTTON, [run](wxCommandEvent&) { run(); });
    row->Add(made, 0, wxALL, FromDIP(4));
  };
  const auto on_chosen = [this](auto work) { return [this, work] { with_chosen(work); }; };
  button("plus", _("New group"), [this] { new_group(this, m_desk); });
  button("edit", _("Name and colour"),
         on_chosen([this](model::DocumentGroupId id) { change_group(this, m_desk, id); }));
  button("up", _("Move up"),
         on_chosen([this](model::DocumentGroupId id) { move_group(m_desk, id, -1); }));
  button("down", _("Move down"),
         on_chosen([this](model::DocumentGroupId id) { move_group(m_desk, id, 1); }));
  row->AddStretchSpacer();
  button("minus", _("Remove group, keep its documents"),
         on_chosen([this](model::DocumentGroupId id) { remove_group(m_desk, id); }));
  panel->SetSizer(row);
  return panel;
}

model::DocumentGroupId GroupPanel::chosen() const {
  const int row = m_list->GetSelectedRow();
  return row == wxNOT_FOUND || static_cast<std::size_t>(row) >= m_groups.size()
             ? model::DocumentGroupId{}
             : m_groups[static_cast<std::size_t>(row)].id;
}

void GroupPanel::with_chosen(const std::function<void(model::DocumentGroupId)>& work) {
  if (const auto id = chosen(); !id.nil()) work(id);
}

void GroupPanel::load() {
  const model::DocumentGroupId before = chosen();
  m_groups = m_desk.read().groups();
  std::map<model::DocumentGroupId, int> counts;
  for (const model::Document& document : m_desk.read().documents()) ++counts[document.group];
  m_list->DeleteAllItems();
  for (std::size_t i = 0; i < m_groups.size(); ++i) {
    const model::DocumentGroup& group = m_groups[i];
    wxVector<wxVariant> row;
    row.push_back(
        wxVariant(wxDataViewIconText(wx(group.name), color_dot(shown_color(group.color), 16))));
    row.push_back(wxVariant(wxString::Format(wxS("%d"), counts[group.id])));
    m_list->AppendItem(row);
    if (group.id == before) m_list->SelectRow(static_cast<unsigned>(i));
  }
  m_empty->Show(m_groups.empty());
  Layout();
}

}  // namespace uddrag::gui
