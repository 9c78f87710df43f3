// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/pptx_slide.h"

#include <fmt/format.h>

#include <algorithm>

#include "export/language.h"
#include "export/markup.h"
#include "export/ooxml_package.h"
#include "export/pptx_design.h"

namespace uddrag::exporting {
namespace {

constexpr std::string_view slide_group =
    R"(<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>)";
constexpr std::string_view bullet_of = R"(<a:buFont typeface="Arial"/><a:buChar char="•"/>)";

class SlideWriter {
 public:
  SlideWriter(const Slide& slide, const std::string& language)
      : m_slide(slide), m_language(language) {}

  PptxSlide write(const std::string& footer, std::size_t number) {
    open("p:sld");
    place("Title", m_slide.layout == SlideLayout::title ? "ctrTitle" : "title", 0,
          [&] { write_plain(m_slide.title); });
    if (!m_slide.body.empty()) write_body();
    if (m_slide.picture && m_slide.layout == SlideLayout::title)
      write_logo(*m_slide.picture);
    else if (m_slide.picture)
      write_picture(*m_slide.picture, centred(m_slide.picture->info, picture_box));
    if (!m_slide.source.empty()) place("Source", "body", 13, [&] { write_plain(m_slide.source); });
    const bool plain =
        m_slide.layout != SlideLayout::title && m_slide.layout != SlideLayout::section;
    if (plain) write_foot(footer, number);
    close("p:sld");
    m_result.slide_xml = m_xml.take();
    write_notes();
    return std::move(m_result);
  }

 private:
  void open(std::string_view root) {
    m_xml.raw(ooxml_declaration);
    m_xml.raw(fmt::format("<{}{}><p:cSld><p:spTree>{}\n", root, pptx_namespaces, slide_group));
    m_shapes = 1;
  }

  void close(std::string_view root) {
    m_xml.raw(fmt::format(
        "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></{}>", root));
  }

  /// A shape that takes place and letters from the layout. `write` writes its paragraphs.
  template <class Write>
  void place(const std::string& name, const std::string& type, int index, Write&& write) {
    const auto shape = m_xml.in("p:sp");
    {
      const auto about = m_xml.in("p:nvSpPr");
      m_xml.leaf("p:cNvPr", {{"id", std::to_string(++m_shapes)}, {"name", name}});
      m_xml.raw("<p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr>");
      const auto properties = m_xml.in("p:nvPr");
      m_xml.leaf("p:ph", {{"type", type}, {"idx", index ? std::to_string(index) : ""}});
    }
    m_xml.raw("<p:spPr/>");
    const auto body = m_xml.in("p:txBody");
    m_xml.raw("<a:bodyPr/><a:lstStyle/>");
    write();
  }

  void write_body() {
    place(m_slide.layout == SlideLayout::title ? "Subtitle" : "Text",
          m_slide.layout == SlideLayout::title ? "subTitle" : "body", 1, [&] {
            for (const auto& paragraph : m_slide.body)
              write_paragraph(paragraph, paragraph.small ? "2000" : m_slide.large ? "3400" : "");
          });
  }

  void write_plain(const std::string& text) {
    SlideParagraph paragraph;
    paragraph.runs.emplace_back().text = text;
    write_paragraph(paragraph);
  }

  /// `size` of letters in hundredths of a point; empty: the layout's.
  void write_paragraph(const SlideParagraph& paragraph, const std::string& size = {}) {
    const auto& language = paragraph.language.empty() ? m_language : paragraph.language;
    const bool rtl = right_to_left(language);
    const auto p = m_xml.in("a:p");
    {
      const auto properties = m_xml.in("a:pPr", {{"marL", paragraph.bullet ? "342900" : ""},
                                                 {"indent", paragraph.bullet ? "-342900" : ""},
                                                 {"algn", rtl ? "r" : ""},
                                                 {"rtl", rtl ? "1" : ""}});
      if (paragraph.bullet) m_xml.raw(bullet_of);
    }
    for (const auto& run : paragraph.runs) write_run(run, size, language);
  }

  void write_run(const SlideRun& run, const std::string& size, const std::string& language) {
    const auto r = m_xml.in("a:r");
    {
      const auto properties = m_xml.in("a:rPr", {{"lang", office_language(language)},
                                                 {"sz", size},
                                                 {"b", run.strong ? "1" : ""},
                                                 {"i", run.emphasised ? "1" : ""}});
      if (run.quiet) m_xml.raw("<a:solidFill><a:srgbClr val=\"625C52\"/></a:solidFill>");
      if (!run.link.empty()) m_xml.leaf("a:hlinkClick", {{"r:id", linked(run.link)}});
    }
    m_xml.element("a:t", {}, run.text);
  }

