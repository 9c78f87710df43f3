// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/ooxml_styles.h"

#include <fmt/format.h>

#include <array>
#include <string_view>

#include "export/language.h"
#include "export/markup.h"
#include "export/ooxml_package.h"

namespace uddrag::exporting {
namespace {

constexpr std::string_view main_namespace =
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

struct OoxmlStyle {
  std::string_view id, name, based_on, next;
  std::string_view paragraph;  ///< what stands in w:pPr, in the schema's order
  std::string_view run;        ///< what stands in w:rPr behind the letters, in the schema's order
  Letters letters = Letters::text;
};

#define UDDRAG_SIZE(n) R"(<w:sz w:val=")" #n R"("/><w:szCs w:val=")" #n R"("/>)"
#define UDDRAG_BOLD "<w:b/><w:bCs/>"
#define UDDRAG_LEFT_RULE(colour) \
  R"(<w:pBdr><w:left w:val="single" w:sz="18" w:space="10" w:color=")" colour R"("/></w:pBdr>)"

constexpr auto ooxml_paragraph_styles = std::to_array<OoxmlStyle>({
    {"Title", "Title", "Normal", "Subtitle",
     R"(<w:spacing w:before="2400" w:after="120" w:line="240" w:lineRule="auto"/>)",
     UDDRAG_BOLD R"(<w:color w:val="1D5B5E"/>)" UDDRAG_SIZE(60), Letters::headings},
    {"Subtitle", "Subtitle", "Normal", "Normal", R"(<w:spacing w:after="480"/>)",
     R"(<w:color w:val="5C564C"/>)" UDDRAG_SIZE(28), Letters::quotes},
    {"Heading1", "heading 1", "Normal", "Normal",
     R"(<w:keepNext/><w:keepLines/><w:spacing w:before="480" w:after="240" w:line="240" w:lineRule="auto"/><w:outlineLvl w:val="0"/>)",
     UDDRAG_BOLD R"(<w:color w:val="1D5B5E"/>)" UDDRAG_SIZE(40), Letters::headings},
    {"Heading2", "heading 2", "Normal", "Normal",
     R"(<w:keepNext/><w:keepLines/><w:spacing w:before="420" w:after="120" w:line="240" w:lineRule="auto"/><w:outlineLvl w:val="1"/>)",
     UDDRAG_BOLD UDDRAG_SIZE(28), Letters::headings},
    {"Heading3", "heading 3", "Normal", "Normal",
     R"(<w:keepNext/><w:keepLines/><w:spacing w:before="300" w:after="80" w:line="240" w:lineRule="auto"/><w:outlineLvl w:val="2"/>)",
     UDDRAG_BOLD UDDRAG_SIZE(24), Letters::headings},
    {"Heading4", "heading 4", "Normal", "Normal",
     R"(<w:keepNext/><w:keepLines/><w:spacing w:before="240" w:after="60"/><w:outlineLvl w:val="3"/>)",
     UDDRAG_BOLD UDDRAG_SIZE(22), Letters::headings},
    {"Heading5", "heading 5", "Normal", "Normal",
     R"(<w:keepNext/><w:keepLines/><w:spacing w:before="200" w:after="60"/><w:outlineLvl w:val="4"/>)",
     UDDRAG_BOLD R"(<w:color w:val="5C564C"/>)", Letters::headings},
    {"Heading6", "heading 6", "Normal", "Normal",
     R"(<w:keepNext/><w:keepLines/><w:spacing w:before="200" w:after="60"/><w:outlineLvl w:val="5"/>)",
     R"(<w:i/><w:iCs/><w:color w:val="5C564C"/>)", Letters::headings},
    {"TOCHeading", "TOC Heading", "Normal", "Normal",
     R"(<w:keepNext/><w:spacing w:before="480" w:after="120"/>)", UDDRAG_BOLD UDDRAG_SIZE(28),
     Letters::headings},
    {"TOC1", "toc 1", "Normal", "Normal",
     R"(<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9070"/></w:tabs><w:spacing w:before="80" w:after="40"/>)",
     ""},
    {"TOC2", "toc 2", "Normal", "Normal",
     R"(<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9070"/></w:tabs><w:spacing w:after="20"/><w:ind w:left="340"/>)",
     UDDRAG_SIZE(20)},
    {"Quote", "Quote", "Normal", "Normal",
     UDDRAG_LEFT_RULE(
         "1D5B5E") R"(<w:spacing w:before="60" w:after="60" w:line="300" w:lineRule="auto"/><w:ind w:left="340" w:right="340"/>)",
     UDDRAG_SIZE(23), Letters::quotes},
    {"Caption", "caption", "Normal", "Normal",
     R"(<w:keepLines/><w:spacing w:before="60" w:after="240"/>)",
     R"(<w:color w:val="5C564C"/>)" UDDRAG_SIZE(19)},
    {"ListBullet", "List Bullet", "Normal", "",
     R"(<w:numPr><w:numId w:val="1"/></w:numPr><w:spacing w:after="60"/>)", ""},
    {"ListNumber", "List Number", "Normal", "",
     R"(<w:numPr><w:numId w:val="2"/></w:numPr><w:spacing w:after="60"/>)", ""},
    {"ListContinue", "List Continue", "Normal", "",
     R"(<w:spacing w:after="60"/><w:ind w:left="360"/>)", ""},
    {"Footer", "footer", "Normal", "",
     R"(<w:tabs><w:tab w:val="right" w:pos="9070"/></w:tabs><w:spacing w:after="0"/>)",
     R"(<w:color w:val="5C564C"/>)" UDDRAG_SIZE(18)},
    {"ExcerptLabel", "Excerpt Label", "Normal", "Quote",
     R"(<w:keepNext/><w:spacing w:before="320" w:after="60"/>)",
     UDDRAG_BOLD R"(<w:color w:val="1D5B5E"/>)" UDDRAG_SIZE(20)},
    {"ExcerptLeadIn", "Excerpt Lead-in", "Normal", "Quote",
     R"(<w:keepNext/><w:spacing w:after="80"/>)", ""},
    {"ExcerptContext", "Excerpt Context", "Normal", "Quote",
     R"(<w:spacing w:after="60"/><w:ind w:left="340" w:right="340"/>)",
     R"(<w:color w:val="5C564C"/>)" UDDRAG_SIZE(20)},
    {"ExcerptSource", "Excerpt Source", "Caption", "Normal", R"(<w:ind w:left="340"/>)", ""},
    {"ContentNote", "Content Note", "Normal", "Normal",
     R"(<w:keepLines/>)" UDDRAG_LEFT_RULE(
         "B7791F") R"(<w:shd w:val="clear" w:color="auto" w:fill="FBF2E1"/><w:spacing w:before="160"/><w:ind w:left="340" w:right="340"/>)",
     R"(<w:color w:val="744611"/>)"},
    {"TeacherNote", "Teacher Note", "Normal", "",
     UDDRAG_LEFT_RULE(
         "4D4183") R"(<w:shd w:val="clear" w:color="auto" w:fill="F0EDF9"/><w:ind w:left="340" w:right="340"/>)",
     ""},
    {"Kicker", "Kicker", "Normal", "Normal",
     R"(<w:keepNext/><w:spacing w:before="280" w:after="40"/>)",
     UDDRAG_BOLD R"(<w:color w:val="1D5B5E"/>)" UDDRAG_SIZE(20)},
    {"Details", "Details", "Normal", "", R"(<w:spacing w:after="40"/>)",
     R"(<w:color w:val="5C564C"/>)" UDDRAG_SIZE(20)},
    {"Separator", "Separator", "Normal", "Normal",
     R"(<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="C9C2B4"/></w:pBdr><w:spacing w:before="120" w:after="240"/>)",
     ""},
    {"TableHeader", "Table Header", "Normal", "",
     R"(<w:keepNext/><w:spacing w:before="60" w:after="60"/>)", UDDRAG_BOLD},
});

