// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/ooxml_body.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "export/language.h"
#include "export/links.h"
#include "export/markup.h"
#include "export/ooxml_package.h"
#include "export/ooxml_styles.h"
#include "export/svg.h"

namespace uddrag::exporting {
namespace {

constexpr int text_width = 9070;         // twentieths of a point: A4 less its margins
constexpr double emu_per_point = 12700;  // English metric units
constexpr PictureSize ooxml_picture_room{text_width / 20.0, 630};  // with the caption on the page

std::string ooxml_bookmark(std::size_t block) {
  return fmt::format("_Toc{:06}", block);
}

class OoxmlBodyWriter {
 public:
  explicit OoxmlBodyWriter(const DocxDocument& document) : m_document(document) {}

  OoxmlBody write() {
    m_xml.raw(ooxml_declaration);
    {
      const auto whole = m_xml.in(
          "w:document",
          {{"xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"},
           {"xmlns:r", std::string(ooxml_office)},
           {"xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"},
           {"xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"},
           {"xmlns:pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"}});
      const auto body = m_xml.in("w:body");
      for (m_block = 0; m_block < m_document.blocks.size(); ++m_block)
        std::visit([this](const auto& block) { (*this)(block); }, m_document.blocks[m_block]);
      write_section();
    }
    m_body.document_xml = m_xml.take();
    return std::move(m_body);
  }

  void operator()(const DocxParagraph& paragraph) {
    write_paragraph(paragraph,
                    contents_level(m_document.blocks[m_block]) ? ooxml_bookmark(m_block) : "");
  }

  void operator()(const DocxTable& table) {
    if (table.rows.empty()) return;
    {
      const auto element = m_xml.in("w:tbl");
      write_table_properties(table);
      for (std::size_t row = 0; row < table.rows.size(); ++row)
        write_row(table.rows[row], table.header && row == 0);
    }
    // Two tables in a row would be one, and a document must not end with a table.
    write_paragraph({"Details", {}, {}, 0, 0, false, false}, "");
  }

  void operator()(const DocxPicture& picture) {
    const auto number = m_body.media.size() + 1;
    auto image = packed_image(picture.info, picture.bytes);
    const auto name = fmt::format("image{}.{}", number, image.extension);
    m_body.media.push_back({"word/media/" + name, std::move(image.bytes)});
    const auto id = relate("image", "media/" + name, false);
    const auto p = m_xml.in("w:p");
    {
      const auto properties = m_xml.in("w:pPr");
      m_xml.leaf("w:keepNext");  // to its caption
    }
    const auto run = m_xml.in("w:r");
    const auto drawing = m_xml.in("w:drawing");
    write_inline(picture, id, number);
  }

  void operator()(const DocxContents& contents) {
    const auto sdt = m_xml.in("w:sdt");
    m_xml.raw(
        "<w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/>"
        "<w:docPartUnique/></w:docPartObj></w:sdtPr>");
    const auto content = m_xml.in("w:sdtContent");
    write_paragraph({"TOCHeading", {{contents.title}}, {}, 0, 0, true, false}, "");
    write_contents_entries();
  }

 private:
  std::string relate(std::string_view type, const std::string& target, bool external) {
    const auto id = fmt::format("rIdBody{}", m_body.relationships.size() + 1);
    m_body.relationships.push_back(
        {id, fmt::format("{}/{}", ooxml_office, type), target, external});
    return id;
  }

  const std::string& language_of(const DocxParagraph& paragraph) const {
    return paragraph.language.empty() ? m_document.language : paragraph.language;
  }

  void value(std::string_view tag, const std::string& text) { m_xml.leaf(tag, {{"w:val", text}}); }

  void write_paragraph(const DocxParagraph& paragraph, const std::string& bookmark) {
    const auto p = m_xml.in("w:p");
    write_paragraph_properties(paragraph);
    const auto id = std::to_string(m_block);
    if (!bookmark.empty()) m_xml.leaf("w:bookmarkStart", {{"w:id", id}, {"w:name", bookmark}});
    write_runs(paragraph);
    if (!bookmark.empty()) m_xml.leaf("w:bookmarkEnd", {{"w:id", id}});
  }

