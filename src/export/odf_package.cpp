// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/odf_package.h"

#include "export/language.h"
#include "export/markup.h"
#include "export/odf_body.h"
#include "export/odf_styles.h"
#include "export/zip_writer.h"

namespace uddrag::exporting {
namespace {

constexpr std::string_view text_type = "application/vnd.oasis.opendocument.text";

std::string meta(const DocxDocument& document) {
  Markup xml;
  open_odf(xml, "office:document-meta");
  {
    const auto whole = xml.in("office:meta");
    xml.element("meta:generator", {}, "Uddrag");
    xml.element("dc:title", {}, document.title);
    if (!document.creator.empty()) {
      xml.element("meta:initial-creator", {}, document.creator);
      xml.element("dc:creator", {}, document.creator);
    }
    xml.element("dc:language", {}, office_language(document.language));
  }
  xml.close();
  return xml.take();
}

std::string manifest(const OdfBody& body) {
  Markup xml;
  xml.raw(xml_declaration);
  {
    const auto whole =
        xml.in("manifest:manifest",
               {{"xmlns:manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"},
                {"manifest:version", "1.3"}});
    const auto entry = [&](const std::string& path, const std::string& type) {
      xml.leaf("manifest:file-entry",
               {{"manifest:full-path", path}, {"manifest:media-type", type}});
      xml.raw("\n");
    };
    entry("/", std::string(text_type));
    for (const auto* part : {"content.xml", "styles.xml", "meta.xml"}) entry(part, "text/xml");
    for (const auto& file : body.media)
      entry(file.path, "image/" + file.path.substr(file.path.rfind('.') + 1));
  }
  return xml.take();
}

}  // namespace

std::string odt_bytes(const DocxDocument& document) {
  const auto body = odf_body(document);
  std::vector<OutputFile> parts{{"content.xml", body.content_xml},
                                {"styles.xml", odf_styles(document)},
                                {"meta.xml", meta(document)}};
  parts.insert(parts.end(), body.media.begin(), body.media.end());
  parts.push_back({"META-INF/manifest.xml", manifest(body)});
  return zip_package(std::string(text_type), parts);
}

}  // namespace uddrag::exporting
