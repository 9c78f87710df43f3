// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "cli/verb.h"
#include "cli/verbs.h"

namespace uddrag::cli {
namespace {

int take_back(const std::string& project, int count, bool redo) {
  const auto session = open_for_writing(project);
  int done = 0;
  for (; done < count; ++done) {
    const auto next = redo ? session->journal().next_redo() : session->journal().next_undo();
    if (!next) break;
    redo ? session->redo() : session->undo();
    print(fmt::format("{} {} {}\n", redo ? "redone" : "undone", next->kind, next->arguments));
  }
  if (done == 0) note(redo ? "uddrag-cli: nothing to redo." : "uddrag-cli: nothing to undo.");
  return done == 0 ? 1 : 0;
}

void add(CLI::App& app, Program& program, bool redo) {
  auto project = std::make_shared<std::string>();
  auto count = std::make_shared<int>(1);
  CLI::App* verb = app.add_subcommand(
      redo ? "redo" : "undo", redo ? "Do again what was taken back"
                                   : "Take back the last actions, also of earlier sessions");
  verb->add_option("project", *project, "The project")->required();
  verb->add_option("count", *count, "How many actions")
      ->capture_default_str()
      ->check(CLI::PositiveNumber);
  verb->callback(
      [=, &program] { program.run = [=] { return take_back(*project, *count, redo); }; });
}

}  // namespace

void add_undo(CLI::App& app, Program& program) {
  add(app, program, false);
}
void add_redo(CLI::App& app, Program& program) {
  add(app, program, true);
}

}  // namespace uddrag::cli
