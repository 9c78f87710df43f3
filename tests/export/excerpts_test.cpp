// SPDX-License-Identifier: GPL-3.0-or-later
// The list of excerpts in its formats.
#include "export/excerpts.h"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include "base/csv.h"
#include "base/file.h"
#include "export/sample_pages.h"
#include "export/support.h"

using namespace uddrag;
using exporting::ExcerptFormat;
using exporting::write_excerpts;

BOOST_AUTO_TEST_SUITE(excerpts)

namespace {

const std::vector<ExcerptFormat> all_formats{ExcerptFormat::csv,  ExcerptFormat::json,
                                             ExcerptFormat::md,   ExcerptFormat::html,
                                             ExcerptFormat::docx, ExcerptFormat::xlsx};

std::string made(ExcerptFormat format,
                 const std::vector<exporting::ExcerptRow>& rows = test::sample_rows(),
                 const base::CsvOptions& csv = {}) {
  return write_excerpts(rows, format, "Selvcensur & grænser", "da", csv).bytes;
}

std::string document_text(const std::string& docx) {
  pugi::xml_document xml;
  test::parse(xml, test::unzip(docx).at("word/document.xml"), "document");
  return test::text_of(xml);
}

constexpr auto sheet_part = "xl/worksheets/sheet1.xml";

struct Cell {
  std::string text, type, style;
};

/// By place ("C2"), as a program reads them.
std::map<std::string, Cell> cells(const std::string& xlsx) {
  pugi::xml_document xml;
  test::parse(xml, test::unzip(xlsx).at(sheet_part), "sheet");
  std::map<std::string, Cell> found;
  for (const auto& node : xml.select_nodes("//sheetData/row/c")) {
    const auto cell = node.node();
    found[cell.attribute("r").value()] = {test::text_of(cell), cell.attribute("t").value(),
                                          cell.attribute("s").value()};
  }
  return found;
}

std::size_t times(const std::string& text, const std::string& what) {
  std::size_t count = 0;
  for (auto at = text.find(what); at != text.npos; at = text.find(what, at + 1)) ++count;
  return count;
}

}  // namespace

BOOST_AUTO_TEST_CASE(csv_is_safe_for_a_spreadsheet_and_complete) {
  const auto rows = test::sample_rows();
  const auto table = base::read_csv(made(ExcerptFormat::csv));
  BOOST_REQUIRE_EQUAL(table.rows.size(), 2u);
  const auto cell = [&](std::size_t row, const char* column) {
    return table.rows[row].cells[table.column(column).value()];
  };
  BOOST_TEST(cell(0, "text") == rows[0].text);
  BOOST_TEST(cell(1, "text") == "'" + rows[1].text);
  BOOST_TEST(cell(0, "codes") == "Selvcensur; Grænser");
  BOOST_TEST(cell(0, "code_paths") == "Uafhængighed > Selvcensur; Roller > Grænser");
  BOOST_TEST(cell(0, "coders") == "AK; MB");
  BOOST_TEST(cell(0, "codings") == "Selvcensur [AK]; Selvcensur [MB]; Grænser [AK]");
  BOOST_TEST(cell(0, "starred") == "yes");
  BOOST_TEST(cell(0, "attribute_alders_gruppe") == "65-74");
  BOOST_TEST(cell(1, "attribute_alders_gruppe") == "");
  BOOST_TEST(cell(0, "start") == "1180");
  const auto excel = made(ExcerptFormat::csv, rows, {.delimiter = ';', .byte_order_mark = true});
  BOOST_TEST(excel.starts_with("\xEF\xBB\xBFid;document;"));
}

BOOST_AUTO_TEST_CASE(json_says_everything) {
  const auto json = nlohmann::json::parse(made(ExcerptFormat::json));
  BOOST_TEST(json["count"] == 2);
  BOOST_TEST(json["title"] == "Selvcensur & grænser");
  const auto& first = json["excerpts"][0];
  BOOST_TEST(first["text"] == test::sample_rows()[0].text);
  BOOST_TEST(first["codings"].size() == 3u);
  BOOST_TEST(first["codings"][1]["coder"] == "MB");
  BOOST_TEST(first["attributes"]["rolle"] == "frivillig");
  BOOST_TEST(first["end"] == 1224);
  BOOST_TEST(first["starred"] == true);
}

