// SPDX-License-Identifier: GPL-3.0-or-later
// What is said before a consent is withdrawn.
#include "gui/participants/withdrawal_words.h"

#include <boost/test/unit_test.hpp>

#include "gui/l10n/strings.h"

namespace app = uddrag::app;
namespace gui = uddrag::gui;

BOOST_AUTO_TEST_SUITE(withdrawal_words)

BOOST_AUTO_TEST_CASE(what_is_not_touched_is_not_counted) {
  app::Withdrawal what;
  BOOST_TEST(gui::utf8(gui::withdrawal_words(what)) ==
             "No course shows the words.\n\nNo past export holds the words.\n");
  what.quotes = {{{}, "Interview 1", 0}};
  const std::string uncoded = gui::utf8(gui::withdrawal_words(what));
  BOOST_TEST(uncoded.find("1 quote stays in the project; it") != std::string::npos, uncoded);
  BOOST_TEST(uncoded.find("0") == std::string::npos, uncoded);
  what.codings = 2;
  const std::string coded = gui::utf8(gui::withdrawal_words(what));
  BOOST_TEST(coded.find("1 quote stays in the project with 2 codings;") != std::string::npos,
             coded);
}

BOOST_AUTO_TEST_CASE(of_several_courses_each_is_named) {
  app::Withdrawal what;
  what.blocks = {{"Kursus A", "Modul 1", {}, {}, "ord"}, {"Kursus A", "Modul 2", {}, {}, ""}};
  BOOST_TEST(gui::utf8(gui::withdrawal_words(what)).find("Kursus A") == std::string::npos);
  what.blocks.back().course = "Kursus B";
  const std::string words = gui::utf8(gui::withdrawal_words(what));
  BOOST_TEST(words.find("Kursus A · Modul 1") != std::string::npos, words);
  BOOST_TEST(words.find("Kursus B · Modul 2") != std::string::npos, words);
}

BOOST_AUTO_TEST_SUITE_END()
