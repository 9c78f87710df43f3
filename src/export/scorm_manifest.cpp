// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/scorm_manifest.h"

#include "export/edition_id.h"
#include "export/lom.h"
#include "export/markup.h"
#include "export/scorm_frame.h"

namespace uddrag::exporting {
namespace {

/// What the two versions call things.
struct Dialect {
  std::string_view version;
  std::string content, adl;  ///< namespaces
  std::string_view type;     ///< attribute that says "sco"
};
const Dialect v1_2{"1.2", "http://www.imsproject.org/xsd/imscp_rootv1p1p2",
                   "http://www.adlnet.org/xsd/adlcp_rootv1p2", "adlcp:scormtype"};
const Dialect v2004{"2004 4th Edition", "http://www.imsglobal.org/xsd/imscp_v1p1",
                    "http://www.adlnet.org/xsd/adlcp_v1p3", "adlcp:scormType"};

void write_metadata(Markup& xml, const course::Pages& pages, const Words& words,
                    const Dialect& dialect) {
  const auto metadata = xml.in("metadata");
  xml.element("schema", {}, "ADL SCORM");
  xml.element("schemaversion", {}, dialect.version);
  if (&dialect == &v2004) write_lom(xml, {"lom", "http://ltsc.ieee.org/xsd/LOM"}, pages, words);
}

/// Whether the course was completed is what its script says, not that it was opened.
void write_sequencing(Markup& xml) {
  const auto sequencing = xml.in("imsss:sequencing");
  xml.leaf("imsss:deliveryControls",
           {{"completionSetByContent", "true"}, {"objectiveSetByContent", "true"}});
}

void write_organization(Markup& xml, const std::string& title, const Dialect& dialect) {
  const auto all = xml.in("organizations", {{"default", "course"}});
  const auto course = xml.in("organization", {{"identifier", "course"}});
  xml.element("title", {}, title);
  const auto item =
      xml.in("item", {{"identifier", "item"}, {"identifierref", "sco"}, {"isvisible", "true"}});
  xml.element("title", {}, title);
  if (&dialect == &v2004) write_sequencing(xml);
}

void write_resource(Markup& xml, const Dialect& dialect, const std::vector<OutputFile>& files) {
  const auto all = xml.in("resources");
  const auto resource = xml.in("resource", {{"identifier", "sco"},
                                            {"type", "webcontent"},
                                            {dialect.type, "sco"},
                                            {"href", scorm_frame_file}});
  for (const auto& file : files) {
    xml.leaf("file", {{"href", file.path}});
    xml.raw("\n");
  }
}

}  // namespace

std::string scorm_manifest(const course::Pages& pages, Scorm version,
                           const std::vector<OutputFile>& files) {
  const auto& dialect = version == Scorm::v1_2 ? v1_2 : v2004;
  const auto& words = words_for(pages.language);
  const std::string sequencing = version == Scorm::v1_2 ? "" : "http://www.imsglobal.org/xsd/imsss";
  Markup xml;
  xml.raw(xml_declaration);
  {
    const auto manifest = xml.in("manifest", {{"identifier", "uddrag-" + edition_id(pages)},
                                              {"version", "1.0"},
                                              {"xmlns", dialect.content},
                                              {"xmlns:adlcp", dialect.adl},
                                              {"xmlns:imsss", sequencing}});
    write_metadata(xml, pages, words, dialect);
    write_organization(xml, edition_title(words, pages), dialect);
    write_resource(xml, dialect, files);
  }
  return xml.take();
}

}  // namespace uddrag::exporting
