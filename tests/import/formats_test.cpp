// SPDX-License-Identifier: GPL-3.0-or-later
// The same interview in every format gives the same turns; what is surely no marker stays; Word's
// many ways; hostile bytes.
#include <fmt/format.h>

#include <boost/test/unit_test.hpp>
#include <map>

#include "base/error.h"
#include "import/importer.h"
#include "import/made.h"
#include "import/times.h"
#include "text/collate.h"
#include "text/utf8.h"

using namespace uddrag;
using importing::import_bytes;
using importing::ImportedDocument;
using made::kind_of_failure;
using made::reported;
using made::turns;
using made::zipped;

namespace {

constexpr const char* w =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
    "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";

std::string document_xml(const std::string& body) {
  return std::string("<?xml version=\"1.0\"?><w:document ") + w + "><w:body>" + body +
         "</w:body></w:document>";
}
std::string docx(const std::string& body,
                 std::vector<std::pair<std::string, std::string>> more = {}) {
  more.insert(more.begin(), {"word/document.xml", document_xml(body)});
  return zipped(more);
}
std::string p(const std::string& runs) {
  return "<w:p>" + runs + "</w:p>";
}
std::string r(const std::string& text, const std::string& properties = {}) {
  return "<w:r>" + (properties.empty() ? "" : "<w:rPr>" + properties + "</w:rPr>") +
         "<w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_same_interview_in_every_format_gives_the_same_turns) {
  const std::vector<std::string> wanted = {"Interviewer: Hvordan går det?",
                                           "Karen: Det går godt, tak.", "Interviewer: Hvorfor det?",
                                           "Karen: Fordi vi 👍🏽 hjælper."};
  std::string txt, md, vtt = "WEBVTT\n\n", srt, word, otter;
  int n = 0;
  for (const std::string& line : wanted) {
    const std::size_t colon = line.find(": ");
    const std::string who = line.substr(0, colon), said = line.substr(colon + 2);
    const std::string second = "0" + std::to_string(++n);
    txt += line + "\n\n";
    md += "**" + who + ":** " + said + "\n\n";
    vtt += "00:00:" + second + ".000 --> 00:00:" + second + ".900\n<v " + who + ">" + said +
           "</v>\n\n";
    srt += std::to_string(n) + "\r\n00:00:" + second + ",000 --> 00:00:" + second + ",900\r\n" +
           line + "\r\n\r\n";
    word += p(r(who + ":", "<w:b/>") + r(" " + said));
    otter += who + "  00:" + second + "\n" + said + "\n\n";
  }
  for (const auto& [name, bytes] :
       std::vector<std::pair<std::string, std::string>>{{"a.txt", txt},
                                                        {"a.md", md},
                                                        {"a.vtt", vtt},
                                                        {"a.srt", srt},
                                                        {"a.docx", docx(word)},
                                                        {"b.txt", otter}}) {
    const ImportedDocument document = import_bytes(bytes, name);
    BOOST_TEST_CONTEXT(name) {
      BOOST_CHECK(turns(document) == wanted);
      BOOST_TEST((document.speakers.at(0).role == model::SpeakerRole::interviewer));
      BOOST_TEST((document.kind == model::DocumentKind::interview));
      if (name == "a.vtt" || name == "a.srt" || name == "b.txt")
        BOOST_TEST(document.turns.at(1).time_start.value() == 2000);
    }
  }
}

BOOST_AUTO_TEST_CASE(a_single_hit_is_no_marker) {
  const auto document = import_bytes(
      "Jeg sagde det sådan her.\nSagen: den er lukket.\nSå gik vi hjem (00:12) sammen.\n", "a.txt");
  BOOST_TEST(document.text.utf8() ==
             "Jeg sagde det sådan her.\nSagen: den er lukket.\nSå gik vi hjem (00:12) sammen.");
  BOOST_TEST(document.speakers.empty());
}

BOOST_AUTO_TEST_CASE(f4_marks_give_ends_and_the_next_turn_its_start) {
  const auto document = import_bytes(
      "I: Hej. #00:00:02-5#\n\nR: Hej selv. #00:00:04-0#\n\nI: Nå. #00:00:05-0#\n\nR: Ja. "
      "#00:00:06-0#\n",
      "a.txt");
  BOOST_TEST(document.text.utf8() == "Hej.\nHej selv.\nNå.\nJa.");
  BOOST_TEST(document.turns.at(0).time_start.value() == 0);
  BOOST_TEST(document.turns.at(0).time_end.value() == 2500);
  BOOST_TEST(document.turns.at(1).time_start.value() == 2500);
  BOOST_TEST(document.turns.at(1).time_end.value() == 4000);
}

BOOST_AUTO_TEST_CASE(times_as_they_are_written) {
  BOOST_TEST(importing::parse_time("1:02:03").value() == 3723000);
  BOOST_TEST(importing::parse_time("00:04").value() == 4000);
  BOOST_TEST(importing::parse_time("00:00:01,840").value() == 1840);
  BOOST_TEST(importing::parse_time("00:03:12-4").value() == 192400);
  BOOST_TEST(!importing::parse_time("12:99"));
  BOOST_TEST(!importing::parse_time("kl"));
  BOOST_TEST(importing::time_mark_at("x [00:01:02] y", 2)->length == 10u);
}

BOOST_AUTO_TEST_CASE(word_documents) {
  const std::string styles =
      std::string("<w:styles ") + w +
      "><w:style w:type=\"paragraph\" w:styleId=\"Overskrift1\"><w:name w:val=\"heading 1\"/>"
      "<w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style></w:styles>";
  const std::string comments =
      std::string("<w:comments ") + w +
      "><w:comment w:id=\"0\" w:author=\"MB\" w:date=\"2025-04-22T10:00:00Z\"><w:p><w:r><w:t>Se "
      "her</w:t></w:r></w:p></w:comment></w:comments>";
  const std::string notes =
      std::string("<w:footnotes ") + w +
      "><w:footnote w:type=\"separator\" w:id=\"-1\"/><w:footnote "
      "w:id=\"2\"><w:p><w:r><w:t>Fodnoten</w:t></w:r></w:p></w:footnote></w:footnotes>";
  const std::string body =
      "<w:p><w:pPr><w:pStyle w:val=\"Overskrift1\"/></w:pPr>" + r("Om samarbejdet") + "</w:p>" +
      p(r("Vi ") +
        "<w:del w:id=\"1\"><w:r><w:delText>måske </w:delText></w:r></w:del><w:ins w:id=\"2\">" +
        r("altid ") + "</w:ins>" + r("hjælper", "<w:i/>") + r(".")) +
      p("<w:commentRangeStart w:id=\"0\"/>" + r("Det er svært") +
        "<w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r>" +
        r(" at sige") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>") +
      p(r("skjult", "<w:vanish/>") +
        "<w:r><w:fldChar "
        "w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar "
        "w:fldCharType=\"separate\"/></w:r>" +
        r("7") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>") +
      "<w:tbl><w:tr><w:tc>" + p(r("A1")) + "</w:tc><w:tc>" + p(r("B1")) + "</w:tc></w:tr></w:tbl>" +
      p("<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>" + p(r("I boksen")) +
        "</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>" +
        p(r("I boksen")) + "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>" +
        r("Efter")) +
      p("<w:hyperlink>" + r("en") + "</w:hyperlink><w:r><w:noBreakHyphen/><w:tab/></w:r>" +
        r("to"));
  const auto document = import_bytes(docx(body, {{"word/styles.xml", styles},
                                                 {"word/comments.xml", comments},
                                                 {"word/footnotes.xml", notes},
                                                 {"word/header1.xml", "<x/>"}}),
                                     "a.docx");
  BOOST_TEST(document.text.utf8() ==
             "Om samarbejdet\nVi altid hjælper.\nDet er svært at sige\n7\nA1\tB1\nEfter\nI "
             "boksen\nen\xE2\x80\x91\tto");
  BOOST_TEST((document.turns.at(0).kind == model::TurnKind::heading));
  BOOST_TEST(document.notes.size() == 2u);
  BOOST_TEST(document.text.slice(document.notes.at(0).span) == "Det er svært");
  BOOST_TEST(document.notes.at(0).author == "MB");
  BOOST_TEST(document.notes.at(1).body == "Fodnoten");
  for (const char* what : {"tracked deletions", "tracked insertions", "hidden text",
                           "headers and footers", "text boxes", "tables", "footnotes"})
    BOOST_TEST(reported(document, what) == 1, what);
}

BOOST_AUTO_TEST_CASE(what_a_field_gives_within_the_code_of_another_is_no_text) {
  const auto mark = [](const std::string& type) {
    return "<w:r><w:fldChar w:fldCharType=\"" + type + "\"/></w:r>";
  };
  const auto document = import_bytes(
      docx(p(r("Før ") + mark("begin") + mark("begin") + mark("separate") + r("7") + mark("end") +
             r("kode") + mark("separate") + r("svar") + mark("end") + mark("end") + r(" efter"))),
      "a.docx");
  BOOST_TEST(document.text.utf8() == "Før svar efter");
  BOOST_TEST(reported(document, "words within the codes of fields") == 2);
}

BOOST_AUTO_TEST_CASE(characters_that_are_not_seen_or_only_in_one_font_are_told) {
  const auto document =
      import_bytes("I: Ord\u00ADdeling?\nR: \uF0E0 se \U0010FFFD her\nI: Ja\nR: Nej", "a.txt");
  BOOST_TEST(document.text.utf8().find("Ord\u00ADdeling") == 0u);
  BOOST_TEST(reported(document, "soft hyphens") == 1);
  BOOST_TEST(reported(document, "only the file's own font") == 2);
  for (const auto& item : document.report.items)
    if (item.what.starts_with("soft")) BOOST_TEST(item.examples.at(0) == "Ord\u00ADdeling?");
  BOOST_TEST(reported(import_bytes("I: \u00A7 \uFEFF\uFF1A \U0001F600", "b.txt"), "kept") == 0);
}

BOOST_AUTO_TEST_CASE(docx_tracked_changes_are_accepted_rejected_or_refused) {
  const std::string inserted_end = "<w:p><w:pPr><w:rPr><w:ins w:id=\"8\"/></w:rPr></w:pPr>";
  const std::string deleted_end = "<w:p><w:pPr><w:rPr><w:del w:id=\"9\"/></w:rPr></w:pPr>";
  const std::string bytes =
      docx(p(r("Vi ") + "<w:del w:id=\"1\"><w:r><w:delText>måske </w:delText></w:r></w:del>" +
             "<w:ins w:id=\"2\">" + r("altid ") + "</w:ins>" + r("hjælper.")) +
               inserted_end + r("Et") + "</w:p>" + p(r(" To")) + deleted_end + r("Tre") + "</w:p>" +
               p(r(" Fire")) + "<w:tbl><w:tr><w:trPr><w:del w:id=\"3\"/></w:trPr><w:tc>" +
               p(r("A")) + "</w:tc></w:tr><w:tr><w:trPr><w:ins w:id=\"4\"/></w:trPr><w:tc>" +
               p(r("B")) + "</w:tc></w:tr></w:tbl>",
           {});
  importing::Options options;
  BOOST_TEST(import_bytes(bytes, "a.docx", options).text.utf8() ==
             "Vi altid hjælper.\nEt\nTo\nTre Fire\nB");
  options.tracked = importing::Tracked::reject;
  const auto rejected = import_bytes(bytes, "a.docx", options);
  BOOST_TEST(rejected.text.utf8() == "Vi måske hjælper.\nEt To\nTre\nFire\nA");
  BOOST_TEST(reported(rejected, "tracked deletions, taken back") == 2);
  BOOST_TEST(reported(rejected, "tracked insertions") == 3);
  options.tracked = importing::Tracked::refuse;
  BOOST_TEST((kind_of_failure(bytes, "a.docx", options) == base::ErrorKind::bad_input));
  BOOST_TEST(import_bytes(docx(p(r("Uden")), {}), "b.docx", options).text.utf8() == "Uden");
}

namespace {

std::string comments_xml(int count) {
  std::string xml = std::string("<w:comments ") + w + ">";
  for (int i = 0; i < count; ++i)
    xml += "<w:comment w:id=\"" + std::to_string(i) + "\" w:author=\"MB\">" +
           p(r("Note " + std::to_string(i))) + "</w:comment>";
  return xml + "</w:comments>";
}
std::string from(int id) {
  return "<w:commentRangeStart w:id=\"" + std::to_string(id) + "\"/>";
}
std::string to(int id) {
  const std::string number = std::to_string(id);
  return "<w:commentRangeEnd w:id=\"" + number + "\"/><w:r><w:commentReference w:id=\"" + number +
         "\"/></w:r>";
}

/// What each comment stands on, "Note 0" first.
std::map<std::string, std::string> commented(const ImportedDocument& document) {
  std::map<std::string, std::string> places;
  for (const auto& note : document.notes)
    places[note.body] = std::string(document.text.slice(note.span));
  return places;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_comment_is_on_the_words_it_was_put_on) {
  const std::string body =
      p(from(0) + r("R: Det er svært at sige.") + to(0)) + p(r("I: Hvor") + from(1) + r("for?")) +
      p(r("R: Fordi.") + to(1) + r(" Ja.")) + from(2) + p(r("I: Og så?")) +
      p(r("R: Så ") + r("gik vi.") + to(2)) + p(from(3) + r("I:") + to(3) + r(" Hjem?")) +
      p(from(4) + to(4)) + p(r("R: Vi ") + from(5) + r("gik. ")) + p("") + p(to(5)) +
      "<w:tbl><w:tr><w:tc>" + p(r("A1")) + p(r("x ") + from(6) + r("A2")) + "</w:tc><w:tc>" +
      p(r("B1") + to(6)) + "</w:tc></w:tr></w:tbl>";
  const auto document =
      import_bytes(docx(body, {{"word/comments.xml", comments_xml(7)}}), "a.docx");
  auto places = commented(document);
  BOOST_TEST(places.size() == 7u);
  BOOST_TEST(places["Note 0"] == "Det er svært at sige.");
  BOOST_TEST(places["Note 1"] == "for?\nFordi.");
  BOOST_TEST(places["Note 2"] == "Og så?\nSå gik vi.");
  BOOST_TEST(places["Note 3"] == "Hjem?");
  BOOST_TEST(places["Note 4"] == "Hjem?");  // on an empty paragraph: the one before it
  BOOST_TEST(places["Note 5"] == "gik.");
  BOOST_TEST(places["Note 6"] == "A2\tB1");
}

BOOST_AUTO_TEST_CASE(a_footnote_is_on_the_word_before_it) {
  const std::string notes = std::string("<w:footnotes ") + w + "><w:footnote w:id=\"2\">" +
                            p(r("Fodnoten")) + "</w:footnote></w:footnotes>";
  const auto document = import_bytes(
      docx(p(r("I: Vi hjælper") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>" + r(" dem.")),
           {{"word/footnotes.xml", notes}}),
      "a.docx");
  BOOST_TEST(commented(document)["Fodnoten"] == "hjælper");
}

BOOST_AUTO_TEST_CASE(no_word_of_a_word_document_is_lost) {
  const auto box = [](const std::string& words) {
    return "<w:pict><w:txbxContent>" + p(r(words)) + "</w:txbxContent></w:pict>";
  };
  const auto row = [](const std::string& words) {
    return "<w:tr><w:tc>" + p(r(words)) + "</w:tc><w:sdt><w:sdtContent><w:tc>" + p(r("valgt")) +
           "</w:tc></w:sdtContent></w:sdt></w:tr>";
  };
  const std::string deleted_end = "<w:pPr><w:rPr><w:del w:id=\"9\"/></w:rPr></w:pPr>";
  const auto document =
      import_bytes(docx(p("<w:r><w:drawing><w:wgp>" + box("Boks 1") + "<w:blip/>" + box("Boks 2") +
                          "</w:wgp></w:drawing></w:r>" + r("Foran")) +
                        "<w:tbl>" + row("første") + "<w:sdt><w:sdtContent>" + row("anden") +
                        "</w:sdtContent></w:sdt></w:tbl>" + p(deleted_end + r("Vi gik ")) +
                        p(r("hjem.")) + p(deleted_end + r("Slut."))),
                   "a.docx");
  BOOST_TEST(document.text.utf8() ==
             "Foran\nBoks 1\nBoks 2\nførste\tvalgt\nanden\tvalgt\nVi gik hjem.\nSlut.");
  BOOST_TEST(reported(document, "text boxes") == 2);
  BOOST_TEST(reported(document, "images") == 1);
}

BOOST_AUTO_TEST_CASE(names_in_bold_are_speakers_where_they_recur) {
  const std::string bold = "<w:b/>";
  const std::vector<std::string> wanted = {"Interviewer: Hvordan går det?", "Karen: Godt, tak.",
                                           "Interviewer: Hvorfor?", "Karen: Fordi det er forår."};
  std::string beside, above, markdown;
  for (const std::string& line : wanted) {
    const std::size_t colon = line.find(": ");
    const std::string who = line.substr(0, colon), said = line.substr(colon + 2);
    beside += p(r(who, bold) + r(" " + said));
    above += p(r(who, bold)) + p(r(said));
    markdown += "**" + who + "** " + said + "\n\n";
  }
  BOOST_CHECK(turns(import_bytes(docx(beside), "a.docx")) == wanted);
  BOOST_CHECK(turns(import_bytes(docx(above), "b.docx")) == wanted);
  BOOST_CHECK(turns(import_bytes(markdown, "c.md")) == wanted);

  std::string prose;
  for (const char* word : {"Nej", "Ja", "Nej", "Ja"})
    prose += "**" + std::string(word) +
             "** sagde hun.\n\nSå gik hun.\n\nDet blev aften.\n\n"
             "Det blev nat.\n\n";
  const auto story = import_bytes(prose, "d.md");
  BOOST_TEST(story.speakers.empty());
  BOOST_TEST(story.text.utf8().starts_with("Nej sagde hun."));
}

BOOST_AUTO_TEST_CASE(a_second_paragraph_below_a_name_and_time_is_of_the_same_speaker) {
  const auto document = import_bytes(
      "Om samtalen\n\nMette  00:04\nHej.\n\nOg velkommen.\n\nKaren  00:09\nTak.\n\nMette  "
      "00:12\nJa.\n",
      "a.txt");
  const std::vector<std::string> wanted = {"Om samtalen", "Mette: Hej.\nOg velkommen.",
                                           "Karen: Tak.", "Mette: Ja."};
  BOOST_CHECK(turns(document) == wanted);
}

BOOST_AUTO_TEST_CASE(what_is_broken_is_refused_with_its_line) {
  const auto detail = [](const std::string& bytes, const std::string& name) -> std::string {
    try {
      import_bytes(bytes, name);
    } catch (const base::Error& error) {
      BOOST_TEST((error.kind() == base::ErrorKind::bad_input));
      return error.detail().substr(0, error.detail().find(':'));
    }
    return "taken in";
  };
  const std::string danish = "I: Gode ord: æøå æøå.\nR: Mere ";
  BOOST_TEST(detail(danish + "\xC3\x28 ord æøå.\n", "a.txt") == "Line 2");
  BOOST_TEST(detail("Plain words.\nAnd \xFF\xFE more.\n", "a.txt") == "Line 2");
  BOOST_TEST(detail("One\n\n**A:** \xF0\x28 b\n", "a.md") == "Line 3");
  BOOST_TEST(detail("R: Caf\xE9, ma\xF1"
                    "ana, S\xE5.\n",
                    "a.txt") == "taken in");
  importing::Options said;
  said.encoding = "UTF-8";
  BOOST_TEST(reported(import_bytes(danish + "\xC3\x28 ord æøå.\n", "a.txt", said), "no text") == 1);

  const auto cue = [](const char* start, const char* end) {
    return std::string("00:00:0") + start + ".000 --> 00:00:0" + end + ".000\n<v A>Ord\n\n";
  };
  BOOST_TEST(detail("WEBVTT\n\n" + cue("5", "6") + "2\n" + cue("1", "2"), "a.vtt") == "Line 7");
  BOOST_TEST(detail("WEBVTT\n\n" + cue("5", "4"), "a.vtt") == "Line 3");
  BOOST_TEST(detail("WEBVTT\n\n" + cue("1", "6") + cue("2", "3") + cue("2", "2"), "a.vtt") ==
             "taken in");
  BOOST_TEST((kind_of_failure(docx(p(r("ord")), {{"word/../../climbed.txt", "x"}}), "a.docx") ==
              base::ErrorKind::damaged));
}

BOOST_AUTO_TEST_CASE(bad_files_say_what_they_are) {
  using base::ErrorKind;
  BOOST_TEST((kind_of_failure("", "a.txt") == ErrorKind::empty));
  BOOST_TEST((kind_of_failure("   \n ", "a.txt") == ErrorKind::empty));
  BOOST_TEST((kind_of_failure("\xFF\xD8\xFF\xE0", "a.docx") == ErrorKind::foreign));
  BOOST_TEST((kind_of_failure("\xD0\xCF\x11\xE0\xA1\xB1", "a.docx") == ErrorKind::encrypted));
  BOOST_TEST((kind_of_failure("hello", "a.docx") == ErrorKind::foreign));
  BOOST_TEST((kind_of_failure("hello", "a.xyz") == ErrorKind::unsupported));
  BOOST_TEST((kind_of_failure("nr;svar\n1;ja\n", "svar.csv") == ErrorKind::unsupported));
  BOOST_TEST((kind_of_failure("WEBVTT\n\nNOTE nothing here\n", "a.vtt") == ErrorKind::damaged));
  importing::Options small;
  small.max_unpacked = 1 << 20;
  BOOST_TEST((kind_of_failure(docx(p(r(std::string(3 << 20, 'a')))), "a.docx", small) ==
              ErrorKind::too_large));
  const std::string whole = docx(p(r("ord")));
  BOOST_TEST((kind_of_failure(whole.substr(0, whole.size() / 2), "a.docx") == ErrorKind::damaged));
  BOOST_TEST((kind_of_failure(zipped({{"word/document.xml",
                                       "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" +
                                           document_xml(p(r("&e;")))}}),
                              "a.docx") == ErrorKind::damaged));
  const std::string hostile = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" +
                              document_xml(p(r("&e;"))).substr(21);
  std::string wide = "\xFF\xFE";
  for (const char c : hostile) wide += {c, '\0'};
  BOOST_TEST(
      (kind_of_failure(zipped({{"word/document.xml", wide}}), "a.docx") == ErrorKind::damaged));
}

BOOST_AUTO_TEST_CASE(the_head_and_the_footnotes_of_a_markdown_are_no_words) {
  const auto document = import_bytes(
      "---\ntitle: Interview\ntags:\n- a\n---\n\n**I:** Hvad[^x]?\n\n**R:** Tre ting[^1], "
      "*ja*.[^3]\n\n"
      "[^1]: Hun *tæller*\n    på fingrene.\n[^2]: Nej.\n\n**I:** Og?\n\n**R:** Slut.\n",
      "a.md");
  BOOST_TEST(document.text.utf8() == "Hvad[^x]?\nTre ting, ja.[^3]\nOg?\nSlut.");
  BOOST_TEST(document.speakers.size() == 2u);
  BOOST_REQUIRE(document.notes.size() == 1u);
  BOOST_TEST(document.notes.at(0).body == "Hun *tæller* på fingrene.");
  BOOST_TEST(document.text.slice(document.notes.at(0).span) == "ting");
  BOOST_TEST(reported(document, "the head of the file") == 3);
  BOOST_TEST(reported(document, "notes without a place") == 1);
  for (const char* words : {"Ord uden hoved", "I: Ord?\nR: Ja", "i: ord?\nr: ja\ni: og?", "# Ord",
                            "- Ord\n- og et til"}) {
    const auto spoken = import_bytes(fmt::format("---\n{}\n---\n\nmere", words), "b.md");
    BOOST_TEST(text::lower(spoken.text.utf8()).find("ord") != std::string::npos, words);
    BOOST_TEST(reported(spoken, "the head of the file") == 0, words);
  }
}
