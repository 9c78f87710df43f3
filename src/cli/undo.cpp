// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <nlohmann/json.hpp>

#include "cli/verb.h"
#include "cli/verbs.h"

namespace uddrag::cli {
namespace {

int take_back(const std::string& project, int count, bool redo, bool as_json) {
  const auto session = open_for_writing(project);
  nlohmann::ordered_json all = nlohmann::ordered_json::array();
  int done = 0;
  for (; done < count; ++done) {
    const auto next = redo ? session->journal().next_redo() : session->journal().next_undo();
    if (!next) break;
    redo ? session->redo() : session->undo();
    if (as_json)
      all.push_back(
          {{"kind", next->kind},
           {"arguments", nlohmann::ordered_json::parse(next->arguments, nullptr, false)}});
    else
      print(fmt::format("{} {} {}\n", redo ? "redone" : "undone", next->kind, next->arguments));
  }
  if (as_json) print(all.dump(1) + "\n");
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
  auto as_json = std::make_shared<bool>(false);
  verb->add_flag("--json", *as_json,
                 redo ? "What was done again as JSON" : "What was taken back as JSON");
  verb->callback(
      [=, &program] { program.run = [=] { return take_back(*project, *count, redo, *as_json); }; });
}

}  // namespace

void add_undo(CLI::App& app, Program& program) {
  add(app, program, false);
}
void add_redo(CLI::App& app, Program& program) {
  add(app, program, true);
}

}  // namespace uddrag::cli
