// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/report_dialog.h"

#include <wx/dialog.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include "gui/frame/inner_room.h"
#include "gui/frame/look.h"

namespace uddrag::gui {

void show_report(wxWindow* parent, const wxString& title, const wxString& text) {
  wxDialog dialog(parent, wxID_ANY, title, wxDefaultPosition, parent->FromDIP(wxSize(640, 420)),
                  wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER);
  auto* words = new wxTextCtrl(&dialog, wxID_ANY, text, wxDefaultPosition, wxDefaultSize,
                               wxTE_MULTILINE | wxTE_READONLY | wxTE_BESTWRAP | wxBORDER_NONE);
  set_inner_room(words);
  set_accessible_name(words, title);
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(words, 1, wxEXPAND | wxALL, dialog.FromDIP(14));
  column->Add(dialog.CreateStdDialogButtonSizer(wxCLOSE), 0, wxEXPAND | wxALL, dialog.FromDIP(8));
  dialog.SetSizer(column);
  dialog.SetEscapeId(wxID_CLOSE);
  dialog.CentreOnParent();
  words->SetInsertionPoint(0);
  dialog.ShowModal();
}

}  // namespace uddrag::gui
