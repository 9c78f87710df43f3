// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/actions/shortcuts.h"

#include <wx/accel.h>
#include <wx/config.h>
#include <wx/event.h>

#include "gui/l10n/strings.h"

namespace uddrag::gui {
namespace {

wxString key_of(const ActionRow& row) {
  return wxS("/shortcuts/") + wxString::FromUTF8(row.id);
}

void keep(const ActionRow& row, const std::string& shortcut) {
  if (wxConfigBase* config = wxConfigBase::Get()) {
    if (shortcut == (row.shortcut ? row.shortcut : ""))
      config->DeleteEntry(key_of(row));
    else
      config->Write(key_of(row), wx(shortcut));
    config->Flush();
  }
}

}  // namespace

std::string shortcut_of(const ActionRow& row) {
  const std::string own = row.shortcut ? row.shortcut : "";
  const wxConfigBase* config = wxConfigBase::Get();
  return config ? utf8(config->Read(key_of(row), wx(own))) : own;
}

void set_shortcut(const ActionRow& row, const std::string& shortcut) {
  if (const ActionRow* other = action_with(shortcut); other && other != &row) keep(*other, {});
  keep(row, shortcut);
}

void reset_shortcuts() {
  if (wxConfigBase* config = wxConfigBase::Get()) {
    config->DeleteGroup(wxS("/shortcuts"));
    config->Flush();
  }
}

const ActionRow* action_with(const std::string& shortcut) {
  wxAcceleratorEntry wanted;
  if (shortcut.empty() || !wanted.FromString(wx(shortcut))) return nullptr;
  for (const ActionRow& row : action_table()) {
    wxAcceleratorEntry key;  // "Ctrl+PgUp" and "Ctrl+Page Up" are the same
    if (const std::string own = shortcut_of(row); !own.empty() && key.FromString(wx(own)) &&
                                                  key.GetFlags() == wanted.GetFlags() &&
                                                  key.GetKeyCode() == wanted.GetKeyCode())
      return &row;
  }
  return nullptr;
}

const ActionRow* action_pressed(const wxKeyEvent& event) {
  const auto is_it = [&](const std::string& written) {
    wxAcceleratorEntry key;
    return !written.empty() && key.FromString(wx(written)) &&
           key.GetFlags() == event.GetModifiers() && key.GetKeyCode() == event.GetKeyCode();
  };
  for (const ActionRow& row : action_table())
    if (is_it(shortcut_of(row)) || (row.also && is_it(row.also))) return &row;
  return nullptr;
}

}  // namespace uddrag::gui
