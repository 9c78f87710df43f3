// SPDX-License-Identifier: GPL-3.0-or-later
// A drawing in SVG as vectors for cairo. Internal to the writer of PDF; svg.h is for the others.
#pragma once
#include <string_view>

#include "export/pdf_handles.h"

namespace uddrag::exporting {

/// What it draws, of the size that svg_info() says; nothing where that says nothing.
PdfOwned<cairo_surface_t> svg_surface(std::string_view bytes);

}  // namespace uddrag::exporting
