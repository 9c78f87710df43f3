// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a Word document that do not depend on its blocks: styles and numbering
// (ECMA-376-1, 17.7 and 17.9). Names are the English built-in ones, which every language of Word
// knows and translates.
#pragma once
#include <string>

#include "export/docx_value.h"

namespace uddrag::exporting {

std::string ooxml_styles(const std::string& language, const Serifs& serifs);
std::string ooxml_numbering(const DocxDocument& document);
/// The w:numId of a list of the document.
int ooxml_list_number(int list);

}  // namespace uddrag::exporting
