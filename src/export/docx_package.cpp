// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/docx_package.h"

#include <fmt/format.h>

#include "export/language.h"
#include "export/markup.h"
#include "export/ooxml_body.h"
#include "export/ooxml_package.h"
#include "export/ooxml_styles.h"
#include "export/zip_writer.h"

namespace uddrag::exporting {
namespace {

constexpr std::string_view word = "application/vnd.openxmlformats-officedocument.wordprocessingml";

std::string content_types(const OoxmlBody& body) {
  std::vector<std::pair<std::string, std::string>> parts{
      {"/word/document.xml", fmt::format("{}.document.main+xml", word)}};
  for (const auto* name : {"styles", "numbering", "settings", "footer"})
    parts.emplace_back(fmt::format("/word/{}.xml", name), fmt::format("{}.{}+xml", word, name));
  return ooxml_content_types(parts, body.media);
}

std::string document_relationships(const OoxmlBody& body) {
  std::vector<OoxmlRelationship> list;
  for (const std::string name : {"styles", "numbering", "settings"})
    list.push_back({"rId_" + name, fmt::format("{}/{}", ooxml_office, name), name + ".xml"});
  list.push_back({"rIdFooter", fmt::format("{}/footer", ooxml_office), "footer.xml"});
  list.insert(list.end(), body.relationships.begin(), body.relationships.end());
  return ooxml_relationships(list);
}

std::string settings(const DocxDocument& document) {
  Markup xml;
  xml.raw(ooxml_declaration);
  {
    const auto whole =
        xml.in("w:settings",
               {{"xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}});
    xml.raw(
        "<w:defaultTabStop w:val=\"720\"/><w:characterSpacingControl w:val=\"doNotCompress\"/>"
        "<w:compat><w:compatSetting w:name=\"compatibilityMode\" "
        "w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>");
    xml.leaf("w:themeFontLang", {{"w:val", office_language(document.language)}});
  }
  return xml.take();
}

void write_number_field(Markup& xml, std::string_view field) {
  xml.raw(
      "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> ");
  xml.raw(field);
  xml.raw(
      " </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
      "<w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>");
}

std::string footer(const DocxDocument& document) {
  Markup xml;
  xml.raw(ooxml_declaration);
  {
    const auto whole = xml.in(
        "w:ftr", {{"xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}});
    const auto p = xml.in("w:p");
    xml.raw("<w:pPr><w:pStyle w:val=\"Footer\"/>");
    if (right_to_left(document.language)) xml.leaf("w:bidi");
    xml.raw("</w:pPr>");
    const auto words = [&](const std::string& text) {
      const auto run = xml.in("w:r");
      xml.element("w:t", {{"xml:space", "preserve"}}, text);
    };
    words(document.footer);
    xml.raw("<w:r><w:tab/></w:r>");
    words(document.page_word + " ");
    write_number_field(xml, "PAGE");
    words(" " + document.of_word + " ");
    write_number_field(xml, "NUMPAGES");
  }
  return xml.take();
}

}  // namespace

std::vector<OutputFile> docx_parts(const DocxDocument& document) {
  const auto body = ooxml_body(document);
  std::vector<OutputFile> parts{
      {"[Content_Types].xml", content_types(body)},
      {"_rels/.rels", ooxml_root_relationships("word/document.xml")},
      {"word/document.xml", body.document_xml},
      {"word/_rels/document.xml.rels", document_relationships(body)},
      {"word/styles.xml",
       with_accent(ooxml_styles(document.language, document.serifs), document.accent)},
      {"word/numbering.xml", ooxml_numbering(document)},
      {"word/settings.xml", settings(document)},
      {"word/footer.xml", footer(document)},
      {"docProps/core.xml",
       ooxml_core_properties(document.title, document.creator, document.language)},
  };
  parts.insert(parts.end(), body.media.begin(), body.media.end());
  return parts;
}

std::string docx_bytes(const DocxDocument& document) {
  return zip_files(docx_parts(document));
}

}  // namespace uddrag::exporting
