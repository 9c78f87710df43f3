// SPDX-License-Identifier: GPL-3.0-or-later
// Web pages as transcription programs, Word and the web have them.
#include <boost/test/unit_test.hpp>

#include "import/made.h"

using namespace uddrag;
using base::ErrorKind;
using importing::import_bytes;
using made::kind_of_failure;
using made::reported;

namespace {

importing::ImportedDocument page(const std::string& body, const std::string& head = {}) {
  return import_bytes(
      "<!DOCTYPE html><html><head>" + head + "</head><body>" + body + "</body></html>", "a.html");
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_web_page_is_what_one_reads_of_it) {
  const auto document = page(
      "<nav><a href=x>Forside</a> Om</nav><script>var "
      "a='<p>nej</p>';</script><noscript>nej</noscript>"
      "<main><h2>Em<b>ne</b></h2><section>Første  <em>del</em>\n af "
      "&aelig;&nbsp;&#128512;<br> to"
      "<img src='http://127.0.0.1:1/x.png'></section>løs<p hidden>skjult</p><p "
      "style='display : "
      "none'>også</p><ul><li>et<li>to</ul><pre>a  b\n c</pre><select><option>valg</select>"
      "<svg><text>t</text></svg><!-- tavs --></main>",
      "<title>Titel</title><style>p{}</style><meta charset=utf-8>");
  BOOST_TEST(document.text.utf8() == "Emne\nFørste del af æ\xC2\xA0😀\nto\nløs\net\nto\na  b\nc");
  BOOST_TEST((document.turns.at(0).kind == model::TurnKind::heading));
  BOOST_REQUIRE(document.styles.size() >= 2u);
  for (const auto& style : document.styles)
    if (style.style == "italic") BOOST_TEST(document.text.slice(style.span) == "del");
  for (const char* what : {"navigation", "the title of the page", "form fields"})
    BOOST_TEST(reported(document, what) == 1, what);
  BOOST_TEST(reported(document, "hidden text") == 2);
  BOOST_TEST(reported(document, "scripts and styles") == 3);
  BOOST_TEST(reported(document, "images") == 2);
  BOOST_TEST(reported(document, "list numbers") == 2);
}

BOOST_AUTO_TEST_CASE(encodings_of_a_page_by_mark_by_its_own_word_and_by_guess) {
  const auto words = [](const std::string& bytes) {
    return import_bytes(bytes, "a.html").text.utf8();
  };
  BOOST_TEST(words("<html><meta charset=\"windows-1251\"><p>\xD1\xEB\xEE\xE2\xEE") == "Слово");
  BOOST_TEST(words("<html><meta http-equiv=Content-Type content=\"text/html; charset=macintosh\">"
                   "<p>\xBE\xBF\x8C") == "æøå");
  BOOST_TEST(words("<html><meta charset=iso-8859-1><p>\xE6 \x80") == "æ €");
  BOOST_TEST(words("\xEF\xBB\xBF<html><meta charset=windows-1251><p>æ") == "æ");
  BOOST_TEST(words("<html><p>r\xF8"
                   "d gr\xF8"
                   "d med fl\xF8"
                   "de") == "rød grød med fløde");
  std::string wide = "\xFF\xFE";
  for (const char c : std::string("<html><meta charset=utf-16><p>ord</p>")) wide += {c, '\0'};
  BOOST_TEST(words(wide) == "ord");
  BOOST_TEST(reported(import_bytes("<html><meta charset=\"klingon\"><p>ord", "a.html"),
                      "unknown encodings") == 1);
}

BOOST_AUTO_TEST_CASE(no_scribe_gives_speakers_and_times) {
  const auto document = page(
      "<p style=\"font-weight:600;\">interview.mp3</p>"
      "<p style=\"color: #909090; font-size: 0.8em\">Transcribed with noScribe vers. 0.5</p>"
      "<p><a name=\"ts_0_1840_S00\" >S00: <span style=\"color: #78909C\" >[00:00:00]</span> "
      "Hvordan</a>"
      "<a name=\"ts_1840_3000_S00\" > går det?</a></p>"
      "<p><a name=\"ts_3000_4000_S01\" >S01: <span style=\"color: #78909C\" >[00:00:03]</span> "
      "Godt.</a></p>"
      "<p><a name=\"ts_4000_5000_S00\" >Karen: Ja.</a></p><p><a name=\"ts_5000_6000_S01\" >Karen: "
      "Nej.</a></p><p><a name=\"ts_6000_7000_S00\" >Nå.</a></p><p><a name=\"ts_x\">x</a></p>",
      "<meta name=\"audio_source\" content=\"interview.mp3\">");
  std::vector<std::string> turns = made::turns(document);
  BOOST_REQUIRE(turns.size() >= 7u);
  BOOST_TEST(turns.at(2) == "S00: Hvordan går det?");
  BOOST_TEST(document.turns.at(2).time_start.value() == 0);
  BOOST_TEST(document.turns.at(2).time_end.value() == 3000);
  BOOST_TEST(document.turns.at(3).time_start.value() == 3000);
  BOOST_TEST(turns.at(6) == "S00: Nå.");
}

BOOST_AUTO_TEST_CASE(time_stamps_of_o_transcribe_are_times) {
  const auto document = page(
      "<p><span class=\"timestamp\" contenteditable=\"false\" data-timestamp=\"0\">00:00</span> "
      "<b>I:</b> "
      "Hvordan går det?<br><span class=\"timestamp\" "
      "data-timestamp=\"4.2\">00:04</span>&nbsp;R: "
      "Godt.</p><p><span class=\"timestamp\" data-timestamp=\"3725\">1:02:05</span> I: Hvorfor?</p>"
      "<p>R: Derfor.</p>");
  const std::vector<std::string> wanted = {"I: Hvordan går det?", "R: Godt.", "I: Hvorfor?",
                                           "R: Derfor."};
  BOOST_TEST(made::turns(document) == wanted, boost::test_tools::per_element());
  BOOST_TEST(document.turns.at(1).time_start.value() == 4000);
  BOOST_TEST(document.turns.at(2).time_start.value() == 3725000);
  BOOST_TEST(reported(document, "time stamps") == 3);
}

BOOST_AUTO_TEST_CASE(what_word_puts_into_a_page) {
  const auto document = page(
      "<div class=WordSection1><p class=MsoListParagraph><![if !supportLists]><span "
      "style='mso-list:"
      "Ignore'>1.<span>&nbsp;&nbsp; </span></span><![endif]>Punkt<span "
      "style='mso-tab-count:1'>&nbsp; "
      "</span>to<o:p></o:p></p><p class=MsoNormal><b><span lang=DA>Vi</span></b> hjælper"
      "<a style='mso-footnote-id:ftn1' href=\"#_ftn1\" name=\"_ftnref1\"><sup>[1]</sup></a> dem "
      "<del>aldrig</del><ins>altid</ins>.<span class=MsoCommentReference><a class=msocomanchor "
      "href=\"#_msocom_1\">[MB1]</a></span></p>"
      "<!--[if gte mso 9]><xml><w:x>nej</w:x></xml><![endif]-->"
      "<table><tr><td><p>A</p><p>B</p></td><td>C<table><tr><td>d</td><td>e</td></tr></table></td></"
      "tr>"
      "<td>F</td></table></div><div id=ftn1><p><a href=\"#_ftnref1\">[1]</a> Fodnoten, "
      "<i>ja</i></p></div>"
      "<div style='mso-element:comment-list'><p>Kommentar</p></div>");
  BOOST_TEST(document.text.utf8() == "Punkt\tto\nVi hjælper dem altid.\nA B\tC d e\nF");
  BOOST_REQUIRE(document.notes.size() == 1u);
  BOOST_TEST(document.notes.at(0).body == "Fodnoten, ja");
  BOOST_TEST(document.text.slice(document.notes.at(0).span) == "hjælper");
  for (const char* what : {"list numbers", "tracked deletions", "tracked insertions", "footnotes",
                           "comments of Word", "tables"})
    BOOST_TEST(reported(document, what) == 1, what);
}

BOOST_AUTO_TEST_CASE(broken_pages_are_read_or_refused) {
  BOOST_TEST(import_bytes("<p>a<b>b<i>c</b>d</p></td></table>e", "a.htm").text.utf8() == "abcd\ne");
  BOOST_TEST(import_bytes("bare ord", "a.html").text.utf8() == "bare ord");
  BOOST_TEST((kind_of_failure("<html><script>x</script>", "a.html") == ErrorKind::empty));
  std::string deep;
  for (int i = 0; i < 200000; ++i) deep += "<b>";
  BOOST_TEST((kind_of_failure(deep + "x", "a.html") == ErrorKind::damaged));
  BOOST_TEST(
      (kind_of_failure("<p>" + std::string(33 << 20, 'a'), "a.html") == ErrorKind::too_large));
  importing::Options small;
  small.max_unpacked = 1000;
  BOOST_TEST(
      (kind_of_failure("<p>" + std::string(2000, 'a'), "a.html", small) == ErrorKind::too_large));
  BOOST_TEST(
      import_bytes("<!DOCTYPE html [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><p>a&e;b", "a.html")
          .text.utf8()
          .find("root") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(footnotes_of_a_page_are_comments_and_no_digits_in_the_words) {
  const auto document = import_bytes(
      "<html><body><p>Der er tre ting<a href=\"#fn1\" class=\"footnote-ref\" id=\"fnref1\" "
      "role=\"doc-noteref\"><sup>1</sup></a>, som er svære.</p><section id=\"footnotes\"><ol><li "
      "id=\"fn1\"><p>Hun tæller.<a href=\"#fnref1\" role=\"doc-backlink\">↩</a></p></li></ol>"
      "</section></body></html>",
      "a.html");
  BOOST_TEST(document.text.utf8() == "Der er tre ting, som er svære.");
  BOOST_REQUIRE(document.notes.size() == 1u);
  BOOST_TEST(document.notes.at(0).body == "Hun tæller.");
  BOOST_TEST(document.text.slice(document.notes.at(0).span) == "ting");
}
