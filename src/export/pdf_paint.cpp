// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/pdf_paint.h"

#include <cairo-pdf.h>
#include <fmt/format.h>

#include "base/error.h"
#include "export/markup.h"
#include "export/pdf_line.h"

namespace uddrag::exporting {
namespace {

constexpr double footer_y = pdf_page_height - 46;
constexpr double list_step = 16;  // from a list's sign to its words

cairo_status_t write_bytes(void* closure, const unsigned char* data, unsigned int count) {
  static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(data), count);
  return CAIRO_STATUS_SUCCESS;
}

std::string place(const PdfHeading& heading) {
  return fmt::format("page={} pos=[{:.2f} {:.2f}]", heading.page, pdf_margin, heading.y);
}

class Painter {
 public:
  Painter(const DocxDocument& document, const PdfParts& parts, const PdfFonts& fonts)
      : m_document(document),
        m_parts(parts),
        m_fonts(fonts),
        m_surface(cairo_pdf_surface_create_for_stream(write_bytes, &m_bytes, pdf_page_width,
                                                      pdf_page_height)),
        m_cr(cairo_create(m_surface.get())),
        m_structure(m_cr.get()) {
    // What is painted without a clip, first on its page (a picture, a letter that is one), lets
    // cairo forget what came before, and with it the tags that are open.
    cairo_rectangle(m_cr.get(), 1, 1, pdf_page_width - 2, pdf_page_height - 2);
    cairo_clip(m_cr.get());
  }

  PdfPainted painted(const std::vector<PdfPage>& pages) {
    set_metadata();
    for (std::size_t i = 0; i < pages.size(); ++i) paint_page(pages[i], i + 1, pages.size());
    add_outline();
    m_cr.reset();
    cairo_surface_finish(m_surface.get());
    if (const auto status = cairo_surface_status(m_surface.get()); status != CAIRO_STATUS_SUCCESS)
      throw base::Error(base::ErrorKind::internal, base::said("The PDF could not be made: {}.",
                                                              cairo_status_to_string(status)));
    return {std::move(m_bytes), m_structure.begun()};
  }

  void operator()(const PdfLinePiece& piece) {
    const auto& paragraph = *piece.paragraph;
    if (paragraph.label && piece.line == 0) paint_label(piece);
    if (paragraph.target >= 0) return paint_entry(piece);
    if (paragraph.text->words().empty()) return enter_around(paragraph);
    m_structure.enter(paragraph.path);
    paint_line(m_cr.get(), m_structure, *paragraph.text, piece.line, piece.x, piece.y);
  }

  void operator()(const PdfPicturePiece& piece) {
    const auto& picture = *piece.picture;
    m_structure.enter(picture.path);
    cairo_save(m_cr.get());
    cairo_translate(m_cr.get(), piece.area.x, piece.area.y);
    cairo_scale(m_cr.get(), piece.area.width / picture.width, piece.area.height / picture.height);
    cairo_set_source_surface(m_cr.get(), picture.image.get(), 0, 0);
    cairo_rectangle(m_cr.get(), 0, 0, picture.width, picture.height);
    cairo_fill(m_cr.get());
    cairo_restore(m_cr.get());
  }

 private:
  void set_metadata() {
    const auto set = [&](cairo_pdf_metadata_t key, const std::string& value) {
      if (!value.empty())
        cairo_pdf_surface_set_metadata(m_surface.get(), key, printable(value).c_str());
    };
    set(CAIRO_PDF_METADATA_TITLE, m_document.title);
    set(CAIRO_PDF_METADATA_AUTHOR, m_document.creator);
    set(CAIRO_PDF_METADATA_CREATOR, "Uddrag");
  }

  void paint_page(const PdfPage& page, std::size_t number, std::size_t count) {
    for (const auto& area : page.areas) {
      set_colour(m_cr.get(), m_fonts.colour(area.colour));
      cairo_rectangle(m_cr.get(), area.x, area.y, area.width, area.height);
      cairo_fill(m_cr.get());
    }
    for (const auto& piece : page.pieces) std::visit(*this, piece);
    if (number == count)
      m_structure.leave_all();
    else
      m_structure.leave_words();
    if (number > 1 || !m_document.has_title_page) paint_footer(number, count);
    cairo_show_page(m_cr.get());
  }

