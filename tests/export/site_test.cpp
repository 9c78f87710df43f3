// SPDX-License-Identifier: GPL-3.0-or-later
// The web pages of a course: well-formed, valid, complete, closed in themselves.
#include "export/site.h"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>
#include <set>

#include "export/links.h"
#include "export/sample_pages.h"
#include "export/site_media.h"
#include "export/style.h"
#include "export/support.h"

using namespace uddrag;
using exporting::OutputFile;
using exporting::write_site;

BOOST_AUTO_TEST_SUITE(site)

namespace {

bool is_html(const OutputFile& file) {
  return file.path.ends_with(".html");
}

/// The values of an attribute anywhere in the document.
std::vector<std::string> values(const pugi::xml_document& xml, const std::string& attribute) {
  std::vector<std::string> result;
  for (const auto& node : xml.select_nodes(("//@" + attribute).c_str()))
    result.emplace_back(node.attribute().value());
  return result;
}

const std::string module_path = "modul-1-jo-taettere-jo-mere-forsigtig.html";

std::string page_text(const std::vector<OutputFile>& files, const std::string& path) {
  pugi::xml_document xml;
  test::parse(xml, test::find(files, path).bytes, path);
  return test::text_of(xml.child("html").child("body"));
}

}  // namespace

BOOST_AUTO_TEST_CASE(has_a_front_page_a_page_a_section_a_style_and_the_media) {
  std::set<std::string> paths;
  for (const auto& file : write_site(test::sample_pages())) paths.insert(file.path);
  BOOST_TEST(paths.size() == 10u);
  for (const auto* path : {"index.html", "style.css", "baggrund.html", "media/Nabo-hj-lp.mp4",
                           "course.js", "search.js", "accessibility-statement.html"})
    BOOST_TEST(paths.contains(path), path);
  BOOST_TEST(write_site({}).size() == 5u);  // a course without sections is a site too
}

BOOST_AUTO_TEST_CASE(pages_are_well_formed_with_one_h1_and_no_skipped_level) {
  for (const auto& file : write_site(test::sample_pages())) {
    if (!is_html(file)) continue;
    pugi::xml_document xml;
    test::parse(xml, file.bytes, file.path);
    BOOST_TEST(xml.select_nodes("//h1").size() == 1u, file.path);
    BOOST_TEST(xml.select_nodes("//main").size() == 1u);
    BOOST_TEST(std::string(xml.child("html").attribute("lang").value()) == "da");
    int level = 1;
    for (const auto& found :
         xml.select_nodes("//main//*[self::h1 or self::h2 or self::h3 or self::h4 or self::h5]")) {
      const int next = found.node().name()[1] - '0';
      BOOST_TEST(next <= level + 1, file.path << " " << test::text_of(found.node()));
      level = next;
    }
  }
}

BOOST_AUTO_TEST_CASE(every_word_that_was_said_is_there) {
  const auto files = write_site(test::sample_pages());
  std::string all;
  for (const auto& file : files)
    if (is_html(file)) all += page_text(files, file.path);
  for (const auto& said : test::said_texts()) BOOST_TEST(all.find(said) != all.npos, said);
  BOOST_TEST(all.find("Kontroltegn og mere.") != all.npos);
}

BOOST_AUTO_TEST_CASE(excerpts_say_language_marks_and_source) {
  const auto files = write_site(test::sample_pages());
  pugi::xml_document xml;
  test::parse(xml, test::find(files, module_path).bytes, module_path);
  const auto figure = [&](const std::string& id) {
    return xml.select_node(("//figure[@id='" + id + "']").c_str()).node();
  };
  const auto karen = figure("uddrag-1");
  BOOST_TEST(karen.select_nodes("blockquote/p").size() == 2u);
  BOOST_TEST(test::text_of(karen.select_node(".//*[@class='omission']").node()) == "[…]");
  BOOST_TEST(test::text_of(karen.select_node(".//*[@class='clarification']").node()) ==
             "[i kommunens hus]");
  BOOST_TEST(test::text_of(karen.select_node(".//em[@class='added']").node()) ==
             "sendte jeg det ikke");
  const auto caption = test::text_of(karen.child("figcaption"));
  BOOST_TEST(caption.find("Frivillig, Foreningen Ny Nabo") != caption.npos);
  BOOST_TEST(caption.find("Interview 1, tur 42, 00:12:31") != caption.npos);
  BOOST_TEST(caption.find("Licens: CC BY-NC 4.0") != caption.npos);
  BOOST_TEST(karen.select_nodes("figcaption//a[@rel='license']").size() == 1u);
  BOOST_TEST(caption.find("Fremhævelsen er tilføjet.") != caption.npos);
  const auto arabic = figure("uddrag-2").select_node(".//blockquote").node();
  BOOST_TEST(std::string(arabic.attribute("lang").value()) == "ar");
  BOOST_TEST(std::string(arabic.attribute("dir").value()) == "rtl");
  BOOST_TEST(xml.select_nodes("//section[@class='contrast']//div[@class='side']").size() == 2u);
  BOOST_TEST(xml.select_nodes("//section[@class='exercise']//input[@type='checkbox']").size() ==
             3u);
  // Only fields of text may have it (HTML, section 4.10.19.7).
  BOOST_TEST(xml.select_nodes("//input[@type='checkbox'][@autocomplete]").empty());
  BOOST_TEST(xml.select_nodes("//div[@class='question']/details").size() == 1u);
}