constexpr auto ooxml_character_styles = std::to_array<OoxmlStyle>({
    {"Strong", "Strong", "", "", "", UDDRAG_BOLD},
    {"Emphasis", "Emphasis", "", "", "", "<w:i/><w:iCs/>"},
    {"Hyperlink", "Hyperlink", "", "", "", R"(<w:color w:val="1D5B5E"/><w:u w:val="single"/>)"},
    {"Omission", "Omission", "", "", "", R"(<w:color w:val="5C564C"/>)"},
    {"Clarification", "Clarification", "", "", "", R"(<w:color w:val="5C564C"/>)"},
    {"Speaker", "Speaker", "", "", "", UDDRAG_BOLD},
});

#undef UDDRAG_SIZE
#undef UDDRAG_BOLD
#undef UDDRAG_LEFT_RULE

/// What every document needs before its own styles: see 17.7.4.17 on default styles.
constexpr std::string_view defaults = R"(<w:docDefaults><w:rPrDefault><w:rPr>
<w:rFonts w:ascii="{2}" w:hAnsi="{2}" w:eastAsia="{2}" w:cs="Arial"/>
<w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="{0}" w:eastAsia="{0}" w:bidi="{1}"/>
</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>
<w:spacing w:after="140" w:line="281" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>
<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:semiHidden/></w:style>
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:semiHidden/>
<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/>
<w:pPr><w:spacing w:before="60" w:after="60" w:line="264" w:lineRule="auto"/></w:pPr>
<w:tblPr><w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="1D5B5E"/><w:bottom w:val="single" w:sz="4" w:space="0" w:color="C9C2B4"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="C9C2B4"/></w:tblBorders></w:tblPr></w:style>
)";

