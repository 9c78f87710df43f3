// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/pptx_package.h"

#include <fmt/format.h>

#include "export/ooxml_package.h"
#include "export/pptx_design.h"
#include "export/pptx_slide.h"
#include "export/svg.h"
#include "export/zip_writer.h"

namespace uddrag::exporting {
namespace {

constexpr std::string_view presentation_type =
    "application/vnd.openxmlformats-officedocument.presentationml";

OoxmlRelationship relation(const std::string& id, std::string_view type,
                           const std::string& target) {
  return {id, fmt::format("{}/{}", ooxml_office, type), target, false};
}

std::string presentation(std::size_t slides) {
  std::string list;
  for (std::size_t i = 0; i < slides; ++i)
    list += fmt::format("<p:sldId id=\"{}\" r:id=\"rIdSlide{}\"/>", 256 + i, i + 1);
  return fmt::format(
      "{}<p:presentation{} saveSubsetFonts=\"1\"><p:sldMasterIdLst><p:sldMasterId "
      "id=\"2147483648\" r:id=\"rIdMaster\"/></p:sldMasterIdLst><p:notesMasterIdLst>"
      "<p:notesMasterId r:id=\"rIdNotes\"/></p:notesMasterIdLst><p:sldIdLst>{}</p:sldIdLst>"
      "<p:sldSz cx=\"{}\" cy=\"{}\"/><p:notesSz cx=\"6858000\" cy=\"9144000\"/>"
      "</p:presentation>",
      ooxml_declaration, pptx_namespaces, list, slide_width, slide_height);
}

std::string presentation_relationships(std::size_t slides) {
  std::vector<OoxmlRelationship> list{
      relation("rIdMaster", "slideMaster", "slideMasters/slideMaster1.xml"),
      relation("rIdNotes", "notesMaster", "notesMasters/notesMaster1.xml"),
      relation("rIdTheme", "theme", "theme/theme1.xml")};
  for (std::size_t i = 1; i <= slides; ++i)
    list.push_back(
        relation(fmt::format("rIdSlide{}", i), "slide", fmt::format("slides/slide{}.xml", i)));
  return ooxml_relationships(list);
}

/// The parts that do not depend on the slides.
void add_design(std::vector<OutputFile>& parts, const Deck& deck) {
  std::vector<OoxmlRelationship> of_master;
  for (int i = 0; i < slide_layout_count; ++i) {
    const auto name = fmt::format("slideLayout{}.xml", i + 1);
    of_master.push_back(
        relation(fmt::format("rId{}", i + 1), "slideLayout", "../slideLayouts/" + name));
    parts.push_back(
        {"ppt/slideLayouts/" + name, pptx_layout(static_cast<SlideLayout>(i), deck.serifs)});
    parts.push_back({"ppt/slideLayouts/_rels/" + name + ".rels",
                     ooxml_relationships(
                         {relation("rId1", "slideMaster", "../slideMasters/slideMaster1.xml")})});
  }
  of_master.push_back(relation("rIdTheme", "theme", "../theme/theme1.xml"));
  parts.push_back({"ppt/slideMasters/slideMaster1.xml", pptx_master()});
  parts.push_back({"ppt/slideMasters/_rels/slideMaster1.xml.rels", ooxml_relationships(of_master)});
  parts.push_back({"ppt/notesMasters/notesMaster1.xml", pptx_notes_master()});
  parts.push_back({"ppt/notesMasters/_rels/notesMaster1.xml.rels",
                   ooxml_relationships({relation("rId1", "theme", "../theme/theme2.xml")})});
  for (const auto* name : {"theme1", "theme2"})
    parts.push_back(
        {fmt::format("ppt/theme/{}.xml", name), with_accent(pptx_theme(deck.serifs), deck.accent)});
}

void add_slide(std::vector<OutputFile>& parts, std::vector<OutputFile>& media, const Deck& deck,
               std::size_t at) {
  const auto& slide = deck.slides[at];
  const auto number = at + 1;
  const auto written = pptx_slide(slide, deck.language, deck.title, number);
  auto relations = written.links;
  relations.push_back(relation(
      "rIdLayout", "slideLayout",
      fmt::format("../slideLayouts/slideLayout{}.xml", static_cast<int>(slide.layout) + 1)));
  relations.push_back(
      relation("rIdNotes", "notesSlide", fmt::format("../notesSlides/notesSlide{}.xml", number)));
  if (slide.picture) {
    auto image = packed_image(slide.picture->info, slide.picture->bytes);
    const auto name = fmt::format("image{}.{}", media.size() + 1, image.extension);
    media.push_back({"ppt/media/" + name, std::move(image.bytes)});
    relations.push_back(relation("rIdPicture", "image", "../media/" + name));
  }
  parts.push_back({fmt::format("ppt/slides/slide{}.xml", number), written.slide_xml});
  parts.push_back(
      {fmt::format("ppt/slides/_rels/slide{}.xml.rels", number), ooxml_relationships(relations)});
  parts.push_back({fmt::format("ppt/notesSlides/notesSlide{}.xml", number), written.notes_xml});
  parts.push_back({fmt::format("ppt/notesSlides/_rels/notesSlide{}.xml.rels", number),
                   ooxml_relationships(
                       {relation("rId1", "notesMaster", "../notesMasters/notesMaster1.xml"),
                        relation("rId2", "slide", fmt::format("../slides/slide{}.xml", number))})});
}

/// "slideLayout" for "ppt/slideLayouts/slideLayout3.xml"; empty for a part of relationships.
std::string type_of(const std::string& path) {
  if (path.ends_with(".rels")) return {};
  auto name = path.substr(path.rfind('/') + 1);
  name.erase(name.find_first_of("0123456789."));
  if (name == "theme") return "application/vnd.openxmlformats-officedocument.theme+xml";
  const auto main = name == "presentation" ? ".main" : "";
  return fmt::format("{}.{}{}+xml", presentation_type, name, main);
}

}  // namespace

std::string pptx_bytes(const Deck& deck) {
  std::vector<OutputFile> parts{
      {"ppt/presentation.xml", presentation(deck.slides.size())},
      {"ppt/_rels/presentation.xml.rels", presentation_relationships(deck.slides.size())}};
  std::vector<OutputFile> media;
  add_design(parts, deck);
  for (std::size_t i = 0; i < deck.slides.size(); ++i) add_slide(parts, media, deck, i);
  std::vector<std::pair<std::string, std::string>> types;
  for (const auto& part : parts)
    if (const auto type = type_of(part.path); !type.empty())
      types.emplace_back("/" + part.path, type);
  std::vector<OutputFile> all{{"[Content_Types].xml", ooxml_content_types(types, media)},
                              {"_rels/.rels", ooxml_root_relationships("ppt/presentation.xml")}};
  all.insert(all.end(), parts.begin(), parts.end());
  all.insert(all.end(), media.begin(), media.end());
  all.push_back(
      {"docProps/core.xml", ooxml_core_properties(deck.title, deck.creator, deck.language)});
  return zip_files(all);
}

}  // namespace uddrag::exporting
