// SPDX-License-Identifier: GPL-3.0-or-later
// Runs another program: never by way of a shell, within a time, with an end to what it may say.
#pragma once
#include <chrono>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/progress.h"

namespace uddrag::base {

/// The first one of that name on the PATH that may be run.
std::optional<std::filesystem::path> find_program(const std::string& name);

struct ProgramLimits {
  std::chrono::milliseconds time{60'000};
  std::size_t output = 64 << 20;  ///< bytes
};

struct ProgramEnd {
  int status = 0;      ///< of its exit; 128 and the signal where one ended it
  std::string output;  ///< what it wrote to its standard output
};

/// Its standard input is empty, what it says on standard error is dropped. It and all that it
/// started are ended beyond the limits (Error io, too_large) and on Cancelled.
ProgramEnd run_program(const std::filesystem::path& program,
                       const std::vector<std::string>& arguments, const ProgramLimits& limits = {},
                       Progress* progress = nullptr);

/// A folder of its own, readable by its owner only, that goes with everything in it.
class ScratchFolder {
 public:
  ScratchFolder();  ///< throws Error io
  ~ScratchFolder();
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;
  const std::filesystem::path& path() const { return m_path; }

 private:
  std::filesystem::path m_path;
};

}  // namespace uddrag::base
