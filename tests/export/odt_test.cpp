// SPDX-License-Identifier: GPL-3.0-or-later
// OpenDocument texts: parts well-formed and bound, styles and languages real, opened by
// LibreOffice.
#include "export/odt.h"

#include <boost/test/unit_test.hpp>
#include <set>

#include "export/sample_pages.h"
#include "export/support.h"

using namespace uddrag;
using exporting::write_odt;

BOOST_AUTO_TEST_SUITE(odt)

namespace {

std::map<std::string, std::string> parts(course::Edition edition = course::Edition::teacher) {
  return test::unzip(write_odt(test::sample_pages(edition)).bytes);
}

pugi::xml_document part(const std::string& name) {
  pugi::xml_document xml;
  test::parse(xml, parts().at(name), name);
  return xml;
}

std::size_t count(const pugi::xml_document& xml, const std::string& path) {
  return xml.select_nodes(path.c_str()).size();
}

/// As a reader sees it: spaces and line ends that are elements are characters again.
std::string words_of(const pugi::xml_node& node) {
  const std::string name = node.name();
  if (name == "text:s") return " ";
  if (name == "text:line-break") return "\n";
  std::string text = node.value();
  for (const auto child : node.children()) text += words_of(child);
  return name == "text:p" || name == "text:h" ? text + "\n" : text;
}

}  // namespace

BOOST_AUTO_TEST_CASE(its_type_stands_first_and_the_manifest_names_all) {
  BOOST_TEST(test::media_type_at_front(write_odt(test::sample_pages()).bytes) ==
             "application/vnd.oasis.opendocument.text");
  std::set<std::string> named{"mimetype", "META-INF/manifest.xml"}, present;
  const auto manifest = part("META-INF/manifest.xml");
  for (const auto& found : manifest.select_nodes("//@manifest:full-path"))
    if (found.attribute().value() != std::string("/")) named.insert(found.attribute().value());
  for (const auto& [name, bytes] : parts()) present.insert(name);
  BOOST_TEST(present == named, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(every_style_that_is_used_exists) {
  const auto content = part("content.xml"), styles = part("styles.xml");
  std::set<std::string> known;
  for (const auto* xml : {&content, &styles})
    for (const auto& found : xml->select_nodes("//@style:name"))
      known.insert(found.attribute().value());
  for (const auto* xml : {&content, &styles})
    for (const auto* use :
         {"//@text:style-name", "//@style:parent-style-name", "//@style:next-style-name",
          "//@table:style-name", "//@style:master-page-name"})
      for (const auto& found : xml->select_nodes(use))
        BOOST_TEST(known.contains(found.attribute().value()), found.attribute().value());
  for (const auto* name : {"Heading_20_1", "Heading_20_2", "Quotations", "Caption", "Title",
                           "Contents_20_1", "List_20_Bullet", "Footer"})
    BOOST_TEST(known.contains(name), name);
}

BOOST_AUTO_TEST_CASE(words_languages_and_structure) {
  const auto content = part("content.xml");
  const auto text = words_of(content);
  for (const auto& said : test::said_texts()) BOOST_TEST(text.find(said) != text.npos, said);
  BOOST_TEST(text.find("Kontroltegn og mere.") != text.npos);
  BOOST_TEST(count(content, "//style:text-properties[@style:language-complex='ar']") >= 1u);
  BOOST_TEST(count(content, "//style:text-properties[@fo:language='en'][@fo:country='GB']") >= 1u);
  BOOST_TEST(count(part("styles.xml"), "//style:default-style//@fo:language[.='da']") == 1u);
  BOOST_TEST(count(content, "//text:h[@text:outline-level='1']") == 3u);
  BOOST_TEST(count(content, "//table:table-header-rows") == 2u);  // of the prose, a contrast
  BOOST_TEST(count(content, "//draw:frame[contains(svg:desc,'Søjlediagram')]") == 1u);
  BOOST_TEST(count(content, "//text:a[starts-with(@xlink:href,'http')]") == 2u);
  BOOST_TEST(count(content, "//text:list-item[@text:start-value='3']") == 1u);
  BOOST_TEST(count(content, "//text:list/text:list-item/text:list//text:p[.='gerne højt']") == 1u);
  // Every entry of the contents leads to a heading and takes its page from there.
  BOOST_TEST(count(content, "//text:index-body//text:bookmark-ref") ==
             count(content, "//text:h/text:bookmark-start"));
  const auto meta = part("meta.xml");
  BOOST_TEST(test::text_of(meta.select_node("//dc:title").node()) == "Tæt på og fri?");
  BOOST_TEST(test::text_of(meta.select_node("//dc:language").node()) == "da-DK");
  BOOST_TEST(count(meta, "//dc:date") == 0u);
}

BOOST_AUTO_TEST_CASE(spaces_are_kept) {
  course::Pages pages;
  pages.language = "da";
  pages.pages.resize(1);
  course::ExcerptFigure e;
  e.language = "da";
  e.runs = {{course::QuoteRun::Kind::said, "  to  og   tre ", true},
            {course::QuoteRun::Kind::said, " hen\tover"}};
  pages.pages[0].elements = {e};
  pugi::xml_document xml;
  test::parse(xml, test::unzip(write_odt(pages).bytes).at("content.xml"), "content");
  const auto quote = xml.select_node("//text:p[@text:style-name='Quotations']").node();
  BOOST_TEST(words_of(quote) == "  to  og   tre  henover\n");
  BOOST_TEST(quote.select_nodes(".//text:s").size() == 6u);
  BOOST_TEST(quote.select_nodes(".//text:tab").size() == 1u);
}

BOOST_AUTO_TEST_CASE(notes_only_with_the_teacher_and_nothing_that_only_the_maker_knows) {
  const auto student = parts(course::Edition::student).at("content.xml");
  BOOST_TEST(student.find("Begynd med en afstemning") == student.npos);
  const auto teacher = parts().at("content.xml");
  BOOST_TEST(teacher.find("Begynd med en afstemning") != teacher.npos);
  test::check_hidden(parts(), test::hidden_words());
}

BOOST_AUTO_TEST_CASE(the_same_pages_give_the_same_bytes_and_none_give_a_document) {
  BOOST_TEST((write_odt(test::sample_pages()).bytes == write_odt(test::sample_pages()).bytes));
  for (const auto& [name, bytes] : test::unzip(write_odt({}).bytes)) {
    pugi::xml_document xml;
    if (name.ends_with(".xml")) test::parse(xml, bytes, name);
  }
}

BOOST_AUTO_TEST_CASE(libreoffice_opens_it) {
  const auto folder = test::write_all({write_odt(test::sample_pages())}, "odt");
  const auto text = test::text_by_libreoffice(folder / "course.odt");
  if (text.empty()) return;
  test::check_handout(text);
}

BOOST_AUTO_TEST_SUITE_END()