std::string run_properties(const OoxmlStyle& style, const Serifs& serifs) {
  const bool serif = serifs.of(style.letters);
  if (serif == serifs.text) return std::string(style.run);
  return fmt::format(R"(<w:rFonts w:ascii="{0}" w:hAnsi="{0}"/>{1})", office_face(serif),
                     style.run);
}

void write_style(Markup& xml, std::string_view type, const OoxmlStyle& style,
                 const Serifs& serifs) {
  const auto element =
      xml.in("w:style", {{"w:type", std::string(type)}, {"w:styleId", std::string(style.id)}});
  const auto value = [&](std::string_view tag, std::string_view text) {
    if (!text.empty()) xml.leaf(tag, {{"w:val", std::string(text)}});
  };
  value("w:name", style.name);
  value("w:basedOn", style.based_on);
  value("w:next", style.next);
  xml.leaf("w:qFormat");
  const auto properties = [&](std::string_view tag, std::string_view content) {
    if (!content.empty()) xml.raw(fmt::format("<{0}>{1}</{0}>", tag, content));
  };
  properties("w:pPr", style.paragraph);
  properties("w:rPr", run_properties(style, serifs));
}

void write_level(Markup& xml, int level, bool ordered) {
  constexpr std::array<std::string_view, 3> signs{"•", "–", "·"};
  constexpr std::array<std::string_view, 3> formats{"decimal", "lowerLetter", "lowerRoman"};
  const auto kind = static_cast<std::size_t>(level % 3);
  const auto element = xml.in("w:lvl", {{"w:ilvl", std::to_string(level)}});
  xml.leaf("w:start", {{"w:val", "1"}});
  xml.leaf("w:numFmt", {{"w:val", std::string(ordered ? formats[kind] : "bullet")}});
  xml.leaf("w:lvlText",
           {{"w:val", ordered ? fmt::format("%{}.", level + 1) : std::string(signs[kind])}});
  xml.leaf("w:lvlJc", {{"w:val", "left"}});
  const auto paragraph = xml.in("w:pPr");
  xml.leaf("w:ind", {{"w:left", std::to_string(360 * (level + 1))}, {"w:hanging", "360"}});
}

void write_abstract(Markup& xml, int id, bool ordered) {
  const auto element = xml.in("w:abstractNum", {{"w:abstractNumId", std::to_string(id)}});
  xml.leaf("w:multiLevelType", {{"w:val", "hybridMultilevel"}});
  for (int level = 0; level < 9; ++level) write_level(xml, level, ordered);
}

void write_number(Markup& xml, int id, const DocxList& list) {
  const auto element = xml.in("w:num", {{"w:numId", std::to_string(id)}});
  xml.leaf("w:abstractNumId", {{"w:val", list.ordered ? "1" : "0"}});
  if (!list.ordered) return;
  const auto override_level = xml.in("w:lvlOverride", {{"w:ilvl", std::to_string(list.level)}});
  xml.leaf("w:startOverride", {{"w:val", std::to_string(list.start)}});
}

}  // namespace

std::string ooxml_styles(const std::string& language, const Serifs& serifs) {
  const auto office = office_language(language);
  Markup xml;
  xml.raw(ooxml_declaration);
  {
    const auto styles = xml.in("w:styles", {{"xmlns:w", std::string(main_namespace)}});
    // A tag may hold anything the user typed, so it is escaped like every other value.
    Markup tag;
    tag.text(office.empty() ? "en-GB" : office);
    const auto plain = tag.take();
    xml.raw(fmt::format(defaults, plain.find('"') == plain.npos ? plain : "en-GB",
                        right_to_left(language) && plain.find('"') == plain.npos ? plain : "ar-SA",
                        office_face(serifs.text)));
    for (const auto& style : ooxml_paragraph_styles) write_style(xml, "paragraph", style, serifs);
    for (const auto& style : ooxml_character_styles) write_style(xml, "character", style, serifs);
  }
  return xml.take();
}

int ooxml_list_number(int list) {
  return list + 2;
}

std::string ooxml_numbering(const DocxDocument& document) {
  Markup xml;
  xml.raw(ooxml_declaration);
  {
    const auto numbering = xml.in("w:numbering", {{"xmlns:w", std::string(main_namespace)}});
    write_abstract(xml, 0, false);
    write_abstract(xml, 1, true);
    write_number(xml, 1, {false, 1, 0});  // the styles List Bullet and List Number
    write_number(xml, 2, {true, 1, 0});
    for (std::size_t i = 0; i < document.lists.size(); ++i)
      write_number(xml, ooxml_list_number(static_cast<int>(i) + 1), document.lists[i]);
  }
  return xml.take();
}

}  // namespace uddrag::exporting
