// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/docx_value.h"

namespace uddrag::exporting {

int heading_level(std::string_view style) {
  return style.size() == 8 && style.starts_with("Heading") ? style[7] - '0' : 0;
}

int contents_level(const DocxBlock& block) {
  const auto* paragraph = std::get_if<DocxParagraph>(&block);
  const int level = paragraph ? heading_level(paragraph->style) : 0;
  return level <= 2 ? level : 0;
}

std::string plain_text(const std::vector<DocxRun>& runs) {
  std::string text;
  for (const auto& run : runs) text += run.text;
  return text;
}

}  // namespace uddrag::exporting
