// SPDX-License-Identifier: GPL-3.0-or-later
#include "course/prose.h"

#include <boost/test/unit_test.hpp>

#include <chrono>
#include <string>

namespace c = uddrag::course;

namespace {

template <class Block>
Block only(const c::Prose& prose) {
  BOOST_REQUIRE_EQUAL(prose.size(), 1U);
  const auto* block = std::get_if<Block>(&prose.front());
  BOOST_REQUIRE(block);
  return *block;
}

std::string link_of(const std::string& markdown) {
  return c::addresses(c::prose_of(markdown));
}

}  // namespace

BOOST_AUTO_TEST_CASE(kinds_of_blocks) {
  BOOST_CHECK_EQUAL(only<c::ProseHeading>(c::prose_of("# Titel")).level, 3);
  BOOST_CHECK_EQUAL(only<c::ProseHeading>(c::prose_of("##### Titel")).level, 5);
  const auto list = only<c::ProseList>(c::prose_of("3. et\n4. to\n   - inde\n"));
  BOOST_CHECK(list.ordered);
  BOOST_CHECK_EQUAL(list.start, 3);
  BOOST_REQUIRE_EQUAL(list.items.size(), 2U);
  BOOST_CHECK(std::get_if<c::ProseList>(&list.items[1].back()));
  const auto table = only<c::ProseTable>(c::prose_of("| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |"));
  BOOST_CHECK_EQUAL(table.header.size(), 2U);
  BOOST_CHECK_EQUAL(table.rows.size(), 2U);
  BOOST_CHECK_EQUAL(only<c::ProseQuote>(c::prose_of("> en\n>\n> to")).paragraphs.size(), 2U);
}

BOOST_AUTO_TEST_CASE(runs_keep_their_style) {
  const auto runs = only<c::Paragraph>(c::prose_of("en **fed** og *skrå* `kode`")).runs;
  BOOST_REQUIRE_EQUAL(runs.size(), 6U);
  BOOST_CHECK(runs[1].strong && runs[1].text == "fed");
  BOOST_CHECK(runs[3].emphasised && runs[3].text == "skrå");
  BOOST_CHECK(runs[5].code && runs[5].text == "kode");
}

BOOST_AUTO_TEST_CASE(html_is_text_and_entities_are_signs) {
  BOOST_CHECK_EQUAL(c::plain_text(c::prose_of("<script>alert(1)</script> & co")),
                    "<script>alert(1)</script> & co");
  BOOST_CHECK_EQUAL(c::plain_text(c::prose_of("1 &lt; 2 &amp; 3 &#229; &aring; &hellip;")),
                    "1 < 2 & 3 å å …");
}

BOOST_AUTO_TEST_CASE(only_safe_addresses_stay) {
  BOOST_CHECK_EQUAL(link_of("[x](https://example.org/a?b=1&c=2)"), "https://example.org/a?b=1&c=2");
  BOOST_CHECK_EQUAL(link_of("[x](mailto:a@b.dk)"), "mailto:a@b.dk");
  BOOST_CHECK_EQUAL(link_of("[x](modul-2.html#a)"), "modul-2.html#a");
  for (const char* bad :
       {"javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x",
        "java&#115;cript:alert(1)", "&#106;avascript:alert(1)", "file:///etc/passwd"}) {
    BOOST_CHECK_EQUAL(link_of("[x](" + std::string(bad) + ")"), "");
    BOOST_CHECK_EQUAL(c::plain_text(c::prose_of("[ord](" + std::string(bad) + ")")), "ord");
  }
}

BOOST_AUTO_TEST_CASE(hostile_text_ends_soon) {
  const auto start = std::chrono::steady_clock::now();
  std::string quotes(5000, '>'), lists, brackets(50000, '[');
  for (int i = 0; i < 2000; ++i)
    lists += std::string(static_cast<std::size_t>(i % 300), ' ') + "- x\n";
  for (const std::string& text : {quotes + " x", lists, brackets, std::string(1'000'000, 'a'),
                                  std::string(100'000, '*'), std::string("a\0b", 3)})
    c::prose_of(text);
  BOOST_CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(10));
  BOOST_CHECK(c::prose_of("").empty());
}
