// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers that word processors put before paragraphs: counted as they count them, told in the
// report and no part of the text; words among them are put in front.
#include "import/list_numbers.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

#include "import/made.h"

using namespace uddrag;
using importing::Counting;
using importing::import_bytes;
using Lines = std::vector<std::string>;

namespace {

const std::string levels =
    "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt "
    "w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:start "
    "w:val=\"1\"/><w:numFmt w:val=\"lowerLetter\"/><w:lvlText w:val=\"%1%2)\"/></w:lvl></"
    "w:abstractNum><w:abstractNum w:abstractNumId=\"2\"><w:lvl w:ilvl=\"0\"><w:start "
    "w:val=\"3\"/><w:numFmt w:val=\"upperRoman\"/><w:lvlText w:val=\"Spørgsmål "
    "%1:\"/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId=\"3\"><w:lvl "
    "w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"\uF0B7\"/></w:lvl></"
    "w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num><w:num "
    "w:numId=\"2\"><w:abstractNumId w:val=\"2\"/></w:num><w:num w:numId=\"3\"><w:abstractNumId "
    "w:val=\"3\"/></w:num><w:num w:numId=\"4\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride "
    "w:ilvl=\"0\"><w:startOverride w:val=\"7\"/></w:lvlOverride></w:num>";

std::string item(const std::string& words, const std::string& list, const std::string& level) {
  return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list +
         "\"/></w:numPr></w:pPr><w:r><w:t>" + words + "</w:t></w:r></w:p>";
}

importing::ImportedDocument with_lists(const std::string& body, const std::string& styles = {}) {
  return import_bytes(
      made::zipped(
          {{"[Content_Types].xml", "<Types/>"},
           {"word/document.xml",
            "<w:document xmlns:w=\"w\"><w:body>" + body + "</w:body></w:document>"},
           {"word/numbering.xml", "<w:numbering xmlns:w=\"w\">" + levels + "</w:numbering>"},
           {"word/styles.xml", "<w:styles xmlns:w=\"w\">" + styles + "</w:styles>"}}),
      "a.docx");
}

Lines numbers_told(const importing::ImportedDocument& document) {
  for (const auto& item : document.report.items)
    if (item.what == "list numbers and bullets") return item.examples;
  return {};
}

}  // namespace

BOOST_AUTO_TEST_CASE(numbers_as_lists_count) {
  using importing::counted;
  BOOST_TEST(counted(Counting::decimal, 12) == "12");
  BOOST_TEST(counted(Counting::two_digits, 3) == "03");
  BOOST_TEST(counted(Counting::letters, 3) == "c");
  BOOST_TEST(counted(Counting::letters, 28) == "bb");
  BOOST_TEST(counted(Counting::capitals, 26) == "Z");
  BOOST_TEST(counted(Counting::roman, 1994) == "mcmxciv");
  BOOST_TEST(counted(Counting::large_roman, 4) == "IV");
  BOOST_TEST(counted(Counting::large_roman, 0) == "0");
  BOOST_TEST(counted(Counting::letters, 999999) == "999999");
  BOOST_TEST(counted(Counting::none, 4).empty());
}

BOOST_AUTO_TEST_CASE(words_among_numbers) {
  for (const char* number :
       {"1.", "a)", "IV.", "xii", "aa)", "1.2.3", "\u2022", "-", "\u00A7 4", ""})
    BOOST_TEST(!importing::shows_words(number), number);
  for (const char* words : {"Spørgsmål 1:", "Interviewer:", "1. del", "nr. 4"})
    BOOST_TEST(importing::shows_words(words), words);
  BOOST_TEST(importing::bullet_shown("\uF0B7") == "\u2022");
  BOOST_TEST(importing::bullet_shown("o") == "\u2022");
  BOOST_TEST(importing::bullet_shown("\u2013") == "\u2013");
  BOOST_TEST(importing::bullet_shown("Svar:") == "Svar:");
}

