// SPDX-License-Identifier: GPL-3.0-or-later
// Rich Text Format as several programs write it, and as none should.
#include <boost/test/unit_test.hpp>

#include "import/made.h"

using namespace uddrag;
using base::ErrorKind;
using importing::import_bytes;
using importing::ImportedDocument;
using made::kind_of_failure;
using made::reported;

namespace {

ImportedDocument rtf(const std::string& body, const std::string& head = "\\ansi\\ansicpg1252") {
  return import_bytes("{\\rtf1" + head + " " + body + "}", "a.rtf");
}
std::string words(const std::string& body, const std::string& head = "\\ansi\\ansicpg1252") {
  return rtf(body, head).text.utf8();
}

}  // namespace

BOOST_AUTO_TEST_CASE(code_pages_of_an_rtf_are_those_of_the_document_and_its_fonts) {
  const std::string fonts =
      "{\\fonttbl{\\f0\\fnil\\fcharset0 Arial;}{\\f1\\fnil\\fcharset204{\\*\\fname x;}Arial CYR;}"
      "{\\f2\\fcharset128 MS Mincho;}{\\f3\\fcharset2 Wingdings;}{\\f4\\cpg1250 Arial CE;}}";
  BOOST_TEST(words("\\'e6\\'f8\\'e5 \\'80") == "æøå €");
  BOOST_TEST(words("\\'be\\'bf\\'8c", "\\mac") == "æøå");
  BOOST_TEST(words("\\'91\\'9b\\'86", "\\pca") == "æøå");
  BOOST_TEST(words("\xE6 r\xE5", "\\ansi") == "æ rå");
  BOOST_TEST(words("\xC3\xA6", "\\ansi\\ansicpg65001") == "æ");
  BOOST_TEST(words(fonts + "{\\f1 \\'d1\\'eb\\'ee\\'e2\\'ee} \\f4 s\\'b3owo\\plain  \\'e6") ==
             "Слово słowo æ");
  BOOST_TEST(words(fonts + "\\f2 \\'93\\'fa\\'96\\'7b \\'83\\\\ \\'83A.") == "日本 ソ ア.");
  const auto symbols = rtf(fonts + "ord {\\f3 J\\u61514 ?} ord");
  BOOST_TEST(symbols.text.utf8() == "ord \xEF\xBF\xBD\xEF\xBF\xBD ord");
  BOOST_TEST(reported(symbols, "symbols of special fonts") == 2);
  BOOST_TEST(reported(rtf("\\'e6", "\\ansi\\ansicpg4711"), "unknown code pages") == 1);
}

BOOST_AUTO_TEST_CASE(characters_by_number_replace_what_stands_for_them) {
  BOOST_TEST(words("\\uc2 \\u229\\'c3\\'a5 \\uc0\\u230 x\\uc1\\u248 ?y\\u8212\\emdash z") ==
             "å æxøy—z");
  BOOST_TEST(words("\\u-10179?\\u-8704? \\uc0 \\u55357\\uc1 \\u56832\\'3f") == "😀 😀");
  BOOST_TEST(words("{\\uc3\\u230 abc}\\u230 abc") == "ææbc");
  BOOST_TEST(words("\\u230 {?}{\\u229}x") == "æ?åx");
  const auto lone = rtf("a\\u55357?b \\u56832?c\\u9999999?");
  BOOST_TEST(lone.text.utf8() ==
             "a\xEF\xBF\xBD"
             "b \xEF\xBF\xBD"
             "c\xEF\xBF\xBD");
  BOOST_TEST(reported(lone, "numbers that are no characters") == 3);
}

BOOST_AUTO_TEST_CASE(signs_of_an_rtf) {
  BOOST_TEST(
      words("a\\tab b\\line c\\~d\\-e\\_f \\ldblquote g\\rdblquote  \\{h\\}\\\\ \\endash  i\\\n"
            "j\\par k") ==
      "a\tb\nc\xC2\xA0"
      "d\xC2\xAD"
      "e\xE2\x80\x91"
      "f “g” {h}\\ – i\nj\nk");
}

