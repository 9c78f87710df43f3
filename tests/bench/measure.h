// SPDX-License-Identifier: GPL-3.0-or-later
// Repeats a piece of work and keeps its times, in milliseconds of wall clock; the highest memory of
// a program that is run for it.
#pragma once
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <functional>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace bench {

struct Row {
  std::string name, unit;
  std::vector<double> values;
  double aim = 0;  ///< 0: none

  double at(double share) const {
    std::vector<double> sorted = values;
    std::sort(sorted.begin(), sorted.end());
    return sorted.empty()
               ? 0
               : sorted[static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1))];
  }
};

inline double milliseconds(const std::function<void()>& work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
      .count();
}

/// prepare() is not counted.
inline Row repeat(const std::string& name, double aim, int times, const std::function<void()>& work,
                  const std::function<void()>& prepare = {}) {
  Row row{name, "ms", {}, aim};
  for (int i = 0; i < times; ++i) {
    if (prepare) prepare();
    row.values.push_back(milliseconds(work));
  }
  return row;
}

/// MB that a process says of itself ("VmRSS:", "VmHWM:"); 0 where it is gone. process: 0 for this.
inline double memory(const std::string& key, pid_t process = 0) {
  std::ifstream file("/proc/" + (process ? std::to_string(process) : "self") + "/status");
  for (std::string line; std::getline(file, line);)
    if (line.starts_with(key)) return std::stod(line.substr(key.size() + 1)) / 1024;
  return 0;
}

/// MB that a program held at most; what it prints is thrown away. Throws where it does not end
/// well.
inline double highest_memory(const std::vector<std::string>& command) {
  std::vector<char*> words;
  for (const std::string& word : command) words.push_back(const_cast<char*>(word.c_str()));
  words.push_back(nullptr);
  posix_spawn_file_actions_t quiet;
  posix_spawn_file_actions_init(&quiet);
  for (const int stream : {1, 2})
    posix_spawn_file_actions_addopen(&quiet, stream, "/dev/null", O_WRONLY, 0);
  pid_t process = 0;
  const int failed = posix_spawn(&process, words[0], &quiet, nullptr, words.data(), environ);
  posix_spawn_file_actions_destroy(&quiet);
  // What wait4() tells would hold what this process held: the high-water mark passes on at exec.
  double most = 0;
  int status = 0;
  pid_t ended = 0;
  while (!failed && (ended = waitpid(process, &status, WNOHANG)) == 0) {
    most = std::max(most, memory("VmHWM:", process));
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
  }
  if (failed || ended != process || status != 0)
    throw std::runtime_error("it did not end well: " + command.front());
  return most;
}

}  // namespace bench
