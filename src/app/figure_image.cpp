// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figure_image.h"

#include "base/error.h"
#include "base/file.h"
#include "export/image_info.h"

namespace uddrag::app {
namespace {

constexpr std::uintmax_t largest = 20'000'000;

}  // namespace

FigureImage figure_image(const std::filesystem::path& file) {
  std::error_code unknown;
  const auto size = std::filesystem::file_size(file, unknown);
  if (!unknown && size > largest)
    throw base::Error(base::ErrorKind::bad_input,
                      "The image is larger than 20 MB. Make it smaller and choose it again.", file);
  FigureImage image{base::read_file(file), {}, file.filename().string()};
  const auto info = exporting::image_info(image.bytes);
  if (!info)
    throw base::Error(base::ErrorKind::bad_input,
                      "This is no PNG, JPEG or GIF image. Save it as one of them and choose it "
                      "again.",
                      file);
  image.media_type = info->media_type;
  return image;
}

}  // namespace uddrag::app
