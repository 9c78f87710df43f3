// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/program.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <sstream>

#include "base/error.h"

namespace uddrag::base {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

[[noreturn]] void fail(const char* what, int error) {
  throw Error(ErrorKind::io, said("The system says: {} ({}).", std::strerror(error), what));
}

/// A started program, with a group of its own; ended with whatever it started unless it was waited
/// for.
class Child {
 public:
  Child(const fs::path& program, const std::vector<std::string>& arguments) {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) fail("A pipe could not be made", errno);
    m_output = ends[0];
    posix_spawn_file_actions_t files;
    posix_spawnattr_t attributes;
    ::posix_spawn_file_actions_init(&files);
    ::posix_spawnattr_init(&attributes);
    ::posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    ::posix_spawn_file_actions_adddup2(&files, ends[1], STDOUT_FILENO);
    ::posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
    std::vector<std::string> words{program.string()};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> argv;
    for (std::string& word : words) argv.push_back(word.data());
    argv.push_back(nullptr);
    const int error =
        ::posix_spawn(&m_pid, program.c_str(), &files, &attributes, argv.data(), environ);
    ::posix_spawn_file_actions_destroy(&files);
    ::posix_spawnattr_destroy(&attributes);
    ::close(ends[1]);
    if (error != 0) {
      ::close(m_output);
      fail(("\"" + program.filename().string() + "\" could not be started").c_str(), error);
    }
  }
  ~Child() {
    ::close(m_output);
    if (m_pid <= 0) return;
    ::kill(-m_pid, SIGKILL);
    ::waitpid(m_pid, nullptr, 0);
  }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

  /// False at the end of what it says.
  bool read_some(std::string& into, int wait_ms) {
    pollfd ready{m_output, POLLIN, 0};
    if (::poll(&ready, 1, wait_ms) <= 0) return true;
    std::array<char, 65536> part;
    const ssize_t count = ::read(m_output, part.data(), part.size());
    if (count > 0) into.append(part.data(), static_cast<std::size_t>(count));
    return count > 0 || (count < 0 && errno == EINTR);
  }
  /// Whether it has ended, and how.
  std::optional<int> ended() {
    int state = 0;
    if (::waitpid(m_pid, &state, WNOHANG) != m_pid) return std::nullopt;
    ::kill(-m_pid, SIGKILL);  // what it left behind
    m_pid = 0;
    return WIFEXITED(state) ? WEXITSTATUS(state) : 128 + WTERMSIG(state);
  }

 private:
  pid_t m_pid = 0;
  int m_output = -1;
};

}  // namespace

std::optional<fs::path> find_program(const std::string& name) {
  const char* path = ::getenv("PATH");
  std::istringstream folders(path ? path : "/usr/local/bin:/usr/bin:/bin");
  for (std::string folder; std::getline(folders, folder, ':');) {
    if (!folder.starts_with('/')) continue;
    const fs::path program = fs::path(folder) / name;
    std::error_code ignored;
    if (fs::is_regular_file(program, ignored) && ::access(program.c_str(), X_OK) == 0)
      return program;
  }
  return std::nullopt;
}

ProgramEnd run_program(const fs::path& program, const std::vector<std::string>& arguments,
                       const ProgramLimits& limits, Progress* progress) {
  constexpr int step = 50;  // ms
  const auto until = Clock::now() + limits.time;
  Child child(program, arguments);
  ProgramEnd end;
  bool says_more = true;
  for (;;) {
    if (progress) progress->check();
    if (says_more)
      says_more = child.read_some(end.output, step);
    else
      ::usleep(step * 1000 / 5);
    if (end.output.size() > limits.output)
      throw Error(ErrorKind::too_large, said("{} gave too much.", program.filename().string()));
    if (!says_more)
      if (const auto status = child.ended()) {
        end.status = *status;
        return end;
      }
    if (Clock::now() > until)
      throw Error(ErrorKind::io,
                  said("{} took too long and was ended.", program.filename().string()));
  }
}

ScratchFolder::ScratchFolder() {
  std::string name = (fs::temp_directory_path() / "uddrag-XXXXXX").string();
  if (!::mkdtemp(name.data())) fail("A temporary folder could not be made", errno);
  m_path = name;
}

ScratchFolder::~ScratchFolder() {
  std::error_code ignored;
  fs::remove_all(m_path, ignored);
}

}  // namespace uddrag::base
