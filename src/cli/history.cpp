// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <map>
#include <nlohmann/json.hpp>

#include "cli/verb.h"
#include "cli/verbs.h"

namespace uddrag::cli {
namespace {

int list(const std::string& project, std::size_t limit, bool as_json) {
  const auto session = open_for_reading(project);
  const store::Journal journal(session->read().database());
  auto coders = journal.initials();
  nlohmann::ordered_json all = nlohmann::ordered_json::array();
  for (const store::ActionInfo& action : journal.history(limit)) {
    if (as_json)
      all.push_back(
          {{"seq", action.seq},
           {"id", base::to_string(action.id)},
           {"at", base::iso_time(action.at)},
           {"coder", coders[action.coder]},
           {"kind", action.kind},
           {"arguments", nlohmann::ordered_json::parse(action.arguments, nullptr, false)},
           {"undoes", action.undoes.nil() ? nlohmann::ordered_json(nullptr)
                                          : nlohmann::ordered_json(base::to_string(action.undoes))},
           {"rows", action.row_count}});
    else
      print(fmt::format("{}\t{}\t{}\t{}{}\t{}\t{} rows\n", action.seq, base::iso_time(action.at),
                        coders[action.coder], action.undoes.nil() ? "" : "undo of ", action.kind,
                        action.arguments, action.row_count));
  }
  if (as_json) print(all.dump(1) + "\n");
  return 0;
}

}  // namespace

void add_history(CLI::App& app, Program& program) {
  auto project = std::make_shared<std::string>();
  auto limit = std::make_shared<std::size_t>(200);
  auto as_json = std::make_shared<bool>(false);
  CLI::App* verb = app.add_subcommand("history", "Who did what when, newest first");
  verb->add_option("project", *project, "The project")->required();
  verb->add_option("--limit", *limit, "At most so many")->capture_default_str();
  verb->add_flag("--json", *as_json, "As JSON");
  verb->callback([=, &program] { program.run = [=] { return list(*project, *limit, *as_json); }; });
}

}  // namespace uddrag::cli
