// SPDX-License-Identifier: GPL-3.0-or-later
// Markup, headings, images, languages, words: the small parts that all outputs stand on.
#include <boost/test/unit_test.hpp>

#include "export/heading_order.h"
#include "export/image_info.h"
#include "export/language.h"
#include "export/markup.h"
#include "export/quote_lines.h"
#include "export/words.h"

using namespace uddrag;
using namespace uddrag::exporting;

BOOST_AUTO_TEST_SUITE(parts)

BOOST_AUTO_TEST_CASE(markup_escapes_and_strips) {
  Markup markup;
  markup.open("a", {{"href", "x?a=1&b=\"2\"\n"}, {"id", ""}, {"alt", ""}});
  markup.text("1 < 2 & \"3\"\x02\x7F\r\t\xEF\xBF\xBE\xC2\x80é");
  markup.close();
  BOOST_TEST(markup.take() ==
             "<a href=\"x?a=1&amp;b=&quot;2&quot;&#10;\" alt=\"\">1 &lt; 2 &amp; \"3\"\té</a>");
  BOOST_TEST(printable("a\xFF"
                       "b") ==
             "a\xEF\xBF\xBD"
             "b");
}

BOOST_AUTO_TEST_CASE(headings_never_skip_a_level) {
  HeadingOrder order;
  const std::vector<int> asked{4, 4, 2, 3, 5, 3, 2, 6};
  std::vector<int> given;
  for (const int level : asked) given.push_back(order.level(level));
  BOOST_TEST(given == (std::vector<int>{2, 2, 2, 3, 4, 3, 2, 3}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(images_tell_kind_and_size) {
  using namespace std::string_literals;
  const auto gif = image_info("GIF89a\x40\x01\xF0\x00\x00"s);
  BOOST_REQUIRE(gif);
  BOOST_TEST(gif->width == 320);
  BOOST_TEST(gif->height == 240);
  const auto jpeg = image_info(
      "\xFF\xD8\xFF\xE0\x00\x04\x00\x00\xFF\xC2\x00\x11\x08\x00\x78\x00\xF0\x03\x01\x11\x00"s);
  BOOST_REQUIRE(jpeg);
  BOOST_TEST(jpeg->media_type == "image/jpeg");
  BOOST_TEST(jpeg->width == 240);
  BOOST_TEST(jpeg->height == 120);
  const auto png = image_info("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\1\0\0\0\0\x80"s);
  BOOST_REQUIRE(png);
  BOOST_TEST(png->width == 256);
  BOOST_TEST(!image_info("\x89PNG\r\n\x1A\n"s));
  BOOST_TEST(!image_info("\xFF\xD8\xFF"s));
  BOOST_TEST(!image_info("<svg/>"));
}

BOOST_AUTO_TEST_CASE(languages) {
  BOOST_TEST(office_language("da") == "da-DK");
  BOOST_TEST(office_language("en-US") == "en-US");
  BOOST_TEST(right_to_left("ar-SY"));
  BOOST_TEST(right_to_left("ku-Arab"));
  BOOST_TEST(!right_to_left("ku"));
  BOOST_TEST(!right_to_left("da"));
  BOOST_TEST(words_for("da-DK").next == "Næste");
  BOOST_TEST(words_for("sv").next == "Next");
}

BOOST_AUTO_TEST_CASE(no_word_is_missing_in_a_language) {
  for (const auto* language : {"da", "en"}) {
    const auto& words = words_for(language);
    // The structure holds string views only, so it can be walked as an array of them.
    const auto* all = &words.language;
    for (std::size_t i = 0; i < sizeof(Words) / sizeof(std::string_view); ++i)
      BOOST_TEST(!all[i].empty(), language << " " << i);
  }
}

BOOST_AUTO_TEST_CASE(titles_say_the_module_once) {
  course::Page page;
  page.number = 1;
  page.title = "Tæt på";
  BOOST_TEST(full_title(words_for("da"), page) == "Modul 1: Tæt på");
  page.title = "Modul 1: Tæt på";
  BOOST_TEST(full_title(words_for("da"), page) == "Modul 1: Tæt på");
  page.title = "Modul 12: Tæt på";
  BOOST_TEST(module_label(words_for("da"), page) == "Modul 1");
  BOOST_TEST(minutes_text(words_for("da"), 1) == "1 minut");
  BOOST_TEST(minutes_text(words_for("en"), 0) == "");
  course::Exercise exercise;
  BOOST_TEST(exercise_setting(words_for("da"), exercise) == "");
  exercise.groups = "grupper på tre";
  BOOST_TEST(exercise_setting(words_for("da"), exercise) == "grupper på tre");
  exercise.minutes = 20;
  BOOST_TEST(exercise_setting(words_for("da"), exercise) == "20 minutter, grupper på tre");
}

BOOST_AUTO_TEST_CASE(quotes_break_where_the_source_does) {
  using Kind = course::QuoteRun::Kind;
  const auto lines =
      quote_lines({{Kind::said, "a\n\nb"}, {Kind::omission, "[…]"}, {Kind::said, "\nc", true}});
  BOOST_REQUIRE_EQUAL(lines.size(), 3u);
  BOOST_TEST(lines[1].size() == 2u);
  BOOST_TEST(lines[1][1].text == "[…]");
  BOOST_TEST(lines[2][0].emphasised);
  BOOST_TEST(quote_lines({}).empty());
}

BOOST_AUTO_TEST_SUITE_END()
