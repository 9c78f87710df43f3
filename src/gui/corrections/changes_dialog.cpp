// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/corrections/changes_dialog.h"

#include <wx/dataview.h>
#include <wx/dialog.h>
#include <wx/sizer.h>
#include "gui/l10n/translate.h"

#include "gui/frame/look.h"
#include "gui/l10n/strings.h"
#include "query/text_changes.h"

namespace uddrag::gui {
namespace {

class ChangesDialog : public wxDialog {
 public:
  ChangesDialog(wxWindow* parent, const wxString& name,
                const std::vector<query::TextDifference>& changes)
      : wxDialog(parent, wxID_ANY, wxString::Format(_("Changes since import: %s"), name),
                 wxDefaultPosition, wxDefaultSize, wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER) {
    auto* column = new wxBoxSizer(wxVERTICAL);
    if (changes.empty())
      column->Add(hint(this, _("The text is as it was imported."), 600), 1, wxALL, FromDIP(16));
    else
      column->Add(list(changes), 1, wxEXPAND | wxALL, FromDIP(12));
    column->Add(CreateStdDialogButtonSizer(wxCLOSE), 0, wxEXPAND | wxALL, FromDIP(10));
    SetSizer(column);
    SetSize(FromDIP(wxSize(760, 460)));
    CentreOnParent();
    SetEscapeId(wxID_CLOSE);
  }

  std::optional<std::size_t> wanted;  ///< which change to go to

 private:
  wxWindow* list(const std::vector<query::TextDifference>& changes) {
    auto* made = new wxDataViewListCtrl(this, wxID_ANY);
    set_accessible_name(made, _("Changes since import"));
    made->AppendTextColumn(_("Turn"), wxDATAVIEW_CELL_INERT, FromDIP(60), wxALIGN_RIGHT);
    made->AppendTextColumn(_("Imported"), wxDATAVIEW_CELL_INERT, FromDIP(180));
    made->AppendTextColumn(_("Now"), wxDATAVIEW_CELL_INERT, FromDIP(180));
    made->AppendTextColumn(_("Place"), wxDATAVIEW_CELL_INERT, FromDIP(300));
    for (const query::TextDifference& change : changes) {
      wxVector<wxVariant> row;
      row.push_back(change.turn ? wxString::Format(wxS("%lld"), static_cast<long long>(change.turn))
                                : wxString());
      row.push_back(wx(change.gone));
      row.push_back(wx(change.come));
      row.push_back(wx(change.before + change.come + change.behind));
      made->AppendItem(row);
    }
    made->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this, made](wxDataViewEvent&) {
      if (made->GetSelectedRow() == wxNOT_FOUND) return;
      wanted = static_cast<std::size_t>(made->GetSelectedRow());
      EndModal(wxID_OK);
    });
    return made;
  }
};

}  // namespace

void show_changes(wxWindow* parent, Desk& desk) {
  const auto document = desk.read().document(desk.document());
  if (!document) return;
  const auto changes = query::changes_since_import(desk.read(), *document);
  ChangesDialog dialog(parent, wx(document->name), changes);
  dialog.ShowModal();
  if (dialog.wanted) desk.go_to(document->id, changes[*dialog.wanted].now, std::nullopt);
}

}  // namespace uddrag::gui
