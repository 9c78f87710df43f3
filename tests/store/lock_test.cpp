// SPDX-License-Identifier: GPL-3.0-or-later
// Who may write: one program at a time, named to the others; a lock whose program is gone is taken.
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "store/doctor.h"
#include "store/lock.h"
#include "store/project.h"

namespace uddrag::store::testing {
namespace {

/// A child that holds the project open until it is told to end.
class Holder {
 public:
  explicit Holder(const std::filesystem::path& path, bool in_the_middle = false) {
    int ready[2];
    BOOST_REQUIRE(::pipe(ready) == 0 && ::pipe(m_end) == 0);
    m_child = ::fork();
    if (m_child == 0) hold(path, ready[1], in_the_middle);
    char sign = 0;
    BOOST_REQUIRE(::read(ready[0], &sign, 1) == 1);
    ::close(ready[0]);
    ::close(ready[1]);
  }
  Holder(const Holder&) = delete;
  Holder& operator=(const Holder&) = delete;
  ~Holder() { end(); }

  pid_t pid() const { return m_child; }
  void end() {
    if (m_child == 0) return;
    BOOST_REQUIRE(::write(m_end[1], "e", 1) == 1);
    wait();
  }
  void kill() {
    die();
    wait();
  }
  /// Dead, but its parent has not asked: its entry is still among the processes.
  void die() {
    ::kill(m_child, SIGKILL);
    siginfo_t info{};
    ::waitid(P_PID, static_cast<id_t>(m_child), &info, WEXITED | WNOWAIT);
  }

 private:
  void wait() {
    ::waitpid(m_child, nullptr, 0);
    ::close(m_end[0]);
    ::close(m_end[1]);
    m_child = 0;
  }
  [[noreturn]] void hold(const std::filesystem::path& path, int ready, bool in_the_middle) {
    const auto wait_here = [&] {
      char sign = 'r';
      if (::write(ready, &sign, 1) != 1 || ::read(m_end[0], &sign, 1) != 1) ::_exit(5);
    };
    try {
      const auto file = ProjectFile::open(path, Access::write);
      if (in_the_middle) {
        // Enough that pages have gone to the file: its journal is hot when the child is killed.
        Doing doing([&](Transaction& tx) {
          for (int i = 0; i < 60000; ++i)
            tx.insert(model::Setting{fmt::format("key {}", i), std::string(400, 'x')});
          wait_here();
        });
        file->journal().run(doing, {});
      } else {
        wait_here();
      }
    } catch (const std::exception& error) {
      std::fprintf(stderr, "holder: %s\n", error.what());
    }
    ::_exit(0);
  }

  int m_end[2];
  pid_t m_child = 0;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(locks)

BOOST_AUTO_TEST_CASE(the_lock_of_a_dead_process_that_nobody_waited_for_is_taken) {
  Project project;
  project.close();
  Holder holder(project.path);
  holder.die();
  project.open(Access::write);
  BOOST_TEST(project.file->recovered());
  project.close();
  holder.kill();
}

BOOST_AUTO_TEST_CASE(a_second_opener_is_told_who_has_it) {
  Project project;
  project.close();
  Holder holder(project.path);
  const Error error = error_of([&] { ProjectFile::open(project.path, Access::write); });
  BOOST_TEST(error.kind() == ErrorKind::locked);
  const LockHolder me = this_process();
  for (const std::string& part : {me.user, me.host, me.program})
    BOOST_TEST(error.detail().find(part) != std::string::npos, error.detail());
  project.open(Access::write_or_read);
  BOOST_TEST(!project.file->writable());
  BOOST_TEST(project.file->why_read_only().text == error.detail());
  BOOST_TEST(project.read().codes().size() == 1u);
  holder.end();
}

BOOST_AUTO_TEST_CASE(the_same_program_cannot_open_it_twice_for_writing) {
  Project project;
  BOOST_TEST(kind_of_error([&] { ProjectFile::open(project.path, Access::write); }) ==
             ErrorKind::locked);
  const auto reading = ProjectFile::open(project.path, Access::read);
  project.add_code("Tillid");
  BOOST_TEST(reading->reader().codes().size() == 2u);
}

BOOST_AUTO_TEST_CASE(a_closed_project_is_free) {
  Project project;
  BOOST_TEST(read_lock(project.read().database()).has_value());
  project.close();
  project.open(Access::read);
  BOOST_TEST(!read_lock(project.read().database()).has_value());
}

BOOST_AUTO_TEST_CASE(the_lock_of_a_killed_program_is_taken_over) {
  Project project;
  const std::string before = project.dump();
  project.close();
  Holder holder(project.path);
  holder.kill();
  project.open();
  BOOST_TEST(project.file->recovered());
  BOOST_TEST((project.dump() == before));
}

BOOST_AUTO_TEST_CASE(a_lock_of_another_host_is_believed) {
  Project project;
  project.close();
  project.raw("INSERT INTO lock VALUES(1,'elsewhere','bent','uddrag',1,1,0)");
  const Error error = error_of([&] { ProjectFile::open(project.path, Access::write); });
  BOOST_TEST(error.kind() == ErrorKind::locked);
  BOOST_TEST(error.detail().find("bent on elsewhere") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_process_number_used_again_is_another_process) {
  Project project;
  project.close();
  LockHolder other = this_process();
  project.raw(fmt::format("INSERT INTO lock VALUES(1,'{}','x','uddrag',{},{},0)", other.host,
                          other.pid, other.started - 1));
  project.open();
  BOOST_TEST(project.file->writable());
}

/// Killed with half an action in the file: whoever comes next, even to read, finds the state
/// before.
BOOST_AUTO_TEST_CASE(half_an_action_is_rolled_back_by_the_next_opener) {
  for (const Access access : {Access::read, Access::write}) {
    Project project(Where::disk);
    const std::string before = project.dump();
    project.close();
    Holder holder(project.path, true);
    const bool spilled = std::filesystem::file_size(project.path) > 1'000'000;
    holder.kill();
    BOOST_TEST(spilled, "the action was not large enough to reach the file");
    BOOST_REQUIRE(std::filesystem::exists(project.path.string() + "-journal"));
    project.open(access);
    BOOST_TEST((project.dump() == before));
    BOOST_TEST(check(project.read()).empty());
  }
}

/// While a writer is at work on a large action, a reader waits or is told; it rolls nothing back.
BOOST_AUTO_TEST_CASE(a_journal_of_a_program_at_work_is_left_alone) {
  Project project(Where::disk);
  project.close();
  Holder holder(project.path, true);
  const ErrorKind kind =
      kind_of_error([&] { ProjectFile::open(project.path, Access::read)->reader().codes(); });
  BOOST_TEST(kind == ErrorKind::locked);
  holder.end();
  project.open(Access::read);
  BOOST_TEST(project.read().setting("key 59999").size() == 400u);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace uddrag::store::testing
