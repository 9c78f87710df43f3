// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/frame/settings.h"

#include <wx/config.h>

#include <algorithm>
#include <cstdlib>
#include <optional>

#include "gui/l10n/strings.h"

namespace uddrag::gui {
namespace {

std::optional<Settings>& kept() {
  static std::optional<Settings> settings;
  return settings;
}

Settings read_settings() {
  Settings settings;
  const wxConfigBase* config = wxConfigBase::Get();
  if (!config) return settings;
  settings.reading.font = utf8(config->Read(wxS("/reading-font"), wxString()));
  settings.reading.line_height = std::clamp(
      config->ReadDouble(wxS("/reading-line-height"), settings.reading.line_height), 1.0, 2.0);
  settings.reading.stripes_left = config->ReadBool(wxS("/stripes-left"), false);
  settings.numbers = config->ReadBool(wxS("/turn-numbers"), false);
  settings.open_coding = config->ReadBool(wxS("/open-coding"), false);
  settings.coder_name = utf8(config->Read(wxS("/coder-name"), wxString()));
  settings.coder_initials = utf8(config->Read(wxS("/coder-initials"), wxString()));
  return settings;
}

}  // namespace

const Settings& settings() {
  if (!kept()) kept() = read_settings();
  return *kept();
}

void change_settings(const Settings& next) {
  kept() = next;
  if (wxConfigBase* config = wxConfigBase::Get()) {
    config->Write(wxS("/reading-font"), wx(next.reading.font));
    config->Write(wxS("/reading-line-height"), next.reading.line_height);
    config->Write(wxS("/stripes-left"), next.reading.stripes_left);
    config->Write(wxS("/turn-numbers"), next.numbers);
    config->Write(wxS("/open-coding"), next.open_coding);
    config->Write(wxS("/coder-name"), wx(next.coder_name));
    config->Write(wxS("/coder-initials"), wx(next.coder_initials));
    config->Flush();
  }
  settings_changed()(*kept());
}

base::Signal<const Settings&>& settings_changed() {
  static base::Signal<const Settings&> signal;
  return signal;
}

app::CoderIdentity window_coder() {
  const Settings& set = settings();
  if (std::getenv("UDDRAG_CODER") || set.coder_initials.empty()) return app::machine_coder();
  return {set.coder_name.empty() ? set.coder_initials : set.coder_name, set.coder_initials};
}

}  // namespace uddrag::gui
