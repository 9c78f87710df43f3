// SPDX-License-Identifier: GPL-3.0-or-later
// The colours of the style sheet keep the contrast that WCAG 2.2 asks (1.4.3, 1.4.11).
#include "export/style.h"

#include <boost/test/unit_test.hpp>
#include <map>

#include "course/look_wish.h"
#include "model/contrast.h"

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

using uddrag::course::Look;
using uddrag::course::look_of;

double contrast(const std::string& a, const std::string& b) {
  const auto colour = [](const std::string& hex) {
    return static_cast<std::uint32_t>(std::stoul(hex, nullptr, 16));
  };
  return uddrag::model::contrast(colour(a), colour(b));
}

void check_readable(const Look& look, const std::string& name) {
  const auto css = uddrag::exporting::course_style(look);
  for (const int rule : {0, 1}) {
    const auto c = colours_of(css, rule);
    BOOST_REQUIRE_EQUAL(c.size(), 11u);
    const auto reads = [&](const std::string& ink, const std::string& ground) {
      BOOST_TEST(contrast(c.at(ink), c.at(ground)) >= 4.5,
                 name << " " << rule << ": " << ink << " on " << ground << ": "
                      << contrast(c.at(ink), c.at(ground)));
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

}  // namespace

BOOST_AUTO_TEST_CASE(ink_can_be_read_on_every_ground) {
  BOOST_TEST(contrast("000000", "ffffff") == 21.0, boost::test_tools::tolerance(1e-9));
  for (const auto name : uddrag::course::theme_names)
    check_readable(look_of(std::string(name)), std::string(name));
}

BOOST_AUTO_TEST_CASE(any_colour_of_an_institution_can_be_read) {
  for (const auto theme : uddrag::course::theme_names)
    for (const auto* colour : {"#ffff00", "#000000", "#ffffff", "#8a1538", "#00a0ff", "#7f7f7f"}) {
      const Look look = look_of(std::string(theme) + "; " + colour);
      BOOST_TEST(look.unknown == "");
      check_readable(look, std::string(theme) + " " + colour);
    }
}

BOOST_AUTO_TEST_CASE(the_field_of_the_course_is_understood) {
  const Look look = look_of("heather; #8a1538; logo.svg; Nørrestrand Højskole");
  BOOST_TEST(look.theme == "heather");
  BOOST_TEST(look.colour.value_or(0) == 0x8a1538u);
  BOOST_TEST(look.light.accent == 0x8a1538u);  // dark enough as it is
  BOOST_TEST(look.dark.accent != 0x8a1538u);
  BOOST_TEST(look.logo == "logo.svg");
  BOOST_TEST(look.institution == "Nørrestrand Højskole");
  BOOST_TEST(look_of("").theme == "fjord");
  BOOST_TEST(look_of("").unknown == "");
  BOOST_TEST(look_of("neon").unknown == "neon");
  BOOST_TEST(look_of("slate; red").unknown == "red");
  BOOST_TEST(uddrag::course::theme_text({"slate", "", "a.png", ""}) == "slate; ; a.png");
  BOOST_TEST(!look.fidelity);
  const auto shown = uddrag::course::theme_with_fidelity("heather; #8a1538", true);
  BOOST_TEST(shown == "heather; #8a1538; ; ; fidelity");
  BOOST_TEST(look_of(shown).fidelity);
  BOOST_TEST(look_of(shown).colour.value_or(0) == 0x8a1538u);
  BOOST_TEST(uddrag::course::theme_with_fidelity(shown, false) == "heather; #8a1538");
}

BOOST_AUTO_TEST_CASE(letters_are_those_that_were_chosen) {
  const auto style = [](const char* theme) {
    return uddrag::exporting::course_style(look_of(theme));
  };
  const auto faces = [&](const char* heading, const char* text, const char* quote) {
    return std::string("--heading: var(--") + heading + ");\n  --text: var(--" + text +
           ");\n  --quote: var(--" + quote + ");";
  };
  BOOST_TEST(style("fjord").find(faces("sans", "sans", "serif")) != std::string::npos);
  BOOST_TEST(style("heather; ; ; ; sans").find(faces("sans", "sans", "sans")) != std::string::npos);
  BOOST_TEST(style("slate; ; ; ; serif").find(faces("serif", "serif", "serif")) !=
             std::string::npos);
}

BOOST_AUTO_TEST_CASE(can_stand_inside_a_style_element) {
  BOOST_TEST(uddrag::exporting::excerpt_list_style().find_first_of("<&") == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
