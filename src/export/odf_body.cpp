// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/odf_body.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "export/links.h"
#include "export/markup.h"
#include "export/odf_automatic.h"
#include "export/odf_styles.h"
#include "export/svg.h"

namespace uddrag::exporting {
namespace {

constexpr double cm_per_point = 2.54 / 72;
/// Between the margins, with the caption on the page.
constexpr PictureSize odf_picture_room{16 / cm_per_point, 22 / cm_per_point};

std::string odf_bookmark(std::size_t block) {
  return fmt::format("contents-{}", block);
}

class OdfBodyWriter {
 public:
  explicit OdfBodyWriter(const DocxDocument& document)
      : m_document(document), m_automatic(document) {}

  OdfBody write() {
    for (m_block = 0; m_block < m_document.blocks.size(); ++m_block)
      std::visit([this](const auto& block) { (*this)(block); }, m_document.blocks[m_block]);
    close_lists(0);
    const auto text = m_xml.take();
    open_odf(m_xml, "office:document-content");
    m_xml.raw(m_automatic.written());
    m_xml.raw("<office:body><office:text>\n");
    m_xml.raw(text);
    m_xml.raw("</office:text></office:body>");
    m_xml.close();
    m_body.content_xml = m_xml.take();
    return std::move(m_body);
  }

  void operator()(const DocxParagraph& paragraph) {
    if (paragraph.list > 0)
      open_item(paragraph);
    else
      close_lists(paragraph.style == "ListContinue" ? paragraph.list_level : 0);
    write_paragraph(paragraph, contents_level(m_document.blocks[m_block]) > 0);
  }

  void operator()(const DocxTable& table) {
    close_lists(0);
    if (table.rows.empty()) return;
    std::size_t columns = 1;
    for (const auto& row : table.rows) columns = std::max(columns, row.size());
    const auto element = m_xml.in(
        "table:table",
        {{"table:name", fmt::format("Table{}", ++m_tables)}, {"table:style-name", "Table"}});
    if (!table.description.empty()) m_xml.element("table:desc", {}, table.description);
    m_xml.leaf("table:table-column", {{"table:style-name", "Column"},
                                      {"table:number-columns-repeated", std::to_string(columns)}});
    for (std::size_t row = 0; row < table.rows.size(); ++row)
      write_row(table.rows[row], columns, table.header && row == 0);
  }

  void operator()(const DocxPicture& picture) {
    close_lists(0);
    const auto number = m_body.media.size() + 1;
    auto image = packed_image(picture.info, picture.bytes);
    const auto path = fmt::format("Pictures/image{}.{}", number, image.extension);
    m_body.media.push_back({path, std::move(image.bytes)});
    const auto shown = shown_size(picture, odf_picture_room);
    const auto p = m_xml.in("text:p", {{"text:style-name", "Figure"}});
    const auto frame = m_xml.in(
        "draw:frame", {{"draw:name", fmt::format("Picture {}", number)},
                       {"text:anchor-type", "as-char"},
                       {"svg:width", fmt::format("{:.2f}cm", shown.width * cm_per_point)},
                       {"svg:height", fmt::format("{:.2f}cm", shown.height * cm_per_point)}});
    m_xml.leaf("draw:image", {{"xlink:href", path},
                              {"xlink:type", "simple"},
                              {"xlink:show", "embed"},
                              {"xlink:actuate", "onLoad"}});
    m_xml.element("svg:desc", {}, picture.alternative);
  }

  void operator()(const DocxContents& contents) {
    close_lists(0);
    const auto table = m_xml.in("text:table-of-content", {{"text:name", "Contents"}});
    write_contents_source(contents);
    const auto body = m_xml.in("text:index-body");
    {
      const auto title = m_xml.in("text:index-title", {{"text:name", "Contents_Head"}});
      m_xml.element("text:p", {{"text:style-name", odf_style("TOCHeading")}}, contents.title);
    }
    for (std::size_t i = 0; i < m_document.blocks.size(); ++i)
      if (const auto level = contents_level(m_document.blocks[i])) write_contents_entry(i, level);
  }

 private:
  /// Keeps the first `depth` open; the item of the last one stays open too.
  void close_lists(int depth) {
    while (static_cast<int>(m_lists.size()) > depth) {
      m_xml.close();
      m_xml.close();
      m_lists.pop_back();
    }
  }

  /// 0 for a list that only stands around another.
  void open_list(int list) {
    const bool ordered = list > 0 && m_document.lists[static_cast<std::size_t>(list) - 1].ordered;
    m_xml.open("text:list",
               {{"text:style-name", std::string(ordered ? odf_numbers : odf_bullets)}});
    m_lists.push_back(list);
  }

  /// Lists stand in each other's items; a list that something stood between goes on counting.
  void open_item(const DocxParagraph& paragraph) {
    const int depth = paragraph.list_level + 1;
    close_lists(depth);
    const bool goes_on =
        static_cast<int>(m_lists.size()) == depth && m_lists.back() == paragraph.list;
    if (goes_on) {
      m_xml.close();
    } else {
      close_lists(depth - 1);
      while (static_cast<int>(m_lists.size()) < depth - 1) {
        open_list(0);
        m_xml.open("text:list-item");
      }
      open_list(paragraph.list);
    }
    const auto& list = m_document.lists[static_cast<std::size_t>(paragraph.list) - 1];
    const auto number = list.start + m_items[paragraph.list]++;
    m_xml.open("text:list-item",
               {{"text:start-value", list.ordered && !goes_on ? std::to_string(number) : ""}});
  }

