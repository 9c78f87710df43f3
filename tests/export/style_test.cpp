// SPDX-License-Identifier: GPL-3.0-or-later
// The colours of the style sheet keep the contrast that WCAG 2.2 asks (1.4.3, 1.4.11).
#include "export/style.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <map>

BOOST_AUTO_TEST_SUITE(style)

namespace {

using Colours = std::map<std::string, std::string>;

/// The custom properties set in the n-th :root rule.
Colours colours_of(const std::string& css, int rule) {
  std::size_t at = 0;
  for (int i = 0; i <= rule; ++i) at = css.find(":root {", at) + 1;
  const auto block = css.substr(at, css.find('}', at) - at);
  Colours colours;
  for (auto name = block.find("--"); name != block.npos; name = block.find("--", name + 2)) {
    const auto colon = block.find(':', name);
    const auto hash = block.find_first_not_of(' ', colon + 1);
    if (block[hash] == '#')
      colours[block.substr(name + 2, colon - name - 2)] = block.substr(hash + 1, 6);
  }
  return colours;
}

double channel(const std::string& hex, std::size_t at) {
  const double c = std::stoi(hex.substr(at, 2), nullptr, 16) / 255.0;
  return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(const std::string& hex) {
  return 0.2126 * channel(hex, 0) + 0.7152 * channel(hex, 2) + 0.0722 * channel(hex, 4);
}

double contrast(const std::string& a, const std::string& b) {
  const double dark = std::min(luminance(a), luminance(b));
  const double light = std::max(luminance(a), luminance(b));
  return (light + 0.05) / (dark + 0.05);
}

}  // namespace

BOOST_AUTO_TEST_CASE(ink_can_be_read_on_every_ground) {
  const auto css = uddrag::exporting::course_style();
  BOOST_TEST(contrast("000000", "ffffff") == 21.0, boost::test_tools::tolerance(1e-9));
  for (const int rule : {0, 1}) {
    const auto c = colours_of(css, rule);
    BOOST_REQUIRE_EQUAL(c.size(), 11u);
    const auto reads = [&](const std::string& ink, const std::string& ground) {
      BOOST_TEST(contrast(c.at(ink), c.at(ground)) >= 4.5,
                 ink << " on " << ground << ": " << contrast(c.at(ink), c.at(ground)));
    };
    for (const auto* ground : {"paper", "sunken", "accent-soft"})
      for (const auto* ink : {"ink", "quiet", "accent"}) reads(ink, ground);
    reads("note", "note-soft");
    reads("note", "paper");
    reads("teacher", "teacher-soft");
    reads("ink", "teacher-soft");
    reads("accent", "teacher-soft");
    reads("paper", "accent");
  }
}

BOOST_AUTO_TEST_CASE(can_stand_inside_a_style_element) {
  BOOST_TEST(uddrag::exporting::excerpt_list_style().find_first_of("<&") == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
