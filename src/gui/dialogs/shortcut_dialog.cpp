// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/shortcut_dialog.h"

#include <wx/dialog.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>
#include "gui/l10n/translate.h"

#include "gui/actions/actions.h"
#include "gui/frame/look.h"

namespace uddrag::gui {

void show_shortcuts(wxWindow* parent) {
  wxDialog dialog(parent, wxID_ANY, _("Keyboard shortcuts"), wxDefaultPosition,
                  parent->FromDIP(wxSize(560, 600)), wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER);
  wxString page = shortcut_page();
  page << wxS("\n") << _("In the transcript, with a selection") << wxS("\n") << wxS("    ")
       << _("letters, Enter: code   ·   1–9 favourites   ·   .  repeat   ·   *  star")
       << wxS("\n\n") << _("In the transcript, without one") << wxS("\n") << wxS("    ")
       << _("N, P next and previous quote   ·   Shift+N, Shift+P uncoded passages") << wxS("\n    ")
       << _("M memo   ·   * star   ·   1–9, . code the quote   ·   Del delete the quote")
       << wxS("\n");
  auto* text = new wxTextCtrl(&dialog, wxID_ANY, page, wxDefaultPosition, wxDefaultSize,
                              wxTE_MULTILINE | wxTE_READONLY | wxTE_DONTWRAP | wxBORDER_NONE);
  text->SetFont(wxFont(wxFontInfo(parent->GetFont().GetPointSize()).Family(wxFONTFAMILY_TELETYPE)));
  set_accessible_name(text, _("Keyboard shortcuts"));
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(text, 1, wxEXPAND | wxALL, dialog.FromDIP(12));
  column->Add(dialog.CreateStdDialogButtonSizer(wxCLOSE), 0, wxEXPAND | wxALL, dialog.FromDIP(8));
  dialog.SetSizer(column);
  dialog.SetEscapeId(wxID_CLOSE);
  dialog.CentreOnParent();
  text->SetInsertionPoint(0);
  dialog.ShowModal();
}

}  // namespace uddrag::gui
