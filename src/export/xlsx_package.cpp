// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/xlsx_package.h"

#include <fmt/format.h>

#include <algorithm>

#include "export/markup.h"
#include "export/ooxml_package.h"
#include "export/words.h"
#include "export/zip_writer.h"
#include "text/utf8.h"

namespace uddrag::exporting {
namespace {

constexpr std::string_view sheet_type =
    "application/vnd.openxmlformats-officedocument.spreadsheetml";
constexpr std::string_view sheet_space =
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/// Places in xlsx_styles below.
enum CellStyle { plain_cell, heading_cell, text_cell, formula_like_cell, number_cell };

constexpr std::string_view xlsx_styles =
    R"(<fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font>)"
    R"(<font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>)"
    R"(<fills count="3"><fill><patternFill patternType="none"/></fill>)"
    R"(<fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid">)"
    R"(<fgColor rgb="FFE8EDF0"/><bgColor indexed="64"/></patternFill></fill></fills>)"
    R"(<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/>)"
    R"(<right/><top/><bottom style="thin"><color rgb="FF8A979F"/></bottom><diagonal/></border>)"
    R"(</borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>)"
    R"(</cellStyleXfs><cellXfs count="5">)"
    R"(<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>)"
    R"(<xf numFmtId="49" fontId="1" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" )"
    R"(applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">)"
    R"(<alignment vertical="center"/></xf>)"
    R"(<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" )"
    R"(applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>)"
    R"(<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" )"
    R"(applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>)"
    R"(<xf numFmtId="1" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" )"
    R"(applyAlignment="1"><alignment horizontal="right" vertical="top" indent="1"/></xf></cellXfs>)"
    R"(<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>)";

std::string style_part() {
  return fmt::format("{}<styleSheet xmlns=\"{}\">{}</styleSheet>", ooxml_declaration, sheet_space,
                     xlsx_styles);
}

std::string column_letters(std::size_t column) {
  std::string letters;
  for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
  return letters;
}

/// "A1:P12", or with $: "$A$1:$P$12".
std::string whole_area(const XlsxSheet& sheet, std::string_view fixed) {
  return fmt::format("{0}A{0}1:{0}{1}{0}{2}", fixed, column_letters(sheet.columns.size() - 1),
                     sheet.rows.size() + 1);
}

std::string content_types() {
  return ooxml_content_types(
      {{"/xl/workbook.xml", fmt::format("{}.sheet.main+xml", sheet_type)},
       {"/xl/worksheets/sheet1.xml", fmt::format("{}.worksheet+xml", sheet_type)},
       {"/xl/styles.xml", fmt::format("{}.styles+xml", sheet_type)}},
      {});
}

std::string workbook(const XlsxSheet& sheet) {
  Markup xml;
  xml.raw(ooxml_declaration);
  {
    const auto whole = xml.in(
        "workbook", {{"xmlns", std::string(sheet_space)}, {"xmlns:r", std::string(ooxml_office)}});
    {
      const auto sheets = xml.in("sheets");
      xml.leaf("sheet", {{"name", sheet.name}, {"sheetId", "1"}, {"r:id", "rId1"}});
    }
    const auto names = xml.in("definedNames");
    xml.element("definedName",
                {{"name", "_xlnm._FilterDatabase"}, {"localSheetId", "0"}, {"hidden", "1"}},
                fmt::format("'{}'!{}", sheet.name, whole_area(sheet, "$")));
    xml.element("definedName", {{"name", "_xlnm.Print_Titles"}, {"localSheetId", "0"}},
                fmt::format("'{}'!$1:$1", sheet.name));
  }
  return xml.take();
}

/// Where a program would read "_x0041_" as an escape, its underscore is escaped (ECMA-376-1,
/// 22.9.2.19).
std::string without_cell_escapes(const std::string& words) {
  constexpr std::size_t length = 7;
  std::string out;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const auto rest = std::string_view(words).substr(at, length);
    const bool escape =
        rest.size() == length && rest.starts_with("_x") && rest.ends_with("_") &&
        rest.substr(2, 4).find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
    out += escape ? "_x005F_" : std::string(1, words[at]);
  }
  return out;
}

/// A cell holds 32,767 characters (of UTF-16); a program would call the file damaged for one more.
std::string that_fits(const std::string& words, const std::string& language) {
  constexpr std::size_t longest = 32767;
  if (words.size() <= longest) return words;
  auto units = text::to_utf16(text::repair_utf8(words));
  if (units.size() <= longest) return words;
  const std::string remark(words_for(language).cut_cell);
  const bool pair = (units[longest - remark.size() - 2] & 0xFC00) == 0xD800;
  units.resize(longest - remark.size() - (pair ? 2 : 1));
  return text::from_utf16(units) + " " + remark;
}

