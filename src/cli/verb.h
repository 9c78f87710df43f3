// SPDX-License-Identifier: GPL-3.0-or-later
// What every verb of the command line is made of: it adds its options to a subcommand and says what
// to run. A verb returns 0 (fine) or 1 (refused, or faults found); it throws base::Error otherwise.
#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "app/session.h"

namespace CLI {
class App;
}

namespace uddrag::cli {

/// Larger tables of rows are refused; bytes.
inline constexpr std::uint64_t largest_table = 64ull << 20;

struct Program {
  std::function<int()> run;  ///< set by the verb that was called
};

/// "P.uddrag", opened for writing as the coder that was asked for.
std::unique_ptr<app::Session> open_for_writing(const std::string& path,
                                               const std::string& coder = {});
/// Opened without a lock: works while the window has the project open.
std::unique_ptr<app::Session> open_for_reading(const std::string& path);

/// Prints to stdout; `what` to the file where one was named ("-" is stdout).
void print(const std::string& text);
void deliver(const std::string& bytes, const std::string& file);
/// Prints a line to stderr: progress, notes.
void note(const std::string& text);
/// A refusal as the user sees it; gives 1.
int refused(const model::Refusal& refusal);

}  // namespace uddrag::cli