BOOST_AUTO_TEST_CASE(markdown_shows_the_characters_that_were_said) {
  const auto md = made(ExcerptFormat::md);
  BOOST_TEST(md.find("# Selvcensur \\& grænser\n") == 0u);
  BOOST_TEST(md.find("> \\=SUM(1) \\& \\*stjerner\\* 🙂\n") != md.npos);
  BOOST_TEST(md.find("## Interview 5\n") != md.npos);
  BOOST_TEST(md.find("Kodet: Selvcensur (AK, MB) · Grænser (AK)") != md.npos);
  auto rows = test::sample_rows();
  rows[0].text = "1. maj\n- nej\n2024 var <b>";
  const auto odd = made(ExcerptFormat::md, rows);
  BOOST_TEST(odd.find("> 1\\. maj\n>\n> \\- nej\n>\n> 2024 var \\<b\\>\n") != odd.npos);
}

BOOST_AUTO_TEST_CASE(html_is_one_valid_page) {
  const auto html = made(ExcerptFormat::html);
  pugi::xml_document xml;
  test::parse(xml, html, "html");
  BOOST_TEST(xml.select_nodes("//h1").size() == 1u);
  BOOST_TEST(xml.select_nodes("//figure").size() == 2u);
  BOOST_TEST(xml.select_nodes("//h2").size() == 2u);
  BOOST_TEST(xml.select_nodes("//link | //script | //img").empty());
  BOOST_TEST(test::text_of(xml).find("=SUM(1) & *stjerner* 🙂") != std::string::npos);
  const auto root = test::write_all(
      {{"excerpts.html", html}, {"none.html", made(ExcerptFormat::html, {})}}, "list");
  if (!test::installed("tidy")) return;
  const auto [code, output] = test::run("tidy -e -q -utf8 '" + root.string() + "'/*.html");
  BOOST_TEST(code == 0);
  BOOST_TEST(output == "");
}

BOOST_AUTO_TEST_CASE(docx_has_quotes_and_opens) {
  const auto docx = made(ExcerptFormat::docx);
  pugi::xml_document xml;
  test::parse(xml, test::unzip(docx).at("word/document.xml"), "document");
  BOOST_TEST(xml.select_nodes("//w:pStyle[@w:val='Quote']").size() == 3u);
  const auto folder = test::write_all({{"excerpts.docx", docx}}, "list-docx");
  const auto text = test::text_by_libreoffice(folder / "excerpts.docx");
  if (!text.empty()) BOOST_TEST(text.find("Vi har myndigheden, og de har tiden.") != text.npos);
}

