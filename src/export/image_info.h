// SPDX-License-Identifier: GPL-3.0-or-later
// Kind and size of an image from its first bytes: PNG (ISO 15948), JPEG (ISO 10918-1), GIF 89a.
// Decodes nothing.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace uddrag::exporting {

struct ImageInfo {
  std::string extension;               ///< "png", "jpeg", "gif"
  std::string media_type;              ///< "image/png"
  std::int64_t width = 0, height = 0;  ///< in pixels, both > 0
};

/// Nothing where the bytes are none of the three, or broken at the front.
std::optional<ImageInfo> image_info(std::string_view bytes);

}  // namespace uddrag::exporting
