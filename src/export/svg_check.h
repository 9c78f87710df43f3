// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a drawing in SVG is one that may be taken in and handed out: it draws itself from its own
// bytes alone, runs nothing, and is of a size that can be shown. Draws nothing (see svg.h).
#pragma once
#include <optional>
#include <string_view>

#include "base/said.h"

namespace uddrag::exporting {

/// Whether the bytes begin like an SVG document; it may still have a fault.
bool is_svg(std::string_view bytes);
/// What speaks against the drawing, in a sentence that ends with what to do; nothing where it is
/// well. Looks at no size in pixels.
std::optional<base::Said> svg_fault(std::string_view bytes);

}  // namespace uddrag::exporting
