// SPDX-License-Identifier: GPL-3.0-or-later
// The course as Markdown: read back by a parser of CommonMark, complete, closed in itself.
#include "export/markdown.h"

#include <md4c-html.h>

#include <boost/test/unit_test.hpp>

#include "export/md_text.h"
#include "export/sample_pages.h"
#include "export/support.h"

using namespace uddrag;
using exporting::md_runs;
using exporting::OutputFile;
using exporting::write_markdown;

BOOST_AUTO_TEST_SUITE(markdown)

namespace {

/// As XHTML inside <body>, by md4c.
std::string html_of(const std::string& md, unsigned flags = MD_FLAG_TABLES) {
  std::string html = "<body>";
  const auto append = [](const MD_CHAR* text, MD_SIZE size, void* to) {
    static_cast<std::string*>(to)->append(text, size);
  };
  BOOST_REQUIRE_EQUAL(
      md_html(md.data(), static_cast<MD_SIZE>(md.size()), append, &html, flags, MD_HTML_FLAG_XHTML),
      0);
  return html + "</body>";
}

pugi::xml_document read_back(const std::vector<OutputFile>& files, const std::string& path) {
  pugi::xml_document xml;
  test::parse(xml, html_of(test::find(files, path).bytes), path);
  return xml;
}

const std::string module_path = "modul-1-jo-taettere-jo-mere-forsigtig.md";

std::string text_in(const pugi::xml_document& xml, const std::string& path) {
  return test::text_of(xml.select_node(path.c_str()).node());
}

std::size_t count(const pugi::xml_document& xml, const std::string& path) {
  return xml.select_nodes(path.c_str()).size();
}

course::Inline words(const std::string& text, bool strong = false, bool emphasised = false) {
  course::Inline run;
  run.text = text;
  run.strong = strong;
  run.emphasised = emphasised;
  return run;
}

}  // namespace

BOOST_AUTO_TEST_CASE(has_a_front_page_a_page_a_section_and_the_media) {
  std::vector<std::string> paths;
  for (const auto& file : write_markdown(test::sample_pages())) paths.push_back(file.path);
  const std::vector<std::string> wanted{
      "index.md",  "baggrund.md",          module_path,     "modul-2-hvem-goer-hvad.md",
      paths.at(4), "media/Nabo-hj-lp.mp4", "media/nabo.vtt"};
  BOOST_TEST(paths == wanted, boost::test_tools::per_element());
  BOOST_TEST(paths[4].ends_with(".png"));
  BOOST_TEST(write_markdown({}).size() == 1u);
}

BOOST_AUTO_TEST_CASE(every_word_that_was_said_is_read_back) {
  const auto files = write_markdown(test::sample_pages());
  std::string all;
  for (const auto& file : files)
    if (file.path.ends_with(".md")) all += test::text_of(read_back(files, file.path)) + "\n";
  for (const auto& said : test::said_texts()) {
    // Spaces at the edge of a paragraph are not kept by Markdown.
    const auto from = said.find_first_not_of(' ');
    const auto inner = said.substr(from, said.find_last_not_of(' ') + 1 - from);
    BOOST_TEST(all.find(inner) != all.npos, inner);
  }
  BOOST_TEST(all.find("It is not a threat. It's a reminder, and a reminder <is> enough.") !=
             all.npos);
  BOOST_TEST(all.find("Kontroltegn og mere.") != all.npos);
}

BOOST_AUTO_TEST_CASE(excerpts_are_quotations_with_their_source) {
  const auto xml = read_back(write_markdown(test::sample_pages()), module_path);
  const auto karen = "//blockquote[contains(.,'vi bor gratis')]";
  const auto said = text_in(xml, karen + std::string("/p[contains(.,'vi bor gratis')]"));
  BOOST_TEST(said ==
             "Han sagde: »Karen, husk nu, at vi bor gratis [i kommunens hus].« […] Så sendte jeg "
             "det ikke.");
  BOOST_TEST(text_in(xml, karen + std::string("//em")) == "sendte jeg det ikke");
  BOOST_TEST(text_in(xml, karen + std::string("/p[last()]")) ==
             "— Frivillig, Foreningen Ny Nabo · Interview 1, tur 42, 00:12:31 · Licens: CC BY-NC "
             "4.0 · Fremhævelsen er tilføjet.");
  BOOST_TEST(text_in(xml, karen + std::string("/blockquote[1]")).find("Hvad sagde han så?") !=
             std::string::npos);
  BOOST_TEST(count(xml, "//table//tr") == 3u);
  BOOST_TEST(count(xml, "//ol[@start='3']/li") == 2u);
  BOOST_TEST(text_in(xml, "//ul/li/ul/li") == "gerne højt");
  BOOST_TEST(count(xml, "//img[contains(@alt,'Søjlediagram')]") == 1u);
  BOOST_TEST(count(xml, "//a[starts-with(@href,'javascript')]") == 0u);
}

