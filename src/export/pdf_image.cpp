// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/pdf_image.h"

#include <algorithm>
#include <cstring>

#include "export/pdf_svg.h"

namespace uddrag::exporting {
namespace {

constexpr std::int64_t largest_side = 20000;

using Surface = PdfOwned<cairo_surface_t>;

cairo_status_t read_rest(void* closure, unsigned char* to, unsigned int count) {
  auto& rest = *static_cast<std::string_view*>(closure);
  if (rest.size() < count) return CAIRO_STATUS_READ_ERROR;
  std::memcpy(to, rest.data(), count);
  rest.remove_prefix(count);
  return CAIRO_STATUS_SUCCESS;
}

Surface png(const std::string& bytes) {
  std::string_view rest(bytes);
  return Surface(cairo_image_surface_create_from_png_stream(read_rest, &rest));
}

/// An empty picture of the same size that carries the JPEG, which the PDF takes in its place.
Surface jpeg(const DocxPicture& picture) {
  Surface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24,
                                             static_cast<int>(picture.info.width),
                                             static_cast<int>(picture.info.height)));
  auto* copy = new std::string(picture.bytes);
  const auto free_copy = [](void* data) { delete static_cast<std::string*>(data); };
  const auto status = cairo_surface_set_mime_data(
      surface.get(), CAIRO_MIME_TYPE_JPEG, reinterpret_cast<const unsigned char*>(copy->data()),
      copy->size(), free_copy, copy);
  if (status != CAIRO_STATUS_SUCCESS) delete copy;
  return surface;
}

}  // namespace

PdfOwned<cairo_surface_t> pdf_image(const DocxPicture& picture) {
  if (std::max(picture.info.width, picture.info.height) > largest_side) return nullptr;
  Surface surface;
  if (picture.info.extension == "png") surface = png(picture.bytes);
  if (picture.info.extension == "jpeg") surface = jpeg(picture);
  if (picture.info.extension == "svg") surface = svg_surface(picture.bytes);
  const bool good = surface && cairo_surface_status(surface.get()) == CAIRO_STATUS_SUCCESS;
  return good ? std::move(surface) : nullptr;
}

}  // namespace uddrag::exporting
