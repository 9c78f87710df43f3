// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/pdf_text.h"

#include <hb-ot.h>
#include <hb.h>

#include <algorithm>
#include <numeric>

#include "export/links.h"
#include "export/markup.h"

namespace uddrag::exporting {
namespace {

constexpr const char* sans = "Noto Sans, DejaVu Sans, sans-serif";
constexpr const char* serif = "Noto Serif, DejaVu Serif, serif";
constexpr const char* mono = "Noto Sans Mono, DejaVu Sans Mono, monospace";

double points(int units) {
  return static_cast<double>(units) / PANGO_SCALE;
}

int units(double points) {
  return static_cast<int>(points * PANGO_SCALE);
}

PdfOwned<PangoFontDescription> font(const PdfFonts& fonts, const PdfLook& look) {
  PdfOwned<PangoFontDescription> font(pango_font_description_new());
  pango_font_description_set_family(font.get(), fonts.serif(look.letters) ? serif : sans);
  pango_font_description_set_absolute_size(font.get(), units(look.size));
  if (look.bold) pango_font_description_set_weight(font.get(), PANGO_WEIGHT_BOLD);
  if (look.italic) pango_font_description_set_style(font.get(), PANGO_STYLE_ITALIC);
  return font;
}

std::uint32_t colour_of(const DocxRun& run, const PdfLook& look, bool link) {
  if (link) return pdf_accent;
  return run.style == "Omission" || run.style == "Clarification" ? pdf_quiet : look.colour;
}

PangoGlyph space_of(PangoFont* font) {
  hb_codepoint_t glyph = 0;
  return hb_font_get_nominal_glyph(pango_font_get_hb_font(font), ' ', &glyph) ? glyph
                                                                              : PANGO_GLYPH_EMPTY;
}

PangoAttribute* foreground(std::uint32_t colour) {
  const auto part = [&](int shift) {
    return static_cast<guint16>((colour >> shift & 0xFF) * 0x101);
  };
  return pango_attr_foreground_new(part(16), part(8), part(0));
}

}  // namespace

PdfFonts::PdfFonts(std::uint32_t accent, const Serifs& serifs)
    : m_fonts(pango_cairo_font_map_new()),
      m_context(pango_font_map_create_context(m_fonts.get())),
      m_accent(accent),
      m_serifs(serifs) {
  PdfOwned<cairo_font_options_t> options(cairo_font_options_create());
  cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(m_context.get(), options.get());
  pango_cairo_context_set_resolution(m_context.get(), 72);
  pango_context_set_round_glyph_positions(m_context.get(), FALSE);
}

PdfText::PdfText(const PdfFonts& fonts, const std::vector<DocxRun>& runs, const PdfLook& look,
                 double width, const std::string& language)
    : m_layout(pango_layout_new(fonts.context())) {
  PdfOwned<PangoAttrList> list(pango_attr_list_new());
  if (!language.empty())
    pango_attr_list_insert(list.get(),
                           pango_attr_language_new(pango_language_from_string(language.c_str())));
  // Letters that are joined to one sign are hard to find and to copy.
  pango_attr_list_insert(list.get(), pango_attr_font_features_new("liga=0, clig=0"));
  for (const auto& run : runs) add(fonts, run, look, list.get());
  pango_layout_set_font_description(m_layout.get(), font(fonts, look).get());
  pango_layout_set_width(m_layout.get(), units(width));
  pango_layout_set_wrap(m_layout.get(), PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text(m_layout.get(), m_words.c_str(), static_cast<int>(m_words.size()));
  pango_layout_set_attributes(m_layout.get(), list.get());
  measure(look);
  look_at_runs();
}

void PdfText::add(const PdfFonts& fonts, const DocxRun& run, const PdfLook& look,
                  PangoAttrList* list) {
  const auto link = safe_link(run.link);
  PdfSpan span{static_cast<int>(m_words.size()), 0,
               fonts.colour(colour_of(run, look, !link.empty())), link};
  m_words += printable(run.text);
  if (run.line_break) m_words += '\n';
  span.to = static_cast<int>(m_words.size());
  const auto insert = [&](PangoAttribute* attribute) {
    attribute->start_index = static_cast<guint>(span.from);
    attribute->end_index = static_cast<guint>(span.to);
    pango_attr_list_insert(list, attribute);
  };
  insert(foreground(span.colour));  // runs of another colour are runs of their own
  if (run.strong || run.style == "Speaker") insert(pango_attr_weight_new(PANGO_WEIGHT_BOLD));
  if (run.emphasised) insert(pango_attr_style_new(PANGO_STYLE_ITALIC));
  if (run.code) insert(pango_attr_family_new(mono));
  if (!link.empty()) insert(pango_attr_underline_new(PANGO_UNDERLINE_SINGLE));
  m_spans.push_back(std::move(span));
}

/// Lines stand evenly; one with higher letters gets the room that it needs.
void PdfText::measure(const PdfLook& look) {
  const double pitch = look.size * look.pitch;
  PdfOwned<PangoLayoutIter> at(pango_layout_get_iter(m_layout.get()));
  do {
    PangoRectangle box;
    pango_layout_iter_get_line_extents(at.get(), nullptr, &box);
    const double own = points(box.height), height = std::max(pitch, own);
    const double ascent = points(pango_layout_iter_get_baseline(at.get()) - box.y);
    m_lines.push_back({points(box.x), height, (height - own) / 2 + ascent});
  } while (pango_layout_iter_next_line(at.get()));
}

/// Pango takes the space at a line's end away; in the PDF it parts two words for who reads aloud.
/// Also finds out whether there are pictures.
void PdfText::look_at_runs() {
  for (std::size_t i = 0; i < m_lines.size(); ++i)
    for (auto* at = pango_layout_get_line(m_layout.get(), static_cast<int>(i))->runs; at;
         at = at->next) {
      const auto* run = static_cast<PangoGlyphItem*>(at->data);
      m_has_pictures = m_has_pictures || pictured(*run->item);
      for (int g = 0; g < run->glyphs->num_glyphs; ++g)
        if (const auto byte = run->item->offset + run->glyphs->log_clusters[g];
            run->glyphs->glyphs[g].glyph == PANGO_GLYPH_EMPTY &&
            m_words[static_cast<std::size_t>(byte)] == ' ')
          run->glyphs->glyphs[g].glyph = space_of(run->item->analysis.font);
    }
}

double PdfText::height() const {
  return std::accumulate(m_lines.begin(), m_lines.end(), 0.0,
                         [](double sum, const PdfLine& line) { return sum + line.height; });
}

double PdfText::width() const {
  PangoRectangle box;
  pango_layout_get_extents(m_layout.get(), nullptr, &box);
  return points(box.width);
}

bool PdfText::has_pieces() const {
  const bool linked = std::any_of(m_spans.begin(), m_spans.end(),
                                  [](const PdfSpan& span) { return !span.link.empty(); });
  return linked || m_has_pictures;
}

bool PdfText::pictured(const PangoItem& item) const {
  auto* face = hb_font_get_face(pango_font_get_hb_font(item.analysis.font));
  return hb_ot_color_has_png(face) || hb_ot_color_has_layers(face);
}

const PdfSpan* PdfText::span_at(int byte) const {
  for (const auto& span : m_spans)
    if (byte >= span.from && byte < span.to) return &span;
  return nullptr;
}

PangoLayoutLine* PdfText::line(std::size_t index) const {
  return pango_layout_get_line_readonly(m_layout.get(), static_cast<int>(index));
}

}  // namespace uddrag::exporting
