// SPDX-License-Identifier: GPL-3.0-or-later
// Excel workbooks as tables: strings, numbers, dates, gaps; and hostile ones.
#include "import/spreadsheet.h"

#include <boost/test/unit_test.hpp>

#include "base/error.h"
#include "import/made.h"

using namespace uddrag;
using importing::read_workbook;

namespace {

std::string workbook(const std::string& rows, const std::string& strings = {},
                     const std::string& properties = {}) {
  return made::zipped(
      {{"[Content_Types].xml", "<Types/>"},
       {"xl/workbook.xml",
        "<workbook xmlns:r=\"r\">" + properties +
            "<sheets><sheet name=\"Svar\" sheetId=\"7\" r:id=\"rId3\"/><sheet name=\"Andet\" "
            "sheetId=\"8\" r:id=\"rId4\"/></sheets></workbook>"},
       {"xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"rId4\" Target=\"worksheets/sheet1.xml\"/>"
        "<Relationship Id=\"rId3\" Target=\"worksheets/svar.xml\"/></Relationships>"},
       {"xl/worksheets/sheet1.xml", "<worksheet><sheetData/></worksheet>"},
       {"xl/worksheets/svar.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"},
       {"xl/styles.xml",
        "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd\\-mm\\-yyyy\"/>"
        "<numFmt numFmtId=\"165\" formatCode=\"[Red]0.0&quot; day&quot;\"/></numFmts>"
        "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf "
        "numFmtId=\"165\"/></cellXfs></styleSheet>"},
       {"xl/sharedStrings.xml", "<sst>" + strings + "</sst>"}});
}

std::string header(const std::string& more = {}) {
  return "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t> navn </t></is></c><c r=\"B1\" "
         "t=\"inlineStr\"><is><t>alder</t></is></c><c r=\"C1\" "
         "t=\"inlineStr\"><is><t>dato</t></is></c>" +
         more + "</row>";
}

base::ErrorKind table_failure(const std::string& bytes) {
  try {
    read_workbook(bytes);
  } catch (const base::Error& error) {
    return error.kind();
  }
  BOOST_ERROR("it was read");
  return base::ErrorKind::internal;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(spreadsheet)

BOOST_AUTO_TEST_CASE(cells_are_what_is_shown) {
  const std::string bytes = workbook(
      header() +
          "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c><c r=\"B2\"><v>34</v></c><c r=\"C2\" "
          "s=\"1\"><v>45717</v></c></row>"
          "<row r=\"3\"/>"
          "<row r=\"5\"><c r=\"A5\" t=\"s\"><v>0</v></c><c r=\"C5\" "
          "s=\"2\"><v>36526.5</v></c></row>"
          "<row r=\"6\"><c r=\"A6\" t=\"str\"><v>Æ &amp; Ø</v></c><c r=\"B6\" "
          "s=\"3\"><v>0.1</v></c><c "
          "r=\"C6\" t=\"b\"><v>1</v></c></row>",
      "<si><r><t>Kar</t></r><r><t>en</t></r><rPh><t>nej</t></rPh></si><si><t>Anders</t></si>");
  BOOST_TEST(importing::is_workbook(bytes));
  const base::CsvTable table = read_workbook(bytes);
  BOOST_TEST(table.header == (std::vector<std::string>{"navn", "alder", "dato"}),
             boost::test_tools::per_element());
  BOOST_REQUIRE_EQUAL(table.rows.size(), 3U);
  const auto row = [&](std::size_t i) {
    std::string words = std::to_string(table.rows[i].line);
    for (const std::string& cell : table.rows[i].cells) words += "|" + cell;
    return words;
  };
  BOOST_TEST(row(0) == "2|Anders|34|2025-03-01");
  BOOST_TEST(row(1) == "5|Karen||2000-01-01");
  BOOST_TEST(row(2) == "6|Æ & Ø|0.1|TRUE");
}

BOOST_AUTO_TEST_CASE(days_may_be_counted_from_1904) {
  const auto table = read_workbook(workbook(header() + "<row><c/><c/><c s=\"1\"><v>1</v></c></row>",
                                            {}, "<workbookPr date1904=\"1\"/>"));
  BOOST_TEST(table.rows.at(0).cells.at(2) == "1904-01-02");
}

BOOST_AUTO_TEST_CASE(hostile_sheets_are_refused) {
  using base::ErrorKind;
  BOOST_TEST((table_failure(workbook("")) == ErrorKind::empty));
  BOOST_TEST(
      (table_failure(workbook(header("<c r=\"ZZZZZ1\"><v>1</v></c>"))) == ErrorKind::too_large));
  std::string wide = header();
  for (int i = 2; i < 200; ++i)
    wide += "<row r=\"" + std::to_string(i) + "\"><c r=\"XFA" + std::to_string(i) + "\"/></row>";
  BOOST_TEST((table_failure(workbook(wide)) == ErrorKind::too_large));
  BOOST_TEST((table_failure(workbook(header() + "<row><c r=\"E2\"><v>1</v></c></row>")) ==
              ErrorKind::bad_input));
  BOOST_TEST((table_failure(made::zipped({{"a.txt", "x"}})) == ErrorKind::foreign));
  BOOST_TEST((table_failure("PK\x03\x04 cut") == ErrorKind::damaged));
  const auto lost = read_workbook(
      workbook(header() + "<row><c t=\"s\"><v>99999999999999999999</v></c><c><v>nan</v></c><c "
                          "s=\"1\"><v>-5e300</v></c></row>"));
  BOOST_TEST(lost.rows.at(0).cells.at(0).empty());
}

BOOST_AUTO_TEST_SUITE_END()
