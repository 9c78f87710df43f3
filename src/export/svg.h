// SPDX-License-Identifier: GPL-3.0-or-later
// A drawing in SVG made visible where the format has none, as a PNG of a fixed size (as vectors for
// PDF: pdf_svg.h). Nothing is fetched. Letters are drawn with the machine's fonts.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "export/image_info.h"

namespace uddrag::exporting {

/// Size in CSS pixels, 300 to 150 where the drawing says none. Nothing where it has a fault
/// (svg_check.h), cannot be drawn or has a side of more than 20,000 pixels.
std::optional<ImageInfo> svg_info(std::string_view bytes);
/// longest_side: in pixels, of the image with its transparency. Empty where svg_info() says
/// nothing.
std::string svg_png(std::string_view bytes, int longest_side);

struct PackedImage {
  std::string extension, bytes;
};
/// An image as an office document takes it: SVG as PNG, the others as they are.
PackedImage packed_image(const ImageInfo& info, const std::string& bytes);

}  // namespace uddrag::exporting
