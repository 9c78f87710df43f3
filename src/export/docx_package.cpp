// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/docx_package.h"

#include <fmt/format.h>

#include <set>

#include "export/language.h"
#include "export/markup.h"
#include "export/ooxml_body.h"
#include "export/ooxml_styles.h"
#include "export/zip_writer.h"

namespace uddrag::exporting {
namespace {

constexpr std::string_view declaration =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::string_view word = "application/vnd.openxmlformats-officedocument.wordprocessingml";
constexpr std::string_view relations =
    "http://schemas.openxmlformats.org/package/2006/relationships";
constexpr std::string_view office =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

std::string content_types(const OoxmlBody& body) {
  Markup xml;
  xml.raw(declaration);
  {
    const auto types = xml.in(
        "Types", {{"xmlns", "http://schemas.openxmlformats.org/package/2006/content-types"}});
    const auto by_ending = [&](const std::string& ending, const std::string& type) {
      xml.leaf("Default", {{"Extension", ending}, {"ContentType", type}});
    };
    const auto part = [&](const std::string& name, const std::string& type) {
      xml.leaf("Override", {{"PartName", name}, {"ContentType", type}});
    };
    by_ending("rels", "application/vnd.openxmlformats-package.relationships+xml");
    by_ending("xml", "application/xml");
    std::set<std::string> endings;
    for (const auto& file : body.media) endings.insert(file.path.substr(file.path.rfind('.') + 1));
    for (const auto& ending : endings) by_ending(ending, "image/" + ending);
    part("/word/document.xml", fmt::format("{}.document.main+xml", word));
    for (const auto* name : {"styles", "numbering", "settings", "footer"})
      part(fmt::format("/word/{}.xml", name), fmt::format("{}.{}+xml", word, name));
    part("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
  }
  return xml.take();
}

std::string relationships(const std::vector<OoxmlRelationship>& list) {
  Markup xml;
  xml.raw(declaration);
  {
    const auto whole = xml.in("Relationships", {{"xmlns", std::string(relations)}});
    for (const auto& [id, type, target, external] : list)
      xml.leaf("Relationship", {{"Id", id},
                                {"Type", type},
                                {"Target", target},
                                {"TargetMode", external ? "External" : ""}});
  }
  return xml.take();
}

std::string package_relationships() {
  return relationships(
      {{"rId1", fmt::format("{}/officeDocument", office), "word/document.xml"},
       {"rId2",
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        "docProps/core.xml"}});
}

std::string document_relationships(const OoxmlBody& body) {
  std::vector<OoxmlRelationship> list;
  for (const std::string name : {"styles", "numbering", "settings"})
    list.push_back({"rId_" + name, fmt::format("{}/{}", office, name), name + ".xml"});
  list.push_back({"rIdFooter", fmt::format("{}/footer", office), "footer.xml"});
  list.insert(list.end(), body.relationships.begin(), body.relationships.end());
  return relationships(list);
}

std::string core_properties(const DocxDocument& document) {
  Markup xml;
  xml.raw(declaration);
  {
    const auto whole = xml.in(
        "cp:coreProperties",
        {{"xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"},
         {"xmlns:dc", "http://purl.org/dc/elements/1.1/"}});
    xml.element("dc:title", {}, document.title);
    if (!document.creator.empty()) xml.element("dc:creator", {}, document.creator);
    xml.element("dc:language", {}, office_language(document.language));
  }
  return xml.take();
}

std::string settings(const DocxDocument& document) {
  Markup xml;
  xml.raw(declaration);
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
  xml.raw(declaration);
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
      {"_rels/.rels", package_relationships()},
      {"word/document.xml", body.document_xml},
      {"word/_rels/document.xml.rels", document_relationships(body)},
      {"word/styles.xml", ooxml_styles(document.language)},
      {"word/numbering.xml", ooxml_numbering(document)},
      {"word/settings.xml", settings(document)},
      {"word/footer.xml", footer(document)},
      {"docProps/core.xml", core_properties(document)},
  };
  parts.insert(parts.end(), body.media.begin(), body.media.end());
  return parts;
}

std::string docx_bytes(const DocxDocument& document) {
  return zip_files(docx_parts(document));
}

}  // namespace uddrag::exporting
