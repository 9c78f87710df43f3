// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/pptx_design.h"

#include <fmt/format.h>

#include <array>

#include "export/ooxml_package.h"

namespace uddrag::exporting {
namespace {

constexpr std::string_view group =
    R"(<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>)";
constexpr std::string_view colour_map =
    R"(bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink")";

/// One place on a layout. `level` is what stands in a:lvl1pPr.
struct Place {
  std::string_view name, type;
  int index;  ///< 0: the type says all
  SlideBox box;
  std::string_view body;   ///< attributes of a:bodyPr
  std::string_view level;  ///< empty: as the master has it
};

std::string written(const Place& place, int id) {
  const auto index = place.index ? fmt::format(" idx=\"{}\"", place.index) : std::string();
  const auto list = place.level.empty() ? std::string("<a:lstStyle/>")
                                        : fmt::format("<a:lstStyle>{}</a:lstStyle>", place.level);
  const bool number = place.type == "sldNum";
  const auto text =
      number
          ? R"(<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr/><a:t>1</a:t></a:fld>)"
          : R"(<a:endParaRPr/>)";
  return fmt::format(
      R"(<p:sp><p:nvSpPr><p:cNvPr id="{}" name="{}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="{}"{}/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="{}" y="{}"/><a:ext cx="{}" cy="{}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr{}/>{}<a:p>{}</a:p></p:txBody></p:sp>)"
      "\n",
      id, place.name, place.type, index, place.box.x, place.box.y, place.box.width,
      place.box.height, place.body, list, text);
}

/// Of sources and captions.
constexpr std::string_view small_print =
    R"(<a:lvl1pPr><a:buNone/><a:defRPr sz="1800"><a:solidFill><a:srgbClr val="625C52"/></a:solidFill></a:defRPr></a:lvl1pPr>)";

constexpr std::int64_t left = 838'200, across = 10'515'600;

constexpr Place footer_place{
    "Footer",
    "ftr",
    11,
    {left, 6'330'000, 8'400'000, 300'000},
    R"( anchor="ctr" lIns="0")",
    R"(<a:lvl1pPr><a:buNone/><a:defRPr sz="1200"><a:solidFill><a:srgbClr val="625C52"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr>)"};
constexpr Place number{
    "Slide number",
    "sldNum",
    12,
    {9'810'000, 6'330'000, 1'543'800, 300'000},
    R"( anchor="ctr" rIns="0")",
    R"(<a:lvl1pPr algn="r"><a:buNone/><a:defRPr sz="1200"><a:solidFill><a:srgbClr val="625C52"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr>)"};
constexpr Place title{
    "Title", "title", 0, {left, 420'000, across, 900'000}, R"( anchor="b" lIns="0" rIns="0")", ""};
constexpr Place text{
    "Text", "body", 1, {left, 1'500'000, across, 4'650'000}, R"( anchor="t" lIns="0" rIns="0")",
    ""};

struct Layout {
  std::string_view name, type;
  std::string_view background;  ///< empty: the master's
  std::array<Place, 3> places;  ///< without a name: not there
  std::string_view more;        ///< further shapes
};

#define UDDRAG_WHITE R"(<a:solidFill><a:schemeClr val="bg1"/></a:solidFill>)"
#define UDDRAG_DARK \
  R"(<p:bg><p:bgPr><a:solidFill><a:schemeClr val="tx2"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>)"

constexpr auto layouts = std::to_array<Layout>({
    {"Title",
     "title",
     UDDRAG_DARK,
     {{{"Title",
        "ctrTitle",
        0,
        {left, 1'300'000, across, 1'900'000},
        R"( anchor="b" lIns="0")",
        R"(<a:lvl1pPr><a:defRPr sz="4800" b="1">)" UDDRAG_WHITE "</a:defRPr></a:lvl1pPr>"},
       {"Subtitle",
        "subTitle",
        1,
        {left, 3'400'000, across, 2'300'000},
        R"( anchor="t" lIns="0")",
        R"(<a:lvl1pPr marL="0" indent="0"><a:spcBef><a:spcPts val="800"/></a:spcBef><a:buNone/><a:defRPr sz="2600">)" UDDRAG_WHITE
        "</a:defRPr></a:lvl1pPr>"},
       {}}},
     ""},
    {"Section",
     "secHead",
     UDDRAG_DARK,
     {{{"Title",
        "title",
        0,
        {left, 620'000, across, 1'500'000},
        R"( anchor="b" lIns="0")",
        R"(<a:lvl1pPr><a:defRPr sz="3600" b="1">)" UDDRAG_WHITE "</a:defRPr></a:lvl1pPr>"},
       {"Text",
        "body",
        1,
        {left, 2'350'000, across, 3'900'000},
        R"( anchor="t" lIns="0")",
        R"(<a:lvl1pPr><a:buNone/><a:defRPr sz="2400">)" UDDRAG_WHITE "</a:defRPr></a:lvl1pPr>"},
       {}}},
     ""},
    {"Text", "obj", "", {{title, text, {}}}, ""},
    {"Quotation",
     "cust",
     "",
     {{{"Title",
        "title",
        0,
        {left, 380'000, across, 620'000},
        R"( anchor="b" lIns="0")",
        R"(<a:lvl1pPr><a:defRPr sz="2000" b="1"><a:solidFill><a:schemeClr val="tx2"/></a:solidFill></a:defRPr></a:lvl1pPr>)"},
       {"Quotation",
        "body",
        1,
        {1'080'000, 1'150'000, 10'273'800, 4'300'000},
        R"( anchor="ctr" lIns="0" rIns="0")",
        R"(<a:lvl1pPr><a:lnSpc><a:spcPct val="108000"/></a:lnSpc><a:spcBef><a:spcPts val="900"/></a:spcBef><a:buNone/><a:defRPr sz="2600"><a:latin typeface="QUOTES"/></a:defRPr></a:lvl1pPr>)"},
       {"Source",
        "body",
        13,
        {1'080'000, 5'560'000, 10'273'800, 620'000},
        R"( anchor="t" lIns="0" rIns="0")",
        small_print}}},
     R"(<p:sp><p:nvSpPr><p:cNvPr id="20" name="Rule"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr><a:xfrm><a:off x="838200" y="1150000"/><a:ext cx="54000" cy="5030000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr val="accent1"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr/></a:p></p:txBody></p:sp>)"},
    {"Picture",
     "cust",
     "",
     {{title,
       {"Caption",
        "body",
        13,
        {left, 5'560'000, across, 720'000},
        R"( anchor="t" lIns="0" rIns="0")",
        small_print},
       {}}},
     ""},
});

#undef UDDRAG_WHITE
#undef UDDRAG_DARK

static_assert(layouts.size() == slide_layout_count);

constexpr std::string_view theme =
    R"(<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Uddrag"><a:themeElements>
<a:clrScheme name="Uddrag"><a:dk1><a:srgbClr val="26231F"/></a:dk1><a:lt1><a:srgbClr val="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="1D5B5E"/></a:dk2><a:lt2><a:srgbClr val="F4F1EA"/></a:lt2><a:accent1><a:srgbClr val="1D5B5E"/></a:accent1><a:accent2><a:srgbClr val="B7791F"/></a:accent2><a:accent3><a:srgbClr val="4D4183"/></a:accent3><a:accent4><a:srgbClr val="0072B2"/></a:accent4><a:accent5><a:srgbClr val="00785A"/></a:accent5><a:accent6><a:srgbClr val="A84300"/></a:accent6><a:hlink><a:srgbClr val="1D5B5E"/></a:hlink><a:folHlink><a:srgbClr val="4D4183"/></a:folHlink></a:clrScheme>
<a:fontScheme name="Uddrag"><a:majorFont><a:latin typeface="{0}"/><a:ea typeface=""/><a:cs typeface=""/></a:majorFont><a:minorFont><a:latin typeface="{1}"/><a:ea typeface=""/><a:cs typeface=""/></a:minorFont></a:fontScheme>
<a:fmtScheme name="Uddrag"><a:fillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:fillStyleLst><a:lnStyleLst><a:ln w="9525"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln><a:ln w="19050"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln><a:ln w="28575"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln></a:lnStyleLst><a:effectStyleLst><a:effectStyle><a:effectLst/></a:effectStyle><a:effectStyle><a:effectLst/></a:effectStyle><a:effectStyle><a:effectLst/></a:effectStyle></a:effectStyleLst><a:bgFillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:bgFillStyleLst></a:fmtScheme>
</a:themeElements></a:theme>)";

constexpr std::string_view text_styles =
    R"(<p:txStyles><p:titleStyle><a:lvl1pPr algn="l"><a:lnSpc><a:spcPct val="95000"/></a:lnSpc><a:buNone/><a:defRPr sz="3200" b="1" kern="1200"><a:solidFill><a:schemeClr val="tx2"/></a:solidFill><a:latin typeface="+mj-lt"/></a:defRPr></a:lvl1pPr></p:titleStyle>
<p:bodyStyle><a:lvl1pPr marL="0" indent="0" algn="l"><a:lnSpc><a:spcPct val="105000"/></a:lnSpc><a:spcBef><a:spcPts val="800"/></a:spcBef><a:buNone/><a:defRPr sz="2400" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr></p:bodyStyle>
<p:otherStyle><a:lvl1pPr algn="l"><a:defRPr sz="1800" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr></p:otherStyle></p:txStyles>)";

/// A theme knows letters for headings and for text; those of quotations stand in their layout.
std::string in_letters(std::string shape, const Serifs& serifs) {
  constexpr std::string_view quotes = "QUOTES";
  if (const auto at = shape.find(quotes); at != shape.npos)
    shape.replace(at, quotes.size(), office_face(serifs.quotes));
  return shape;
}

}  // namespace

std::string pptx_theme(const Serifs& serifs) {
  return std::string(ooxml_declaration) +
         fmt::format(theme, office_face(serifs.headings), office_face(serifs.text));
}

std::string pptx_master() {
  std::string ids;
  for (int i = 0; i < slide_layout_count; ++i)
    ids += fmt::format("<p:sldLayoutId id=\"{}\" r:id=\"rId{}\"/>", 2'147'483'649 + i, i + 1);
  return fmt::format(
      "{}<p:sldMaster{}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val=\"bg1\"/></a:solidFill>"
      "<a:effectLst/></p:bgPr></p:bg><p:spTree>{}\n{}{}{}{}</p:spTree></p:cSld>"
      "<p:clrMap {}/><p:sldLayoutIdLst>{}</p:sldLayoutIdLst>{}</p:sldMaster>",
      ooxml_declaration, pptx_namespaces, group, written(title, 2), written(text, 3),
      written(footer_place, 4), written(number, 5), colour_map, ids, text_styles);
}

std::string pptx_layout(SlideLayout layout, const Serifs& serifs) {
  const auto& about = layouts[static_cast<std::size_t>(layout)];
  std::string shapes(about.more);
  int id = 2;
  for (const auto& place : about.places)
    if (!place.name.empty()) shapes += in_letters(written(place, id++), serifs);
  const bool plain = about.background.empty();
  if (plain) shapes += written(footer_place, id) + written(number, id + 1);
  const auto type = about.type == "cust" ? std::string() : fmt::format(" type=\"{}\"", about.type);
  return fmt::format(
      "{}<p:sldLayout{}{} preserve=\"1\"><p:cSld name=\"{}\">{}<p:spTree>{}\n{}</p:spTree></p:cSld>"
      "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>",
      ooxml_declaration, pptx_namespaces, type, about.name, about.background, group, shapes);
}

std::string pptx_notes_master() {
  constexpr Place image{
      "Slide image", "sldImg", 2, {685'800, 1'143'000, 5'486'400, 3'086'100}, "", ""};
  constexpr Place notes{"Notes", "body", 3, {685'800, 4'400'550, 5'486'400, 3'600'450}, "", ""};
  return fmt::format(
      "{}<p:notesMaster{}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val=\"bg1\"/>"
      "</a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>{}\n{}{}</p:spTree></p:cSld>"
      "<p:clrMap {}/><p:notesStyle><a:lvl1pPr algn=\"l\"><a:defRPr sz=\"1200\" kern=\"1200\">"
      "<a:solidFill><a:schemeClr val=\"tx1\"/></a:solidFill><a:latin typeface=\"+mn-lt\"/>"
      "</a:defRPr></a:lvl1pPr></p:notesStyle></p:notesMaster>",
      ooxml_declaration, pptx_namespaces, group, written(image, 2), written(notes, 3), colour_map);
}

}  // namespace uddrag::exporting
