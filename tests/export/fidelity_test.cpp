// SPDX-License-Identifier: GPL-3.0-or-later
// A thousand random excerpts through every format and back: what a reader finds there is what was
// said, with the marks of the editor and nothing else. Read by this test's own means.
#include <boost/test/unit_test.hpp>

#include "course/random_excerpts.h"
#include "export/docx.h"
#include "export/epub.h"
#include "export/markdown.h"
#include "export/odt.h"
#include "export/site.h"
#include "export/support.h"

using namespace uddrag;

BOOST_AUTO_TEST_SUITE(fidelity_of_formats)

namespace {

struct Course {
  course::Pages pages;
  std::vector<std::string> printed;
};

Course thousand_excerpts(const course::Pseudonyms& names) {
  Course made;
  made.pages.title = "Tusind uddrag";
  made.pages.language = "da";
  made.pages.pages.resize(1);
  made.pages.pages[0].title = "Et modul";
  made.pages.pages[0].slug = "modul";
  for (std::uint64_t seed = 1; seed <= random_excerpts::cases; ++seed) {
    const auto excerpt = random_excerpts::random_excerpt(seed);
    course::ExcerptFigure figure;
    figure.anchor = "uddrag-" + std::to_string(seed);
    figure.language = "da";
    figure.attribution = "Frivillig";
    figure.runs = course::quote_runs(excerpt.excerpt, excerpt.quote, names);
    made.printed.push_back(course::printed(figure.runs));
    made.pages.pages[0].elements.emplace_back(std::move(figure));
  }
  return made;
}

std::string without_references(std::string text) {
  for (const auto& [written, meant] :
       {std::pair("&lt;", "<"), std::pair("&gt;", ">"), std::pair("&quot;", "\""),
        std::pair("&#39;", "'"), std::pair("&apos;", "'"), std::pair("&amp;", "&")})
    for (std::size_t at = text.find(written); at != std::string::npos;
         at = text.find(written, at + 1))
      text.replace(at, std::string_view(written).size(), meant);
  return text;
}

/// Without white space (U+00A0 too) and the marks of Markdown, none of which the words have.
std::string bare(const std::string& text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text.compare(at, 2, "\u00A0") == 0)
      ++at;
    else if (std::string_view(" \n\t\r*_\\>").find(text[at]) == std::string_view::npos)
      out += text[at];
  }
  return out;
}

std::string without_tags(const std::string& markup) {
  std::string out;
  bool inside = false;
  for (const char c : markup) {
    inside = inside || c == '<';
    if (!inside) out += c;
    inside = inside && c != '>';
  }
  return without_references(out);
}

void check_all(const Course& course, const std::string& text) {
  const std::string read = bare(text);
  std::size_t at = 0;
  for (std::size_t i = 0; i < course.printed.size(); ++i) {
    const std::string wanted = bare(course.printed[i]);
    const std::size_t found = read.find(wanted, at);
    BOOST_REQUIRE_MESSAGE(found != std::string::npos,
                          "excerpt " << i + 1 << ": " << course.printed[i]);
    at = found + wanted.size();
  }
}

const exporting::OutputFile& page(const std::vector<exporting::OutputFile>& files) {
  return test::find(files, "modul.html");
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_read_is_what_was_said) {
  const course::Pseudonyms nobody({});
  for (const course::Pseudonyms* names : {&nobody, &random_excerpts::names()}) {
    const Course course = thousand_excerpts(*names);
    BOOST_REQUIRE_EQUAL(course.printed.size(), 1000U);
    BOOST_TEST_CONTEXT("site")
    check_all(course, without_tags(page(exporting::write_site(course.pages)).bytes));
    BOOST_TEST_CONTEXT("docx")
    check_all(course,
              without_tags(
                  test::unzip(exporting::write_docx(course.pages).bytes).at("word/document.xml")));
    BOOST_TEST_CONTEXT("odt")
    check_all(course, without_tags(
                          test::unzip(exporting::write_odt(course.pages).bytes).at("content.xml")));
    BOOST_TEST_CONTEXT("markdown") {
      std::string all;
      for (const auto& file : exporting::write_markdown(course.pages))
        if (file.path.ends_with(".md")) all += file.bytes;
      check_all(course, without_tags(all));  // where a star would be no mark, HTML stands
    }
    BOOST_TEST_CONTEXT("epub") {
      std::string all;
      for (const auto& [name, bytes] : test::unzip(exporting::write_epub(course.pages).bytes))
        if (name.ends_with(".xhtml")) all += without_tags(bytes);
      check_all(course, all);
    }
  }
}

BOOST_AUTO_TEST_CASE(an_altered_word_would_be_seen) {
  Course course = thousand_excerpts(course::Pseudonyms({}));
  const std::string text = bare(without_tags(page(exporting::write_site(course.pages)).bytes));
  BOOST_CHECK(text.find(bare(course.printed[7])) != std::string::npos);
  BOOST_CHECK(text.find(bare(course.printed[7] + " og mere end det")) == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
