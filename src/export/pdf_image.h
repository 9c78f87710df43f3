// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures for cairo: PNG is read, JPEG goes into the PDF as it is, SVG as vectors. Internal to the
// writer of PDF.
#pragma once
#include "export/docx_value.h"
#include "export/pdf_handles.h"

namespace uddrag::exporting {

/// Nothing where the picture is of another kind or broken.
PdfOwned<cairo_surface_t> pdf_image(const DocxPicture& picture);

}  // namespace uddrag::exporting
