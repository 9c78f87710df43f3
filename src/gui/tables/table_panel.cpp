// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/tables/table_panel.h"

#include <wx/button.h>
#include <wx/menu.h>
#include <wx/sizer.h>
#include <wx/srchctrl.h>

#include "edit/participant_edits.h"
#include "gui/frame/icons.h"
#include "gui/frame/look.h"
#include "gui/l10n/strings.h"
#include "gui/l10n/translate.h"
#include "gui/tables/attribute_dialog.h"

namespace uddrag::gui {

TablePanel::TablePanel(wxWindow* parent, Desk& desk, Sheet& sheet, AttributeColumns* attributes,
                       const Words& words)
    : wxPanel(parent), m_desk(desk), m_sheet(sheet), m_attributes(attributes) {
  SetBackgroundColour(page_color());
  m_filter =
      new wxSearchCtrl(this, wxID_ANY, wxString(), wxDefaultPosition, FromDIP(wxSize(240, -1)));
  m_filter->SetDescriptiveText(words.filter);
  m_filter->ShowCancelButton(true);
  set_accessible_name(m_filter, words.filter);
  m_hidden = hint(this, wxString());
  m_grid = new SheetGrid(this, desk, sheet, words.heading);
  m_empty = hint(this, words.empty, 480);
  auto* top = new wxBoxSizer(wxHORIZONTAL);
  top->Add(heading(this, words.heading), 0, wxALIGN_CENTER_VERTICAL | wxALL, FromDIP(10));
  top->AddStretchSpacer();
  top->Add(m_hidden, 0, wxALIGN_CENTER_VERTICAL | wxRIGHT, FromDIP(10));
  top->Add(m_filter, 0, wxALIGN_CENTER_VERTICAL | wxALL, FromDIP(6));
  m_buttons = new wxBoxSizer(wxHORIZONTAL);
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(top, 0, wxEXPAND);
  column->Add(m_empty, 0, wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(10));
  column->Add(m_grid, 1, wxEXPAND);
  column->Add(m_buttons, 0, wxEXPAND);
  SetSizer(column);
  m_filter->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { filter(m_filter->GetValue()); });
  m_filter->Bind(wxEVT_SEARCH_CANCEL, [this](wxCommandEvent&) { m_filter->Clear(); });
  m_grid->column_menu_wanted = [this](const SheetColumn& which) { column_menu(which); };
}

void TablePanel::add_button(const wxString& title, const char* icon_name, std::function<void()> run,
                            bool right) {
  auto* made = new wxButton(this, wxID_ANY, title);
  made->SetBitmap(icon(icon_name, 16));
  made->Enable(m_desk.session().writable());
  made->Bind(wxEVT_BUTTON, [run](wxCommandEvent&) { run(); });
  if (right && !std::exchange(m_right_begun, true)) m_buttons->AddStretchSpacer();
  m_buttons->Add(made, 0, wxALL, FromDIP(6));
}

void TablePanel::reload() {
  m_grid->reload();
  m_empty->Show(m_sheet.size() + m_sheet.hidden() == 0);
  m_hidden->SetLabel(
      m_sheet.hidden() == 0
          ? wxString()
          : wxString::Format(wxPLURAL("%zu row is hidden by the filter",
                                      "%zu rows are hidden by the filter", m_sheet.hidden()),
                             m_sheet.hidden()));
  Layout();
}

void TablePanel::filter(const wxString& words) {
  m_grid->stop_editing();
  m_sheet.filter(utf8(words));
  reload();
}

void TablePanel::add_attribute() {
  const auto made = ask_for_attribute(this, m_desk.read(), std::nullopt);
  if (!made) return;
  m_attributes->ask_for(made->attribute.id);
  if (made->is_there) return load();
  edit::SaveAttribute save(made->attribute);
  m_desk.run(save);
}

void TablePanel::column_menu(const SheetColumn& column) {
  if (!column.attribute || !m_desk.session().writable()) return;
  wxMenu menu;
  menu.Append(wxID_EDIT, _("&Change attribute…"));
  menu.Append(wxID_DELETE, _("&Remove attribute"));
  const int chosen = GetPopupMenuSelectionFromUser(menu);
  if (chosen == wxID_EDIT) {
    if (const auto changed = ask_for_attribute(this, m_desk.read(), column.attribute)) {
      edit::SaveAttribute save(changed->attribute, changed->renamed);
      m_desk.run(save);
    }
  } else if (chosen == wxID_DELETE) {
    edit::RemoveAttribute remove(column.attribute->id);
    m_desk.run(remove);
  }
}

}  // namespace uddrag::gui
