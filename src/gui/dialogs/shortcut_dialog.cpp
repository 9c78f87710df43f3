// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/shortcut_dialog.h"

#include <wx/accel.h>
#include <wx/button.h>
#include <wx/dataview.h>
#include <wx/dialog.h>
#include <wx/menu.h>
#include <wx/sizer.h>
#include <wx/srchctrl.h>
#include <wx/stattext.h>
#include "gui/l10n/translate.h"

#include <utility>

#include "gui/actions/actions.h"
#include "gui/actions/shortcuts.h"
#include "gui/frame/look.h"
#include "gui/l10n/strings.h"
#include "text/fold.h"

namespace uddrag::gui {
namespace {

bool is_modifier(int code) {
  return code == WXK_SHIFT || code == WXK_CONTROL || code == WXK_ALT || code == WXK_RAW_CONTROL ||
         code == WXK_NONE || code == WXK_CAPITAL;
}

/// Waits for one key; for one that another command has, twice. A key without Ctrl or Alt belongs to
/// the transcript, unless it is an F key.
class KeyDialog : public wxDialog {
 public:
  KeyDialog(wxWindow* parent, const ActionRow& command)
      : wxDialog(parent, wxID_ANY, plain_title(command), wxDefaultPosition, wxDefaultSize,
                 wxDEFAULT_DIALOG_STYLE | wxWANTS_CHARS),
        m_command(command) {
    m_line = hint(this, _("Press the new key with Ctrl or Alt, or an F key. Esc leaves it."), 320);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(m_line, 0, wxALL, FromDIP(24));
    SetSizerAndFit(column);
    CentreOnParent();
    Bind(wxEVT_CHAR_HOOK, &KeyDialog::key, this);
  }

  std::string shortcut;

 private:
  void key(wxKeyEvent& event) {
    const int code = event.GetKeyCode();
    if (code == WXK_ESCAPE) return EndModal(wxID_CANCEL);
    if (is_modifier(code)) return;
    const bool plain = !event.ControlDown() && !event.AltDown();
    if (plain && (code < WXK_F1 || code > WXK_F12)) return;
    const int flags = (event.ControlDown() ? wxACCEL_CTRL : 0) |
                      (event.AltDown() ? wxACCEL_ALT : 0) | (event.ShiftDown() ? wxACCEL_SHIFT : 0);
    const std::string pressed = utf8(wxAcceleratorEntry(flags, code).ToRawString());
    const ActionRow* other = action_with(pressed);
    if (other && other != &m_command && pressed != std::exchange(shortcut, pressed))
      return warn(*other);
    shortcut = pressed;
    EndModal(wxID_OK);
  }

  void warn(const ActionRow& other) {
    m_line->SetLabel(wxControl::EscapeMnemonics(
        wxString::Format(_("%s is the key of \u201c%s\u201d. Press it again to take it from there, "
                           "or press another."),
                         wx(shortcut), plain_title(other))));
    m_line->Wrap(FromDIP(320));
    GetSizer()->Fit(this);
  }

  const ActionRow& m_command;
  wxStaticText* m_line;
};

class ShortcutDialog : public wxDialog {
 public:
  explicit ShortcutDialog(wxWindow* parent)
      : wxDialog(parent, wxID_ANY, _("Keyboard shortcuts"), wxDefaultPosition, wxDefaultSize,
                 wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER) {
    m_find = new wxSearchCtrl(this, wxID_ANY);
    m_find->SetDescriptiveText(_("Find a command or a key"));
    set_accessible_name(m_find, _("Find a command or a key"));
    m_find->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { fill(); });
    m_list = list();
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(m_find, 0, wxEXPAND | wxALL, FromDIP(16));
    column->Add(m_list, 1, wxEXPAND | wxLEFT | wxRIGHT, FromDIP(16));
    column->Add(transcript_keys(), 0, wxALL, FromDIP(16));
    column->Add(buttons(), 0, wxEXPAND | wxALL, FromDIP(10));
    SetSizer(column);
    SetEscapeId(wxID_CLOSE);
    SetSize(FromDIP(wxSize(680, 680)));
    CentreOnParent();
    fill();
    m_find->SetFocus();
  }

