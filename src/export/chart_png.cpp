// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/chart_png.h"

#include <cmath>

#include "export/chart_drawing.h"
#include "export/pdf_handles.h"

namespace uddrag::exporting {
namespace {

constexpr std::uint32_t chart_paper = 0xffffff, chart_ink = 0x26231f, chart_quiet = 0x625c52;

void draw_words(cairo_t* cr, const ChartWords& words) {
  const PdfOwned<PangoLayout> layout(pango_cairo_create_layout(cr));
  const PdfOwned<PangoFontDescription> font(pango_font_description_new());
  pango_font_description_set_family(font.get(), "Noto Sans, DejaVu Sans, sans-serif");
  pango_font_description_set_absolute_size(font.get(), words.size * PANGO_SCALE);
  if (words.strong) pango_font_description_set_weight(font.get(), PANGO_WEIGHT_SEMIBOLD);
  pango_layout_set_font_description(layout.get(), font.get());
  pango_layout_set_text(layout.get(), words.text.data(), static_cast<int>(words.text.size()));
  set_colour(cr, words.quiet ? chart_quiet : chart_ink);
  cairo_move_to(
      cr, words.x,
      words.y - static_cast<double>(pango_layout_get_baseline(layout.get())) / PANGO_SCALE);
  pango_cairo_show_layout(cr, layout.get());
}

cairo_status_t append_png(void* closure, const unsigned char* bytes, unsigned int count) {
  static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(bytes), count);
  return CAIRO_STATUS_SUCCESS;
}

}  // namespace

std::string chart_png(const course::Chart& chart, double scale) {
  const ChartDrawing drawing = lay_out(chart, ChartShape::wide);
  const PdfOwned<cairo_surface_t> surface(cairo_image_surface_create(
      CAIRO_FORMAT_RGB24, static_cast<int>(std::ceil(drawing.width * scale)),
      static_cast<int>(std::ceil(drawing.height * scale))));
  const PdfOwned<cairo_t> cr(cairo_create(surface.get()));
  cairo_scale(cr.get(), scale, scale);
  set_colour(cr.get(), chart_paper);
  cairo_paint(cr.get());
  for (const ChartBox& box : drawing.boxes) {
    set_colour(cr.get(), bar_color(box.color, chart_paper, chart_ink));
    cairo_rectangle(cr.get(), box.x, box.y, box.width, box.height);
    cairo_fill(cr.get());
  }
  for (const ChartWords& words : drawing.words) draw_words(cr.get(), words);
  std::string bytes;
  cairo_surface_write_to_png_stream(surface.get(), append_png, &bytes);
  return bytes;
}

}  // namespace uddrag::exporting
