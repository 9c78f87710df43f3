// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figure_image.h"

#include "base/error.h"
#include "base/file.h"
#include "export/image_info.h"
#include "export/svg_check.h"

namespace uddrag::app {
namespace {

constexpr std::uintmax_t largest = 20'000'000;

[[noreturn]] void refuse_svg(std::string_view bytes, const std::filesystem::path& file) {
  auto fault = exporting::svg_fault(bytes);
  throw base::Error(
      base::ErrorKind::bad_input,
      fault ? std::move(*fault)
            : base::said("This SVG image has no size that can be shown. Save it as PNG."),
      file);
}

}  // namespace

FigureImage figure_image(const std::filesystem::path& file) {
  std::error_code unknown;
  const auto size = std::filesystem::file_size(file, unknown);
  if (!unknown && size > largest)
    throw base::Error(base::ErrorKind::bad_input,
                      "The image is larger than 20 MB. Make it smaller and choose it again.", file);
  FigureImage image{base::read_file(file), {}, file.filename().string()};
  const auto info = exporting::image_info(image.bytes);
  if (!info && exporting::is_svg(image.bytes)) refuse_svg(image.bytes, file);
  if (!info)
    throw base::Error(base::ErrorKind::bad_input,
                      "This is no PNG, JPEG, GIF or SVG image. Save it as one of them and choose "
                      "it again.",
                      file);
  image.media_type = info->media_type;
  return image;
}

}  // namespace uddrag::app
