// SPDX-License-Identifier: GPL-3.0-or-later
// Every text that the window draws itself against everything it can stand on, light and dark, with
// the colours that codes have by default and in the sample (WCAG 2.2, 1.4.3: at least 4.5:1).
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <fstream>
#include <string>
#include <vector>

#include "gui/frame/code_colors.h"
#include "gui/frame/shades.h"

namespace gui = uddrag::gui;
using gui::Color;

namespace {

/// GTK's own themes in light, dark and high contrast, and a dim one that is hard to please.
const std::vector<std::pair<std::string, gui::Theme>> themes = {
    {"light", {0xFFFFFF, 0xF6F5F4, 0x2E3436, 0x3584E4, 0xFFFFFF}},
    {"dark", {0x2D2D2D, 0x353535, 0xEEEEEC, 0x15539E, 0xFFFFFF}},
    {"high contrast", {0xFFFFFF, 0xFDFDFC, 0x000000, 0x2065B9, 0xFFFFFF}},
    {"dim", {0x383C4A, 0x404552, 0xD3DAE3, 0x5294E2, 0xFFFFFF}},
};

std::vector<Color> code_colors() {
  std::vector<Color> colors = {0x777777};
  for (std::size_t n = 0; n < 12; ++n) colors.push_back(gui::next_code_color(n));
  std::ifstream file(UDDRAG_SOURCE_DIR "/sample-project/codebook.csv");
  std::string line;
  while (std::getline(file, line)) {
    const auto at = line.rfind('#');
    if (at != std::string::npos && at + 7 <= line.size())
      colors.push_back(static_cast<Color>(std::stoul(line.substr(at + 1, 6), nullptr, 16)));
  }
  return colors;
}

void readable(const std::string& what, Color text, Color background) {
  BOOST_TEST_INFO(what << ": " << uddrag::model::to_string_color(text) << " on "
                       << uddrag::model::to_string_color(background));
  BOOST_CHECK_GE(gui::contrast(text, background), gui::readable_contrast);
}

Color over(Color below, const gui::Tint& tint) {
  return gui::over(below, tint.color, tint.alpha);
}

/// Everything that may lie below words: the page, one or two quotes, a result of a search on them,
/// and over that the quote below the mouse and the chosen one.
std::vector<Color> below_words(const gui::Shades& s) {
  std::vector<gui::CodeTints> tints;
  for (const Color code : code_colors()) tints.push_back(gui::tints_of(s, code));
  std::vector<Color> resting = {s.page};
  for (const auto& one : tints) {
    resting.push_back(over(s.page, one.resting));
    const Color first = resting.back();
    for (const auto& two : tints) resting.push_back(over(first, two.resting));
  }
  std::vector<Color> all = {s.idle_selection};
  for (const Color below : resting) {
    all.push_back(below);
    for (const auto& match : {s.match, s.current_match}) all.push_back(over(below, match));
    for (const auto& one : tints) {
      all.push_back(over(below, one.active));
      const Color hovered = all.back();
      all.push_back(over(hovered, one.active));
    }
  }
  return all;
}

Color hardest(Color text, const std::vector<Color>& backgrounds) {
  return *std::min_element(backgrounds.begin(), backgrounds.end(), [&](Color a, Color b) {
    return gui::contrast(text, a) < gui::contrast(text, b);
  });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(contrast)

BOOST_AUTO_TEST_CASE(the_formula_gives_the_known_values) {
  BOOST_CHECK_CLOSE(gui::contrast(0x000000, 0xFFFFFF), 21.0, 0.001);
  BOOST_CHECK_CLOSE(gui::contrast(0x777777, 0xFFFFFF), 4.478, 0.1);
  BOOST_CHECK_CLOSE(gui::contrast(0xFFFFFF, 0x777777), 4.478, 0.1);
  BOOST_CHECK_CLOSE(gui::contrast(0x123456, 0x123456), 1.0, 0.001);
}

BOOST_AUTO_TEST_CASE(the_sample_and_the_defaults_have_colours) {
  BOOST_CHECK_GE(code_colors().size(), 30U);
}

BOOST_AUTO_TEST_CASE(words_of_the_transcript_can_be_read_on_all_that_lies_below_them) {
  for (const auto& [name, theme] : themes) {
    const gui::Shades s = gui::shades_of(theme);
    const auto below = below_words(s);
    readable(name + ", words", s.text, hardest(s.text, below));
    readable(name + ", selected words", s.selected_text, s.selection);
  }
}

BOOST_AUTO_TEST_CASE(what_stands_beside_the_transcript_can_be_read) {
  for (const auto& [name, theme] : themes) {
    const gui::Shades s = gui::shades_of(theme);
    readable(name + ", a time", s.quiet, s.page);
    for (const Color speaker : s.speakers) readable(name + ", a speaker", speaker, s.page);
    for (const Color code : code_colors())
      readable(name + ", the name of the chosen stripe", s.text,
               gui::over(s.page, gui::shown_shade(code, s.dark), s.label_tint));
  }
}

BOOST_AUTO_TEST_CASE(quiet_words_and_warnings_can_be_read_on_pages_and_panels) {
  for (const auto& [name, theme] : themes) {
    const gui::Shades s = gui::shades_of(theme);
    for (const Color background : {theme.page, theme.window}) {
      readable(name + ", text", s.text, background);
      readable(name + ", quiet", s.quiet, background);
      readable(name + ", warning", s.warning, background);
    }
  }
}

BOOST_AUTO_TEST_CASE(a_colour_that_cannot_be_read_is_moved_and_others_are_left_alone) {
  BOOST_CHECK_EQUAL(gui::readable(0x000000, {0xFFFFFF}), 0x000000U);
  for (const Color text : {0xAAAAAAU, 0xF0E442U, 0x777777U})
    for (const Color background : {0xFFFFFFU, 0x2D2D2DU, 0x808080U})
      BOOST_CHECK_GE(gui::contrast(gui::readable(text, {background}), background), 4.5);
}

BOOST_AUTO_TEST_SUITE_END()