BOOST_AUTO_TEST_CASE(every_link_resolves_and_nothing_is_loaded_from_outside) {
  const auto files = write_site(test::sample_pages());
  std::set<std::string> paths;
  for (const auto& file : files) paths.insert(file.path);
  for (const auto& file : files) {
    if (!is_html(file)) continue;
    pugi::xml_document xml;
    test::parse(xml, file.bytes, file.path);
    std::set<std::string> ids;
    for (const auto& id : values(xml, "id")) BOOST_TEST(ids.insert(id).second, "twice: " << id);
    for (const auto& href : values(xml, "href")) {
      if (href.starts_with("https://")) continue;
      if (href.starts_with("#"))
        BOOST_TEST(ids.contains(href.substr(1)), file.path << href);
      else
        BOOST_TEST(paths.contains(href), file.path << ": " << href);
    }
    for (const auto& src : values(xml, "src"))
      BOOST_TEST((paths.contains(src) || src.starts_with("data:text/vtt;")), src);
    for (const auto& script : xml.select_nodes("//script")) {
      const std::string type = script.node().attribute("type").value();
      const std::string text = script.node().text().get();
      BOOST_TEST((type.ends_with("json") || text.empty()), file.path);
    }
    BOOST_TEST(xml.select_nodes("//link[starts-with(@href,'http')]").empty());
    BOOST_TEST(file.bytes.find("javascript:") == file.bytes.npos);
  }
  const auto style = test::find(files, "style.css").bytes;
  for (const auto* loads : {"url(", "@import", "http"}) BOOST_TEST(style.find(loads) == style.npos);
}

BOOST_AUTO_TEST_CASE(the_researchers_coding_stands_beside_its_exercise) {
  auto pages = test::sample_pages();
  for (auto& element : pages.pages[1].elements)
    if (auto* exercise = std::get_if<course::Exercise>(&element))
      exercise->coded = {{0, {text::Pos(4), text::Pos(11)}, 1, 0},
                         {1, {text::Pos(0), text::Pos(2)}, 0, 1}};
  const auto files = write_site(pages);
  pugi::xml_document xml;
  test::parse(xml, test::find(files, module_path).bytes, module_path);
  const auto script = xml.select_node("//section[@class='exercise']/script").node();
  BOOST_TEST(std::string(script.text().get()) == "[[0,4,11,1,0],[1,0,2,0,1]]");
}

