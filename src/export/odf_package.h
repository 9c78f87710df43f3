// SPDX-License-Identifier: GPL-3.0-or-later
// A document's value as the bytes of an .odt (OpenDocument 1.3): all parts, zipped. Holds no date,
// so the same value gives the same bytes.
#pragma once
#include <string>

#include "export/docx_value.h"

namespace uddrag::exporting {

std::string odt_bytes(const DocxDocument& document);

}  // namespace uddrag::exporting
