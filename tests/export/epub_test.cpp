// SPDX-License-Identifier: GPL-3.0-or-later
// The course as EPUB: a package whose parts name each other, complete, accessible, valid.
#include "export/epub.h"

#include <boost/test/unit_test.hpp>
#include <set>

#include "export/epub_style.h"
#include "export/sample_pages.h"
#include "export/support.h"

using namespace uddrag;
using exporting::write_epub;

BOOST_AUTO_TEST_SUITE(epub)

namespace {

using Parts = std::map<std::string, std::string>;

Parts parts(course::Edition edition = course::Edition::teacher) {
  return test::unzip(write_epub(test::sample_pages(edition)).bytes);
}

pugi::xml_document read(const Parts& all, const std::string& name) {
  pugi::xml_document xml;
  test::parse(xml, all.at("EPUB/" + name), name);
  return xml;
}

std::string text_at(const pugi::xml_document& xml, const std::string& path) {
  return test::text_of(xml.select_node(path.c_str()).node());
}

std::size_t count(const pugi::xml_document& xml, const std::string& path) {
  return xml.select_nodes(path.c_str()).size();
}

/// The values of a property in the package document, in order.
std::vector<std::string> meta(const pugi::xml_document& package, const std::string& property) {
  std::vector<std::string> values;
  for (const auto& node : package.select_nodes(("//meta[@property='" + property + "']").c_str()))
    values.push_back(test::text_of(node.node()));
  return values;
}

const std::string module_path = "modul-1-jo-taettere-jo-mere-forsigtig.xhtml";

}  // namespace

BOOST_AUTO_TEST_CASE(its_type_stands_first_and_stored) {
  BOOST_TEST(test::media_type_at_front(write_epub(test::sample_pages()).bytes) ==
             "application/epub+zip");
}

BOOST_AUTO_TEST_CASE(manifest_and_files_are_the_same_and_the_spine_is_in_order) {
  const auto all = parts();
  const auto package = read(all, "package.opf");
  std::map<std::string, std::string> items;
  std::set<std::string> named{"mimetype", "META-INF/container.xml", "EPUB/package.opf"};
  for (const auto& found : package.select_nodes("//manifest/item")) {
    const std::string href = found.node().attribute("href").value();
    BOOST_TEST(items.emplace(found.node().attribute("id").value(), href).second);
    named.insert("EPUB/" + href);
    BOOST_TEST(
        std::string(found.node().attribute("media-type").value()) != "application/octet-stream",
        href);
  }
  std::set<std::string> present;
  for (const auto& [name, bytes] : all) present.insert(name);
  BOOST_TEST(present == named, boost::test_tools::per_element());
  std::vector<std::string> spine;
  for (const auto& found : package.select_nodes("//spine/itemref"))
    spine.push_back(items.at(found.node().attribute("idref").value()));
  const std::vector<std::string> wanted{"title_page.xhtml", "contents_list.xhtml", "baggrund.xhtml",
                                        module_path, "modul-2-hvem-goer-hvad.xhtml"};
  BOOST_TEST(spine == wanted, boost::test_tools::per_element());
  BOOST_TEST(count(package, "//item[@properties='nav'][@href='contents_list.xhtml']") == 1u);
}

BOOST_AUTO_TEST_CASE(says_title_language_identifier_and_its_date_of_change) {
  const auto package = read(parts(), "package.opf");
  BOOST_TEST(text_at(package, "//dc:title") == "Tæt på og fri? (Underviserens udgave)");
  BOOST_TEST(text_at(package, "//dc:language") == "da");
  BOOST_TEST(text_at(package, "//dc:creator") == "Anna Kjær & Mads Berg");
  BOOST_TEST(meta(package, "dcterms:modified") == std::vector<std::string>{"2025-04-22T13:05:09Z"},
             boost::test_tools::per_element());
  const auto id = text_at(package, "//dc:identifier");
  BOOST_TEST(id.starts_with("urn:uuid:"));
  BOOST_TEST(id.size() == 45u);
  const auto student = read(parts(course::Edition::student), "package.opf");
  BOOST_TEST(text_at(student, "//dc:identifier") != id);
  BOOST_TEST(text_at(student, "//dc:title") == "Tæt på og fri?");
  auto changed = test::sample_pages();
  changed.title = "En anden titel";
  changed.changed_at += 1000;
  BOOST_TEST(text_at(read(test::unzip(write_epub(changed).bytes), "package.opf"),
                     "//dc:identifier") == id);
}

