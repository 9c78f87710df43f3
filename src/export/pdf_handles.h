// SPDX-License-Identifier: GPL-3.0-or-later
// Owners of what cairo and pango give out. Internal to the writer of PDF, the only place outside
// the window that knows the two.
#pragma once
#include <cairo.h>
#include <pango/pangocairo.h>

#include <cstdint>
#include <memory>

namespace uddrag::exporting {

struct PdfRelease {
  void operator()(cairo_t* cr) const { cairo_destroy(cr); }
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
  void operator()(cairo_font_options_t* options) const { cairo_font_options_destroy(options); }
  void operator()(PangoContext* context) const { g_object_unref(context); }
  void operator()(PangoFontMap* fonts) const { g_object_unref(fonts); }
  void operator()(PangoLayout* layout) const { g_object_unref(layout); }
  void operator()(PangoAttrList* list) const { pango_attr_list_unref(list); }
  void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
  void operator()(PangoLayoutIter* at) const { pango_layout_iter_free(at); }
};
template <class T>
using PdfOwned = std::unique_ptr<T, PdfRelease>;

/// colour: 0xRRGGBB
inline void set_colour(cairo_t* cr, std::uint32_t colour) {
  const auto part = [&](int shift) { return (colour >> shift & 0xFF) / 255.0; };
  cairo_set_source_rgb(cr, part(16), part(8), part(0));
}

}  // namespace uddrag::exporting