  void write_paragraph_properties(const DocxParagraph& paragraph) {
    const auto properties = m_xml.in("w:pPr");
    value("w:pStyle", paragraph.style);
    if (paragraph.keep_next) m_xml.leaf("w:keepNext");
    if (paragraph.page_break_before) m_xml.leaf("w:pageBreakBefore");
    if (paragraph.list > 0) {
      const auto number = m_xml.in("w:numPr");
      value("w:ilvl", std::to_string(paragraph.list_level));
      value("w:numId", std::to_string(ooxml_list_number(paragraph.list)));
    }
    if (right_to_left(language_of(paragraph))) m_xml.leaf("w:bidi");
    if (paragraph.ends_list) m_xml.leaf("w:spacing", {{"w:after", "140"}});
    if (paragraph.list == 0 && paragraph.list_level > 0)
      m_xml.leaf("w:ind", {{"w:left", std::to_string(360 * paragraph.list_level)}});
  }

  void write_runs(const DocxParagraph& paragraph) {
    for (const auto& run : paragraph.runs) {
      const auto address = safe_link(run.link);
      if (!address.empty())
        m_xml.open("w:hyperlink", {{"r:id", relate("hyperlink", address, true)}});
      write_run(run, paragraph, !address.empty());
      if (!address.empty()) m_xml.close();
    }
  }

  void write_run(const DocxRun& run, const DocxParagraph& paragraph, bool linked) {
    const auto r = m_xml.in("w:r");
    write_run_properties(run, paragraph, linked);
    write_text(run.text);
    if (run.line_break) m_xml.leaf("w:br");
  }

  void write_run_properties(const DocxRun& run, const DocxParagraph& paragraph, bool linked) {
    const bool rtl = right_to_left(language_of(paragraph));
    const auto style = linked ? "Hyperlink" : run.style;
    const bool other_language =
        !paragraph.language.empty() && paragraph.language != m_document.language;
    if (style.empty() && !run.strong && !run.emphasised && !run.code && !rtl && !other_language)
      return;
    const auto properties = m_xml.in("w:rPr");
    if (!style.empty()) value("w:rStyle", style);
    if (run.code)
      m_xml.leaf("w:rFonts",
                 {{"w:ascii", "Consolas"}, {"w:hAnsi", "Consolas"}, {"w:cs", "Consolas"}});
    if (run.strong) m_xml.raw("<w:b/><w:bCs/>");
    if (run.emphasised) m_xml.raw("<w:i/><w:iCs/>");
    if (rtl) m_xml.leaf("w:rtl");
    if (other_language) {
      const auto office = office_language(paragraph.language);
      m_xml.leaf("w:lang", {{"w:val", rtl ? "" : office}, {"w:bidi", rtl ? office : ""}});
    }
  }

  /// Tabs and line ends are elements of their own.
  void write_text(std::string_view text) {
    while (!text.empty()) {
      const auto plain = text.substr(0, text.find_first_of("\t\n"));
      if (!plain.empty()) m_xml.element("w:t", {{"xml:space", "preserve"}}, plain);
      if (plain.size() == text.size()) return;
      m_xml.leaf(text[plain.size()] == '\t' ? "w:tab" : "w:br");
      text.remove_prefix(plain.size() + 1);
    }
  }

  void write_table_properties(const DocxTable& table) {
    {
      const auto properties = m_xml.in("w:tblPr");
      value("w:tblStyle", "TableGrid");
      if (right_to_left(m_document.language)) m_xml.leaf("w:bidiVisual");
      m_xml.leaf("w:tblW", {{"w:w", "5000"}, {"w:type", "pct"}});
      m_xml.leaf("w:tblLayout", {{"w:type", "fixed"}});
      m_xml.leaf("w:tblLook", {{"w:val", "0020"}, {"w:firstRow", table.header ? "1" : "0"}});
      if (!table.description.empty()) value("w:tblDescription", table.description);
    }
    const auto grid = m_xml.in("w:tblGrid");
    for (std::size_t i = 0; i < columns_of(table); ++i)
      m_xml.leaf("w:gridCol", {{"w:w", std::to_string(cell_width(columns_of(table)))}});
  }

  static std::size_t columns_of(const DocxTable& table) {
    std::size_t columns = 1;
    for (const auto& row : table.rows) columns = std::max(columns, row.size());
    return columns;
  }

  static int cell_width(std::size_t columns) { return text_width / static_cast<int>(columns); }

