// SPDX-License-Identifier: GPL-3.0-or-later
// Memos in their formats.
#include "export/memos.h"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include "base/csv.h"
#include "export/support.h"

using namespace uddrag;
using exporting::ExcerptFormat;
using exporting::MemoRow;

BOOST_AUTO_TEST_SUITE(memos)

namespace {

const std::vector<MemoRow> rows{
    {"id-1", "code", "Roller / Ansvar", "reflection", "Hvem <bestemmer>?", "Hvem <bestemmer>?",
     "Se [[Interview 3 #12]] og *her*.\n\n- et\n- to", "AK", "2025-04-22"},
    {"id-2", "project", "", "", "", "=1+1", "=1+1 [[a_b*c]]", "MB", "2025-05-01"}};

std::string made(ExcerptFormat format, const std::vector<MemoRow>& of = rows) {
  return exporting::write_memos(of, format, "Studie & mere", "da");
}

}  // namespace

BOOST_AUTO_TEST_CASE(csv_holds_everything_and_is_safe_for_a_spreadsheet) {
  const auto table = base::read_csv(made(ExcerptFormat::csv));
  BOOST_REQUIRE_EQUAL(table.rows.size(), 2u);
  const auto cell = [&](std::size_t row, const char* column) {
    return table.rows[row].cells[table.column(column).value()];
  };
  BOOST_TEST(cell(0, "target_type") == "code");
  BOOST_TEST(cell(0, "target") == "Roller / Ansvar");
  BOOST_TEST(cell(0, "kind") == "reflection");
  BOOST_TEST(cell(0, "text") == rows[0].body);
  BOOST_TEST(cell(1, "text") == "'" + rows[1].body);
  BOOST_TEST(cell(1, "id") == "id-2");
}

BOOST_AUTO_TEST_CASE(a_turn_is_named_by_its_document_and_its_number) {
  MemoRow row{"id-3",     "turn", "Interview 3, tur 2", "", "", "Om turen",
              "Om turen", "AK",   "2025-05-01"};
  row.document = "Interview 3";
  row.turn = 2;
  const auto table = base::read_csv(made(ExcerptFormat::csv, {row}));
  BOOST_TEST(table.rows[0].cells[table.column("target").value()] == "Interview 3");
  BOOST_TEST(table.rows[0].cells[table.column("turn").value()] == "2");
  const auto json = nlohmann::json::parse(made(ExcerptFormat::json, {row}));
  BOOST_TEST(json["memos"][0]["turn"] == 2);
  BOOST_TEST(made(ExcerptFormat::md, {row}).find("Interview 3, tur 2") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(json_holds_everything) {
  const auto json = nlohmann::json::parse(made(ExcerptFormat::json));
  BOOST_TEST(json["count"] == 2);
  BOOST_TEST(json["memos"][0]["text"] == rows[0].body);
  BOOST_TEST(json["memos"][1]["target_type"] == "project");
}

BOOST_AUTO_TEST_CASE(markdown_keeps_the_text_as_it_was_written) {
  const std::string md = made(ExcerptFormat::md);
  BOOST_TEST(md.starts_with("# Studie \\& mere\n\n2 memoer\n\n## Hvem \\<bestemmer\\>?\n"));
  BOOST_TEST(md.find("*Refleksion · Kode: Roller / Ansvar · AK · 2025-04-22*") != md.npos);
  BOOST_TEST(md.find("Se [[Interview 3 #12]] og *her*.") != md.npos);
}

BOOST_AUTO_TEST_CASE(a_web_page_shows_markdown_and_links_without_brackets) {
  const std::string html = made(ExcerptFormat::html);
  pugi::xml_document xml;
  test::parse(xml, html.substr(html.find('\n') + 1), "memos");
  BOOST_TEST(html.find("<em>Interview 3 #12</em>") != html.npos);
  BOOST_TEST(html.find("<em>a_b*c</em>") != html.npos);
  BOOST_TEST(html.find("<li>") != html.npos);
  BOOST_TEST(html.find("Hvem &lt;bestemmer&gt;?") != html.npos);
  BOOST_TEST(html.find("[[") == html.npos);
}

BOOST_AUTO_TEST_CASE(word_holds_headings_and_text) {
  pugi::xml_document xml;
  test::parse(xml, test::unzip(made(ExcerptFormat::docx)).at("word/document.xml"), "document");
  const std::string text = test::text_of(xml);
  BOOST_TEST(text.find("Hvem <bestemmer>?") != text.npos);
  BOOST_TEST(text.find("Interview 3 #12") != text.npos);
  BOOST_TEST(text.find("Projekt · MB · 2025-05-01") != text.npos);
}

BOOST_AUTO_TEST_CASE(a_workbook_holds_the_columns_of_the_table) {
  pugi::xml_document xml;
  const auto parts = test::unzip(made(ExcerptFormat::xlsx));
  test::parse(xml, parts.at("xl/worksheets/sheet1.xml"), "sheet");
  const auto cell = [&](const char* place) {
    return test::text_of(xml.select_node((std::string("//c[@r='") + place + "']").c_str()).node());
  };
  BOOST_TEST(cell("E1") == "text");
  BOOST_TEST(cell("E2") == rows[0].body);
  BOOST_TEST(cell("E3") == rows[1].body);
  BOOST_TEST(cell("H3") == "id-2");
  BOOST_TEST(parts.at("xl/workbook.xml").find("\"Memoer\"") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(no_memos_give_a_file_that_says_so) {
  BOOST_TEST(made(ExcerptFormat::md, {}).find("Der er ingen memoer.") != std::string::npos);
  BOOST_TEST(made(ExcerptFormat::html, {}).find("Der er ingen memoer.") != std::string::npos);
  BOOST_TEST(nlohmann::json::parse(made(ExcerptFormat::json, {}))["count"] == 0);
}

BOOST_AUTO_TEST_SUITE_END()
