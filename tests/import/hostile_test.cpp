// SPDX-License-Identifier: GPL-3.0-or-later
// Files made to do harm: deep, huge, in circles, pointing elsewhere. Each is read or refused soon,
// and with little memory. The largest are given to the command line (tests/whole/hostile.py).
#include <boost/test/unit_test.hpp>

#include <utility>

#include "import/made.h"
#include "import/made_pdf.h"
#include "import/mutants.h"
#include "import/spreadsheet.h"

using namespace uddrag;

namespace {

std::string times(std::size_t count, const std::string& piece) {
  std::string all;
  all.reserve(count * piece.size());
  for (std::size_t i = 0; i < count; ++i) all += piece;
  return all;
}

/// With a number in each, so that it does not look like what little packs very much.
std::string nested(std::size_t count, const std::string& name) {
  std::string all;
  for (std::size_t i = 0; i < count; ++i)
    all += "<" + name + " a=\"" + std::to_string(i * 7919 % 1000003) + "\">";
  return all + times(count, "</" + name + ">");
}

std::string bare_docx(const std::string& body, const std::string& styles = "<w:styles/>") {
  return made::zipped(
      {{"word/document.xml", "<w:document><w:body>" + body + "</w:body></w:document>"},
       {"word/styles.xml", styles}});
}

std::string eaf(const std::string& body) {
  return "<ANNOTATION_DOCUMENT>" + body + "</ANNOTATION_DOCUMENT>";
}

std::string annotation(const std::string& id, const std::string& refers) {
  return "<ANNOTATION><REF_ANNOTATION ANNOTATION_ID=\"" + id + "\" ANNOTATION_REF=\"" + refers +
         "\"><ANNOTATION_VALUE>ord</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION>";
}

constexpr const char* cue = "WEBVTT\n\n00:01.000 --> 00:02.000\n";
constexpr const char* word = "<w:p><w:r><w:t>ord</w:t></w:r></w:p>";

/// Bytes by the names of their files.
std::vector<std::pair<std::string, std::string>> harmful() {
  constexpr std::size_t deep = 20000;
  constexpr std::size_t long_line = 1 << 18;  // by the square of it, it would take hours
  return {
      {"deep.docx", bare_docx(nested(deep, "w:sdt"))},
      {"deep-table.docx", bare_docx(times(400, "<w:tbl><w:tr><w:tc>") + word)},
      {"deep.odt", made::odt(nested(deep, "text:section"))},
      {"deep.rtf", "{\\rtf1 " + times(10 * deep, "{") + "ord"},
      {"deep.html", "<html>" + times(deep, "<div>") + "ord"},
      {"deep-inline.html", "<html>" + times(deep, "<b><i>") + "ord"},
      {"deep-table.html", "<html>" + times(deep, "<table><tr><td>") + "ord"},
      {"deep.md", times(deep, ">") + " ord\n" + times(deep, "- ") + "ord\n"},
      {"brackets.md", times(deep, "[") + "ord" + times(deep, "](") + "\n\n" + times(deep, "*_")},
      {"deep.json", times(deep, "[")},
      {"deep-object.json", times(deep, "{\"segments\":")},
      {"deep.eaf", eaf(nested(deep, "TIER"))},
      {"deep.vtt", cue + times(deep, "<b><i><u>") + "ord" + times(deep, "</b>")},
      {"closing.vtt", cue + times(deep, "<b>o") + times(deep, "</i>")},
      {"open.vtt", cue + times(deep, "<b ")},
      {"numbers.rtf",
       "{\\rtf1\\uc99999999999 \\u99999999999?\\fs99999999999\\u-99999999 ord \\bin4294967295 x}"},
      {"numbers.odt", made::odt("<text:p>ord<text:s text:c=\"2000000000\"/></text:p><table:table>"
                                "<table:table-row table:number-rows-repeated=\"1000000000\">"
                                "<table:table-cell table:number-columns-repeated=\"1000000000\">"
                                "<text:p>x</text:p></table:table-cell></table:table-row>"
                                "</table:table>")},
      {"numbers.vtt", "WEBVTT\n\n99999999999:00:00.0 --> 99999999999999:00:00.99999999999\nord\n"},
      {"numbers.srt", "9999999999999\n999:59:59,99999999999999999 --> 999:59:59,999\nord\n"},
      {"numbers.json", "[{\"start\":1e300,\"end\":-1e300,\"text\":\"ord\",\"speaker\":1e300}]"},
      {"numbers.eaf", eaf("<TIME_ORDER><TIME_SLOT TIME_SLOT_ID=\"t\" TIME_VALUE=\"99999999999999"
                          "999999\"/></TIME_ORDER><TIER TIER_ID=\"A\"><ANNOTATION>"
                          "<ALIGNABLE_ANNOTATION TIME_SLOT_REF1=\"t\"><ANNOTATION_VALUE>ord"
                          "</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION></TIER>")},
      {"numbers.html",
       "<p><a name=\"ts_99999999999999999999_9223372036854775807_S\">ord "
       "&#99999999999;&#x110000;</a></p>"},
      {"numbers.txt", times(900, "\u00A4<99999999999999999999>ord #999:59:59-99999999999#\n")},
      {"numbers.pdf", made::pdf_of_streams({"BT /F 1e38 Tf 99999999999999999999 -1e38 Td (ord) Tj "
                                            "1e-38 0 0 1e-38 0 0 Tm (ord) Tj ET"})},
      {"circle.docx",
       bare_docx("<w:p><w:pPr><w:pStyle w:val=\"A\"/></w:pPr><w:r><w:t>ord</w:t></w:r></w:p>",
                 "<w:styles><w:style w:styleId=\"A\"><w:basedOn w:val=\"B\"/></w:style><w:style "
                 "w:styleId=\"B\"><w:basedOn w:val=\"A\"/></w:style></w:styles>")},
      {"circle.odt",
       made::odt("<text:p text:style-name=\"A\">ord</text:p>",
                 "<style:style style:name=\"A\" style:parent-style-name=\"B\"/><style:style "
                 "style:name=\"B\" style:parent-style-name=\"A\"/>")},
      {"circle.eaf",
       eaf("<TIER TIER_ID=\"A\" PARENT_REF=\"B\">" + annotation("a1", "a2") +
           "</TIER><TIER TIER_ID=\"B\" PARENT_REF=\"A\">" + annotation("a2", "a1") + "</TIER>")},
      {"entity.eaf", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + eaf("&e;")},
      {"entity.docx", made::zipped({{"word/document.xml",
                                     "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                                     "<w:document><w:body><w:p/></w:body></w:document>"}})},
      {"line.txt", "I: " + times(long_line, "ord ")},
      {"colons.txt", times(long_line, "A: ")},
      {"marks.txt", times(long_line, "[00:01] ")},
      {"line.vtt", cue + times(long_line, "ord ")},
      {"line.md", times(long_line, "ord ") + "*a_b"},
      {"line.html", "<p>" + times(100000, "<b>o</b>")},
      {"line.rtf", "{\\rtf1 " + times(100000, "{\\b o}") + "}"},
      {"line.json", "[{\"text\":\"" + times(long_line, "ord ") + "\"}]"},
      {"nuls.txt", "ord\n" + std::string(1 << 20, '\0')},
  };
}

}  // namespace

BOOST_AUTO_TEST_CASE(harmful_files_end_in_a_document_or_an_error) {
  for (const auto& file : harmful()) BOOST_TEST_CONTEXT(file.first)
  made::read_or_refused([&] { importing::import_bytes(file.second, file.first); });
  BOOST_TEST(made::highest_memory() < 1024);
}

BOOST_AUTO_TEST_CASE(harmful_sheets_end_in_a_table_or_an_error) {
  const auto workbook = [](const std::string& rows, const std::string& strings) {
    return made::zipped(
        {{"xl/workbook.xml", "<workbook><sheets><sheet r:id=\"1\"/></sheets></workbook>"},
         {"xl/_rels/workbook.xml.rels",
          "<Relationships><Relationship Id=\"1\" Target=\"a.xml\"/></Relationships>"},
         {"xl/a.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"},
         {"xl/sharedStrings.xml", "<sst><si><t>" + strings + "</t></si></sst>"}});
  };
  std::string rows;
  for (int i = 0; i < 3000; ++i)
    rows += "<row r=\"" + std::to_string(i * 7919) + "\"><c t=\"s\"><v>0</v></c></row>";
  std::string words;
  for (int i = 0; i < 20000; ++i) words += std::to_string(i * 7919 % 1000003) + " ";
  BOOST_TEST(!made::read_or_refused([&] { importing::read_workbook(workbook(rows, words)); }));
  BOOST_TEST(!made::read_or_refused(
      [&] { importing::read_workbook(workbook(nested(20000, "row"), "a")); }));
  BOOST_TEST(made::highest_memory() < 1024);
}

BOOST_AUTO_TEST_CASE(more_lines_than_a_transcript_has_are_refused) {
  std::string lines;
  for (int i = 0; i < 2'000'001; ++i) lines += "a\n";
  BOOST_TEST((made::kind_of_failure(lines, "a.txt") == base::ErrorKind::too_large));
}

BOOST_AUTO_TEST_CASE(more_elements_than_a_transcript_has_are_refused) {
  const std::string lines = eaf(times(4'100'000, "<a/><"));
  BOOST_TEST((made::kind_of_failure(lines, "a.eaf") == base::ErrorKind::too_large));
}

BOOST_AUTO_TEST_CASE(many_lines_and_styles_in_one_paragraph_take_no_longer_than_their_number) {
  std::string body;
  for (int i = 0; i < 60000; ++i) body += "<b>x</b>y<br>";
  const auto document = importing::import_bytes("<html><p>" + body, "a.html");
  BOOST_TEST(document.styles.size() == 60000u);
  BOOST_TEST(document.turns.size() == 60000u);
}
