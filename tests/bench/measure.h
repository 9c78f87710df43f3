// SPDX-License-Identifier: GPL-3.0-or-later
// Repeats a piece of work and keeps its times, in milliseconds of wall clock; the highest memory of
// a program that is run for it.
#pragma once
#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <functional>
#include <stdexcept>
#include <string>
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
  int status = 0;
  rusage used{};
  if (failed || wait4(process, &status, 0, &used) != process || status != 0)
    throw std::runtime_error("it did not end well: " + command.front());
  return static_cast<double>(used.ru_maxrss) / 1024;
}

}  // namespace bench