/// How many lines a text fills in a column, more or less: not every program reckons it itself.
std::int64_t lines_in(const XlsxColumn& column, std::string_view words) {
  std::int64_t lines = 0;
  while (!words.empty()) {
    const auto line = words.substr(0, words.find('\n'));
    words.remove_prefix(std::min(line.size() + 1, words.size()));
    lines += 1 + text::count_code_points(line) / std::max(column.width - 2, 1);
  }
  return lines;
}

/// In points; a program allows no more than 409.
std::string row_points(const XlsxSheet& sheet, const std::vector<std::string>& row) {
  constexpr std::int64_t most = 26, points = 15;
  std::int64_t lines = 1;
  for (std::size_t i = 0; i < row.size(); ++i)
    lines = std::max(lines, lines_in(sheet.columns[i], row[i]));
  return std::to_string(std::min(lines, most) * points);
}

class SheetWriter {
 public:
  explicit SheetWriter(const XlsxSheet& sheet) : m_sheet(sheet) {}

  std::string take() {
    m_xml.raw(ooxml_declaration);
    {
      const auto whole = m_xml.in("worksheet", {{"xmlns", std::string(sheet_space)}});
      m_xml.leaf("dimension", {{"ref", whole_area(m_sheet, "")}});
      m_xml.raw(
          "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" "
          "activePane=\"bottomLeft\" state=\"frozen\"/><selection pane=\"bottomLeft\"/>"
          "</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/>");
      write_columns();
      write_rows();
      m_xml.leaf("autoFilter", {{"ref", whole_area(m_sheet, "")}});
      m_xml.raw(
          "<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" "
          "footer=\"0.3\"/><pageSetup paperSize=\"9\" orientation=\"landscape\"/>"
          "<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter>"
          "</headerFooter>");
    }
    return m_xml.take();
  }

 private:
  void write_columns() {
    const auto columns = m_xml.in("cols");
    for (std::size_t i = 0; i < m_sheet.columns.size(); ++i) {
      const auto number = std::to_string(i + 1);
      m_xml.leaf("col", {{"min", number},
                         {"max", number},
                         {"width", fmt::format("{}.7", m_sheet.columns[i].width)},
                         {"customWidth", "1"}});
    }
  }

  void write_rows() {
    const auto data = m_xml.in("sheetData");
    {
      const auto row = m_xml.in("row", {{"r", "1"}});
      for (std::size_t i = 0; i < m_sheet.columns.size(); ++i)
        write_words(column_letters(i) + "1", m_sheet.columns[i].header, heading_cell);
    }
    for (std::size_t r = 0; r < m_sheet.rows.size(); ++r) {
      const auto number = std::to_string(r + 2);
      const auto row =
          m_xml.in("row", {{"r", number}, {"ht", row_points(m_sheet, m_sheet.rows[r])}});
      for (std::size_t i = 0; i < m_sheet.columns.size(); ++i)
        write_cell(column_letters(i) + number, m_sheet.rows[r][i], m_sheet.columns[i].number);
    }
  }

  void write_cell(const std::string& place, const std::string& words, bool is_number) {
    if (words.empty()) return;
    const bool digits = words.find_first_not_of("0123456789") == std::string::npos;
    if (is_number && digits && words.size() <= 15) {
      const auto cell = m_xml.in("c", {{"r", place}, {"s", std::to_string(number_cell)}});
      m_xml.element("v", {}, words);
      return;
    }
    const bool formula = std::string_view("=+-@").find(words[0]) != std::string_view::npos;
    write_words(place, words, formula ? formula_like_cell : text_cell);
  }

  void write_words(const std::string& place, const std::string& words, CellStyle format) {
    const auto cell =
        m_xml.in("c", {{"r", place}, {"s", std::to_string(format)}, {"t", "inlineStr"}});
    const auto inside = m_xml.in("is");
    m_xml.element("t", {{"xml:space", "preserve"}},
                  without_cell_escapes(that_fits(words, m_sheet.language)));
  }

  const XlsxSheet& m_sheet;
  Markup m_xml;
};

}  // namespace

std::vector<OutputFile> xlsx_parts(const XlsxSheet& sheet) {
  return {{"[Content_Types].xml", content_types()},
          {"_rels/.rels", ooxml_root_relationships("xl/workbook.xml")},
          {"xl/workbook.xml", workbook(sheet)},
          {"xl/_rels/workbook.xml.rels",
           ooxml_relationships(
               {{"rId1", fmt::format("{}/worksheet", ooxml_office), "worksheets/sheet1.xml"},
                {"rId2", fmt::format("{}/styles", ooxml_office), "styles.xml"}})},
          {"xl/worksheets/sheet1.xml", SheetWriter(sheet).take()},
          {"xl/styles.xml", style_part()},
          {"docProps/core.xml", ooxml_core_properties(sheet.title, {}, sheet.language)}};
}

std::string xlsx_bytes(const XlsxSheet& sheet) {
  return zip_files(xlsx_parts(sheet));
}

}  // namespace uddrag::exporting
