// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/history_dialog.h"

#include <wx/datetime.h>
#include <wx/dialog.h>
#include <wx/listctrl.h>
#include <wx/sizer.h>
#include "gui/l10n/translate.h"

#include <map>

#include "gui/frame/look.h"
#include "gui/l10n/strings.h"
#include "gui/l10n/words.h"

namespace uddrag::gui {
namespace {

constexpr std::size_t actions_shown = 2000;

wxString when(base::Millis at) {
  const wxDateTime time(static_cast<time_t>(at / 1000));
  return time.FormatISODate() + wxS(" ") + time.FormatISOTime();
}

wxString what(const store::ActionInfo& action) {
  const wxString words = action_words(action.kind, action.arguments);
  return action.undoes.nil() ? words : wxString::Format(_("Taken back: %s"), words);
}

}  // namespace

void show_history(wxWindow* parent, Desk& desk) {
  wxDialog dialog(parent, wxID_ANY, _("History"), wxDefaultPosition,
                  parent->FromDIP(wxSize(680, 480)), wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER);
  auto* list = new wxListCtrl(&dialog, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                              wxLC_REPORT | wxLC_SINGLE_SEL);
  set_accessible_name(list, _("History"));
  list->AppendColumn(_("When"), wxLIST_FORMAT_LEFT, dialog.FromDIP(160));
  list->AppendColumn(_("Who"), wxLIST_FORMAT_LEFT, dialog.FromDIP(70));
  list->AppendColumn(_("What"), wxLIST_FORMAT_LEFT, dialog.FromDIP(330));
  list->AppendColumn(_("Rows"), wxLIST_FORMAT_RIGHT, dialog.FromDIP(60));
  std::map<model::CoderId, wxString> coders;
  for (const model::Coder& coder : desk.read().coders()) coders[coder.id] = wx(coder.initials);
  long row = 0;
  for (const store::ActionInfo& action : desk.session().journal().history(actions_shown)) {
    list->InsertItem(row, when(action.at));
    list->SetItem(row, 1, coders[action.coder]);
    list->SetItem(row, 2, what(action));
    list->SetItem(row++, 3,
                  wxString::Format(wxS("%lld"), static_cast<long long>(action.row_count)));
  }
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(list, 1, wxEXPAND | wxALL, dialog.FromDIP(10));
  column->Add(dialog.CreateStdDialogButtonSizer(wxCLOSE), 0, wxEXPAND | wxALL, dialog.FromDIP(10));
  dialog.SetSizer(column);
  dialog.SetEscapeId(wxID_CLOSE);
  dialog.CentreOnParent();
  dialog.ShowModal();
}

}  // namespace uddrag::gui
