// SPDX-License-Identifier: GPL-3.0-or-later
// How the paragraphs of a handout look in PDF: the styles that Word and OpenDocument get by name
// (ooxml_styles.cpp), here as numbers. Lengths are points. Internal to export/.
#pragma once
#include <cstdint>
#include <string_view>

#include "export/accent.h"
#include "export/letters.h"

namespace uddrag::exporting {

struct PdfLook {
  std::string_view style;  ///< as in DocxParagraph
  std::string_view tag;    ///< role in the structure of the document (ISO 32000-1, 14.8.4)
  double size = 11;        ///< of the letters
  double pitch = 1.42;     ///< from line to line, in sizes
  double before = 0, after = 7;
  double left = 0, right = 0;
  std::uint32_t colour = 0x26231F;
  bool bold = false, italic = false;
  Letters letters = Letters::text;
  bool keep_next = false;    ///< never the last on a page
  std::uint32_t bar = 0;     ///< colour of a line along the side; 0: none
  std::uint32_t ground = 0;  ///< colour behind the words; 0: none
};

constexpr std::uint32_t pdf_accent = usual_accent, pdf_quiet = 0x5C564C, pdf_line = 0xC9C2B4;

/// That of "Normal" for a style that is not known.
const PdfLook& pdf_look(std::string_view style);

}  // namespace uddrag::exporting