BOOST_AUTO_TEST_CASE(claims_of_accessibility_are_those_that_hold) {
  const auto package = read(parts(), "package.opf");
  const std::vector<std::string> modes{"textual", "visual", "auditory"};
  BOOST_TEST(meta(package, "schema:accessMode") == modes, boost::test_tools::per_element());
  const auto features = meta(package, "schema:accessibilityFeature");
  const std::set<std::string> claimed(features.begin(), features.end());
  for (const auto* feature : {"alternativeText", "captions", "transcript", "tableOfContents"})
    BOOST_TEST(claimed.contains(feature), feature);
  BOOST_TEST(meta(package, "schema:accessModeSufficient").at(0) == "textual");

  auto poor = test::sample_pages();
  for (auto& page : poor.pages)
    for (auto& element : page.elements) {
      if (auto* figure = std::get_if<course::Figure>(&element)) figure->alternative.clear();
      if (auto* video = std::get_if<course::Video>(&element)) video->captions.clear();
    }
  const auto other = read(test::unzip(write_epub(poor).bytes), "package.opf");
  for (const auto& feature : meta(other, "schema:accessibilityFeature"))
    BOOST_TEST((feature != "alternativeText" && feature != "captions"), feature);
  BOOST_TEST(meta(other, "schema:accessModeSufficient").at(0) == "textual,visual");

  course::Pages plain;
  plain.language = "en";
  const auto words = read(test::unzip(write_epub(plain).bytes), "package.opf");
  BOOST_TEST(meta(words, "schema:accessMode").size() == 1u);
  BOOST_TEST(meta(words, "schema:accessibilityHazard").at(0) == "none");
}

BOOST_AUTO_TEST_CASE(every_link_leads_somewhere_and_nothing_is_loaded_from_outside) {
  const auto all = parts();
  std::map<std::string, std::set<std::string>> ids;
  for (const auto& [name, bytes] : all) {
    if (!name.ends_with(".xhtml")) continue;
    pugi::xml_document xml;
    test::parse(xml, bytes, name);
    for (const auto& id : xml.select_nodes("//@id")) ids[name].insert(id.attribute().value());
    BOOST_TEST(count(xml, "//h1") == 1u, name);
    BOOST_TEST(count(xml, "//script") == 0u);
    BOOST_TEST(std::string(xml.child("html").attribute("xml:lang").value()) == "da");
  }
  for (const auto& [name, bytes] : all) {
    if (!name.ends_with(".xhtml")) continue;
    pugi::xml_document xml;
    test::parse(xml, bytes, name);
    for (const auto& used : xml.select_nodes("//@href | //@src")) {
      const std::string address = used.attribute().value();
      if (address.starts_with("https://") && std::string(used.attribute().name()) == "href")
        continue;
      const auto hash = address.find('#');
      const auto file = "EPUB/" + address.substr(0, hash);
      BOOST_TEST(all.contains(file), name << ": " << address);
      if (hash != address.npos) BOOST_TEST(ids[file].contains(address.substr(hash + 1)), address);
    }
    for (const auto& image : xml.select_nodes("//img"))
      BOOST_TEST(!std::string(image.node().attribute("alt").value()).empty());
  }
  const auto module = read(all, module_path);
  BOOST_TEST(count(module, "//blockquote[@lang='ar'][@xml:lang='ar'][@dir='rtl']") == 1u);
  BOOST_TEST(count(read(all, "modul-2-hvem-goer-hvad.xhtml"), "//track[@src='media/nabo.vtt']") ==
             1u);
}

BOOST_AUTO_TEST_CASE(every_word_that_was_said_is_there_and_notes_only_with_the_teacher) {
  std::string all;
  for (const auto& [name, bytes] : parts())
    if (name.ends_with(".xhtml")) {
      pugi::xml_document xml;
      test::parse(xml, bytes, name);
      all += test::text_of(xml.child("html").child("body"));
    }
  for (const auto& said : test::said_texts()) BOOST_TEST(all.find(said) != all.npos, said);
  const auto student = parts(course::Edition::student);
  const auto& page = student.at("EPUB/" + module_path);
  BOOST_TEST(all.find("Begynd med en afstemning") != all.npos);
  BOOST_TEST(page.find("Begynd med en afstemning") == page.npos);
}

BOOST_AUTO_TEST_CASE(shows_nothing_that_only_the_maker_knows) {
  test::check_hidden(parts(), test::hidden_words());
}

BOOST_AUTO_TEST_CASE(the_same_pages_give_the_same_bytes) {
  BOOST_TEST((write_epub(test::sample_pages()).bytes == write_epub(test::sample_pages()).bytes));
}

BOOST_AUTO_TEST_CASE(epubcheck_finds_nothing) {
  if (!test::installed("epubcheck") || !test::installed("java")) return;
  for (const auto edition : {course::Edition::teacher, course::Edition::student}) {
    const auto folder = test::write_all({write_epub(test::sample_pages(edition))}, "epub");
    const auto [code, output] =
        test::run("java -jar \"$(command -v epubcheck)\" --failonwarnings '" +
                  (folder / "course.epub").string() + "'");
    BOOST_TEST(code == 0, output);
  }
}

BOOST_AUTO_TEST_SUITE_END()
