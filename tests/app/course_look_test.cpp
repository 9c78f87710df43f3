// SPDX-License-Identifier: GPL-3.0-or-later
// How a course is made to look, by the rules that the window and the command line share.
#include "app/course_look.h"

#include <boost/test/unit_test.hpp>

#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "app/session.h"
#include "base/error.h"

namespace app = uddrag::app;
namespace base = uddrag::base;
namespace course = uddrag::course;
namespace fs = std::filesystem;
using uddrag::base::Error;
using uddrag::course::LookWish;

namespace {

struct StudyFolder {
  fs::path path = fs::temp_directory_path() / ("uddrag-look-" + std::to_string(::getpid()));
  StudyFolder() { fs::create_directories(path / "study" / "pictures"); }
  ~StudyFolder() { fs::remove_all(path); }
  fs::path file(const fs::path& name, const std::string& bytes) const {
    std::ofstream(path / name) << bytes;
    return path / name;
  }
};

constexpr const char* drawing = R"(<svg xmlns="http://www.w3.org/2000/svg"/>)";

}  // namespace

BOOST_FIXTURE_TEST_SUITE(course_look, StudyFolder)

BOOST_AUTO_TEST_CASE(themes_and_colours_that_are_none_are_refused) {
  BOOST_TEST(app::checked_theme({"slate", "#8A1538", "a.png", "Skole"}) ==
             "slate; #8A1538; a.png; Skole");
  BOOST_TEST(app::checked_theme({}) == "");
  BOOST_CHECK_THROW(app::checked_theme({"sunset", {}, {}, {}}), Error);
  BOOST_CHECK_THROW(app::checked_theme({"slate", "8a1538", {}, {}}), Error);
  BOOST_CHECK_THROW(app::checked_theme({"slate", {}, "a;b.png", {}}), Error);
}

BOOST_AUTO_TEST_CASE(a_logo_beside_the_project_is_named_from_there) {
  const fs::path study = path / "study" / "s.uddrag";
  BOOST_TEST(app::logo_in_course(study, file("study/pictures/l.svg", drawing)) == "pictures/l.svg");
}

BOOST_AUTO_TEST_CASE(a_logo_from_elsewhere_is_taken_in) {
  const fs::path study = path / "study" / "s.uddrag";
  const auto session = app::Session::create(study, "S", "da");
  const std::string logo = app::logo_in_course(study, file("by;l.svg", drawing));
  BOOST_TEST(logo.ends_with("/by-l.svg"));
  BOOST_TEST(app::checked_theme({"slate", {}, logo, {}}).ends_with(logo));
  fs::remove(path / "by;l.svg");
  BOOST_TEST(app::logo_bytes(session->read(), study.parent_path(), logo).value() == drawing);
  BOOST_TEST(!app::logo_bytes(session->read(), study.parent_path(), "none.svg"));
  const std::string other = course::logo_text({base::hash_of_bytes("x"), "l.svg"});
  BOOST_TEST(!app::logo_bytes(session->read(), study.parent_path(), other));
}

BOOST_AUTO_TEST_CASE(a_logo_is_an_image) {
  const fs::path study = path / "s.uddrag";
  BOOST_CHECK_THROW(app::logo_in_course(study, file("words.svg", "no drawing")), Error);
  BOOST_CHECK_THROW(app::logo_in_course(study, file("words.png", "no image")), Error);
  BOOST_CHECK_THROW(app::logo_in_course(study, file("drawn.png", drawing)), Error);
  const std::string fetching =
      R"(<svg xmlns="http://www.w3.org/2000/svg"><image href="a.png"/></svg>)";
  BOOST_CHECK_THROW(app::logo_in_course(study, file("fetching.svg", fetching)), Error);
  BOOST_CHECK_THROW(app::logo_in_course(study, path / "missing.png"), Error);
}

BOOST_AUTO_TEST_SUITE_END()
