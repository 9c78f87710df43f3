// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"

#include <boost/test/unit_test.hpp>

using namespace uddrag::base;

BOOST_AUTO_TEST_SUITE(error)

BOOST_AUTO_TEST_CASE(a_translation_finds_the_words_without_what_differs) {
  const Error thrown(ErrorKind::too_large, said("The file has {} MB; the limit is {} MB.", 3, 2),
                     "/a/b.txt");
  BOOST_TEST(thrown.detail() == "The file has 3 MB; the limit is 2 MB.");
  BOOST_TEST(thrown.said().words == "The file has {} MB; the limit is {} MB.");
  BOOST_REQUIRE_EQUAL(thrown.said().arguments.size(), 2u);
  BOOST_TEST(thrown.said().arguments[0] == "3");
  BOOST_TEST(thrown.said().arguments[1] == "2");
  BOOST_TEST(thrown.what() == std::string("/a/b.txt: The file has 3 MB; the limit is 2 MB."));
}

BOOST_AUTO_TEST_CASE(braces_in_a_sentence_of_its_own_are_only_braces) {
  const Error thrown(ErrorKind::bad_input, std::string("Unreadable: {x"));
  BOOST_TEST(thrown.detail() == "Unreadable: {x");
  BOOST_TEST(thrown.said().words == "Unreadable: {x");
  BOOST_TEST(thrown.said().arguments.empty());
}

BOOST_AUTO_TEST_SUITE_END()