BOOST_AUTO_TEST_CASE(files_of_text_edit_word_pad_and_nvivo) {
  const std::vector<std::string> wanted = {"I: Hvordan går det?", "R: Godt, tak.", "I: Hvorfor?",
                                           "R: Fordi det er forår."};
  const std::string text_edit =
      "{\\rtf1\\ansi\\ansicpg1252\\cocoartf2761\n\\cocoatextscaling0\\cocoaplatform0"
      "{\\fonttbl\\f0\\fswiss\\fcharset0 Helvetica;\\f1\\fswiss\\fcharset0 Helvetica-Bold;}\n"
      "{\\colortbl;\\red255\\green255\\blue255;}\n{\\*\\expandedcolortbl;;}\n"
      "\\paperw11900\\paperh16840\\margl1440\n\\pard\\tx566\\pardirnatural\\partightenfactor0\n\n"
      "\\f1\\b\\fs24 \\cf0 I:\n\\f0\\b0  Hvordan g\\'e5r det?\\\nR: Godt, tak.\\\n\\\nI: "
      "Hvorfor?\\\n"
      "R: Fordi det er for\\'e5r.}";
  const std::string word_pad =
      "{\\rtf1\\ansi\\ansicpg1252\\deff0\\nouicompat\\deflang1030{\\fonttbl{\\f0\\fnil\\fcharset0 "
      "Calibri;}{\\f1\\fnil\\fcharset2 Symbol;}}\r\n{\\*\\generator Riched20 10.0.19041}"
      "\\viewkind4\\uc1 \r\n\\pard\\sa200\\sl276\\slmult1\\f0\\fs22\\lang6 I: Hvordan g\\'e5r det?"
      "\\par\r\nR: Godt, tak.\\par\r\n\\pard{\\pntext\\f1\\'B7\\tab}{\\*\\pn\\pnlvlblt\\pnf1"
      "\\pnindent0{\\pntxtb\\'B7}}\\fi-360 I: Hvorfor?\\par\r\nR: Fordi det er for\\'e5r.\\par\r\n}"
      "\r\n";
  const std::string nvivo =
      "{\\rtf1\\deff0{\\fonttbl{\\f0 Calibri;}{\\f1 Arial;}}{\\colortbl ;\\red0\\green0\\blue255 ;}"
      "{\\*\\defchp \\f1\\fs22}{\\stylesheet {\\ql\\f1\\fs22 Normal;}{\\*\\cs1\\f1\\fs22 Default "
      "Paragraph Font;}{\\*\\ts3\\tsrowd\\f1\\fs22\\ql\\tscellpaddfl3 Normal Table;}}"
      "{\\*\\listoverridetable}{\\info{\\creatim\\yr2024\\mo3\\dy1}{\\version1}}\\nouicompat"
      "\\splytwnine\\htmautsp\\sectd\\pard\\plain\\ql{\\f1\\fs22\\cf0 I: Hvordan g\\u229\\'e5r "
      "det?}"
      "\\f1\\fs22\\par\\pard\\plain\\ql{\\f1\\fs22\\cf0 R: Godt, "
      "tak.}\\f1\\fs22\\par\\pard\\plain\\ql"
      "{\\f1\\fs22\\cf0 I: }{\\f1\\fs22\\cf0 Hvorfor?}\\f1\\fs22\\par\\pard\\plain\\ql{\\f1 R: "
      "Fordi "
      "det er for\\u229\\'e5r.}\\f1\\fs22\\par}";
  for (const auto& bytes : {text_edit, word_pad, nvivo}) {
    const auto document = import_bytes(bytes, "a.rtf");
    BOOST_TEST(made::turns(document) == wanted, boost::test_tools::per_element());
    BOOST_TEST(reported(document, "no end of the file") == 0);
    BOOST_TEST(reported(document, "behind the end") == 0);
  }
  BOOST_TEST(reported(import_bytes(word_pad, "a.rtf"), "list numbers and bullets") == 1);
}

BOOST_AUTO_TEST_CASE(tables_of_an_rtf_are_rows) {
  const auto document = rtf(
      "F\\'f8r\\par\\trowd\\cellx1\\cellx2\\pard\\intbl A\\par B\\cell C\\cell\\row"
      "\\trowd\\cellx1\\cellx2\\pard\\intbl {\\b D\\cell }{\\pard\\intbl\\itap2 x\\nestcell "
      "{\\*\\nesttableprops\\trowd\\nestrow}{\\nonesttables\\par}y\\cell}{\\trowd\\cellx1 \\row }"
      "\\pard efter\\par \\pard\\intbl E\\cell F\\row\\pard slut");
  BOOST_TEST(document.text.utf8() == "Før\nA B\tC\nD\tx y\nefter\nE\tF\nslut");
  BOOST_TEST(reported(document, "tables, each row as a paragraph") == 2);
}