BOOST_AUTO_TEST_CASE(search_finds_what_is_said_and_where) {
  const auto files = write_site(test::sample_pages());
  const std::string index = test::find(files, "search.js").bytes;
  for (const auto& said : test::said_texts()) {
    const auto words = said.substr(said.find_first_not_of(' '));
    BOOST_TEST(index.find(words) != index.npos, words);
  }
  for (const auto* place : {"\"uddrag-1\"", "\"laeg-maerke\"", "\"place-1\""})
    BOOST_TEST(index.find(place) != index.npos, place);
  BOOST_TEST(test::find(files, "baggrund.html").bytes.find("id=\"place-1\"") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_site_says_how_accessible_it_is) {
  const auto text = page_text(write_site(test::sample_pages()), "accessibility-statement.html");
  for (const auto* words : {"Billeder med alternativ tekst: 1.", "Videoer med undertekster: 1.",
                            "Videoer, der ligger andre steder og ikke er kontrolleret: 1."})
    BOOST_TEST(text.find(words) != text.npos, words);
  auto pages = test::sample_pages();
  for (auto& [path, bytes] : pages.files) bytes = "no captions";
  const auto lacking = page_text(write_site(pages), "accessibility-statement.html");
  BOOST_TEST(lacking.find("Videoer uden undertekster: 1.") != lacking.npos);
}

BOOST_AUTO_TEST_CASE(machines_read_what_the_course_is) {
  const auto files = write_site(test::sample_pages());
  pugi::xml_document xml;
  test::parse(xml, test::find(files, "index.html").bytes, "index.html");
  const auto data = nlohmann::json::parse(
      xml.select_node("//script[@type='application/ld+json']").node().text().get());
  BOOST_TEST(data["@type"] == "LearningResource");
  BOOST_TEST(data["name"] == "Tæt på og fri?");
  BOOST_TEST(data["license"] == "https://creativecommons.org/licenses/by/4.0/");
  BOOST_TEST(data["timeRequired"] == "PT135M");
  BOOST_TEST(data["hasPart"].size() == 3u);
}

BOOST_AUTO_TEST_CASE(an_institutions_logo_stands_on_every_page) {
  auto pages = test::sample_pages(course::Edition::student);
  pages.files["logo.png"] = "some image";
  pages.look = course::look_of("slate; ; logo.png; Højskolen");
  const auto files = write_site(pages);
  for (const auto& file : files)
    if (is_html(file))
      BOOST_TEST(file.bytes.find("<img class=\"logo\" src=\"media/logo.png\" alt=\"Højskolen\"") !=
                     std::string::npos,
                 file.path);
  BOOST_TEST(test::find(files, "style.css").bytes.find("#274c77") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(editions_differ_only_by_what_the_pages_hold) {
  const auto teacher = write_site(test::sample_pages(course::Edition::teacher));
  const auto student = write_site(test::sample_pages(course::Edition::student));
  const auto note = "Begynd med en afstemning";
  BOOST_TEST(page_text(teacher, module_path).find(note) != std::string::npos);
  BOOST_TEST(page_text(student, module_path).find(note) == std::string::npos);
  BOOST_TEST(page_text(student, module_path).find("Facitforslag") == std::string::npos);
  BOOST_TEST(page_text(teacher, "index.html").find("Underviserens udgave") != std::string::npos);
  BOOST_TEST(page_text(student, "index.html").find("Underviserens udgave") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_same_pages_give_the_same_bytes) {
  const auto once = write_site(test::sample_pages());
  const auto twice = write_site(test::sample_pages());
  BOOST_REQUIRE_EQUAL(once.size(), twice.size());
  for (std::size_t i = 0; i < once.size(); ++i) {
    BOOST_TEST(once[i].path == twice[i].path);
    BOOST_TEST((once[i].bytes == twice[i].bytes), once[i].path);
  }
}

BOOST_AUTO_TEST_CASE(an_english_course_speaks_english) {
  auto pages = test::sample_pages();
  pages.language = "en-GB";
  const auto text = page_text(write_site(pages), module_path);
  for (const auto* word : {"Next", "Question 1", "Possible answer",
                           "Exercise · 15 minutes, grupper på tre", "Module 1"})
    BOOST_TEST(text.find(word) != text.npos, word);
  BOOST_TEST(text.find("Forrige") == text.npos);
}

BOOST_AUTO_TEST_CASE(awkward_slugs_and_file_names_do_not_collide) {
  course::Pages pages;
  pages.title = "T <&> \"q\"";
  pages.pages.resize(2);
  pages.pages[0].slug = "index";
  course::Video video;
  video.has_file = true;
  for (const auto* key : {"a/../x.mp4", "b/x.mp4", "…"}) {
    video.source = key;
    pages.files[key] = key;
    pages.pages[1].elements.push_back(video);
  }
  std::set<std::string> paths;
  for (const auto& file : write_site(pages)) BOOST_TEST(paths.insert(file.path).second, file.path);
  for (const auto* path :
       {"index.html", "page-1.html", "page-2.html", "media/x.mp4", "media/2-x.mp4", "media/file"})
    BOOST_TEST(paths.contains(path), path);
}

BOOST_AUTO_TEST_CASE(tidy_finds_nothing) {
  if (!test::installed("tidy")) return;
  for (const auto edition : {course::Edition::teacher, course::Edition::student}) {
    const auto root =
        test::write_all(write_site(test::sample_pages(edition)),
                        edition == course::Edition::teacher ? "site" : "site-student");
    const auto [code, output] = test::run("tidy -e -q -utf8 '" + root.string() + "'/*.html");
    BOOST_TEST(code == 0);
    BOOST_TEST(output == "");
  }
}

BOOST_AUTO_TEST_CASE(small_helpers) {
  BOOST_TEST(exporting::base64("") == "");
  BOOST_TEST(exporting::base64("f") == "Zg==");  // RFC 4648, section 10
  BOOST_TEST(exporting::base64("fo") == "Zm8=");
  BOOST_TEST(exporting::base64("foobar") == "Zm9vYmFy");
  BOOST_TEST(exporting::licence_link("CC BY-SA 4.0") ==
             "https://creativecommons.org/licenses/by-sa/4.0/");
  BOOST_TEST(exporting::licence_link("All rights reserved") == "");
  BOOST_TEST(exporting::safe_link("JavaScript:alert(1)") == "");
  BOOST_TEST(exporting::safe_link("file:///etc/passwd") == "");
  BOOST_TEST(exporting::safe_link("HTTPS://a.dk") == "HTTPS://a.dk");
}

BOOST_AUTO_TEST_SUITE_END()
