// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/pdf.h"

#include "export/handout.h"
#include "export/pdf_finish.h"

namespace uddrag::exporting {

OutputFile write_pdf(const course::Pages& pages) {
  const auto document = handout(pages);
  const PdfFonts fonts(document.accent, document.serifs);
  auto parts = pdf_parts(document, fonts);
  const auto sheets = pdf_pages(parts);
  const auto painted = pdf_paint(document, parts, sheets, fonts);
  return {"course.pdf", pdf_finish(painted, document.language, pages.changed_at)};
}

}  // namespace uddrag::exporting