  void write_paragraph(const DocxParagraph& paragraph, bool in_contents) {
    const auto level = heading_level(paragraph.style);
    const bool first = m_document.has_title_page && m_block == 0 && !m_in_table;
    const auto p = m_xml.in(level ? "text:h" : "text:p",
                            {{"text:style-name", m_automatic.paragraph(paragraph, first)},
                             {"text:outline-level", level ? std::to_string(level) : ""}});
    const auto name = odf_bookmark(m_block);
    if (in_contents) m_xml.leaf("text:bookmark-start", {{"text:name", name}});
    m_after_space = true;
    for (const auto& run : paragraph.runs) write_run(run);
    if (in_contents) m_xml.leaf("text:bookmark-end", {{"text:name", name}});
  }

  void write_run(const DocxRun& run) {
    const auto address = safe_link(run.link);
    if (!address.empty())
      m_xml.open("text:a", {{"xlink:type", "simple"},
                            {"xlink:href", address},
                            {"text:style-name", odf_style("Hyperlink")}});
    const auto style = m_automatic.run(run);
    if (!style.empty()) m_xml.open("text:span", {{"text:style-name", style}});
    write_text(run.text);
    if (run.line_break) write_text("\n");
    if (!style.empty()) m_xml.close();
    if (!address.empty()) m_xml.close();
  }

  /// Tabs, line ends and spaces behind spaces are elements of their own.
  void write_text(std::string_view text) {
    std::size_t plain = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
      const char c = text[at];
      const bool element = c == '\t' || c == '\n' || (c == ' ' && m_after_space);
      m_after_space = c == ' ' || c == '\n' || c == '\t';
      if (!element) continue;
      m_xml.text(text.substr(plain, at - plain));
      m_xml.leaf(c == '\t' ? "text:tab" : c == '\n' ? "text:line-break" : "text:s");
      plain = at + 1;
    }
    m_xml.text(text.substr(plain));
  }

  void write_row(const std::vector<DocxCell>& cells, std::size_t columns, bool header) {
    m_in_table = true;
    if (header) m_xml.open("table:table-header-rows");
    {
      const auto row = m_xml.in("table:table-row");
      for (std::size_t i = 0; i < columns; ++i) {
        const auto cell =
            m_xml.in("table:table-cell", {{"table:style-name", header ? "HeaderCell" : "Cell"},
                                          {"office:value-type", "string"}});
        if (i >= cells.size() || cells[i].paragraphs.empty()) m_xml.leaf("text:p");
        if (i < cells.size())
          for (const auto& paragraph : cells[i].paragraphs) write_paragraph(paragraph, false);
      }
    }
    if (header) m_xml.close();
    m_in_table = false;
  }

  void write_contents_source(const DocxContents& contents) {
    const auto source = m_xml.in("text:table-of-content-source", {{"text:outline-level", "2"}});
    m_xml.element("text:index-title-template", {{"text:style-name", odf_style("TOCHeading")}},
                  contents.title);
    for (int level = 1; level <= 2; ++level) {
      const auto entry = m_xml.in("text:table-of-content-entry-template",
                                  {{"text:outline-level", std::to_string(level)},
                                   {"text:style-name", odf_style(fmt::format("TOC{}", level))}});
      m_xml.raw(
          "<text:index-entry-link-start/><text:index-entry-text/>"
          "<text:index-entry-tab-stop style:type=\"right\" style:leader-char=\".\"/>"
          "<text:index-entry-page-number/><text:index-entry-link-end/>");
    }
  }

  /// The page is a reference, which is filled in when the document is laid out.
  void write_contents_entry(std::size_t block, int level) {
    const auto name = odf_bookmark(block);
    const auto p =
        m_xml.in("text:p", {{"text:style-name", odf_style(fmt::format("TOC{}", level))}});
    const auto a = m_xml.in("text:a", {{"xlink:type", "simple"},
                                       {"xlink:href", "#" + name},
                                       {"text:style-name", odf_style("ContentsLink")},
                                       {"text:visited-style-name", odf_style("ContentsLink")}});
    m_after_space = true;
    for (const auto& run : std::get<DocxParagraph>(m_document.blocks[block]).runs)
      write_text(run.text);
    m_xml.leaf("text:tab");
    m_xml.element("text:bookmark-ref", {{"text:reference-format", "page"}, {"text:ref-name", name}},
                  "1");
  }

  const DocxDocument& m_document;
  OdfAutomatic m_automatic;
  Markup m_xml;
  OdfBody m_body;
  std::vector<int> m_lists;             ///< those that are open, with an open item each
  std::map<int, std::int64_t> m_items;  ///< of each list, so far
  std::size_t m_block = 0, m_tables = 0;
  bool m_after_space = true, m_in_table = false;
};

}  // namespace

OdfBody odf_body(const DocxDocument& document) {
  return OdfBodyWriter(document).write();
}

}  // namespace uddrag::exporting
