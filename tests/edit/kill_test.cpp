// SPDX-License-Identifier: GPL-3.0-or-later
// Kill -9 at a random moment: a child process works on the project, says each finished action
// through a pipe, and is killed. What it said must be there, the file whole, and all of it can be
// undone. 100 times; 1,000 times where UDDRAG_LONG is set.
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <boost/test/unit_test.hpp>
#include <cstdlib>

#include "edit/workshop.h"
#include "store/doctor.h"

namespace uddrag::edit::testing {
namespace {

/// Works until it is killed. Never returns; touches nothing of the parent's test.
[[noreturn]] void work_until_killed(const std::filesystem::path& path, int tell,
                                    std::uint64_t seed) {
  try {
    auto file = store::ProjectFile::open(path, store::Access::write);
    const model::CoderId coder = file->reader().coders().front().id;
    SeededRandom random(seed);
    std::int64_t done = file->journal().history(1).front().seq;
    for (;;) {
      const MadeEdit edit = some_kind(random).make(file->reader(), random);
      if (edit) file->journal().run(*edit, coder);
      // Takes back only what it did itself: all others are to be undone at the end.
      const bool did = file->journal().history(1).front().seq > done;
      if (did && one_in(6, random)) file->journal().undo(coder);
      done = file->journal().history(1).front().seq;
      if (::write(tell, &done, sizeof done) != sizeof done) ::_exit(3);
    }
  } catch (const std::exception& error) {
    std::fprintf(stderr, "child: %s\n", error.what());
    ::_exit(4);
  }
}

/// Gives the last action that the child said was done.
std::int64_t kill_after(std::chrono::microseconds wait, const std::filesystem::path& path,
                        std::uint64_t seed) {
  int ends[2];
  BOOST_REQUIRE(::pipe(ends) == 0);
  const pid_t child = ::fork();
  if (child == 0) {
    ::close(ends[0]);
    work_until_killed(path, ends[1], seed);
  }
  ::close(ends[1]);
  std::int64_t said = 0;
  if (::read(ends[0], &said, sizeof said) != sizeof said) said = -1;  // it has begun
  ::usleep(static_cast<useconds_t>(wait.count()));
  ::kill(child, SIGKILL);
  std::int64_t more = 0;
  while (::read(ends[0], &more, sizeof more) == sizeof more) said = more;
  ::close(ends[0]);
  int state = 0;
  ::waitpid(child, &state, 0);
  BOOST_REQUIRE_MESSAGE(WIFSIGNALED(state), "the child ended by itself: " << WEXITSTATUS(state));
  return said;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(killed)

BOOST_AUTO_TEST_CASE(nothing_that_was_acknowledged_is_lost) {
  const int times = std::getenv("UDDRAG_LONG") ? 1000 : 100;
  Workshop shop(store::testing::Where::disk);
  const std::string start = shop.dump();
  const auto path = shop.file->path();
  SeededRandom random(20261123);
  for (int i = 0; i < times; ++i) {
    shop.file.reset();
    const std::chrono::microseconds wait(5000 + random.below(55000));
    const std::int64_t said = kill_after(wait, path, random.next());
    shop.file = store::ProjectFile::open(path, store::Access::write);
    BOOST_TEST(shop.file->recovered());
    BOOST_REQUIRE(said >= 1);
    BOOST_TEST(shop.journal().history(1).front().seq >= said, "an acknowledged action is lost");
    for (const auto& fault : store::check(shop.read()))
      BOOST_FAIL("after kill " << i << ": " << fault.rule << " " << fault.place);
  }
  const std::string grown = shop.dump();
  int undone = 0;
  while (shop.journal().next_undo() && shop.dump() != start) {
    shop.journal().undo(shop.anna);
    ++undone;
  }
  BOOST_TEST_MESSAGE(times << " kills, " << undone << " actions undone");
  BOOST_TEST(undone > times);
  BOOST_TEST((shop.dump() == start));
  for (int i = 0; i < undone; ++i) shop.journal().redo(shop.anna);
  BOOST_TEST((shop.dump() == grown));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace uddrag::edit::testing
