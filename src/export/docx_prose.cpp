// SPDX-License-Identifier: GPL-3.0-or-later
// Prose in Word: see docx_writer.h.
#include <fmt/format.h>

#include <algorithm>

#include "export/docx_writer.h"

namespace uddrag::exporting {
namespace {

class ProseAdder {
 public:
  ProseAdder(DocxSection& section, std::string style)
      : m_section(section), m_style(std::move(style)) {}

  void operator()(const course::Paragraph& paragraph) { add(docx_runs(paragraph.runs), m_style); }

  void operator()(const course::ProseHeading& heading) {
    add(docx_runs(heading.runs), fmt::format("Heading{}", m_section.headings.level(heading.level)));
  }

  void operator()(const course::ProseList& list) {
    const int level = std::min(m_depth, 8);
    const int number = m_section.document.add_list({list.ordered, list.start, level});
    ++m_depth;
    for (const auto& item : list.items) add_item(item, number, level, list.ordered);
    --m_depth;
  }

  void operator()(const course::ProseTable& table) {
    DocxTable result;
    result.header = !table.header.empty();
    if (result.header) result.rows.push_back(row(table.header, "TableHeader"));
    for (const auto& cells : table.rows) result.rows.push_back(row(cells, "Normal"));
    m_section.document.blocks.push_back(std::move(result));
  }

  void operator()(const course::ProseQuote& quote) {
    for (const auto& paragraph : quote.paragraphs) add(docx_runs(paragraph.runs), "Quote");
  }

  void operator()(const course::Rule&) { add({}, "Separator"); }

 private:
  void add(std::vector<DocxRun> runs, const std::string& style) {
    DocxParagraph paragraph;
    paragraph.style = m_depth > 0 && style == m_style ? "ListContinue" : style;
    paragraph.runs = std::move(runs);
    if (paragraph.style == "ListContinue") paragraph.list_level = m_depth;
    m_section.document.blocks.push_back(std::move(paragraph));
  }

  /// The first paragraph carries the sign; what follows is indented under it.
  void add_item(const course::Prose& item, int number, int level, bool ordered) {
    const auto* first = item.empty() ? nullptr : std::get_if<course::Paragraph>(&item[0]);
    DocxParagraph paragraph;
    paragraph.style = ordered ? "ListNumber" : "ListBullet";
    if (first) paragraph.runs = docx_runs(first->runs);
    paragraph.list = number;
    paragraph.list_level = level;
    m_section.document.blocks.push_back(std::move(paragraph));
    for (std::size_t i = first ? 1 : 0; i < item.size(); ++i) std::visit(*this, item[i]);
  }

  static std::vector<DocxCell> row(const std::vector<course::Inlines>& cells,
                                   const std::string& style) {
    std::vector<DocxCell> result;
    for (const auto& runs : cells) {
      DocxParagraph paragraph;
      paragraph.style = style;
      paragraph.runs = docx_runs(runs);
      result.push_back({{std::move(paragraph)}});
    }
    return result;
  }

  DocxSection& m_section;
  std::string m_style;
  int m_depth = 0;  ///< of lists around what is being written
};

}  // namespace

void add_heading(DocxSection& section, int wanted_level, const std::string& text) {
  if (text.empty()) return;
  section.document.add(fmt::format("Heading{}", section.headings.level(wanted_level)), text);
}

std::vector<DocxRun> docx_runs(const course::Inlines& runs) {
  std::vector<DocxRun> result;
  for (const auto& run : runs)
    result.push_back(
        {run.text, run.strong, run.emphasised, run.code, run.line_break, run.link, ""});
  return result;
}

void add_prose(DocxSection& section, const course::Prose& prose, const std::string& style) {
  ProseAdder adder(section, style);
  for (const auto& block : prose) std::visit(adder, block);
}

}  // namespace uddrag::exporting
