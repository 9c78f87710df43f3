// SPDX-License-Identifier: GPL-3.0-or-later
// The course as a Common Cartridge: a manifest that names its files, pages, and essays for the
// questions and exercises.
#include "export/imscc.h"

#include <boost/test/unit_test.hpp>
#include <set>

#include "export/sample_pages.h"
#include "export/support.h"

using namespace uddrag;
using exporting::write_imscc;

BOOST_AUTO_TEST_SUITE(imscc)

namespace {

using Parts = std::map<std::string, std::string>;

Parts parts(const course::Pages& pages = test::sample_pages()) {
  return test::unzip(write_imscc(pages).bytes);
}

void read(pugi::xml_document& xml, const Parts& all, const std::string& name) {
  test::parse(xml, all.at(name), name);
}

std::string attribute(const pugi::xml_node& node, const char* name) {
  return node.attribute(name).value();
}

/// The one assessment of the sample: that of its first module.
std::string assessment(const Parts& all) {
  std::string found;
  for (const auto& [name, bytes] : all)
    if (name.starts_with("assessments/")) {
      BOOST_TEST(found.empty());
      found = name;
    }
  BOOST_REQUIRE(!found.empty());
  return found;
}

std::vector<std::string> materials(const pugi::xml_document& xml, const std::string& path) {
  std::vector<std::string> texts;
  for (const auto& node : xml.select_nodes((path + "//mattext").c_str())) {
    BOOST_TEST(attribute(node.node(), "texttype") == "text/html");
    texts.push_back(test::text_of(node.node()));
  }
  return texts;
}

bool has(const std::string& text, const std::string& words) {
  return text.find(words) != text.npos;
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_manifest_names_every_file_once_and_no_other) {
  const auto all = parts();
  pugi::xml_document manifest;
  read(manifest, all, "imsmanifest.xml");
  std::set<std::string> named{"imsmanifest.xml"}, present;
  for (const auto& file : manifest.select_nodes("//resource/file"))
    BOOST_TEST(named.insert(attribute(file.node(), "href")).second);
  for (const auto& [name, bytes] : all) present.insert(name);
  BOOST_TEST(present == named, boost::test_tools::per_element());
  BOOST_TEST(test::text_of(manifest.select_node("//schema").node()) == "IMS Common Cartridge");
  BOOST_TEST(test::text_of(manifest.select_node("//schemaversion").node()) == "1.3.0");
  BOOST_TEST(attribute(manifest.child("manifest"), "xmlns") ==
             "http://www.imsglobal.org/xsd/imsccv1p3/imscp_v1p1");
}

BOOST_AUTO_TEST_CASE(identifiers_are_names_used_once_and_every_reference_is_one) {
  const auto all = parts();
  pugi::xml_document manifest;
  read(manifest, all, "imsmanifest.xml");
  std::set<std::string> ids, resources;
  for (const auto& node : manifest.select_nodes("//*[@identifier]")) {
    const auto id = attribute(node.node(), "identifier");
    BOOST_TEST(ids.insert(id).second, id);
    BOOST_TEST(id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == id.npos, id);
    BOOST_TEST((id[0] >= 'a' && id[0] <= 'z'), id);
    if (std::string(node.node().name()) == "resource") resources.insert(id);
  }
  for (const auto& node : manifest.select_nodes("//*[@identifierref]"))
    BOOST_TEST(resources.contains(attribute(node.node(), "identifierref")));
}

BOOST_AUTO_TEST_CASE(a_section_is_a_folder_with_its_page_and_its_tasks) {
  const auto all = parts();
  pugi::xml_document manifest;
  read(manifest, all, "imsmanifest.xml");
  const auto folders = manifest.select_nodes("//organization/item/item");
  BOOST_REQUIRE_EQUAL(folders.size(), 4u);  // the front page, and three sections
  std::vector<std::size_t> items;
  for (const auto& folder : folders) {
    BOOST_TEST(!folder.node().child("title").empty());
    items.push_back(folder.node().select_nodes("item[@identifierref]").size());
  }
  BOOST_TEST(items == (std::vector<std::size_t>{1, 1, 2, 1}), boost::test_tools::per_element());
  const auto title = [&](const char* path) {
    return test::text_of(manifest.select_node(path).node());
  };
  BOOST_TEST(title("//organization/item/item[3]/item[2]/title") ==
             "Spørgsmål og øvelser: Modul 1: Jo tættere, jo mere forsigtig?");
  for (const auto& resource : manifest.select_nodes("//resource")) {
    const bool page = attribute(resource.node(), "type") == "webcontent";
    BOOST_TEST(
        (page || attribute(resource.node(), "type") == "imsqti_xmlv1p2/imscc_xmlv1p3/assessment"));
    BOOST_TEST(page == !attribute(resource.node(), "href").empty());
  }
}

BOOST_AUTO_TEST_CASE(questions_and_exercises_are_essays_with_what_the_course_knows) {
  const auto all = parts();
  pugi::xml_document xml;
  read(xml, all, assessment(all));
  const auto items = xml.select_nodes("//item");
  BOOST_REQUIRE_EQUAL(items.size(), 3u);
  std::set<std::string> ids;
  for (const auto& item : items) {
    BOOST_TEST(ids.insert(attribute(item.node(), "ident")).second);
    BOOST_TEST(test::text_of(item.node().select_node(".//fieldentry").node()) == "cc.essay.v0p1");
    for (const auto& link : item.node().select_nodes(".//displayfeedback")) {
      const auto wanted = "itemfeedback[@ident='" + attribute(link.node(), "linkrefid") + "']";
      BOOST_TEST(!item.node().select_nodes(wanted.c_str()).empty());
    }
  }
  BOOST_TEST(attribute(items[0].node(), "title") == "Spørgsmål 1");
  BOOST_TEST(attribute(items[2].node(), "title") == "Øvelse: Kod selv");
  const auto asked = materials(xml, "//presentation");
  BOOST_REQUIRE_EQUAL(asked.size(), 3u);
  BOOST_TEST(has(asked[0], "<p>Karen sletter ikke sit læserbrev"));
  for (const auto* words : {"Læs passagen", "Torben:", "i korpausen!", "Selvcensur",
                            "Penge eller lokaler påvirker", "<blockquote>"})
    BOOST_TEST(has(asked[2], words), words);
  const auto solutions = materials(xml, "//itemfeedback/solution");
  BOOST_REQUIRE_EQUAL(solutions.size(), 2u);  // the second question has none
  BOOST_TEST(has(solutions[0], "Brevet findes stadig som mulighed."));
  BOOST_TEST(has(solutions[1], "<em>Uafhængighed</em>"));
  BOOST_TEST((materials(xml, "//itemfeedback[@ident='general_fb']") == solutions));
  BOOST_TEST(items[1].node().child("resprocessing").empty());  // else it needs a condition
  BOOST_TEST(xml.select_nodes("//resprocessing[not(respcondition)]").empty());
}

BOOST_AUTO_TEST_CASE(what_the_course_does_not_give_to_students_is_in_no_part) {
  const auto pages = test::sample_pages(course::Edition::student);
  const auto all = parts(pages);
  for (const auto& [name, bytes] : all) {
    BOOST_TEST(!has(bytes, "det usagte (Torben)"), name);
    BOOST_TEST(!has(bytes, "Begynd med en afstemning"), name);
  }
  pugi::xml_document teacher, student;
  read(teacher, parts(), "imsmanifest.xml");
  read(student, all, "imsmanifest.xml");
  BOOST_TEST(attribute(teacher.child("manifest"), "identifier") !=
             attribute(student.child("manifest"), "identifier"));
}

BOOST_AUTO_TEST_CASE(every_word_that_was_said_is_there_and_nothing_that_only_the_maker_knows) {
  const auto all = parts();
  std::string text;
  for (const auto& [name, bytes] : all)
    if (name.ends_with(".html")) {
      pugi::xml_document xml;
      read(xml, all, name);
      text += test::text_of(xml.child("html").child("body"));
    }
  for (const auto& said : test::said_texts()) BOOST_TEST(has(text, said), said);
  test::check_hidden(all, test::hidden_words());
}

BOOST_AUTO_TEST_CASE(the_same_pages_give_the_same_bytes_and_no_pages_a_cartridge_too) {
  BOOST_TEST((write_imscc(test::sample_pages()).bytes == write_imscc(test::sample_pages()).bytes));
  BOOST_TEST(parts({}).size() == 6u);
}

BOOST_AUTO_TEST_SUITE_END()