  std::string linked(const std::string& address) {
    const auto id = fmt::format("rIdLink{}", m_result.links.size() + 1);
    m_result.links.push_back({id, fmt::format("{}/hyperlink", ooxml_office), address, true});
    return id;
  }

  /// As large as the box lets it be.
  static SlideBox centred(const ImageInfo& info, const SlideBox& box) {
    const double scale =
        std::min(static_cast<double>(box.width) / static_cast<double>(info.width),
                 static_cast<double>(box.height) / static_cast<double>(info.height));
    const auto size = [&](std::int64_t pixels) {
      return std::max<std::int64_t>(1,
                                    static_cast<std::int64_t>(static_cast<double>(pixels) * scale));
    };
    const auto width = size(info.width), height = size(info.height);
    return {box.x + (box.width - width) / 2, box.y + (box.height - height) / 2, width, height};
  }

  void write_logo(const SlidePicture& picture) {
    auto box = centred(picture.info, logo_box);
    box.x = logo_box.x;
    m_xml.raw(fmt::format(
        "<p:sp><p:nvSpPr><p:cNvPr id=\"{}\" name=\"Ground\"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr>"
        "<p:spPr><a:xfrm><a:off x=\"{}\" y=\"{}\"/><a:ext cx=\"{}\" cy=\"{}\"/></a:xfrm>"
        "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr "
        "val=\"bg1\"/></a:solidFill></p:spPr></p:sp>\n",
        ++m_shapes, box.x, box.y, box.width + 2 * logo_edge, box.height + 2 * logo_edge));
    box.x += logo_edge;
    box.y += logo_edge;
    write_picture(picture, box);
  }

  void write_picture(const SlidePicture& picture, const SlideBox& box) {
    const auto shape = m_xml.in("p:pic");
    {
      const auto about = m_xml.in("p:nvPicPr");
      m_xml.leaf("p:cNvPr", {{"id", std::to_string(++m_shapes)},
                             {"name", "Picture"},
                             {"descr", picture.alternative}});
      m_xml.raw("<p:cNvPicPr><a:picLocks noChangeAspect=\"1\"/></p:cNvPicPr><p:nvPr/>");
    }
    m_xml.raw(fmt::format(
        "<p:blipFill><a:blip r:embed=\"rIdPicture\"/><a:stretch><a:fillRect/></a:stretch>"
        "</p:blipFill><p:spPr><a:xfrm><a:off x=\"{}\" y=\"{}\"/><a:ext cx=\"{}\" cy=\"{}\"/>"
        "</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr>",
        box.x, box.y, box.width, box.height));
  }

  void write_foot(const std::string& footer, std::size_t number) {
    place("Footer", "ftr", 11, [&] { write_plain(footer); });
    place("Slide number", "sldNum", 12, [&] {
      m_xml.raw(fmt::format(
          "<a:p><a:fld id=\"{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}\" type=\"slidenum\">"
          "<a:rPr/><a:t>{}</a:t></a:fld></a:p>",
          number));
    });
  }

  void write_notes() {
    open("p:notes");
    m_xml.raw(fmt::format(
        "<p:sp><p:nvSpPr><p:cNvPr id=\"{}\" name=\"Slide image\"/><p:cNvSpPr><a:spLocks "
        "noGrp=\"1\" noRot=\"1\" noChangeAspect=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"sldImg\" "
        "idx=\"2\"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>\n",
        ++m_shapes));
    place("Notes", "body", 3, [&] {
      for (const auto& line : m_slide.notes) write_plain(line);
      if (m_slide.notes.empty()) m_xml.raw("<a:p/>");
    });
    close("p:notes");
    m_result.notes_xml = m_xml.take();
  }

  const Slide& m_slide;
  const std::string& m_language;
  Markup m_xml;
  PptxSlide m_result;
  int m_shapes = 1;
};

}  // namespace

PptxSlide pptx_slide(const Slide& slide, const std::string& language, const std::string& footer,
                     std::size_t number) {
  return SlideWriter(slide, language).write(footer, number);
}

}  // namespace uddrag::exporting
