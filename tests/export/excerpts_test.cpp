// SPDX-License-Identifier: GPL-3.0-or-later
// The list of excerpts in its five formats.
#include "export/excerpts.h"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include "base/csv.h"
#include "export/sample_pages.h"
#include "export/support.h"

using namespace uddrag;
using exporting::ExcerptFormat;
using exporting::write_excerpts;

BOOST_AUTO_TEST_SUITE(excerpts)

namespace {

const std::vector<ExcerptFormat> all_formats{ExcerptFormat::csv, ExcerptFormat::json,
                                             ExcerptFormat::md, ExcerptFormat::html,
                                             ExcerptFormat::docx};

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

BOOST_AUTO_TEST_CASE(each_quote_stands_once_with_all_its_codings) {
  auto rows = test::sample_rows();
  rows.push_back(rows[1]);
  rows.back().codings = {{"Fleksibilitet", "Roller > Fleksibilitet", "MB"}};
  const auto said = "Vi har myndigheden";
  for (const auto format : all_formats) {
    const auto bytes = made(format, rows);
    const auto text = format == ExcerptFormat::docx ? document_text(bytes) : bytes;
    BOOST_TEST(times(text, said) == 1u, exporting::name(format));
    BOOST_TEST(text.find("Fleksibilitet") != text.npos);
    BOOST_TEST(text.find("Rollefordeling") != text.npos);
  }
}

BOOST_AUTO_TEST_CASE(no_excerpts_is_said) {
  BOOST_TEST(base::read_csv(made(ExcerptFormat::csv, {})).rows.empty());
  BOOST_TEST(nlohmann::json::parse(made(ExcerptFormat::json, {}))["excerpts"].empty());
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
  BOOST_TEST(!exporting::excerpt_format("xlsx").has_value());
}

BOOST_AUTO_TEST_SUITE_END()
