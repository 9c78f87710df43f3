// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/svg.h"

#include <librsvg/rsvg.h>

#include <algorithm>
#include <cmath>
#include <memory>

#include "export/pdf_svg.h"
#include "export/svg_check.h"

namespace uddrag::exporting {
namespace {

constexpr double svg_largest_side = 20'000;
constexpr int packed_side = 1600;  // 250 pixels an inch across a page's text

struct SvgRelease {
  void operator()(RsvgHandle* handle) const { g_object_unref(handle); }
};
using Svg = std::unique_ptr<RsvgHandle, SvgRelease>;

/// Without an address of its own a drawing reaches no file beside it.
Svg opened_svg(std::string_view bytes) {
  if (svg_fault(bytes)) return nullptr;
  Svg svg(rsvg_handle_new_from_data(reinterpret_cast<const guint8*>(bytes.data()), bytes.size(),
                                    nullptr));
  if (svg) rsvg_handle_set_dpi(svg.get(), 96);
  return svg;
}

/// In CSS pixels; zero where the drawing cannot be shown.
RsvgRectangle extent_of(RsvgHandle* svg) {
  RsvgRectangle extent{0, 0, 0, 0};
  gboolean has_width = FALSE, has_height = FALSE, has_box = FALSE;
  RsvgLength width, height;
  RsvgRectangle box;
  if (rsvg_handle_get_intrinsic_size_in_pixels(svg, &extent.width, &extent.height) == FALSE) {
    rsvg_handle_get_intrinsic_dimensions(svg, &has_width, &width, &has_height, &height, &has_box,
                                         &box);
    extent.width = has_box == TRUE ? box.width : 300;
    extent.height = has_box == TRUE ? box.height : 150;
  }
  const auto good = [](double side) { return side >= 0.5 && side <= svg_largest_side; };
  return good(extent.width) && good(extent.height) ? extent : RsvgRectangle{0, 0, 0, 0};
}

bool draw_svg(RsvgHandle* svg, cairo_surface_t* surface, const RsvgRectangle& where) {
  const PdfOwned<cairo_t> cr(cairo_create(surface));
  return rsvg_handle_render_document(svg, cr.get(), &where, nullptr) == TRUE &&
         cairo_status(cr.get()) == CAIRO_STATUS_SUCCESS;
}

cairo_status_t append_drawn(void* closure, const unsigned char* bytes, unsigned int count) {
  static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(bytes), count);
  return CAIRO_STATUS_SUCCESS;
}

}  // namespace

std::optional<ImageInfo> svg_info(std::string_view bytes) {
  const Svg svg = opened_svg(bytes);
  if (!svg) return std::nullopt;
  const RsvgRectangle extent = extent_of(svg.get());
  if (extent.width == 0) return std::nullopt;
  const auto pixels = [](double side) { return std::max<std::int64_t>(1, std::llround(side)); };
  return ImageInfo{"svg", "image/svg+xml", pixels(extent.width), pixels(extent.height)};
}

PdfOwned<cairo_surface_t> svg_surface(std::string_view bytes) {
  const Svg svg = opened_svg(bytes);
  if (!svg) return nullptr;
  const RsvgRectangle extent = extent_of(svg.get());
  const cairo_rectangle_t room{0, 0, extent.width, extent.height};
  PdfOwned<cairo_surface_t> surface(
      cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &room));
  return extent.width > 0 && draw_svg(svg.get(), surface.get(), extent) ? std::move(surface)
                                                                        : nullptr;
}

std::string svg_png(std::string_view bytes, int longest_side) {
  const Svg svg = opened_svg(bytes);
  if (!svg) return {};
  RsvgRectangle extent = extent_of(svg.get());
  if (extent.width == 0) return {};
  const double scale = longest_side / std::max(extent.width, extent.height);
  extent.width = std::max(1.0, std::round(extent.width * scale));
  extent.height = std::max(1.0, std::round(extent.height * scale));
  const PdfOwned<cairo_surface_t> surface(cairo_image_surface_create(
      CAIRO_FORMAT_ARGB32, static_cast<int>(extent.width), static_cast<int>(extent.height)));
  std::string png;
  if (draw_svg(svg.get(), surface.get(), extent))
    cairo_surface_write_to_png_stream(surface.get(), append_drawn, &png);
  return png;
}

PackedImage packed_image(const ImageInfo& info, const std::string& bytes) {
  if (info.extension != "svg") return {info.extension, bytes};
  return {"png", svg_png(bytes, packed_side)};
}

}  // namespace uddrag::exporting
