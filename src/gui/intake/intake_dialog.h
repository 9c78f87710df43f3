// SPDX-License-Identifier: GPL-3.0-or-later
// Looks at files before they come in: a list on the left, the chosen one on the right as it will
// be. Enter imports, Space includes a file or leaves it out, Esc changes nothing.
#pragma once
#include <optional>
#include <string>

#include "gui/intake/intake_model.h"
#include "store/reader.h"

class wxWindow;

namespace uddrag::gui {

/// The name of the group they come into, which may be empty or new; nothing where it was cancelled.
/// What comes is in the model.
std::optional<std::string> ask_for_intake(wxWindow* parent, const store::Reader& project,
                                          IntakeModel& model);

}  // namespace uddrag::gui
