// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of changes that a word processor has kept track of, alike in all its formats.
#pragma once
#include <string>

#include "import/source.h"

namespace uddrag::importing {

/// Where something was deleted or inserted. Throws base::Error bad_input where it is refused.
void require_untracked(Tracked wish);
/// Whether deleted or inserted words go out of the text; tells of it either way. Throws as above.
bool change_goes(Tracked wish, bool deletion, const std::string& words, Report& report);

}  // namespace uddrag::importing