  PdfText footer_text(const std::string& words, double width) const {
    return {m_fonts, {{words}}, pdf_look("Footer"), width, m_document.language};
  }

  void paint_footer(std::size_t number, std::size_t count) {
    const auto right = footer_text(
        fmt::format("{} {} {} {}", m_document.page_word, number, m_document.of_word, count),
        pdf_text_width);
    const auto left = footer_text(m_document.footer, pdf_text_width - right.width() - 20);
    paint_plain(m_cr.get(), left, 0, pdf_margin, footer_y);
    paint_plain(m_cr.get(), right, 0,
                pdf_margin + pdf_text_width - right.width() - right.lines()[0].x, footer_y);
  }

  void paint_label(const PdfLinePiece& piece) {
    const auto& paragraph = *piece.paragraph;
    const auto& label = *paragraph.label;
    m_structure.enter(paragraph.label_path);
    const double x = paragraph.right_to_left
                         ? pdf_margin + pdf_text_width - paragraph.right + list_step - label.width()
                         : piece.x - list_step;
    const double down = paragraph.text->lines()[0].baseline - label.lines()[0].baseline;
    paint_plain(m_cr.get(), label, 0, x - label.lines()[0].x, piece.y + down);
  }

  void enter_around(const PdfParagraph& paragraph) {
    auto around = paragraph.path;
    around.pop_back();
    m_structure.enter(around);
  }

  /// A line of the contents: its last line ends with the number of the page.
  void paint_entry(const PdfLinePiece& piece) {
    const auto& paragraph = *piece.paragraph;
    const auto& heading = m_parts.headings[static_cast<std::size_t>(paragraph.target)];
    enter_around(paragraph);
    m_structure.begin_piece({"Link"}, place(heading));
    paint_plain(m_cr.get(), *paragraph.text, piece.line, piece.x, piece.y);
    if (piece.line + 1 == paragraph.text->lines().size()) paint_page_number(piece, heading.page);
    m_structure.end_piece("Link");
  }

  void paint_page_number(const PdfLinePiece& piece, int page) {
    const auto& text = *piece.paragraph->text;
    const PdfText number(m_fonts, {{" " + std::to_string(page)}}, *piece.paragraph->look, 60,
                         m_document.language);
    const double right = pdf_margin + pdf_text_width;
    const double down = text.lines().back().baseline - number.lines()[0].baseline;
    const bool mirrored = piece.paragraph->right_to_left;
    paint_plain(m_cr.get(), number, 0,
                (mirrored ? pdf_margin : right - number.width()) - number.lines()[0].x,
                piece.y + down);
  }

  void add_outline() {
    std::vector<int> parents{CAIRO_PDF_OUTLINE_ROOT};
    for (const auto& heading : m_parts.headings) {
      const auto depth =
          std::min<std::size_t>(parents.size(), static_cast<std::size_t>(heading.level));
      parents.resize(depth);
      parents.push_back(cairo_pdf_surface_add_outline(
          m_surface.get(), parents.back(), printable(heading.text).c_str(), place(heading).c_str(),
          static_cast<cairo_pdf_outline_flags_t>(0)));
    }
  }

  const DocxDocument& m_document;
  const PdfParts& m_parts;
  const PdfFonts& m_fonts;
  std::string m_bytes;
  PdfOwned<cairo_surface_t> m_surface;
  PdfOwned<cairo_t> m_cr;
  PdfStructure m_structure;
};

}  // namespace

PdfPainted pdf_paint(const DocxDocument& document, const PdfParts& parts,
                     const std::vector<PdfPage>& pages, const PdfFonts& fonts) {
  return Painter(document, parts, fonts).painted(pages);
}

}  // namespace uddrag::exporting