  void write_row(const std::vector<DocxCell>& cells, bool header) {
    const auto row = m_xml.in("w:tr");
    if (header) m_xml.raw("<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
    for (const auto& cell : cells) {
      const auto element = m_xml.in("w:tc");
      {
        const auto properties = m_xml.in("w:tcPr");
        m_xml.leaf("w:tcW", {{"w:w", std::to_string(cell_width(cells.size()))}, {"w:type", "dxa"}});
      }
      for (const auto& paragraph : cell.paragraphs) write_paragraph(paragraph, "");
      if (cell.paragraphs.empty()) m_xml.leaf("w:p");  // a cell must hold one
    }
  }

  void write_inline(const DocxPicture& picture, const std::string& id, std::size_t number) {
    const auto shown = shown_size(picture, ooxml_picture_room);
    const auto emu = [](double points) {
      return std::max<std::int64_t>(1, std::llround(points * emu_per_point));
    };
    const auto width = emu(shown.width), height = emu(shown.height);
    const Markup::Attributes size{{"cx", std::to_string(width)}, {"cy", std::to_string(height)}};
    const auto name = fmt::format("Picture {}", number);
    const Markup::Attributes about{
        {"id", std::to_string(number)}, {"name", name}, {"descr", picture.alternative}};

    const auto inlined =
        m_xml.in("wp:inline", {{"distT", "0"}, {"distB", "0"}, {"distL", "0"}, {"distR", "0"}});
    m_xml.leaf("wp:extent", size);
    m_xml.leaf("wp:docPr", about);
    const auto graphic = m_xml.in("a:graphic");
    const auto data = m_xml.in(
        "a:graphicData", {{"uri", "http://schemas.openxmlformats.org/drawingml/2006/picture"}});
    const auto pic = m_xml.in("pic:pic");
    {
      const auto properties = m_xml.in("pic:nvPicPr");
      m_xml.leaf("pic:cNvPr", about);
      m_xml.leaf("pic:cNvPicPr");
    }
    m_xml.raw(
        fmt::format("<pic:blipFill><a:blip r:embed=\"{}\"/><a:stretch><a:fillRect/></a:stretch>"
                    "</pic:blipFill>",
                    id));
    m_xml.raw(fmt::format(
        "<pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{}\" cy=\"{}\"/></a:xfrm>"
        "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr>",
        width, height));
  }

  /// The field's result is written too, so that the contents show without being updated. Page
  /// numbers are left to Word's and LibreOffice's own update: only they know the pages.
  void write_contents_entries() {
    bool first = true;
    for (std::size_t i = 0; i < m_document.blocks.size(); ++i) {
      const auto level = contents_level(m_document.blocks[i]);
      if (level == 0) continue;
      const auto p = m_xml.in("w:p");
      {
        const auto properties = m_xml.in("w:pPr");
        value("w:pStyle", fmt::format("TOC{}", level));
      }
      if (first) write_field_start();
      first = false;
      const auto link =
          m_xml.in("w:hyperlink", {{"w:anchor", ooxml_bookmark(i)}, {"w:history", "1"}});
      const auto run = m_xml.in("w:r");
      write_text(plain_text(std::get<DocxParagraph>(m_document.blocks[i]).runs));
    }
    const auto p = m_xml.in("w:p");
    if (first) write_field_start();
    m_xml.raw("<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>");
  }

  void write_field_start() {
    m_xml.raw(
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\">"
        " TOC \\o \"1-2\" \\h \\z \\u </w:instrText></w:r>"
        "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>");
  }

  void write_section() {
    const auto section = m_xml.in("w:sectPr");
    m_xml.raw(
        "<w:footerReference w:type=\"default\" r:id=\"rIdFooter\"/>"
        "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
        "<w:pgMar w:top=\"1418\" w:right=\"1418\" w:bottom=\"1418\" w:left=\"1418\" "
        "w:header=\"709\" w:footer=\"709\" w:gutter=\"0\"/>");
    if (m_document.has_title_page) m_xml.leaf("w:titlePg");
    if (right_to_left(m_document.language)) m_xml.leaf("w:bidi");
  }

  const DocxDocument& m_document;
  Markup m_xml;
  OoxmlBody m_body;
  std::size_t m_block = 0;
};

}  // namespace

OoxmlBody ooxml_body(const DocxDocument& document) {
  return OoxmlBodyWriter(document).write();
}

}  // namespace uddrag::exporting