BOOST_AUTO_TEST_CASE(word_counts_by_level_and_begins_anew) {
  const auto document =
      with_lists(item("En", "1", "0") + item("Under", "1", "1") + item("Under", "1", "1") +
                 item("To", "1", "0") + item("Under", "1", "1"));
  BOOST_TEST(document.text.utf8() == "En\nUnder\nUnder\nTo\nUnder");
  BOOST_TEST(
      numbers_told(document) == (Lines{"1. En", "1a) Under", "1b) Under", "2. To", "2a) Under"}),
      boost::test_tools::per_element());
  BOOST_TEST(numbers_told(with_lists(item("En", "1", "0") + item("Syv", "4", "0") +
                                     item("Otte", "4", "0") + item("P", "3", "0") +
                                     item("Ingen", "0", "0"))) ==
                 (Lines{"1. En", "7. Syv", "8. Otte", "\u2022 P"}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_style_numbers_its_paragraphs) {
  const auto document = with_lists(
      "<w:p><w:pPr><w:pStyle w:val=\"B\"/></w:pPr><w:r><w:t>En</w:t></w:r></w:p><w:p><w:pPr>"
      "<w:pStyle w:val=\"B\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr><w:r><w:t>To"
      "</w:t></w:r></w:p>",
      "<w:style w:styleId=\"A\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
      "</w:style><w:style w:styleId=\"B\"><w:basedOn w:val=\"A\"/></w:style>");
  BOOST_TEST(numbers_told(document) == Lines{"1. En"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(words_of_a_list_stand_in_front) {
  const auto document = with_lists(item("Hvad?", "2", "0") + item("Og?", "2", "0"));
  BOOST_TEST(document.text.utf8() == "Spørgsmål III: Hvad?\nSpørgsmål IV: Og?");
  BOOST_TEST(made::reported(document, "words of list numbers") == 2);
  BOOST_TEST(made::reported(document, "list numbers and bullets") == 0);
}

BOOST_AUTO_TEST_CASE(lists_of_an_odt) {
  const std::string styles =
      "<text:list-style style:name=\"L\"><text:list-level-style-number text:level=\"1\" "
      "style:num-format=\"1\" style:num-suffix=\".\"/><text:list-level-style-number "
      "text:level=\"2\" style:num-format=\"a\" style:num-suffix=\")\" "
      "text:display-levels=\"2\"/></text:list-style><text:list-style "
      "style:name=\"S\"><text:list-level-style-number text:level=\"1\" style:num-format=\"1\" "
      "style:num-prefix=\"Svar \" style:num-suffix=\":\"/></text:list-style>";
  const auto p = [](const std::string& words) {
    return "<text:list-item><text:p>" + words + "</text:p></text:list-item>";
  };
  const auto list = [](const std::string& attributes, const std::string& items) {
    return "<text:list " + attributes + ">" + items + "</text:list>";
  };
  const std::string inner =
      "<text:list-item>" + list("", p("Under") + p("Under")) + "</text:list-item>";
  const std::string named = "text:style-name=\"L\"";
  const auto document =
      import_bytes(made::odt(list(named, p("En") + inner + p("To")) + list(named, p("Forfra")) +
                                 list(named + " text:continue-numbering=\"true\"", p("Videre")) +
                                 list("text:style-name=\"S\"", p("Ord")),
                             styles),
                   "a.odt");
  BOOST_TEST(document.text.utf8() == "En\nUnder\nUnder\nTo\nForfra\nVidere\nSvar 1: Ord");
  BOOST_TEST(
      numbers_told(document) == (Lines{"1. En", "1.a) Under", "1.b) Under", "2. To", "1. Forfra"}),
      boost::test_tools::per_element());
  BOOST_TEST(made::reported(document, "list numbers and bullets") == 6);
  BOOST_TEST(made::reported(document, "words of list numbers") == 1);
}

BOOST_AUTO_TEST_CASE(lists_of_an_rtf) {
  const auto document = import_bytes(
      "{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}{\\f1\\fcharset2 Symbol;}}{\\listtext\\f0 "
      "1.\\tab}En\\par {\\listtext\\f0 2.\\tab}To\\par {\\listtext\\f1 \\'B7\\tab}Punkt\\par "
      "{\\listtext Svar 1:\\tab}Ord\\par Uden\\par}",
      "a.rtf");
  BOOST_TEST(document.text.utf8() == "En\nTo\nPunkt\nSvar 1: Ord\nUden");
  BOOST_TEST(numbers_told(document) == (Lines{"1. En", "2. To", "\u2022 Punkt"}),
             boost::test_tools::per_element());
  BOOST_TEST(made::reported(document, "symbols") == 0);
  BOOST_TEST(made::reported(document, "words of list numbers") == 1);
}
