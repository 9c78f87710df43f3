// SPDX-License-Identifier: GPL-3.0-or-later
// The projects opened last, kept among the machine's settings.
#pragma once
#include <string>
#include <vector>

namespace uddrag::gui {

std::vector<std::string> recent_projects();  ///< newest first; those that are still there
void remember_recent(const std::string& path);
void forget_recent(const std::string& path);

}  // namespace uddrag::gui