 private:
  wxDataViewListCtrl* list() {
    auto* made = new wxDataViewListCtrl(this, wxID_ANY);
    set_accessible_name(made, _("Keyboard shortcuts"));
    made->AppendTextColumn(_("Menu"), wxDATAVIEW_CELL_INERT, FromDIP(120));
    made->AppendTextColumn(_("Command"), wxDATAVIEW_CELL_INERT, FromDIP(320));
    made->AppendTextColumn(_("Key"), wxDATAVIEW_CELL_INERT, FromDIP(160));
    made->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) { change(); });
    made->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { enable(); });
    return made;
  }

  /// Keys without Ctrl stand only for the transcript; they are not in the table.
  wxStaticText* transcript_keys() {
    wxString words = _("In the transcript, with a selection");
    words.Prepend(
        _("Selecting: Shift+arrows   ·   Ctrl+Shift+← → words   ·   Alt+Shift+← → sentences   "
          "·   Ctrl+Shift+↑ ↓ turns   ·   Alt+↑ grows it") +
        wxS("\n"));
    words << wxS(": ")
          << _("letters, Enter: code   ·   1–9 favourites   ·   .  repeat   ·   *  star")
          << wxS("\n") << _("In the transcript, without one") << wxS(": ")
          << _("N, P next and previous quote   ·   Shift+N, Shift+P uncoded passages")
          << wxS("   ·   ")
          << _("E edit the turn   ·   M memo   ·   * star   ·   1–9, . code the quote   ·   Del "
               "delete the quote");
    return hint(this, words, 640);
  }

  wxSizer* buttons() {
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    m_change = new wxButton(this, wxID_ANY, _("C&hange…"));
    m_none = new wxButton(this, wxID_ANY, _("&No key"));
    auto* reset = new wxButton(this, wxID_ANY, _("All as &delivered"));
    row->Add(m_change, 0, wxRIGHT, FromDIP(8));
    row->Add(m_none, 0, wxRIGHT, FromDIP(8));
    row->Add(reset);
    row->AddStretchSpacer();
    row->Add(new wxButton(this, wxID_CLOSE, _("Close")));
    m_change->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { change(); });
    m_none->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
      if (const ActionRow* chosen = row_chosen()) set_shortcut(*chosen, {});
      fill();
    });
    reset->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
      reset_shortcuts();
      fill();
    });
    return row;
  }

  const ActionRow* row_chosen() const {
    const int at = m_list->GetSelectedRow();
    return at == wxNOT_FOUND ? nullptr : m_rows[static_cast<std::size_t>(at)];
  }

  void change() {
    const ActionRow* chosen = row_chosen();
    if (!chosen) return;
    KeyDialog dialog(this, *chosen);
    if (dialog.ShowModal() != wxID_OK) return;
    set_shortcut(*chosen, dialog.shortcut);
    fill();
  }

  void enable() {
    m_change->Enable(row_chosen());
    m_none->Enable(row_chosen() && !shortcut_of(*row_chosen()).empty());
  }

  void fill() {
    const ActionRow* chosen = row_chosen();
    const std::u16string typed = text::fold(utf8(m_find->GetValue()));
    m_list->DeleteAllItems();
    m_rows.clear();
    for (const ActionRow& row : action_table()) {
      if (!row.menu) continue;
      const wxString title = plain_title(row);
      wxString key = wxString::FromUTF8(shortcut_of(row));
      if (row.also) key << (key.empty() ? wxS("") : wxS(", ")) << wxString::FromUTF8(row.also);
      if (text::fold(utf8(title + wxS(" ") + key)).find(typed) == std::u16string::npos) continue;
      wxVector<wxVariant> cells;
      cells.push_back(wxMenuItem::GetLabelText(wxGetTranslation(wxString::FromUTF8(row.menu))));
      cells.push_back(title);
      cells.push_back(key);
      m_list->AppendItem(cells);
      m_rows.push_back(&row);
      if (&row == chosen) m_list->SelectRow(static_cast<unsigned>(m_rows.size() - 1));
    }
    enable();
  }

  wxSearchCtrl* m_find;
  wxDataViewListCtrl* m_list;
  wxButton *m_change = nullptr, *m_none = nullptr;
  std::vector<const ActionRow*> m_rows;  // as in the list
};

}  // namespace

void show_shortcuts(wxWindow* parent) {
  ShortcutDialog dialog(parent);
  dialog.ShowModal();
}

}  // namespace uddrag::gui
