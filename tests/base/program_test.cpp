// SPDX-License-Identifier: GPL-3.0-or-later
// Another program is run with its arguments as they are, and never longer than it may.
#include "base/program.h"

#include <boost/test/unit_test.hpp>

#include "base/error.h"

using namespace uddrag::base;
using std::chrono::milliseconds;

BOOST_AUTO_TEST_SUITE(program)

BOOST_AUTO_TEST_CASE(arguments_reach_it_as_they_are) {
  const auto echo = find_program("printf");
  BOOST_REQUIRE(echo.has_value());
  const ProgramEnd end = run_program(*echo, {"%s|", "two words", "$(date)", "; rm -rf *", "Æ"});
  BOOST_TEST(end.status == 0);
  BOOST_TEST(end.output == "two words|$(date)|; rm -rf *|Æ|");
}

BOOST_AUTO_TEST_CASE(how_it_ended_is_told) {
  BOOST_TEST(run_program(find_program("false").value(), {}).status == 1);
  BOOST_TEST(run_program(find_program("cat").value(), {}).output.empty());  // nothing to read
  BOOST_TEST(run_program(find_program("sh").value(), {"-c", "kill -9 $$"}).status == 137);
  BOOST_CHECK(!find_program("no-such-program-anywhere"));
  BOOST_CHECK_THROW(run_program("/no/such/program", {}), Error);
}

BOOST_AUTO_TEST_CASE(it_and_what_it_started_end_in_time) {
  const auto shell = find_program("sh").value();
  const auto kind_of = [&](const std::string& script, const ProgramLimits& limits) {
    try {
      run_program(shell, {"-c", script}, limits);
    } catch (const Error& error) {
      return error.kind();
    }
    return ErrorKind::internal;
  };
  BOOST_TEST((kind_of("sleep 600 & sleep 600", {milliseconds(200), 100}) == ErrorKind::io));
  BOOST_TEST((kind_of("yes", {milliseconds(60000), 1 << 20}) == ErrorKind::too_large));
  BOOST_TEST((kind_of("exec >&-; sleep 600", {milliseconds(200), 100}) == ErrorKind::io));
  Progress cancelled;
  cancelled.cancel();
  BOOST_CHECK_THROW(run_program(shell, {"-c", "sleep 600"}, {}, &cancelled), Cancelled);
}

BOOST_AUTO_TEST_CASE(a_scratch_folder_goes_with_what_is_in_it) {
  std::filesystem::path path;
  {
    const ScratchFolder folder;
    path = folder.path();
    std::filesystem::create_directories(path / "deep" / "er");
    BOOST_TEST((std::filesystem::status(path).permissions() == std::filesystem::perms::owner_all));
  }
  BOOST_TEST(!std::filesystem::exists(path));
}

BOOST_AUTO_TEST_SUITE_END()
