// SPDX-License-Identifier: GPL-3.0-or-later
// What the field `theme` of a course says.
#include "course/look.h"

#include <boost/test/unit_test.hpp>

#include "course/look_wish.h"
#include "model/contrast.h"

namespace c = uddrag::course;
namespace model = uddrag::model;

BOOST_AUTO_TEST_SUITE(looks)

BOOST_AUTO_TEST_CASE(what_is_said_is_read_again) {
  const c::LookWish wish{"heather", "#8a1538", "logo.svg", "Nørrestrand; Højskole"};
  const std::string theme = c::theme_text(wish);
  BOOST_TEST((c::look_wish(theme) == wish));
  BOOST_TEST(c::look_of(theme).institution == "Nørrestrand; Højskole");
}

BOOST_AUTO_TEST_CASE(every_part_but_the_first_may_be_missing) {
  BOOST_TEST((c::look_wish("") == c::LookWish{}));
  BOOST_TEST((c::look_wish("slate") == c::LookWish{"slate", {}, {}, {}}));
  BOOST_TEST((c::look_wish("; ; logo.png") == c::LookWish{{}, {}, "logo.png", {}}));
  BOOST_TEST(c::theme_text({"slate", {}, {}, {}}) == "slate");
  BOOST_TEST(
      (c::look_wish(c::theme_text({{}, {}, "a.png", {}})) == c::LookWish{{}, {}, "a.png", {}}));
}

BOOST_AUTO_TEST_CASE(letters_can_be_chosen) {
  for (const bool fidelity : {false, true}) {
    const c::LookWish wish{"fjord", {}, {}, "A; B", fidelity, c::Fonts::serif};
    BOOST_TEST((c::look_wish(c::theme_text(wish)) == wish));
    BOOST_TEST(c::look_of(c::theme_text(wish)).serif_text);
  }
  BOOST_TEST(c::theme_text({"slate", {}, {}, {}, false, c::Fonts::sans}) == "slate; ; ; ; sans");
  BOOST_TEST(!c::look_of("heather; ; ; ; sans").serif_headings);
  BOOST_TEST(c::look_of("heather").serif_headings);
  BOOST_TEST(!c::look_of("heather").serif_text);
}

BOOST_AUTO_TEST_CASE(a_logo_in_the_project_is_told_from_one_beside_it) {
  const uddrag::base::Hash hash = uddrag::base::hash_of_bytes("logo");
  const auto kept = c::kept_logo(c::logo_text({hash, "by;mærke.svg"}));
  BOOST_REQUIRE(kept);
  BOOST_TEST((kept->content == hash));
  BOOST_TEST(kept->name == "by-mærke.svg");
  BOOST_TEST(!c::kept_logo("content:logo.svg"));
  BOOST_TEST(!c::kept_logo("logo.svg"));
}

BOOST_AUTO_TEST_CASE(a_colour_is_changed_as_far_as_reading_needs_it) {
  const c::Look look = c::look_of("fjord; #ffe000");
  BOOST_REQUIRE(look.colour);
  BOOST_TEST(look.light.accent != *look.colour);
  BOOST_TEST(model::contrast(look.light.accent, look.light.paper) >= model::readable_contrast);
  BOOST_TEST(look.dark.accent == *look.colour);
}

BOOST_AUTO_TEST_CASE(what_is_no_theme_or_colour_is_told) {
  BOOST_TEST(c::look_of("sunset").unknown == "sunset");
  BOOST_TEST(c::look_of("fjord; red").unknown == "red");
  BOOST_TEST(!c::colour_of("#12345"));
  BOOST_TEST(!c::colour_of("#12345g"));
}

BOOST_AUTO_TEST_SUITE_END()
