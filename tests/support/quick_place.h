// SPDX-License-Identifier: GPL-3.0-or-later
// Where tests keep files that are not about the disk: in memory where the system has a place for
// that, since a project waits for the disk at every action.
#pragma once
#include <unistd.h>

#include <filesystem>

namespace test {

/// A folder that exists; whoever puts something there takes it away again.
inline const std::filesystem::path& quick_place() {
  static const std::filesystem::path place = [] {
    const std::filesystem::path memory = "/dev/shm";
    constexpr std::uintmax_t enough = 200'000'000;  // bytes
    std::error_code error;
    const auto space = std::filesystem::space(memory, error);
    const bool there = !error && space.available > enough && ::access(memory.c_str(), W_OK) == 0;
    return there ? memory : std::filesystem::temp_directory_path();
  }();
  return place;
}

}  // namespace test
