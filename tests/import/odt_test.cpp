// SPDX-License-Identifier: GPL-3.0-or-later
// OpenDocument texts: what LibreOffice's files of the golden folders do not have in them.
#include <boost/test/unit_test.hpp>

#include "import/made.h"

using namespace uddrag;
using base::ErrorKind;
using importing::import_bytes;
using made::kind_of_failure;
using made::odt;
using made::reported;

namespace {

std::string text_p(const std::string& words) {
  return "<text:p>" + words + "</text:p>";
}
std::string text_of(const std::string& body, const std::string& styles = {}) {
  return import_bytes(odt(body, styles), "a.odt").text.utf8();
}

}  // namespace

BOOST_AUTO_TEST_CASE(white_space_of_an_odt_is_what_it_means) {
  BOOST_TEST(text_of(text_p(
                 "  et \n\t to<text:s text:c=\"2\"/> tre<text:tab/> fire<text:line-break/>fem")) ==
             "et to   tre\t fire\nfem");
  BOOST_TEST(text_of(text_p("a<text:span> b</text:span><text:span> </text:span> c")) == "a b c");
}

BOOST_AUTO_TEST_CASE(hidden_and_helping_parts_of_an_odt_are_left_out) {
  const auto document = import_bytes(
      odt("<text:sequence-decls><text:sequence-decl/></text:sequence-decls>"
          "<text:table-of-content><text:table-of-content-source><text:index-title-template>Nej"
          "</text:index-title-template></text:table-of-content-source><text:index-body>" +
              text_p("Indhold") + "</text:index-body></text:table-of-content>" +
              "<text:section text:display=\"none\">" + text_p("skjult afsnit") + "</text:section>" +
              text_p("Ord<text:span text:style-name=\"H\"> skjulte</text:span>"
                     "<text:hidden-text text:is-hidden=\"true\">x</text:hidden-text>"
                     "<text:ruby><text:ruby-base> "
                     "base</text:ruby-base><text:ruby-text>r</text:ruby-text>"
                     "</text:ruby>") +
              "<text:p text:style-name=\"P\">hele afsnittet</text:p>",
          "<style:style style:name=\"H\" style:family=\"text\"><style:text-properties "
          "text:display=\"none\"/></style:style><style:style style:name=\"P\" "
          "style:family=\"paragraph\"><style:text-properties "
          "text:display=\"none\"/></style:style>"),
      "a.odt");
  BOOST_TEST(document.text.utf8() == "Indhold\nOrd base");
  BOOST_TEST(reported(document, "hidden text") == 4);
  BOOST_TEST(reported(document, "readings beside the words") == 1);
}

BOOST_AUTO_TEST_CASE(comments_of_an_odt_without_an_end_are_on_what_stands_before) {
  const auto document = import_bytes(
      odt(text_p("I: Det er svært.<office:annotation><dc:creator>MB</dc:creator>"
                 "<dc:date>2025-04-22T10:00:00</dc:date><text:p>Se</text:p><text:p>her</text:p>"
                 "</office:annotation> Ja.") +
          text_p("R: Nå.<office:annotation office:name=\"n\"><text:p>uden ende</text:p>"
                 "</office:annotation>") +
          text_p("I: Ja.") + text_p("R: Ja.")),
      "a.odt");
  BOOST_REQUIRE(document.notes.size() == 2u);
  BOOST_TEST(document.notes.at(0).author == "MB");
  BOOST_TEST(document.notes.at(0).at.has_value());
  BOOST_TEST(document.notes.at(0).body == "Se her");
  BOOST_TEST(document.text.slice(document.notes.at(0).span) == "Det er svært.");
  BOOST_TEST(document.text.slice(document.notes.at(1).span) == "Nå.");
}

BOOST_AUTO_TEST_CASE(tables_and_shapes_of_an_odt_are_read_once) {
  const auto cell = [](const std::string& words) {
    return "<table:table-cell>" + words + "</table:table-cell>";
  };
  const auto document = import_bytes(
      odt("<table:table><table:table-header-rows><table:table-row>" +
          cell(text_p("A") + text_p("B")) +
          cell("<table:table><table:table-row>" + cell(text_p("inde")) + cell(text_p("i")) +
               "</table:table-row></table:table>") +
          "</table:table-row></table:table-header-rows><table:table-row>" + cell(text_p("C")) +
          "<table:covered-table-cell>" + text_p("dækket") + "</table:covered-table-cell>" +
          cell(text_p("D")) + "</table:table-row></table:table>" +
          text_p("<draw:frame><draw:object/><draw:image/></draw:frame><draw:frame><draw:image/>"
                 "<draw:image/></draw:frame><draw:g><draw:frame><draw:text-box>" +
                 text_p("Boks 1") + "</draw:text-box></draw:frame><draw:custom-shape>" +
                 text_p("Boks 2") + "</draw:custom-shape></draw:g>Foran") +
          "<draw:frame><draw:text-box>" + text_p("Boks 3") + "</draw:text-box></draw:frame>"),
      "a.odt");
  BOOST_TEST(document.text.utf8() == "A B\tinde i\nC\tD\nForan\nBoks 1\nBoks 2\nBoks 3");
  BOOST_TEST(reported(document, "cells that others cover") == 1);
  BOOST_TEST(reported(document, "text boxes") == 3);
  BOOST_TEST(reported(document, "images") == 1);
  BOOST_TEST(reported(document, "drawings and objects") == 1);
}

