// SPDX-License-Identifier: GPL-3.0-or-later
// What a project gives to other tools: the dump, and excerpts as rows.
#include <map>
#include <nlohmann/json.hpp>

#include "app/excerpt_export.h"
#include "app/support.h"
#include "base/csv.h"
#include "text/text.h"

using namespace uddrag;
using exporting::ExcerptFormat;
using test::Study;

BOOST_AUTO_TEST_SUITE(outputs)

namespace {

/// Counts code points without the program's help: every byte that continues none.
std::string code_points(const std::string& utf8, std::int64_t start, std::int64_t end) {
  std::string found;
  std::int64_t at = -1;
  for (const char c : utf8) {
    at += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    if (at >= start && at < end) found += c;
  }
  return found;
}

std::map<std::string, std::string> codes_by_text(const std::vector<exporting::ExcerptRow>& rows) {
  std::map<std::string, std::string> found;
  for (const auto& row : rows)
    for (const auto& coding : row.codings)
      found[row.text] += coding.code + "/" + coding.coder + " ";
  return found;
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_same_project_gives_the_same_bytes) {
  Study study;
  const std::string before = study.dump();
  study.session.reset();
  const auto again = app::Session::open(study.path, store::Access::read);
  BOOST_TEST((app::dump_project(again->read()) == before));
}

BOOST_AUTO_TEST_CASE(positions_in_the_dump_count_code_points_behind_an_emoji) {
  const Study study;
  const auto dump = nlohmann::json::parse(study.dump());
  std::map<std::string, std::string> texts;
  for (const auto& document : dump.at("documents")) {
    texts[document.at("id")] = document.at("text");
    std::int64_t before = 0;
    for (const auto& turn : document.at("turns")) {
      const std::int64_t start = turn.at("start"), end = turn.at("end");
      BOOST_TEST(start >= before);
      before = end;
      BOOST_TEST(code_points(document.at("text"), start, end).find('\n') == std::string::npos);
    }
  }
  BOOST_REQUIRE_EQUAL(dump.at("quotes").size(), 4U);
  for (const auto& quote : dump.at("quotes"))
    BOOST_TEST(code_points(texts.at(quote.at("document")), quote.at("start"), quote.at("end")) ==
               quote.at("text").get<std::string>());
}

BOOST_AUTO_TEST_CASE(each_quote_is_one_row_with_all_its_codes) {
  const Study study;
  const auto rows = app::excerpt_rows(study.read(), {});
  BOOST_REQUIRE_EQUAL(rows.size(), 4U);
  const auto codes = codes_by_text(rows);
  for (const char* one : {"Selvcensur/AK", "Tillid/AK", "Selvcensur/MB"})
    BOOST_TEST(codes.at("Så blev vi forsigtige.").find(one) != std::string::npos);
  // Also where only one of the codes was asked for.
  query::Filter filter;
  filter.codes = {study.code("Tillid")};
  const auto some = app::excerpt_rows(study.read(), filter);
  BOOST_REQUIRE_EQUAL(some.size(), 1U);
  BOOST_TEST(some[0].codings.size() == 3U);
}

BOOST_AUTO_TEST_CASE(a_row_says_where_it_is_and_who_speaks) {
  const Study study;
  query::Filter filter;
  filter.codes = {study.code("Tillid")};
  const auto row = app::excerpt_rows(study.read(), filter).at(0);
  BOOST_TEST(row.document == "karen");
  BOOST_TEST(row.group == "Frivillige");
  BOOST_TEST(row.speaker == "Karen");
  BOOST_TEST(row.participant == "P01");
  BOOST_TEST(row.attributes.size() == 2U);
  BOOST_TEST(row.codings[0].path.starts_with("Stemme / "));
  const auto text = study.read().document_text(study.document("karen"));
  BOOST_TEST(code_points(text.utf8(), row.start, row.end) == row.text);
}

BOOST_AUTO_TEST_CASE(what_looks_like_a_formula_stays_text_in_a_table) {
  Study study;
  query::Filter filter;
  filter.documents = {study.document("anders").id};
  const auto rows = app::excerpt_rows(study.read(), filter);
  const auto file =
      exporting::write_excerpts(rows, ExcerptFormat::csv, "T", "da", base::CsvOptions{});
  const auto table = base::read_csv(file.bytes);
  const auto text = table.column("text").value();
  BOOST_REQUIRE_EQUAL(table.rows.size(), 2U);
  BOOST_TEST(table.rows[0].cells[text] == "'=1+1 foreninger, og kommunen skriver brevene.");
  for (const auto& row : table.rows)
    for (const std::string& cell : row.cells)
      BOOST_TEST((cell.empty() || std::string("=+-@\t\r\n").find(cell[0]) == std::string::npos),
                 cell);
  const auto json =
      nlohmann::json::parse(exporting::write_excerpts(rows, ExcerptFormat::json, "T", "da").bytes);
  BOOST_TEST(json.dump().find("\"=1+1 foreninger") != std::string::npos);  // no program's formula
}

BOOST_AUTO_TEST_SUITE_END()
