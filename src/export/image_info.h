// SPDX-License-Identifier: GPL-3.0-or-later
// Kind and size of an image: PNG (ISO 15948), JPEG (ISO 10918-1), GIF 89a from their first bytes,
// which are not decoded, and SVG.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace uddrag::exporting {

struct ImageInfo {
  std::string extension;               ///< "png", "jpeg", "gif", "svg"
  std::string media_type;              ///< "image/png"
  std::int64_t width = 0, height = 0;  ///< in pixels, both > 0
};

/// Nothing where the bytes are none of the four, broken at the front, or SVG with a fault (see
/// svg.h).
std::optional<ImageInfo> image_info(std::string_view bytes);

}  // namespace uddrag::exporting
