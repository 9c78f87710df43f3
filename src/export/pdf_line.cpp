// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/pdf_line.h"

#include <fmt/format.h>

namespace uddrag::exporting {
namespace {

double width_of(const PangoGlyphItem& run) {
  return static_cast<double>(pango_glyph_string_get_width(run.glyphs)) / PANGO_SCALE;
}

/// An address in the characters that cairo's attributes and PDF take as they are.
std::string plain_address(std::string_view address) {
  std::string plain;
  for (const char c : address) {
    const auto byte = static_cast<unsigned char>(c);
    const bool taken = byte > 0x20 && byte < 0x7F && c != '\'' && c != '\\';
    plain += taken ? std::string(1, c) : fmt::format("%{:02X}", byte);
  }
  return plain;
}

/// One line from left to right, run after run; a new piece of the structure where a link begins or
/// ends.
class LinePainter {
 public:
  LinePainter(cairo_t* cr, PdfStructure* structure, const PdfText& text)
      : m_cr(cr), m_structure(structure), m_text(text) {}

  void paint(std::size_t line, double x, double y) {
    const double baseline = y + m_text.lines()[line].baseline;
    x += m_text.lines()[line].x;
    for (auto* at = m_text.line(line)->runs; at; at = at->next) {
      auto* run = static_cast<PangoGlyphItem*>(at->data);
      const auto* span = m_text.span_at(run->item->offset);
      change_piece(*run->item, span);
      paint_run(*run, span, x, baseline);
      x += width_of(*run);
    }
    end_piece();
  }

 private:
  void paint_run(PangoGlyphItem& run, const PdfSpan* span, double x, double baseline) {
    set_colour(m_cr, span ? span->colour : 0);
    cairo_move_to(m_cr, x, baseline);
    pango_cairo_show_glyph_item(m_cr, m_text.words().c_str(), &run);
    if (!span || span->link.empty()) return;
    cairo_rectangle(m_cr, x, baseline + 1.5, width_of(run), 0.6);
    cairo_fill(m_cr);
  }

  /// Beside a link and beside signs that are painted as pictures, words are pieces too.
  void change_piece(const PangoItem& item, const PdfSpan* span) {
    if (!m_structure || !m_text.has_pieces()) return;
    const auto link = span ? span->link : std::string();
    const bool pictured = m_text.pictured(item);
    if (!m_piece.empty() && link == m_link && !pictured && !m_pictured) return;
    end_piece();
    m_link = link;
    m_pictured = pictured;
    PdfTag piece{link.empty() ? "Span" : "Link"};
    if (pictured)
      piece.actual = m_text.words().substr(static_cast<std::size_t>(item.offset),
                                           static_cast<std::size_t>(item.length));
    m_piece = piece.name;
    m_structure->begin_piece(piece,
                             link.empty() ? "" : fmt::format("uri='{}'", plain_address(link)));
  }

  void end_piece() {
    if (!m_piece.empty()) m_structure->end_piece(m_piece);
    m_piece.clear();
  }

  cairo_t* m_cr;
  PdfStructure* m_structure;
  const PdfText& m_text;
  std::string m_piece, m_link;
  bool m_pictured = false;
};

}  // namespace

void paint_line(cairo_t* cr, PdfStructure& structure, const PdfText& text, std::size_t line,
                double x, double y) {
  LinePainter(cr, &structure, text).paint(line, x, y);
}

void paint_plain(cairo_t* cr, const PdfText& text, std::size_t line, double x, double y) {
  LinePainter(cr, nullptr, text).paint(line, x, y);
}

}  // namespace uddrag::exporting
