// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/image_info.h"

#include "export/svg.h"
#include "export/svg_check.h"

namespace uddrag::exporting {
namespace {

using Size = std::pair<std::int64_t, std::int64_t>;

std::int64_t byte_at(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]);
}

std::int64_t big_endian_16(std::string_view bytes, std::size_t at) {
  return byte_at(bytes, at) << 8 | byte_at(bytes, at + 1);
}

std::int64_t little_endian_16(std::string_view bytes, std::size_t at) {
  return byte_at(bytes, at + 1) << 8 | byte_at(bytes, at);
}

std::optional<Size> png_size(std::string_view bytes) {
  if (bytes.size() < 24) return std::nullopt;
  return Size{big_endian_16(bytes, 16) << 16 | big_endian_16(bytes, 18),
              big_endian_16(bytes, 20) << 16 | big_endian_16(bytes, 22)};
}

/// Start-of-frame markers are C0 … CF without C4 (tables), C8 (reserved) and CC (coding).
bool starts_frame(std::int64_t marker) {
  return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

std::optional<Size> jpeg_size(std::string_view bytes) {
  for (std::size_t at = 2; at + 9 < bytes.size() && byte_at(bytes, at) == 0xFF;) {
    const auto marker = byte_at(bytes, at + 1);
    if (marker == 0xFF) {  // a fill byte
      ++at;
      continue;
    }
    if (starts_frame(marker))
      return Size{big_endian_16(bytes, at + 7), big_endian_16(bytes, at + 5)};
    at += 2 + static_cast<std::size_t>(big_endian_16(bytes, at + 2));
  }
  return std::nullopt;
}

std::optional<ImageInfo> made(std::string_view extension, const std::optional<Size>& size) {
  if (!size || size->first <= 0 || size->second <= 0) return std::nullopt;
  const std::string name(extension);
  return ImageInfo{name, "image/" + name, size->first, size->second};
}

}  // namespace

std::optional<ImageInfo> image_info(std::string_view bytes) {
  if (bytes.starts_with("\x89PNG\r\n\x1A\n")) return made("png", png_size(bytes));
  if (bytes.starts_with("\xFF\xD8\xFF")) return made("jpeg", jpeg_size(bytes));
  if (bytes.starts_with("GIF8") && bytes.size() >= 10)
    return made("gif", Size{little_endian_16(bytes, 6), little_endian_16(bytes, 8)});
  if (is_svg(bytes)) return svg_info(bytes);
  return std::nullopt;
}

}  // namespace uddrag::exporting
