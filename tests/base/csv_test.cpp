// SPDX-License-Identifier: GPL-3.0-or-later
// Reading and writing of comma-separated tables.
#include "base/csv.h"

#include <boost/test/unit_test.hpp>

#include "base/error.h"

using namespace uddrag::base;

BOOST_AUTO_TEST_SUITE(csv)

namespace {

std::string problem(std::string_view text) {
  try {
    read_csv(text);
  } catch (const Error& error) {
    return std::string(name(error.kind())) + ": " + error.detail();
  }
  return "none";
}

}  // namespace

BOOST_AUTO_TEST_CASE(reads_quotes_newlines_and_counts_lines) {
  const auto table = read_csv(
      "\xEF\xBB\xBF"
      "id, navn ,tekst\r\n1,\"Åse, \"\"Ås\"\"\",\"to\r\nlinjer\"\r\n\r\n2,b,🙂\r\n");
  BOOST_TEST(table.header == (std::vector<std::string>{"id", "navn", "tekst"}),
             boost::test_tools::per_element());
  BOOST_REQUIRE_EQUAL(table.rows.size(), 2u);
  BOOST_TEST(table.rows[0].line == 2);
  BOOST_TEST(table.rows[0].cells[1] == "Åse, \"Ås\"");
  BOOST_TEST(table.rows[0].cells[2] == "to\nlinjer");
  BOOST_TEST(table.rows[1].line == 5);
  BOOST_TEST(table.rows[1].cells[2] == "🙂");
  BOOST_TEST(table.column("navn").value() == 1u);
  BOOST_TEST(!table.column("Navn").has_value());
}

BOOST_AUTO_TEST_CASE(finds_the_delimiter) {
  BOOST_TEST(read_csv("a,b;c,d\n1,2,3\n").delimiter == ',');
  BOOST_TEST(read_csv("\"a,b,c\";d\n1;2\n").rows[0].cells[1] == "2");
  BOOST_TEST(read_csv("a\tb\n1,5\t2\n").rows[0].cells[0] == "1,5");
  BOOST_TEST(read_csv("sep=;\r\na\r\nx,y\r\n").rows[0].cells[0] == "x,y");
  BOOST_TEST(read_csv("sep=;\r\na\r\nx,y\r\n").rows[0].line == 3);
  BOOST_TEST(read_csv("only\rold\rmac").rows.size() == 2u);
}

BOOST_AUTO_TEST_CASE(keeps_what_it_can_and_drops_empty_rows) {
  BOOST_TEST(read_csv("a,b\nx \"y\" z,\n,\n").rows.size() == 1u);
  BOOST_TEST(read_csv("a,b\nx \"y\" z,\n").rows[0].cells[0] == "x \"y\" z");
  BOOST_TEST(read_csv("a,b").rows.empty());
}

BOOST_AUTO_TEST_CASE(names_the_line_of_a_fault) {
  BOOST_TEST(problem("") == "empty: The table has no header.");
  BOOST_TEST(problem("\n\n") == "empty: The table has no header.");
  BOOST_TEST(problem("a,b\n\"1\n1\",2\n3\n") ==
             "bad_input: Line 4: The row has 1 columns, the header 2.");
  BOOST_TEST(problem("a,b\n1,2\n3,\"4\n5,6\n") ==
             "bad_input: Line 3: A quote is opened here and never closed.");
  BOOST_TEST(problem("a,b\n\"1\"x,2\n") ==
             "bad_input: Line 2: There are characters behind a closing quote.");
}

BOOST_AUTO_TEST_CASE(writes_cells_that_stay_text) {
  BOOST_TEST(csv_cell("=SUM(A1)") == "'=SUM(A1)");
  BOOST_TEST(csv_cell("@x") == "'@x");
  BOOST_TEST(csv_cell("\tx") == "'\tx");
  BOOST_TEST(csv_cell("-1,5") == "\"'-1,5\"");
  BOOST_TEST(csv_cell("-1", {.formula_safe = false}) == "-1");
  BOOST_TEST(csv_cell("a;b", {.delimiter = ';'}) == "\"a;b\"");
  BOOST_TEST(csv_cell("han sagde \"ja\"") == "\"han sagde \"\"ja\"\"\"");
}

BOOST_AUTO_TEST_CASE(what_is_written_is_read_again) {
  const std::vector<std::string> header{"id", "tekst"};
  const std::vector<std::string> cells{"\" ,;\n\t", "بيت 👩‍👩‍👧 ærø"};
  for (const char delimiter : {',', ';', '\t'}) {
    CsvWriter writer({.delimiter = delimiter, .byte_order_mark = true, .formula_safe = false});
    writer.row(header);
    writer.row(cells);
    const auto table = read_csv(writer.take());
    BOOST_TEST(table.delimiter == delimiter);
    BOOST_TEST(table.header == header, boost::test_tools::per_element());
    BOOST_REQUIRE_EQUAL(table.rows.size(), 1u);
    BOOST_TEST(table.rows[0].cells == cells, boost::test_tools::per_element());
  }
}

BOOST_AUTO_TEST_SUITE_END()
