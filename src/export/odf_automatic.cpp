// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/odf_automatic.h"

#include <fmt/format.h>

#include <vector>

#include "export/language.h"
#include "export/markup.h"
#include "export/odf_styles.h"

namespace uddrag::exporting {
namespace {

/// Columns share the width; cells are ruled off below.
constexpr std::string_view tables =
    R"(<style:style style:name="Table" style:family="table"><style:table-properties style:width="16cm" table:align="margins" fo:margin-bottom="0.3cm"/></style:style>
<style:style style:name="Column" style:family="table-column"><style:table-column-properties style:rel-column-width="1*"/></style:style>
<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties fo:padding="0.15cm" fo:border-bottom="0.5pt solid #c9c2b4" style:vertical-align="top"/></style:style>
<style:style style:name="HeaderCell" style:family="table-cell"><style:table-cell-properties fo:padding="0.15cm" fo:border-top="1pt solid #1d5b5e" fo:border-bottom="0.5pt solid #c9c2b4" style:vertical-align="bottom"/></style:style>
)";

/// The rule stands where lines begin.
Markup::Attributes direction_of(const DocxParagraph& paragraph, bool rtl) {
  Markup::Attributes list{{"style:writing-mode", rtl ? "rl-tb" : "lr-tb"},
                          {"fo:text-align", rtl ? "right" : "left"}};
  const auto rule = std::string(odf_rule(paragraph.style));
  if (rule.empty()) return list;
  const auto line = "2.25pt solid " + rule;
  list.push_back({"fo:border-left", rtl ? "none" : line});
  list.push_back({"fo:border-right", rtl ? line : "none"});
  list.push_back({"fo:padding-left", rtl ? "0cm" : "0.35cm"});
  list.push_back({"fo:padding-right", rtl ? "0.35cm" : "0cm"});
  return list;
}

}  // namespace

std::string OdfAutomatic::name(std::map<std::string, std::string>& known, const std::string& prefix,
                               const std::string& definition) {
  const auto [found, added] = known.try_emplace(definition, prefix);
  if (added) found->second += std::to_string(known.size());
  return found->second;
}

std::string OdfAutomatic::paragraph(const DocxParagraph& paragraph, bool first_page) {
  const bool other = !paragraph.language.empty() && paragraph.language != m_document.language;
  const bool turned =
      other && right_to_left(paragraph.language) != right_to_left(m_document.language);
  const bool indented =
      paragraph.list == 0 && paragraph.list_level > 0 && paragraph.style != "ListContinue";
  const auto parent = odf_style(paragraph.style);
  if (!first_page && !other && !paragraph.keep_next && !paragraph.page_break_before && !indented &&
      !paragraph.ends_list)
    return parent;
  Markup xml;
  Markup::Attributes properties{{"fo:keep-with-next", paragraph.keep_next ? "always" : ""},
                                {"fo:break-before", paragraph.page_break_before ? "page" : ""}};
  if (indented)
    properties.push_back({"fo:margin-left", fmt::format("{:.2f}cm", 0.64 * paragraph.list_level)});
  if (paragraph.ends_list) properties.push_back({"fo:margin-bottom", std::string(odf_room_below)});
  if (turned)
    for (auto& attribute : direction_of(paragraph, right_to_left(paragraph.language)))
      properties.push_back(std::move(attribute));
  xml.raw("\" style:family=\"paragraph\"");
  xml.raw(fmt::format(" style:parent-style-name=\"{}\"", parent));
  if (first_page) xml.raw(fmt::format(" style:master-page-name=\"{}\"", odf_first_page));
  xml.raw(">");
  xml.leaf("style:paragraph-properties", properties);
  if (other) xml.leaf("style:text-properties", odf_language(paragraph.language));
  return name(m_paragraphs, "P", xml.take());
}

std::string OdfAutomatic::run(const DocxRun& run) {
  const auto style = odf_style(run.style);
  if (!run.strong && !run.emphasised && !run.code) return style;
  Markup xml;
  xml.raw("\" style:family=\"text\"");
  if (!style.empty()) xml.raw(fmt::format(" style:parent-style-name=\"{}\"", style));
  xml.raw(">");
  xml.leaf("style:text-properties", {{"fo:font-weight", run.strong ? "bold" : ""},
                                     {"style:font-weight-complex", run.strong ? "bold" : ""},
                                     {"fo:font-style", run.emphasised ? "italic" : ""},
                                     {"style:font-style-complex", run.emphasised ? "italic" : ""},
                                     {"fo:font-family", run.code ? "'Liberation Mono'" : ""}});
  return name(m_runs, "T", xml.take());
}

std::string OdfAutomatic::written() const {
  std::string xml = "<office:automatic-styles>\n" + std::string(tables);
  for (const auto* known : {&m_paragraphs, &m_runs})
    for (const auto& [definition, name] : *known)
      xml += fmt::format("<style:style style:name=\"{}{}</style:style>\n", name, definition);
  return with_accent(xml + "</office:automatic-styles>\n", m_document.accent);
}

}  // namespace uddrag::exporting