BOOST_AUTO_TEST_CASE(what_word_puts_into_an_rtf) {
  const auto document = rtf(
      "{\\stylesheet{\\s1\\sbasedon0\\outlinelevel0 heading 1;}{\\s2\\sbasedon1 Mit;}{\\s3 Title;}}"
      "{\\header\\pard Fortroligt\\par}{\\info{\\title Nej}}"
      "\\pard\\s2\\b Emne\\par\\pard\\plain Vi {\\deleted m\\'e5ske }{\\revised altid }hj\\'e6lper"
      "{\\super\\chftn{\\footnote\\pard\\chftn  Fod{\\b noten}\\par to}} dem."
      "{\\v skjult}{\\*\\bkmkstart x}{\\*\\ukendt{\\b nej} nej}"
      "{\\upr{\\par ansi}{\\*\\ud{\\u230 ?unicode}}}\\par "
      "{\\field{\\*\\fldinst HYPERLINK \"x\"}{\\fldrslt{\\ul link}}} {\\*\\shppict{\\pict\\bin4 "
      "}}{}"
      "\\pngblip ab}}{\\nonshppict{\\pict aa}}"
      "{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv 1}}{\\shptxt Boks\\par to}}{\\shprslt{\\do Boks}}}"
      "{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv 1}}}}{\\object{\\*\\objdata 00}{\\result "
      "resultat}}\\par "
      "{\\*\\atrfstart 7}Det her{\\*\\atrfend 7}{\\*\\atnid MB}{\\*\\atnauthor Mette Bang}\\chatn"
      "{\\*\\annotation{\\*\\atnref 7}{\\*\\atndate 1205121664}Se {\\i her}} er slut"
      "{\\deleted\\par}, ja.{\\*\\annotation Punkt}");
  BOOST_TEST(document.text.utf8() ==
             "Emne\nVi altid hjælper dem.æunicode\nlink resultat\nBoks\nto\nDet her er slut, ja.");
  BOOST_TEST((document.turns.at(0).kind == model::TurnKind::heading));
  BOOST_REQUIRE(document.notes.size() == 3u);
  BOOST_TEST(document.notes.at(0).body == "Fodnoten to");
  BOOST_TEST(document.text.slice(document.notes.at(0).span) == "hjælper");
  BOOST_TEST(document.notes.at(1).body == "Se her");
  BOOST_TEST(document.notes.at(1).author == "Mette Bang");
  BOOST_TEST((document.notes.at(1).at == base::parse_iso_date("2025-04-22")));
  BOOST_TEST(document.text.slice(document.notes.at(1).span) == "Det her");
  BOOST_TEST(document.text.slice(document.notes.at(2).span) == "Det her er slut, ja.");
  BOOST_REQUIRE(document.styles.size() == 2u);
  BOOST_TEST(document.styles.at(1).style == "underline");
  for (const char* what : {"tracked insertions", "hidden text", "headers and footers", "images",
                           "text boxes", "footnotes"})
    BOOST_TEST(reported(document, what) == 1, what);
  BOOST_TEST(reported(document, "tracked deletions") == 2);
  BOOST_TEST(reported(document, "drawings and objects") == 2);
}

BOOST_AUTO_TEST_CASE(rtf_tracked_changes_are_accepted_rejected_or_refused) {
  const std::string bytes =
      "{\\rtf1\\ansi Vi {\\deleted m\\'e5ske }{\\revised altid }hj\\'e6lper.\\par "
      "Et{\\revised\\par} To."
      "\\par Tre{\\deleted\\par} Fire.\\par {\\revised Ny linje.\\par}{\\deleted Gammel.\\par}Slut."
      "{\\footnote Fod{\\deleted gl}{\\revised ny}}}";
  importing::Options options;
  const auto accepted = import_bytes(bytes, "a.rtf", options);
  BOOST_TEST(accepted.text.utf8() == "Vi altid hjælper.\nEt\nTo.\nTre Fire.\nNy linje.\nSlut.");
  BOOST_TEST(accepted.notes.at(0).body == "Fodny");
  options.tracked = importing::Tracked::reject;
  const auto rejected = import_bytes(bytes, "a.rtf", options);
  BOOST_TEST(rejected.text.utf8() == "Vi måske hjælper.\nEt To.\nTre\nFire.\nGammel.\nSlut.");
  BOOST_TEST(rejected.notes.at(0).body == "Fodgl");
  BOOST_TEST(reported(rejected, "tracked deletions, taken back") == 2);
  BOOST_TEST(reported(rejected, "tracked insertions") == 4);
  options.tracked = importing::Tracked::refuse;
  BOOST_TEST((kind_of_failure(bytes, "a.rtf", options) == ErrorKind::bad_input));
  BOOST_TEST(import_bytes("{\\rtf1 Uden}", "b.rtf", options).text.utf8() == "Uden");
}

BOOST_AUTO_TEST_CASE(rtf_files_that_are_broken_say_so) {
  BOOST_TEST((kind_of_failure("hej", "a.rtf") == ErrorKind::foreign));
  BOOST_TEST((kind_of_failure("{\\rtf1\\ansi {\\b ord", "a.rtf") == ErrorKind::damaged));
  BOOST_TEST((kind_of_failure("{\\rtf1\\ansi }", "a.rtf") == ErrorKind::empty));
  BOOST_TEST((kind_of_failure("{\\rtf1 " + std::string(5000, '{'), "a.rtf") == ErrorKind::damaged));
  importing::Options small;
  small.max_unpacked = 1000;
  BOOST_TEST((kind_of_failure("{\\rtf1 " + std::string(2000, 'a') + "}", "a.rtf", small) ==
              ErrorKind::too_large));
  BOOST_TEST(reported(import_bytes("{\\rtf1\\ansi ord\\par mere", "a.rtf"), "no end of the file") ==
             1);
  const auto more = import_bytes(std::string("{\\rtf1\\ansi ord}\0\r\n mere", 23), "a.rtf");
  BOOST_TEST(more.text.utf8() == "ord");
  BOOST_TEST(reported(more, "behind the end") == 1);
  BOOST_TEST(reported(rtf("a\\bin99999999999999 b"), "no end of the file") == 1);
}
