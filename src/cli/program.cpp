// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program.h"

#include <CLI/CLI.hpp>
#include <cstdio>

#include "base/error.h"
#include "cli/verb.h"
#include "cli/verbs.h"

namespace uddrag::cli {
namespace {

constexpr int usage_error = 2, input_error = 3;

std::string advice(base::ErrorKind kind) {
  using base::ErrorKind;
  switch (kind) {
    case ErrorKind::not_found:
      return " Check the path.";
    case ErrorKind::permission:
      return " Ask for permission, or work on a copy.";
    case ErrorKind::disk_full:
      return " Make room and try again; nothing was changed.";
    case ErrorKind::locked:
      return " Close it there first.";
    case ErrorKind::newer:
      return " Install the newest version of Uddrag.";
    case ErrorKind::damaged:
      return " Use a backup or a fresh copy.";
    case ErrorKind::too_large:
      return " Split it into smaller files.";
    default:
      return "";
  }
}

int fail(const base::Error& error) {
  const std::string file = error.path().empty() ? "" : error.path() + ": ";
  note("uddrag-cli: " + file + error.detail() + advice(error.kind()));
  return error.kind() == base::ErrorKind::refused ? 1 : input_error;
}

}  // namespace

int run(int argc, char** argv) {
  CLI::App app("Uddrag: code field interviews and turn the excerpts into course material.",
               "uddrag-cli");
  app.set_version_flag("--version", "uddrag-cli 0.1.0");
  app.require_subcommand(1);
  app.footer(
      "Exit codes: 0 fine, 1 refused or faults found, 2 wrong usage, 3 file or input error.");
  Program program;
  for (const auto add : all_verbs) add(app, program);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    const int code = app.exit(error);
    return code == 0 ? 0 : usage_error;
  }
  try {
    const int code = program.run ? program.run() : usage_error;
    // A result that did not arrive (a full disk) is no result.
    if (std::fflush(stdout) != 0 || std::ferror(stdout))
      throw base::Error(base::ErrorKind::io, "The result could not be written whole.");
    return code;
  } catch (const base::Error& error) {
    return fail(error);
  } catch (const std::exception& error) {
    note(std::string("uddrag-cli: a fault of the program: ") + error.what());
    return input_error;
  }
}

}  // namespace uddrag::cli