BOOST_AUTO_TEST_CASE(a_workbook_has_text_and_numbers_and_no_formula) {
  const auto xlsx = made(ExcerptFormat::xlsx);
  const auto cell = cells(xlsx);
  BOOST_TEST(cell.at("A1").text == "id");
  BOOST_TEST(cell.at("J1").text == "text");
  BOOST_TEST(cell.at("J2").text == test::sample_rows()[0].text);
  BOOST_TEST(cell.at("J3").text == test::sample_rows()[1].text);  // begins with "="
  BOOST_TEST(cell.at("J3").type == "inlineStr");
  BOOST_TEST(cell.at("J3").style == "3");  // stays text when somebody edits it
  BOOST_TEST(cell.at("J2").style == "2");
  BOOST_TEST(cell.at("H2").text == "1180");
  BOOST_TEST(cell.at("H2").type == "");
  BOOST_TEST(cell.at("K2").text == "Selvcensur; Grænser");
  BOOST_TEST(!cell.contains("O3"));  // no memo, no cell
  const auto parts = test::unzip(xlsx);
  pugi::xml_document sheet, styles;
  test::parse(sheet, parts.at(sheet_part), "sheet");
  BOOST_TEST(sheet.select_nodes("//f").empty());
  const auto attribute = [&](const char* path, const char* name) {
    return std::string(sheet.select_node(path).node().attribute(name).value());
  };
  BOOST_TEST(attribute("//row[@r='2']", "ht") == "30");  // two lines
  BOOST_TEST(attribute("//pane", "state") == "frozen");
  BOOST_TEST(attribute("//pane", "ySplit") == "1");
  BOOST_TEST(attribute("//autoFilter", "ref") == attribute("//dimension", "ref"));
  BOOST_TEST(sheet.select_nodes("//col[@customWidth='1']").size() ==
             sheet.select_nodes("//row[@r='1']/c").size());
  test::parse(styles, parts.at("xl/styles.xml"), "styles");
  BOOST_TEST(styles.select_nodes("//cellXfs/xf[3]/alignment[@wrapText='1']").size() == 1u);
  BOOST_TEST(styles.select_nodes("//cellXfs/xf[4][@quotePrefix='1']").size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_workbook_keeps_what_a_program_would_read_otherwise) {
  auto rows = test::sample_rows();
  rows[0].text = "_x0041_ og _x00zz_ \x01 <b>";
  rows[0].memo = "@SUM(1)";
  rows[1].text = std::string(40000, 'a') + "æ";
  const auto cell = cells(made(ExcerptFormat::xlsx, rows));
  BOOST_TEST(cell.at("J2").text == "_x005F_x0041_ og _x00zz_  <b>");
  BOOST_TEST(cell.at("O2").style == "3");
  BOOST_TEST(cell.at("J3").text.size() == 32767u);
  BOOST_TEST(cell.at("J3").text.ends_with("a (klippet her: en celle rummer 32.767 tegn)"));
  auto wide = test::sample_rows();
  for (int i = 0; i < 20; ++i) wide[0].attributes.emplace_back("a" + std::to_string(i), "v");
  BOOST_TEST(cells(made(ExcerptFormat::xlsx, wide)).at("AB1").text == "attribute_a9");
}

BOOST_AUTO_TEST_CASE(a_workbook_opens_with_its_words) {
  if (!test::installed("soffice")) return;  // with Calc: tests/run installs both
  const auto folder = test::write_all({{"excerpts.xlsx", made(ExcerptFormat::xlsx)}}, "list-xlsx");
  const auto profile = folder / "profile";
  const auto converted =
      test::run("timeout 240 soffice -env:UserInstallation=file://" + profile.string() +
                " --headless --convert-to 'csv:Text - txt - csv (StarCalc):44,34,76' --outdir '" +
                folder.string() + "' '" + (folder / "excerpts.xlsx").string() + "'");
  std::filesystem::remove_all(profile);
  BOOST_REQUIRE_MESSAGE(converted.first == 0, converted.second);
  const auto table = base::read_csv(base::read_file(folder / "excerpts.csv"));
  const auto rows = test::sample_rows();
  BOOST_REQUIRE_EQUAL(table.rows.size(), rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto at = [&](const char* column) {
      return table.rows[i].cells[table.column(column).value()];
    };
    BOOST_TEST(at("text") == rows[i].text);
    BOOST_TEST(at("id") == rows[i].id);
    BOOST_TEST(at("end") == std::to_string(rows[i].end));
    BOOST_TEST(at("memo") == rows[i].memo);
  }
}

BOOST_AUTO_TEST_CASE(each_quote_stands_once_with_all_its_codings) {
  auto rows = test::sample_rows();
  rows.push_back(rows[1]);
  rows.back().codings = {{"Fleksibilitet", "Roller > Fleksibilitet", "MB"}};
  const auto said = "Vi har myndigheden";
  for (const auto format : all_formats) {
    const auto bytes = made(format, rows);
    const auto text = format == ExcerptFormat::docx   ? document_text(bytes)
                      : format == ExcerptFormat::xlsx ? test::unzip(bytes).at(sheet_part)
                                                      : bytes;
    BOOST_TEST(times(text, said) == 1u, exporting::name(format));
    BOOST_TEST(text.find("Fleksibilitet") != text.npos);
    BOOST_TEST(text.find("Rollefordeling") != text.npos);
  }
}

BOOST_AUTO_TEST_CASE(no_excerpts_is_said) {
  BOOST_TEST(base::read_csv(made(ExcerptFormat::csv, {})).rows.empty());
  BOOST_TEST(nlohmann::json::parse(made(ExcerptFormat::json, {}))["excerpts"].empty());
  BOOST_TEST(cells(made(ExcerptFormat::xlsx, {})).contains("P1"));
  BOOST_TEST(!cells(made(ExcerptFormat::xlsx, {})).contains("A2"));
  const auto says = "Der er ingen uddrag.";
  BOOST_TEST(made(ExcerptFormat::md, {}).find(says) != std::string::npos);
  BOOST_TEST(made(ExcerptFormat::html, {}).find(says) != std::string::npos);
  BOOST_TEST(document_text(made(ExcerptFormat::docx, {})).find(says) != std::string::npos);
}

BOOST_AUTO_TEST_CASE(formats_have_names_and_give_the_same_bytes_twice) {
  for (const auto format : all_formats) {
    BOOST_TEST((exporting::excerpt_format(exporting::name(format)) == format));
    BOOST_TEST(write_excerpts({}, format, "t", "en").path ==
               "excerpts." + std::string(exporting::name(format)));
    BOOST_TEST((made(format) == made(format)));
  }
  BOOST_TEST(!exporting::excerpt_format("xls").has_value());
}

BOOST_AUTO_TEST_SUITE_END()
