// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/odf_styles.h"

#include <fmt/format.h>

#include <array>
#include <utility>

#include "export/language.h"

namespace uddrag::exporting {
namespace {

struct OdfStyle {
  std::string_view id, name, parent, next;
  std::string_view paragraph;       ///< attributes of style:paragraph-properties
  std::string_view text;            ///< attributes of style:text-properties
  std::string_view rule = {};       ///< colour of the line at the side
  Letters letters = Letters::text;  ///< text: as the parent has them
};

#define UDDRAG_BOLD R"( fo:font-weight="bold" style:font-weight-complex="bold")"
#define UDDRAG_ITALIC R"( fo:font-style="italic" style:font-style-complex="italic")"
#define UDDRAG_SIZE(n) R"( fo:font-size=")" n R"(" style:font-size-complex=")" n R"(")"
#define UDDRAG_COLOUR(c) R"( fo:color=")" c R"(")"
#define UDDRAG_SPACE(before, after) \
  R"( fo:margin-top=")" before R"(" fo:margin-bottom=")" after R"(")"
#define UDDRAG_SIDES R"( fo:margin-left="0.6cm" fo:margin-right="0.6cm")"
#define UDDRAG_KEEP R"( fo:keep-with-next="always")"

constexpr auto odf_paragraph_styles = std::to_array<OdfStyle>({
    {"Heading", "Heading", "Standard", "Standard", UDDRAG_KEEP, UDDRAG_BOLD, {}, Letters::headings},
    {"Title", "Title", "Heading", "Subtitle", UDDRAG_SPACE("4cm", "0.2cm"),
     UDDRAG_COLOUR("#1d5b5e") UDDRAG_SIZE("30pt")},
    {"Subtitle",
     "Subtitle",
     "Heading",
     "Standard",
     UDDRAG_SPACE("0cm", "0.8cm"),
     R"( fo:font-weight="normal" style:font-weight-complex="normal")" UDDRAG_COLOUR("#5c564c")
         UDDRAG_SIZE("14pt"),
     {},
     Letters::quotes},
    {"Heading1", "Heading 1", "Heading", "Standard", UDDRAG_SPACE("0.85cm", "0.42cm"),
     UDDRAG_COLOUR("#1d5b5e") UDDRAG_SIZE("20pt")},
    {"Heading2", "Heading 2", "Heading", "Standard", UDDRAG_SPACE("0.74cm", "0.21cm"),
     UDDRAG_SIZE("14pt")},
    {"Heading3", "Heading 3", "Heading", "Standard", UDDRAG_SPACE("0.53cm", "0.14cm"),
     UDDRAG_SIZE("12pt")},
    {"Heading4", "Heading 4", "Heading", "Standard", UDDRAG_SPACE("0.42cm", "0.1cm"),
     UDDRAG_SIZE("11pt")},
    {"Heading5", "Heading 5", "Heading", "Standard", UDDRAG_SPACE("0.35cm", "0.1cm"),
     UDDRAG_SIZE("11pt") UDDRAG_COLOUR("#5c564c")},
    {"Heading6", "Heading 6", "Heading", "Standard", UDDRAG_SPACE("0.35cm", "0.1cm"),
     UDDRAG_SIZE("11pt") UDDRAG_ITALIC UDDRAG_COLOUR("#5c564c")},
    {"TOCHeading", "Contents Heading", "Heading", "Standard", UDDRAG_SPACE("0.85cm", "0.21cm"),
     UDDRAG_SIZE("14pt")},
    {"TOC1", "Contents 1", "Standard", "", UDDRAG_SPACE("0.14cm", "0.07cm"), ""},
    {"TOC2", "Contents 2", "Standard", "",
     UDDRAG_SPACE("0cm", "0.04cm") R"( fo:margin-left="0.6cm")", UDDRAG_SIZE("10pt")},
    {"Quote", "Quotations", "Standard", "Standard",
     UDDRAG_SPACE("0.1cm", "0.1cm") UDDRAG_SIDES R"( fo:line-height="125%")", UDDRAG_SIZE("11.5pt"),
     "#1d5b5e", Letters::quotes},
    {"Caption", "Caption", "Standard", "Standard", UDDRAG_SPACE("0.1cm", "0.42cm"),
     UDDRAG_COLOUR("#5c564c") UDDRAG_SIZE("9.5pt")},
    {"ListBullet", "List Bullet", "Standard", "", UDDRAG_SPACE("0cm", "0.1cm"), ""},
    {"ListNumber", "List Number", "Standard", "", UDDRAG_SPACE("0cm", "0.1cm"), ""},
    {"ListContinue", "List Continue", "Standard", "", UDDRAG_SPACE("0cm", "0.1cm"), ""},
    {"Footer", "Footer", "Standard", "", UDDRAG_SPACE("0cm", "0cm"),
     UDDRAG_COLOUR("#5c564c") UDDRAG_SIZE("9pt")},
    {"ExcerptLabel", "Excerpt Label", "Standard", "Quote",
     UDDRAG_SPACE("0.56cm", "0.1cm") UDDRAG_KEEP,
     UDDRAG_BOLD UDDRAG_COLOUR("#1d5b5e") UDDRAG_SIZE("10pt")},
    {"ExcerptLeadIn", "Excerpt Lead-in", "Standard", "Quote",
     UDDRAG_SPACE("0cm", "0.14cm") UDDRAG_KEEP, ""},
    {"ExcerptContext", "Excerpt Context", "Standard", "Quote",
     UDDRAG_SPACE("0cm", "0.1cm") UDDRAG_SIDES, UDDRAG_COLOUR("#5c564c") UDDRAG_SIZE("10pt")},
    {"ExcerptSource", "Excerpt Source", "Caption", "Standard", R"( fo:margin-left="0.6cm")", ""},
    {"ContentNote", "Content Note", "Standard", "Standard",
     UDDRAG_SPACE("0.28cm", "0.25cm") UDDRAG_SIDES
     R"( fo:background-color="#fbf2e1" fo:keep-together="always")",
     UDDRAG_COLOUR("#744611"), "#b7791f"},
    {"TeacherNote", "Teacher Note", "Standard", "",
     UDDRAG_SIDES R"( fo:background-color="#f0edf9")", "", "#4d4183"},
    {"Kicker", "Kicker", "Standard", "Standard", UDDRAG_SPACE("0.5cm", "0.07cm") UDDRAG_KEEP,
     UDDRAG_BOLD UDDRAG_COLOUR("#1d5b5e") UDDRAG_SIZE("10pt")},
    {"Details", "Details", "Standard", "", UDDRAG_SPACE("0cm", "0.07cm"),
     UDDRAG_COLOUR("#5c564c") UDDRAG_SIZE("10pt")},
    {"Separator", "Horizontal Line", "Standard", "Standard",
     UDDRAG_SPACE("0.2cm", "0.42cm") R"( fo:border-bottom="0.75pt solid #c9c2b4")", ""},
    {"TableHeader", "Table Heading", "Standard", "", UDDRAG_SPACE("0.1cm", "0.1cm") UDDRAG_KEEP,
     UDDRAG_BOLD},
    {"Figure", "Figure", "Standard", "Caption", UDDRAG_SPACE("0.3cm", "0.1cm") UDDRAG_KEEP, ""},
});

constexpr auto odf_character_styles = std::to_array<OdfStyle>({
    {"Strong", "Strong Emphasis", "", "", "", UDDRAG_BOLD},
    {"Emphasis", "Emphasis", "", "", "", UDDRAG_ITALIC},
    {"Hyperlink", "Internet link", "", "", "",
     UDDRAG_COLOUR(
         "#1d5b5e") R"( style:text-underline-style="solid" style:text-underline-color="font-color")"},
    {"ContentsLink", "Index Link", "", "", "", ""},
    {"Omission", "Omission", "", "", "", UDDRAG_COLOUR("#5c564c")},
    {"Clarification", "Clarification", "", "", "", UDDRAG_COLOUR("#5c564c")},
    {"Speaker", "Speaker", "", "", "", UDDRAG_BOLD},
});

#undef UDDRAG_BOLD
#undef UDDRAG_ITALIC
#undef UDDRAG_SIZE
#undef UDDRAG_COLOUR
#undef UDDRAG_SPACE
#undef UDDRAG_SIDES
#undef UDDRAG_KEEP

constexpr std::string_view fonts =
    R"(<office:font-face-decls>
<style:font-face style:name="Liberation Sans" svg:font-family="&apos;Liberation Sans&apos;" style:font-family-generic="swiss" style:font-pitch="variable"/>
<style:font-face style:name="Liberation Serif" svg:font-family="&apos;Liberation Serif&apos;" style:font-family-generic="roman" style:font-pitch="variable"/>
</office:font-face-decls>
)";

constexpr std::string_view page =
    R"(<office:automatic-styles><style:page-layout style:name="Page">
<style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="2.5cm" fo:margin-bottom="1.5cm" fo:margin-left="2.5cm" fo:margin-right="2.5cm" style:writing-mode="{0}"/>
<style:footer-style><style:header-footer-properties fo:min-height="1cm" fo:margin-top="0.5cm"/></style:footer-style>
</style:page-layout></office:automatic-styles>
)";

std::string encoded(std::string_view name) {
  std::string result;
  for (const char c : name) c == ' ' ? result += "_20_" : result += c;
  return result;
}

const OdfStyle* style_of(std::string_view id) {
  for (const auto& style : odf_paragraph_styles)
    if (style.id == id) return &style;
  for (const auto& style : odf_character_styles)
    if (style.id == id) return &style;
  return nullptr;
}

std::string_view face_of(bool serif) {
  return serif ? "Liberation Serif" : "Liberation Sans";
}

void write_properties(Markup& xml, std::string_view kind, std::string_view attributes) {
  if (!attributes.empty()) xml.raw(fmt::format("<style:{}-properties{}/>", kind, attributes));
}

void write_rule(std::string& attributes, const OdfStyle& style, bool rtl) {
  if (style.rule.empty()) return;
  const auto side = rtl ? "right" : "left";
  attributes += fmt::format(" fo:border-{0}=\"2.25pt solid {1}\" fo:padding-{0}=\"0.35cm\"", side,
                            style.rule);
}

/// Contents and footer have a place at the right edge.
void write_tabs(Markup& xml, const OdfStyle& style) {
  const bool contents = style.id == "TOC1" || style.id == "TOC2";
  if (!contents && style.id != "Footer") return;
  const auto at = style.id == "TOC2" ? "15.4cm" : "16cm";  // counted from the indent
  xml.raw(
      fmt::format("<style:tab-stops><style:tab-stop style:position=\"{}\" style:type=\"right\"{}/>"
                  "</style:tab-stops>",
                  at, contents ? " style:leader-style=\"dotted\" style:leader-text=\".\"" : ""));
}

void write_paragraph_style(Markup& xml, const OdfStyle& style, const DocxDocument& document) {
  const auto level = heading_level(style.id);
  const auto element =
      xml.in("style:style", {{"style:name", encoded(style.name)},
                             {"style:display-name", std::string(style.name)},
                             {"style:family", "paragraph"},
                             {"style:parent-style-name", encoded(style.parent)},
                             {"style:next-style-name", odf_style(style.next)},
                             {"style:default-outline-level", level ? std::to_string(level) : ""}});
  std::string attributes(style.paragraph);
  write_rule(attributes, style, right_to_left(document.language));
  xml.raw(fmt::format("<style:paragraph-properties{}>", attributes));
  write_tabs(xml, style);
  xml.raw("</style:paragraph-properties>");
  std::string text(style.text);
  if (style.letters != Letters::text)
    text += fmt::format(" style:font-name=\"{}\"", face_of(document.serifs.of(style.letters)));
  write_properties(xml, "text", text);
}

void write_character_style(Markup& xml, const OdfStyle& style) {
  const auto element = xml.in("style:style", {{"style:name", encoded(style.name)},
                                              {"style:display-name", std::string(style.name)},
                                              {"style:family", "text"}});
  write_properties(xml, "text", style.text);
}

void write_defaults(Markup& xml, const DocxDocument& document) {
  const bool rtl = right_to_left(document.language);
  const auto element = xml.in("style:default-style", {{"style:family", "paragraph"}});
  xml.leaf("style:paragraph-properties", {{"fo:margin-bottom", std::string(odf_room_below)},
                                          {"fo:line-height", "117%"},
                                          {"fo:orphans", "2"},
                                          {"fo:widows", "2"},
                                          {"style:tab-stop-distance", "1.25cm"},
                                          {"fo:text-align", rtl ? "right" : ""},
                                          {"style:writing-mode", rtl ? "rl-tb" : "lr-tb"}});
  const std::string face(face_of(document.serifs.text));
  Markup::Attributes text{{"style:font-name", face},
                          {"style:font-name-complex", face},
                          {"fo:font-size", "11pt"},
                          {"style:font-size-complex", "11pt"},
                          {"style:use-window-font-color", "true"}};
  for (auto& attribute : odf_language(document.language)) text.push_back(std::move(attribute));
  xml.leaf("style:text-properties", text);
}

void write_list_level(Markup& xml, int level, bool ordered) {
  constexpr std::array<std::string_view, 3> signs{"•", "–", "·"};
  constexpr std::array<std::string_view, 3> formats{"1", "a", "i"};
  const auto kind = static_cast<std::size_t>((level - 1) % 3);
  const auto tag = ordered ? "text:list-level-style-number" : "text:list-level-style-bullet";
  const auto element =
      xml.in(tag, {{"text:level", std::to_string(level)},
                   {"text:bullet-char", ordered ? "" : std::string(signs[kind])},
                   {"style:num-suffix", ordered ? "." : ""},
                   {"style:num-format", ordered ? std::string(formats[kind]) : ""}});
  const auto indent = fmt::format("{:.2f}cm", 0.64 * level);
  const auto properties = xml.in("style:list-level-properties",
                                 {{"text:list-level-position-and-space-mode", "label-alignment"}});
  xml.leaf("style:list-level-label-alignment", {{"text:label-followed-by", "listtab"},
                                                {"text:list-tab-stop-position", indent},
                                                {"fo:text-indent", "-0.64cm"},
                                                {"fo:margin-left", indent}});
}

void write_list_style(Markup& xml, std::string_view name, bool ordered) {
  const auto element = xml.in("text:list-style", {{"style:name", std::string(name)}});
  for (int level = 1; level <= 9; ++level) write_list_level(xml, level, ordered);
}

void write_footer(Markup& xml, const DocxDocument& document) {
  const auto footer = xml.in("style:footer");
  const auto p = xml.in("text:p", {{"text:style-name", "Footer"}});
  xml.text(document.footer);
  xml.leaf("text:tab");
  xml.text(document.page_word + " ");
  xml.raw("<text:page-number text:select-page=\"current\">1</text:page-number>");
  xml.text(" " + document.of_word + " ");
  xml.raw("<text:page-count>1</text:page-count>");
}

void write_pages(Markup& xml, const DocxDocument& document) {
  const auto masters = xml.in("office:master-styles");
  {
    const auto standard = xml.in("style:master-page",
                                 {{"style:name", "Standard"}, {"style:page-layout-name", "Page"}});
    write_footer(xml, document);
  }
  xml.leaf("style:master-page", {{"style:name", std::string(odf_first_page)},
                                 {"style:display-name", "First Page"},
                                 {"style:page-layout-name", "Page"},
                                 {"style:next-style-name", "Standard"}});
}

}  // namespace

void open_odf(Markup& xml, std::string_view root) {
  xml.raw(xml_declaration);
  const std::string oasis = "urn:oasis:names:tc:opendocument:xmlns:";
  xml.open(root, {{"xmlns:office", oasis + "office:1.0"},
                  {"xmlns:style", oasis + "style:1.0"},
                  {"xmlns:text", oasis + "text:1.0"},
                  {"xmlns:table", oasis + "table:1.0"},
                  {"xmlns:draw", oasis + "drawing:1.0"},
                  {"xmlns:fo", oasis + "xsl-fo-compatible:1.0"},
                  {"xmlns:svg", oasis + "svg-compatible:1.0"},
                  {"xmlns:meta", oasis + "meta:1.0"},
                  {"xmlns:xlink", "http://www.w3.org/1999/xlink"},
                  {"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
                  {"office:version", "1.3"}});
}

std::string odf_styles(const DocxDocument& document) {
  const bool rtl = right_to_left(document.language);
  Markup xml;
  open_odf(xml, "office:document-styles");
  xml.raw(fonts);
  {
    const auto styles = xml.in("office:styles");
    write_defaults(xml, document);
    xml.raw("<style:style style:name=\"Standard\" style:family=\"paragraph\"/>");
    for (const auto& style : odf_paragraph_styles) write_paragraph_style(xml, style, document);
    for (const auto& style : odf_character_styles) write_character_style(xml, style);
    write_list_style(xml, odf_bullets, false);
    write_list_style(xml, odf_numbers, true);
  }
  xml.raw(fmt::format(page, rtl ? "rl-tb" : "lr-tb"));
  write_pages(xml, document);
  xml.close();
  return with_accent(xml.take(), document.accent);
}

std::string odf_style(std::string_view id) {
  if (id.empty()) return {};
  const auto* style = style_of(id);
  return style ? encoded(style->name) : "Standard";
}

std::string_view odf_rule(std::string_view id) {
  const auto* style = style_of(id);
  return style ? style->rule : std::string_view();
}

Markup::Attributes odf_language(const std::string& language) {
  const auto tag = office_language(language);
  std::string script, country;
  for (auto rest = std::string_view(tag); rest.find('-') != rest.npos;) {
    rest.remove_prefix(rest.find('-') + 1);
    const auto part = std::string(rest.substr(0, rest.find('-')));
    if (part.size() == 4) script = part;
    if (part.size() == 2) country = part;
  }
  const auto primary = primary_language(tag);
  if (primary.empty()) return {};
  if (country.empty()) country = "none";
  if (right_to_left(language))
    return {{"style:language-complex", primary},
            {"style:script-complex", script},
            {"style:country-complex", country}};
  return {{"fo:language", primary}, {"fo:script", script}, {"fo:country", country}};
}

}  // namespace uddrag::exporting
