// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/docx_value.h"

#include <algorithm>

namespace uddrag::exporting {
namespace {

constexpr PictureSize logo_room{170, 54};

}  // namespace

int heading_level(std::string_view style) {
  return style.size() == 8 && style.starts_with("Heading") ? style[7] - '0' : 0;
}

int contents_level(const DocxBlock& block) {
  const auto* paragraph = std::get_if<DocxParagraph>(&block);
  const int level = paragraph ? heading_level(paragraph->style) : 0;
  return level <= 2 ? level : 0;
}

PictureSize shown_size(const DocxPicture& picture, const PictureSize& room) {
  constexpr double points_per_pixel = 0.75;
  const double width = static_cast<double>(picture.info.width) * points_per_pixel;
  const double height = static_cast<double>(picture.info.height) * points_per_pixel;
  const double widest = picture.logo ? std::min(room.width, logo_room.width) : room.width;
  const double highest = picture.logo ? std::min(room.height, logo_room.height) : room.height;
  const double scale = std::min({1.0, widest / width, highest / height});
  return {width * scale, height * scale};
}

std::string plain_text(const std::vector<DocxRun>& runs) {
  std::string text;
  for (const auto& run : runs) text += run.text;
  return text;
}

}  // namespace uddrag::exporting
