// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody has set for the window on this machine, whatever project is open. Kept at once.
#pragma once
#include "app/session.h"
#include "base/signal.h"
#include "gui/transcript/reading_style.h"

namespace uddrag::gui {

struct Settings {
  ReadingStyle reading;
  bool numbers = false;                    ///< of the turns
  bool open_coding = false;                ///< the palette opens by itself
  std::string coder_name, coder_initials;  ///< empty: those of the machine
};

const Settings& settings();
/// Keeps them and tells `settings_changed`.
void change_settings(const Settings& next);
base::Signal<const Settings&>& settings_changed();

/// Who codes: what UDDRAG_CODER says, else the settings, else the login name.
app::CoderIdentity window_coder();

}  // namespace uddrag::gui
