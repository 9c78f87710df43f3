// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/ooxml_package.h"

#include <fmt/format.h>

#include <set>

#include "export/language.h"
#include "export/markup.h"

namespace uddrag::exporting {

std::string ooxml_content_types(const std::vector<std::pair<std::string, std::string>>& parts,
                                const std::vector<OutputFile>& media) {
  Markup xml;
  xml.raw(ooxml_declaration);
  {
    const auto types = xml.in(
        "Types", {{"xmlns", "http://schemas.openxmlformats.org/package/2006/content-types"}});
    const auto by_ending = [&](const std::string& ending, const std::string& type) {
      xml.leaf("Default", {{"Extension", ending}, {"ContentType", type}});
    };
    by_ending("rels", "application/vnd.openxmlformats-package.relationships+xml");
    by_ending("xml", "application/xml");
    std::set<std::string> endings;
    for (const auto& file : media) endings.insert(file.path.substr(file.path.rfind('.') + 1));
    for (const auto& ending : endings) by_ending(ending, "image/" + ending);
    for (const auto& [name, type] : parts)
      xml.leaf("Override", {{"PartName", name}, {"ContentType", type}});
    xml.leaf("Override",
             {{"PartName", "/docProps/core.xml"},
              {"ContentType", "application/vnd.openxmlformats-package.core-properties+xml"}});
  }
  return xml.take();
}

std::string ooxml_relationships(const std::vector<OoxmlRelationship>& list) {
  Markup xml;
  xml.raw(ooxml_declaration);
  {
    const auto whole =
        xml.in("Relationships",
               {{"xmlns", "http://schemas.openxmlformats.org/package/2006/relationships"}});
    for (const auto& [id, type, target, external] : list)
      xml.leaf("Relationship", {{"Id", id},
                                {"Type", type},
                                {"Target", target},
                                {"TargetMode", external ? "External" : ""}});
  }
  return xml.take();
}

std::string ooxml_root_relationships(const std::string& main_part) {
  return ooxml_relationships(
      {{"rId1", fmt::format("{}/officeDocument", ooxml_office), main_part},
       {"rId2",
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        "docProps/core.xml"}});
}

std::string ooxml_core_properties(const std::string& title, const std::string& creator,
                                  const std::string& language) {
  Markup xml;
  xml.raw(ooxml_declaration);
  {
    const auto whole = xml.in(
        "cp:coreProperties",
        {{"xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"},
         {"xmlns:dc", "http://purl.org/dc/elements/1.1/"}});
    xml.element("dc:title", {}, title);
    if (!creator.empty()) xml.element("dc:creator", {}, creator);
    xml.element("dc:language", {}, office_language(language));
  }
  return xml.take();
}

}  // namespace uddrag::exporting
