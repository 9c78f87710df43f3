// SPDX-License-Identifier: GPL-3.0-or-later
// A codebook entry as one value, and the one action that makes it or brings it up to date. Free of
// wx.
#pragma once
#include <optional>
#include <vector>

#include "gui/frame/desk.h"
#include "model/code.h"

namespace uddrag::gui {

struct CodeEntry {
  model::Code code;
  std::vector<model::CodeName> names;  ///< in further languages, by language
};

std::optional<CodeEntry> entry_of(const store::Reader& read, model::CodeId id);
/// False where a rule says no (the desk has said why).
bool create_entry(Desk& desk, const CodeEntry& entry);
/// Writes what differs; names the action after the weightiest difference. True where nothing does.
bool change_entry(Desk& desk, const CodeEntry& before, const CodeEntry& after);

}  // namespace uddrag::gui
