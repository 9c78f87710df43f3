// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/pdf_parts.h"

#include <algorithm>

#include "export/language.h"
#include "export/pdf_image.h"
#include "export/pdf_lists.h"

namespace uddrag::exporting {
namespace {

class Maker {
 public:
  Maker(const DocxDocument& document, const PdfFonts& fonts)
      : m_document(document), m_fonts(fonts), m_lists(document) {
    for (const auto& block : document.blocks)
      if (const auto* paragraph = std::get_if<DocxParagraph>(&block)) note_heading(*paragraph);
  }

  PdfParts made() {
    for (const auto& block : m_document.blocks) std::visit(*this, block);
    return std::move(m_made);
  }

  void operator()(const DocxParagraph& paragraph) {
    const int level = heading_level(paragraph.style);
    if (level == 1) ++m_section;
    m_around = {{"Document"}, {"Sect", m_section}};
    auto made = paragraph_of(paragraph, pdf_text_width);
    if (level > 0) made.heading = m_heading++;
    m_made.parts.push_back(std::move(made));
  }

  void operator()(const DocxTable& table) {
    PdfTable made;
    made.header = table.header;
    const PdfTag tag{"Table", ++m_number, table.description, {}};
    for (std::size_t r = 0; r < table.rows.size(); ++r)
      made.rows.push_back(row_of(table.rows[r], tag, table.header && r == 0));
    m_made.parts.push_back(std::move(made));
    m_lists.enter({});
  }

  void operator()(const DocxPicture& picture) {
    std::shared_ptr<cairo_surface_t> image = pdf_image(picture);
    if (!image) return add_words_of(picture);
    const PdfTag figure{"Figure", ++m_number, picture.alternative, {}};
    m_made.parts.push_back(PdfPicture{std::move(image),
                                      static_cast<double>(picture.info.width),
                                      static_cast<double>(picture.info.height),
                                      shown_size(picture, pdf_picture_room),
                                      {{"Document"}, {"Sect", m_section}, figure}});
  }

  void operator()(const DocxContents& contents) {
    DocxParagraph title;
    title.style = "TOCHeading";
    title.runs = {{contents.title}};
    (*this)(title);
    for (std::size_t i = 0; i < m_made.headings.size(); ++i)
      if (m_made.headings[i].level <= 2) add_entry(i);
  }

 private:
  void note_heading(const DocxParagraph& paragraph) {
    if (const int level = heading_level(paragraph.style); level > 0)
      m_made.headings.push_back({level, plain_text(paragraph.runs)});
  }

  /// A picture that cannot be shown is told.
  void add_words_of(const DocxPicture& picture) {
    DocxParagraph words;
    words.style = "ExcerptContext";
    words.runs = {{picture.alternative}};
    (*this)(words);
  }

  void add_entry(std::size_t heading) {
    DocxParagraph entry;
    entry.style = m_made.headings[heading].level == 1 ? "TOC1" : "TOC2";
    entry.runs = {{m_made.headings[heading].text}};
    m_around = {{"Document"}, {"Sect", m_section}, {"TOC"}, {"TOCI", static_cast<int>(heading)}};
    auto made = paragraph_of(entry, pdf_text_width);
    made.target = static_cast<int>(heading);
    m_made.parts.push_back(std::move(made));
  }

  PdfTableRow row_of(const std::vector<DocxCell>& cells, const PdfTag& table, bool header) {
    PdfTableRow row;
    const PdfTag tag{"TR", ++m_number};
    const double width =
        pdf_text_width / static_cast<double>(std::max<std::size_t>(1, cells.size()));
    for (const auto& cell : cells) {
      m_around = {
          {"Document"}, {"Sect", m_section}, table, tag, {header ? "TH" : "TD", ++m_number}};
      std::vector<PdfParagraph> paragraphs;
      for (const auto& paragraph : cell.paragraphs)
        paragraphs.push_back(paragraph_of(paragraph, width - 2 * pdf_cell_gap));
      if (paragraphs.empty()) paragraphs.push_back(paragraph_of({}, width - 2 * pdf_cell_gap));
      row.cells.push_back(std::move(paragraphs));
    }
    return row;
  }

  PdfParagraph paragraph_of(const DocxParagraph& paragraph, double width) {
    PdfParagraph made;
    made.look = &pdf_look(paragraph.style);
    m_lists.enter(paragraph);
    made.left = made.look->left + m_lists.indent();
    made.right = made.look->right;
    made.after = paragraph.ends_list ? pdf_look("Normal").after : made.look->after;
    const auto& language = paragraph.language.empty() ? m_document.language : paragraph.language;
    made.right_to_left = right_to_left(language);
    if (made.right_to_left) std::swap(made.left, made.right);
    made.keep_next = paragraph.keep_next || made.look->keep_next;
    made.page_break_before = paragraph.page_break_before;
    made.text = std::make_shared<PdfText>(m_fonts, paragraph.runs, *made.look,
                                          width - made.left - made.right, language);
    if (const auto sign = m_lists.sign(); !sign.empty())
      made.label = std::make_shared<PdfText>(m_fonts, std::vector<DocxRun>{{sign}}, *made.look,
                                             width, language);
    set_path(made, paragraph);
    return made;
  }

  void set_path(PdfParagraph& made, const DocxParagraph& paragraph) {
    const bool quote = paragraph.style == "Quote";
    if (quote && !m_in_quote) ++m_quote;
    m_in_quote = quote;
    made.path = m_around;
    append(made.path, m_lists.path());
    made.label_path = m_around;
    append(made.label_path, m_lists.label_path());
    if (quote) made.path.push_back({"BlockQuote", m_quote});
    const auto language = paragraph.language == m_document.language ? "" : paragraph.language;
    made.path.push_back({std::string(made.look->tag), ++m_number, {}, language});
  }

  static void append(PdfPath& to, const PdfPath& more) {
    to.insert(to.end(), more.begin(), more.end());
  }

  const DocxDocument& m_document;
  const PdfFonts& m_fonts;
  PdfLists m_lists;
  PdfParts m_made;
  PdfPath m_around;
  int m_section = 0, m_number = 0, m_heading = 0, m_quote = 0;
  bool m_in_quote = false;
};

}  // namespace

PdfParts pdf_parts(const DocxDocument& document, const PdfFonts& fonts) {
  return Maker(document, fonts).made();
}

}  // namespace uddrag::exporting
