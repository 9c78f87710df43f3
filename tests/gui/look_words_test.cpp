// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of a course's look while it is chosen.
#include "gui/course/look_words.h"

#include <boost/test/unit_test.hpp>

#include "gui/l10n/strings.h"

namespace gui = uddrag::gui;
using uddrag::course::LookWish;

namespace {

std::string colour(const std::string& colour) {
  return gui::utf8(gui::colour_words({"fjord", colour, {}, {}}));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(look_words)

BOOST_AUTO_TEST_CASE(a_colour_says_how_it_reads) {
  const std::string dark = colour("#8a1538");
  BOOST_TEST(dark.find("On light pages it is read well (9") != std::string::npos, dark);
  BOOST_TEST(dark.find("On dark pages it is hard to read (1.") != std::string::npos, dark);
  BOOST_TEST(dark.find("#8a1538") == std::string::npos, "the colour that is used instead");
  const std::string light = colour("#ffe000");
  BOOST_TEST(light.find("On light pages it is hard to read") != std::string::npos, light);
  BOOST_TEST(light.find("On dark pages it is read well") != std::string::npos, light);
}

BOOST_AUTO_TEST_CASE(what_is_no_colour_says_how_one_is_written) {
  BOOST_TEST(colour("red").find("#8a1538") != std::string::npos);
  BOOST_TEST(colour("").find("Empty") == 0U);
}

BOOST_AUTO_TEST_CASE(a_logo_needs_words) {
  BOOST_TEST(!gui::logo_words({}).empty());
  BOOST_TEST(!gui::logo_words({"fjord", {}, "a.png", {}}).empty());
  BOOST_TEST(gui::logo_words({"fjord", {}, "a.png", "Skole"}).empty());
}

BOOST_AUTO_TEST_SUITE_END()
