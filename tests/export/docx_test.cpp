// SPDX-License-Identifier: GPL-3.0-or-later
// Word files: parts well-formed and bound, styles and languages real, opened by LibreOffice.
#include "export/docx.h"

#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <ctime>
#include <set>

#include "export/sample_pages.h"
#include "export/support.h"
#include "export/zip_writer.h"

using namespace uddrag;
using exporting::write_docx;

BOOST_AUTO_TEST_SUITE(docx)

namespace {

std::map<std::string, std::string> parts() {
  return test::unzip(write_docx(test::sample_pages()).bytes);
}

pugi::xml_document part(const std::string& name) {
  pugi::xml_document xml;
  test::parse(xml, parts().at(name), name);
  return xml;
}

/// What stands in w:t, a paragraph a line.
std::string words(const pugi::xml_document& xml) {
  std::string text;
  for (const auto& p : xml.select_nodes("//w:p")) {
    for (const auto& t : p.node().select_nodes(".//w:t")) text += test::text_of(t.node());
    text += '\n';
  }
  return text;
}

std::size_t count(const pugi::xml_document& xml, const std::string& path) {
  return xml.select_nodes(path.c_str()).size();
}

}  // namespace

BOOST_AUTO_TEST_CASE(all_parts_are_well_formed_and_bound) {
  const auto all = parts();
  for (const auto& [name, bytes] : all) {
    if (!name.ends_with(".xml") && !name.ends_with(".rels")) continue;
    pugi::xml_document xml;
    test::parse(xml, bytes, name);
  }
  const auto relations = part("word/_rels/document.xml.rels");
  std::set<std::string> ids;
  for (const auto node : relations.child("Relationships").children("Relationship")) {
    BOOST_TEST(ids.insert(node.attribute("Id").value()).second);
    if (std::string(node.attribute("TargetMode").value()).empty())
      BOOST_TEST(all.contains(std::string("word/") + node.attribute("Target").value()));
  }
  const auto document = part("word/document.xml");
  for (const auto& used : document.select_nodes("//@r:id | //@r:embed"))
    BOOST_TEST(ids.contains(used.attribute().value()), used.attribute().value());
}

BOOST_AUTO_TEST_CASE(every_style_and_list_that_is_used_exists) {
  const auto document = part("word/document.xml");
  const auto styles = part("word/styles.xml");
  const auto numbering = part("word/numbering.xml");
  for (const auto& used : document.select_nodes("//w:pStyle/@w:val | //w:rStyle/@w:val")) {
    const std::string id = used.attribute().value();
    BOOST_TEST(count(styles, "//w:style[@w:styleId='" + id + "']") == 1u, id);
  }
  for (const auto& used : document.select_nodes("//w:numId/@w:val")) {
    const std::string id = used.attribute().value();
    BOOST_TEST(count(numbering, "//w:num[@w:numId='" + id + "']") == 1u, id);
  }
  for (const auto* name : {"heading 1", "heading 2", "heading 3", "Quote", "caption", "List Bullet",
                           "List Number", "Title", "Subtitle", "toc 1", "footer"})
    BOOST_TEST(count(styles, "//w:style/w:name[@w:val='" + std::string(name) + "']") == 1u, name);
  BOOST_TEST(count(styles, "//w:style[@w:styleId='Heading2']/w:pPr/w:outlineLvl[@w:val='1']") ==
             1u);
}

