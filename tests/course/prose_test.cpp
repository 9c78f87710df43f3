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
        "java&#115;cript:alert(1)", "&#106;avascript:alert(1)", "file:///etc/passwd",
        "//example.org/x", "/\\example.org", "java&Tab;script:alert(1)", "&#1;javascript:x"}) {
    BOOST_CHECK_EQUAL(link_of("[x](" + std::string(bad) + ")"), "");
    BOOST_CHECK_EQUAL(c::plain_text(c::prose_of("[ord](" + std::string(bad) + ")")), "ord");
  }
}

BOOST_AUTO_TEST_CASE(nested_lists_keep_their_places) {
  const auto list = only<c::ProseList>(c::prose_of("- a\n\n  b\n\n  1. c\n     > d\n- e\n"));
  BOOST_REQUIRE_EQUAL(list.items.size(), 2U);
  BOOST_REQUIRE_EQUAL(list.items[0].size(), 3U);  // a, b, the list of c
  const auto& inner = std::get<c::ProseList>(list.items[0][2]);
  BOOST_CHECK(inner.ordered);
  BOOST_REQUIRE_EQUAL(inner.items.size(), 1U);
  BOOST_REQUIRE_EQUAL(inner.items[0].size(), 2U);
  BOOST_CHECK(std::holds_alternative<c::ProseQuote>(inner.items[0][1]));
  BOOST_CHECK_EQUAL(c::plain_text(c::prose_of("- a\n\n  b\n\n  1. c\n     > d\n- e\n")),
                    "a\nb\nc\nd\ne");
}

BOOST_AUTO_TEST_CASE(a_quotation_holds_paragraphs_whatever_stands_in_it) {
  const auto quote = only<c::ProseQuote>(
      c::prose_of("> # a\n>\n> - b\n> - c\n>\n> > d\n>\n> | e | f |\n> |---|---|\n> | g | h |\n"));
  std::string words;
  for (const c::Paragraph& p : quote.paragraphs) words += c::plain_text(p.runs) + " ";
  BOOST_CHECK_EQUAL(words, "a b c d e f g h ");
}

BOOST_AUTO_TEST_CASE(what_has_no_form_of_its_own_keeps_its_words) {
  BOOST_CHECK_EQUAL(c::plain_text(c::prose_of("![et **hus**](hus.png \"t\")")), "et hus");
  BOOST_CHECK_EQUAL(link_of("![et hus](hus.png)"), "");
  BOOST_CHECK_EQUAL(c::plain_text(c::prose_of("```\na < b\n\nc\n```")), "a < b\n\nc");
  BOOST_CHECK_EQUAL(c::plain_text(c::prose_of("<div onclick=x>\n\nord\n\n</div>")),
                    "<div onclick=x>\nord\n</div>");
  BOOST_CHECK_EQUAL(c::plain_text(c::prose_of("a\\\nb")), "a\nb");
}

BOOST_AUTO_TEST_CASE(entities_at_their_limits) {
  const std::pair<const char*, const char*> cases[] = {
      {"&#xE9;", "é"},          {"&#X1F600;", "😀"},
      {"&#0;", "\uFFFD"},       {"&#xD800;", "\uFFFD"},
      {"&#1114112;", "\uFFFD"}, {"&nosuch;", "&nosuch;"},
      {"&amp", "&amp"},         {"&;", "&;"},
      {"`&amp;`", "&amp;"}};
  for (const auto& [written, shown] : cases)
    BOOST_CHECK_EQUAL(c::plain_text(c::prose_of(written)), shown);
}

BOOST_AUTO_TEST_CASE(lists_of_any_depth_keep_their_words) {
  const auto depth_of = [](const c::Prose& prose) {
    int depth = 0;
    const c::Prose* level = &prose;
    while (!level->empty() && std::holds_alternative<c::ProseList>(level->back())) {
      level = &std::get<c::ProseList>(level->back()).items.back();
      ++depth;
    }
    return depth;
  };
  for (const char* sign : {"- ", "1. ", "* "}) {
    std::string line;
    for (int i = 0; i < 100'000; ++i) line += sign;
    const auto prose = c::prose_of(line + "ord\n\nefter");
    BOOST_CHECK_EQUAL(c::plain_text(prose), "ord\nefter");
    BOOST_REQUIRE_EQUAL(prose.size(), 2U);
    BOOST_CHECK_EQUAL(depth_of({prose.front()}), 20);
  }
  BOOST_CHECK_EQUAL(depth_of(c::prose_of("- - - - x")), 4);
}

BOOST_AUTO_TEST_CASE(hostile_text_ends_soon) {
  const auto start = std::chrono::steady_clock::now();
  std::string quotes(5000, '>'), lists, brackets(50000, '[');
  for (int i = 0; i < 2000; ++i)
    lists += std::string(static_cast<std::size_t>(i % 300), ' ') + "- x\n";
  for (const std::string& text :
       {quotes + " x", lists, brackets, std::string(1'000'000, 'a'), std::string(100'000, '*'),
        std::string(1'000'000, '`'), std::string(1'000'000, '&'), std::string(1'000'000, '<'),
        std::string(1'000'000, '|'), std::string(1'000'000, '\\'), std::string("a\0b", 3)})
    c::prose_of(text);
  BOOST_CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(10));
  BOOST_CHECK(c::prose_of("").empty());
}
