// SPDX-License-Identifier: GPL-3.0-or-later
// Pages as a PDF by cairo: words, rules, pictures, links, outline, structure. Internal to the
// writer of PDF.
#pragma once
#include <string>

#include "export/docx_value.h"
#include "export/pdf_pages.h"

namespace uddrag::exporting {

struct PdfPainted {
  std::string bytes;
  std::vector<PdfTag> elements;  ///< of the structure, in the order of the file's tree
};

/// Throws base::Error where cairo fails.
PdfPainted pdf_paint(const DocxDocument& document, const PdfParts& parts,
                     const std::vector<PdfPage>& pages, const PdfFonts& fonts);

}  // namespace uddrag::exporting
