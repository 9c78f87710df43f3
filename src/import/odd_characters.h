// SPDX-License-Identifier: GPL-3.0-or-later
// Characters that come in as they are, and of which a reader should know: soft hyphens, which are
// not seen, and those of private use, which only the font of the source file gives a shape.
#pragma once
#include <string_view>

#include "import/importer.h"

namespace uddrag::importing {

/// Valid UTF-8.
void tell_odd_characters(std::string_view text, Report& report);

}  // namespace uddrag::importing