BOOST_AUTO_TEST_CASE(words_languages_and_structure) {
  const auto document = part("word/document.xml");
  const auto text = words(document);
  for (const auto& said : test::said_texts()) BOOST_TEST(text.find(said) != text.npos, said);
  BOOST_TEST(text.find("Kontroltegn og mere.") != text.npos);
  BOOST_TEST(text.find("Licens: CC BY-NC 4.0") != text.npos);
  BOOST_TEST(count(document, "//w:p[w:pPr/w:bidi]//w:lang[@w:bidi='ar-SA']") >= 1u);
  BOOST_TEST(count(document, "//w:lang[@w:val='en-GB']") >= 1u);
  BOOST_TEST(count(document, "//w:lang[@w:val='da-DK']") == 0u);  // the document's own is said once
  BOOST_TEST(count(document, "//w:tbl//w:tblHeader") == 2u);  // a table of the prose, a contrast
  BOOST_TEST(count(document, "//wp:docPr[contains(@descr,'Søjlediagram')]") == 1u);
  // three videos and an exercise: what stands between a heading and its text is never the last
  BOOST_TEST(count(document, "//w:p[w:pPr[w:pStyle/@w:val='Details' and w:keepNext]]") == 4u);
  BOOST_TEST(count(document, "//w:hyperlink[@r:id]") == 2u);
  BOOST_TEST(count(document, "//w:hyperlink[@w:anchor]") == count(document, "//w:bookmarkStart"));
  const auto core = part("docProps/core.xml");
  BOOST_TEST(test::text_of(core.select_node("//dc:title").node()) == "Tæt på og fri?");
  BOOST_TEST(test::text_of(core.select_node("//dc:creator").node()) == "Anna Kjær & Mads Berg");
  BOOST_TEST(test::text_of(core.select_node("//dc:language").node()) == "da-DK");
}

BOOST_AUTO_TEST_CASE(answers_stand_at_the_end_of_the_section) {
  const auto text = words(part("word/document.xml"));
  const auto answers = text.rfind("Mulige svar og facit");
  BOOST_REQUIRE(answers != text.npos);
  BOOST_TEST(text.find("Brevet findes stadig som mulighed.") > answers);
  BOOST_TEST(text.rfind("Kod selv") > answers);
  BOOST_TEST(text.find("Hvad er forskellen?") < answers);
}

BOOST_AUTO_TEST_CASE(the_same_pages_give_the_same_bytes_in_every_time_zone) {
  const auto once = write_docx(test::sample_pages()).bytes;
  setenv("TZ", "Asia/Tokyo", 1);
  tzset();
  const auto twice = write_docx(test::sample_pages()).bytes;
  unsetenv("TZ");
  tzset();
  BOOST_TEST((once == twice));
}

BOOST_AUTO_TEST_CASE(packs_what_it_is_given) {
  const auto bytes =
      exporting::zip_files({{"b.txt", "b"}, {"a/æ.txt", std::string(100000, 'x')}, {"e", ""}});
  const auto parts = test::unzip(bytes);
  BOOST_TEST(parts.size() == 3u);
  BOOST_TEST(parts.at("a/æ.txt").size() == 100000u);
  BOOST_TEST(bytes.size() < 2000u);
  BOOST_TEST(bytes.find("b.txt") < bytes.find("a/"));
}

BOOST_AUTO_TEST_CASE(an_empty_course_is_a_document_too) {
  const auto all = test::unzip(write_docx({}).bytes);
  pugi::xml_document xml;
  test::parse(xml, all.at("word/document.xml"), "document");
  test::parse(xml, all.at("word/styles.xml"), "styles");
}

BOOST_AUTO_TEST_CASE(libreoffice_opens_it) {
  const auto folder = test::write_all({write_docx(test::sample_pages())}, "docx");
  const auto text = test::text_by_libreoffice(folder / "course.docx");
  if (text.empty()) return;
  test::check_handout(text);
}

BOOST_AUTO_TEST_CASE(what_follows_a_list_keeps_its_distance) {
  const auto document = part("word/document.xml");
  const std::string in_list = "starts-with(w:pPr/w:pStyle/@w:val,'List')";
  const std::string last = "//w:p[" + in_list + "][not(following-sibling::*[1][" + in_list + "])]";
  const std::string wide = "[w:pPr/w:spacing/@w:after='140']";
  BOOST_TEST(document.select_nodes(last.c_str()).size() > 1u);
  BOOST_TEST(document.select_nodes((last + wide).c_str()).size() ==
             document.select_nodes(last.c_str()).size());
  BOOST_TEST(document.select_nodes(("//w:p[" + in_list + "]" + wide).c_str()).size() ==
             document.select_nodes(last.c_str()).size());
}

BOOST_AUTO_TEST_SUITE_END()