BOOST_AUTO_TEST_CASE(levels_follow_and_links_and_images_are_there) {
  const auto files = write_markdown(test::sample_pages());
  for (const auto& file : files) {
    if (!file.path.ends_with(".md")) continue;
    const auto xml = read_back(files, file.path);
    BOOST_TEST(count(xml, "//h1") == 1u, file.path);
    int level = 1;
    for (const auto& found :
         xml.select_nodes("//*[self::h1 or self::h2 or self::h3 or self::h4]")) {
      const int next = found.node().name()[1] - '0';
      BOOST_TEST(next <= level + 1, file.path << ": " << test::text_of(found.node()));
      level = next;
    }
    for (const auto& used : xml.select_nodes("//@href | //@src")) {
      const std::string path = used.attribute().value();
      if (!path.starts_with("https://")) BOOST_TEST(!test::find(files, path).bytes.empty());
    }
  }
}

BOOST_AUTO_TEST_CASE(answers_stand_at_the_end_and_notes_only_with_the_teacher) {
  const auto teacher = test::find(write_markdown(test::sample_pages()), module_path).bytes;
  const auto student =
      test::find(write_markdown(test::sample_pages(course::Edition::student)), module_path).bytes;
  BOOST_TEST(teacher.find("Brevet findes stadig") > teacher.find("## Mulige svar og facit"));
  BOOST_TEST(teacher.find("Begynd med en afstemning") != teacher.npos);
  BOOST_TEST(student.find("Begynd med en afstemning") == student.npos);
  BOOST_TEST(student.find("Facitforslag") == student.npos);
}

BOOST_AUTO_TEST_CASE(whatever_the_characters_they_are_read_back) {
  for (const std::string text :
       {"- ikke en liste", "3. ikke en liste", "# ikke en overskrift", "    ikke kode", "a*b*c _d_",
        "[x](y)", "<b>", "&amp;", "`kode`", "~~væk~~", "a | b", "\\*", "=", "1) a", "> citat",
        "![x](y)", "+ a", "***", "---"}) {
    const auto from = text.find_first_not_of(' ');
    pugi::xml_document xml;
    test::parse(xml, html_of(exporting::md_line(text), MD_DIALECT_GITHUB), text);
    BOOST_TEST(text_in(xml, "/body/p") == text.substr(from), text);
    test::parse(xml, html_of(md_runs({words(text)}), MD_DIALECT_GITHUB), text);
    BOOST_TEST(text_in(xml, "/body/p") == text.substr(from), text);
  }
}

BOOST_AUTO_TEST_CASE(marks_work_in_any_company) {
  for (const std::string before : {"", "a", " ", "«", "(", "å", "*", "."})
    for (const std::string inner : {"ord", "»ord«", " ord ", "ørn", "(a)", "*"})
      for (const std::string after : {"", "b", " ", "»", ".", "ø", "*"}) {
        const course::Inlines runs{words(before), words(inner, false, true), words(after, true)};
        pugi::xml_document xml;
        test::parse(xml, html_of(md_runs(runs)), before + inner + after);
        const auto from = inner.find_first_not_of(' ');
        BOOST_TEST(
            text_in(xml, "//em") == inner.substr(from, inner.find_last_not_of(' ') + 1 - from),
            before << "|" << inner << "|" << after);
      }
  auto broken = words("et");
  broken.line_break = true;
  pugi::xml_document xml;
  test::parse(xml, html_of(md_runs({broken, words("- to")})), "break");
  BOOST_TEST(count(xml, "/body/p/br") == 1u);
  BOOST_TEST(count(xml, "//li") == 0u);
}

BOOST_AUTO_TEST_CASE(two_lists_in_a_row_stay_two) {
  pugi::xml_document xml;
  test::parse(xml, html_of(exporting::md_joined({exporting::md_list({"a", "b"}), "- c"})), "lists");
  BOOST_TEST(count(xml, "//ul") == 2u);
}

BOOST_AUTO_TEST_CASE(the_same_pages_give_the_same_bytes) {
  const auto once = write_markdown(test::sample_pages());
  const auto twice = write_markdown(test::sample_pages());
  BOOST_REQUIRE_EQUAL(once.size(), twice.size());
  for (std::size_t i = 0; i < once.size(); ++i)
    BOOST_TEST((once[i].path == twice[i].path && once[i].bytes == twice[i].bytes), once[i].path);
}

BOOST_AUTO_TEST_SUITE_END()
