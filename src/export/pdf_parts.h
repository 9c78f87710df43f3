// SPDX-License-Identifier: GPL-3.0-or-later
// A handout in parts ready to be put on pages: paragraphs broken into lines, each with its place in
// the structure of the document. Knows no page. Internal to the writer of PDF.
#pragma once
#include <map>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "export/docx_value.h"
#include "export/pdf_text.h"

namespace uddrag::exporting {

constexpr double pdf_page_width = 595.28, pdf_page_height = 841.89;  // A4
constexpr double pdf_margin = 70.87;
constexpr double pdf_text_width = pdf_page_width - 2 * pdf_margin;
/// As wide as the text at most, half a page high at most.
constexpr PictureSize pdf_picture_room{pdf_text_width, (pdf_page_height - 2 * pdf_margin) / 2};
constexpr double pdf_cell_gap = 6;  ///< between a cell's edge and its words

/// An element of the structure. Two with the same name and number are the same element.
struct PdfTag {
  std::string name;
  int number = 0;
  std::string alternative = {}, language = {};
  std::string actual = {};  ///< the words, where signs are painted as pictures
  bool operator==(const PdfTag& other) const {
    return name == other.name && number == other.number;
  }
};
using PdfPath = std::vector<PdfTag>;  ///< from the document down to what holds the words

struct PdfParagraph {
  const PdfLook* look = nullptr;
  std::shared_ptr<PdfText> text;
  std::shared_ptr<PdfText> label;  ///< of a list's item; else nothing
  double left = 0, right = 0;
  bool keep_next = false, page_break_before = false, right_to_left = false;
  double after = 0;  ///< room below
  PdfPath path, label_path;
  int heading = -1;  ///< place in PdfParts::headings, of the heading itself
  int target = -1;   ///< the same, of a line of the contents
};

struct PdfTableRow {
  std::vector<std::vector<PdfParagraph>> cells;
};
struct PdfTable {
  bool header = false;
  std::vector<PdfTableRow> rows;
};
struct PdfPicture {
  std::shared_ptr<cairo_surface_t> image;
  double width = 0, height = 0;  ///< in pixels
  PictureSize shown;
  PdfPath path;
};
using PdfPart = std::variant<PdfParagraph, PdfTable, PdfPicture>;

struct PdfHeading {
  int level = 1;
  std::string text;
  int page = 0;  ///< from 1; set when the pages are made
  double y = 0;
};

struct PdfParts {
  std::vector<PdfPart> parts;
  std::vector<PdfHeading> headings;
};

/// Points into the document, which must outlive the parts.
PdfParts pdf_parts(const DocxDocument& document, const PdfFonts& fonts);

}  // namespace uddrag::exporting
