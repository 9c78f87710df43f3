// SPDX-License-Identifier: GPL-3.0-or-later
// What cairo does not write, added by qpdf: the language of the document and of its parts,
// alternative texts, headings of tables, the date, that the title is shown; and an identifier made
// of the content, so that the same course gives the same bytes. Internal to the writer of PDF.
#pragma once
#include <string>

#include "base/clock.h"
#include "export/pdf_paint.h"

namespace uddrag::exporting {

/// Throws base::Error where the painted bytes are no PDF that qpdf reads, or of another structure.
/// The date is that of the last change; none is told where it is not known (0).
std::string pdf_finish(const PdfPainted& painted, const std::string& language,
                       base::Millis changed_at);

}  // namespace uddrag::exporting
