// SPDX-License-Identifier: GPL-3.0-or-later
// Slides as the bytes of a .pptx (ECMA-376-1, 13): all parts, zipped. Holds no date, so the same
// slides give the same bytes.
#pragma once
#include <string>

#include "export/slide_value.h"

namespace uddrag::exporting {

std::string pptx_bytes(const Deck& deck);

}  // namespace uddrag::exporting