BOOST_AUTO_TEST_CASE(styles_of_an_odt_count_where_they_were_given_by_hand) {
  const std::string styles =
      "<style:style style:name=\"P1\" style:family=\"paragraph\"><style:text-properties "
      "fo:font-weight=\"bold\"/></style:style><style:style style:name=\"T1\" "
      "style:family=\"text\"><style:text-properties fo:font-weight=\"normal\" "
      "fo:font-style=\"italic\"/></style:style>";
  const auto document = import_bytes(
      odt("<text:p text:style-name=\"P1\">fed <text:span text:style-name=\"T1\">kursiv</text:span> "
          "igen</text:p>",
          styles),
      "a.odt");
  BOOST_REQUIRE(document.styles.size() == 3u);
  BOOST_TEST(document.text.slice(document.styles.at(0).span) == "fed ");
  BOOST_TEST(document.styles.at(1).style == "italic");
  BOOST_TEST(document.text.slice(document.styles.at(2).span) == " igen");
}

BOOST_AUTO_TEST_CASE(odt_tracked_changes_are_accepted_rejected_or_refused) {
  const auto mark = [](const std::string& what, int id) {
    return "<text:" + what + " text:change-id=\"c" + std::to_string(id) + "\"/>";
  };
  const auto region = [](int id, const std::string& change) {
    return "<text:changed-region text:id=\"c" + std::to_string(id) + "\">" + change +
           "</text:changed-region>";
  };
  const std::string who =
                        "<office:change-info><dc:creator>A</dc:creator><text:p>Hvorfor</text:p>"
                        "</office:change-info>",
                    inserted = "<text:insertion>" + who + "</text:insertion>";
  const auto deleted = [&](const std::string& what) {
    return "<text:deletion>" + who + what + "</text:deletion>";
  };
  const std::string bytes =
      odt("<text:tracked-changes>" + region(1, deleted(text_p("måske "))) + region(2, inserted) +
          region(3, inserted) + region(4, deleted(text_p("") + text_p(""))) + region(5, inserted) +
          region(6, deleted(text_p("Gammel linje.") + text_p(mark("change", 6)))) +
          region(7, deleted(text_p("Væk"))) + "</text:tracked-changes>" +
          text_p("Vi " + mark("change", 1) + mark("change-start", 2) + "altid " +
                 mark("change-end", 2) + "hjælper.") +
          text_p("Et" + mark("change-start", 3)) + text_p(mark("change-end", 3) + "<text:s/>To.") +
          text_p("Tre" + mark("change", 4) + " Fire.") +
          text_p(mark("change-start", 5) + "Helt ny linje.<text:note><text:note-body>" +
                 text_p("med note") + "</text:note-body></text:note>") +
          text_p(mark("change-end", 5) + mark("change", 6) + "Slut.") + mark("change", 7));
  importing::Options options;
  BOOST_TEST(import_bytes(bytes, "a.odt", options).text.utf8() ==
             "Vi altid hjælper.\nEt\nTo.\nTre Fire.\nHelt ny linje.\nSlut.");
  options.tracked = importing::Tracked::reject;
  const auto rejected = import_bytes(bytes, "a.odt", options);
  BOOST_TEST(rejected.text.utf8() ==
             "Vi måske hjælper.\nEt To.\nTre\nFire.\nGammel linje.\nSlut.\nVæk");
  BOOST_TEST(reported(rejected, "tracked deletions, taken back") == 4);
  BOOST_TEST(reported(rejected, "tracked insertions") == 3);
  BOOST_TEST(rejected.notes.empty());
  options.tracked = importing::Tracked::refuse;
  BOOST_TEST((kind_of_failure(bytes, "a.odt", options) == ErrorKind::bad_input));
  BOOST_TEST(import_bytes(odt(text_p("Uden")), "b.odt", options).text.utf8() == "Uden");
}

BOOST_AUTO_TEST_CASE(odt_files_that_are_refused_say_why) {
  const std::string locked =
      "<manifest:manifest xmlns:manifest=\"m\"><manifest:file-entry "
      "manifest:full-path=\"content.xml\"><manifest:encryption-data/></manifest:file-entry>"
      "</manifest:manifest>";
  BOOST_TEST((kind_of_failure(odt(text_p("x"), {}, {{"META-INF/manifest.xml", locked}}), "a.odt") ==
              ErrorKind::encrypted));
  BOOST_TEST((kind_of_failure(odt(text_p("x"), {}, {{"encrypted-package", "x"}}), "a.odt") ==
              ErrorKind::encrypted));
  const std::string mime = "application/vnd.oasis.opendocument.spreadsheet";
  BOOST_TEST((kind_of_failure(made::zipped({{"mimetype", mime},
                                            {"content.xml", "<a><b><spreadsheet/></b></a>"}}),
                              "a.odt") == ErrorKind::foreign));
  BOOST_TEST((kind_of_failure(made::zipped({{"a", "b"}}), "a.odt") == ErrorKind::foreign));
  BOOST_TEST((kind_of_failure("hello", "a.odt") == ErrorKind::foreign));
  BOOST_TEST(
      (kind_of_failure(made::zipped({{"mimetype", "application/vnd.oasis.opendocument.text"},
                                     {"content.xml",
                                      "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">"
                                      "]><x>&e;</x>"}}),
                       "a.odt") == ErrorKind::damaged));
  std::string deep;
  for (int i = 0; i < 1000; ++i) deep += "<text:section>";
  for (int i = 0; i < 1000; ++i) deep += "</text:section>";
  BOOST_TEST((kind_of_failure(odt(deep), "a.odt") == ErrorKind::damaged));
  importing::Options small;
  small.max_unpacked = 1 << 20;
  std::string spaces = "<text:p>x";
  for (int i = 0; i < 2000; ++i)
    spaces +=
        "<text:s text:c=\"99999999999999999999999\"/><!-- " + std::to_string(i * 7919) + "-->";
  BOOST_TEST((kind_of_failure(odt(spaces + "</text:p>"), "a.odt", small) == ErrorKind::too_large));
}
