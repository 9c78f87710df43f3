// SPDX-License-Identifier: GPL-3.0-or-later
// Reading finished files back, as somebody would who looks for a name in them.
#include "export/finished_text.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "base/error.h"
#include "export/markup_text.h"
#include "export/unpack.h"
#include "export/zip_writer.h"
#include "text/utf8.h"

using namespace uddrag;
using Lines = std::vector<std::string>;

namespace {

bool any(const Lines& lines, const std::string& words) {
  return std::any_of(lines.begin(), lines.end(), [&](const std::string& line) {
    return line.find(words) != std::string::npos;
  });
}
bool exactly(const Lines& lines, const std::string& words) {
  return std::find(lines.begin(), lines.end(), words) != lines.end();
}
Lines lines_of(const std::string& path, const std::string& bytes) {
  Lines all;
  for (const auto& text : exporting::finished_texts({{path, bytes}}))
    all.insert(all.end(), text.lines.begin(), text.lines.end());
  return all;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(finished_text)

BOOST_AUTO_TEST_CASE(runs_are_joined_and_paragraphs_are_not) {
  const auto lines = exporting::markup_lines(
      "<w:p><w:r><w:t>Mar</w:t></w:r><w:r><w:rPr><w:b w:val=\"true\"/></w:rPr><w:t>iam</w:t></w:r>"
      "</w:p><w:p><w:t>Haddad</w:t></w:p>");
  BOOST_CHECK(exactly(lines, "Mariam"));
  BOOST_CHECK(exactly(lines, "Haddad"));
  BOOST_CHECK(exactly(lines, "true"));
}

BOOST_AUTO_TEST_CASE(elements_of_metadata_are_words_for_themselves) {
  const auto lines = exporting::markup_lines(
      "<m><dc:title>Om Mariam</dc:title><dc:creator>Nadia</dc:creator><cp:x>da</cp:x></m>");
  BOOST_CHECK(exactly(lines, "Om Mariam"));
  BOOST_CHECK(exactly(lines, "Nadia"));
}

BOOST_AUTO_TEST_CASE(attributes_comments_and_scripts_are_read) {
  const auto lines = exporting::markup_lines(
      "<img alt=\"N&oslash;rre\" title='N&#xF8;rre2'><!-- N&#248;rre3 --><script>var a=\"x<y\";"
      "</script><style>.a{}</style><![CDATA[<Nørre4>]]><p>a < b</p>");
  for (const char* words : {"Nørre", "Nørre2", "Nørre3", "var a=\"x<y\";", ".a{}", "<Nørre4>"})
    BOOST_CHECK_MESSAGE(any(lines, words), words);
}

BOOST_AUTO_TEST_CASE(broken_markup_ends) {
  for (const char* markup : {"<", "<a", "<a b=\"", "<!--", "<![CDATA[", "&#x;", "&#99999999;", "<>",
                             "</", "<script>", "a<b<c", "<a b='\xFF'>"})
    for (const std::string& line : exporting::markup_lines(markup))
      BOOST_CHECK_MESSAGE(text::valid_utf8(line), markup);
}

BOOST_AUTO_TEST_CASE(names_of_files_and_anchors_are_read_aloud) {
  const auto lines = lines_of("media/MariamHaddad_02.html", "<p id=\"mariam-haddad\">x</p>");
  BOOST_CHECK(any(lines, "Mariam Haddad"));
  BOOST_CHECK(any(lines, "mariam haddad"));
}

BOOST_AUTO_TEST_CASE(escapes_of_json_and_marks_of_markdown_hide_nothing) {
  BOOST_CHECK(exactly(lines_of("a.json", R"({"a":"N\u00f8rrestrand \"b\" \ud83d\ude42"})"),
                      "Nørrestrand  b  🙂"));
  BOOST_CHECK(any(lines_of("a.md", "Det var **Mar***iam* og Had\\-dad"), "Mariam og Had-dad"));
  BOOST_CHECK(any(lines_of("a.html", "<script>{\"a\":\"N\\u00f8rre\"}</script>"), "Nørre"));
}

BOOST_AUTO_TEST_CASE(packages_in_packages_are_opened) {
  const std::string inner = exporting::zip_files({{"b.txt", "Haddad"}});
  const std::string outer = exporting::zip_files({{"a.zip", inner}, {"c.txt", "Mariam"}});
  const auto parts = exporting::unpacked({"course.zip", outer});
  BOOST_REQUIRE_EQUAL(parts.size(), 2U);
  BOOST_TEST(parts[0].path == "course.zip/a.zip/b.txt");
  BOOST_TEST(parts[0].bytes == "Haddad");
  BOOST_CHECK_THROW(exporting::unpacked({"course.zip", outer.substr(0, outer.size() / 2)}),
                    base::Error);
}

BOOST_AUTO_TEST_SUITE_END()
