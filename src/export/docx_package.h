// SPDX-License-Identifier: GPL-3.0-or-later
// A Word document's value as the bytes of a .docx (ECMA-376-2): all parts, zipped. Holds no date,
// so the same value gives the same bytes.
#pragma once
#include <string>
#include <vector>

#include "export/docx_value.h"
#include "export/output_file.h"

namespace uddrag::exporting {

std::vector<OutputFile> docx_parts(const DocxDocument& document);
std::string docx_bytes(const DocxDocument& document);

}  // namespace uddrag::exporting
