// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/course/markdown_marks.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace uddrag;
using text::Pos;

gui::MarkedUp at(const std::u32string& text, std::int64_t start, std::int64_t end) {
  return {text, {Pos(start), Pos(end)}};
}
std::u32string selected(const gui::MarkedUp& now) {
  return now.text.substr(static_cast<std::size_t>(now.selection.start.value),
                         static_cast<std::size_t>(now.selection.length()));
}

BOOST_AUTO_TEST_SUITE(markdown_marks)

BOOST_AUTO_TEST_CASE(signs_come_and_go) {
  const auto bold = gui::wrap_in(at(U"på række", 3, 8), U"**");
  BOOST_TEST((bold.text == U"på **række**"));
  BOOST_TEST((selected(bold) == U"række"));
  BOOST_TEST((gui::wrap_in(bold, U"**").text == U"på række"));
  const auto empty = gui::wrap_in(at(U"", 0, 0), U"*");
  BOOST_TEST((empty.text == U"**"));
  BOOST_TEST(empty.selection.start.value == 1);
}

BOOST_AUTO_TEST_CASE(lines_begin_with_signs) {
  const auto list = gui::begin_lines(at(U"før\nen\nto\nefter", 5, 8), U"- ");
  BOOST_TEST((list.text == U"før\n- en\n- to\nefter"));
  BOOST_TEST((gui::begin_lines(list, U"- ").text == U"før\nen\nto\nefter"));
  BOOST_TEST((gui::begin_lines(list, U"1. ").text == U"før\n1. - en\n2. - to\nefter"));
  const auto numbered = gui::begin_lines(at(U"en\nto", 0, 5), U"1. ");
  BOOST_TEST((numbered.text == U"1. en\n2. to"));
  BOOST_TEST((gui::begin_lines(numbered, U"1. ").text == U"en\nto"));
  BOOST_TEST((gui::begin_lines(at(U"", 0, 0), U"### ").text == U"### "));
  BOOST_TEST((gui::begin_lines(at(U"a\n", 2, 2), U"- ").text == U"a\n- "));
}

BOOST_AUTO_TEST_CASE(a_link_leaves_its_address_to_be_typed) {
  const auto made = gui::link(at(U"se her nu", 3, 6));
  BOOST_TEST((made.text == U"se [her](https://) nu"));
  BOOST_TEST((selected(made) == U"https://"));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
