// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <nlohmann/json.hpp>

#include "cli/verb.h"
#include "cli/verbs.h"
#include "store/doctor.h"

namespace uddrag::cli {

void add_check(CLI::App& app, Program& program) {
  auto project = std::make_shared<std::string>();
  auto as_json = std::make_shared<bool>(false);
  CLI::App* verb = app.add_subcommand(
      "check", "Look for faults in a project; exit code 0 only when it is clean");
  verb->add_option("project", *project, "The project")->required();
  verb->add_flag("--json", *as_json, "As JSON");
  verb->callback([=, &program] {
    program.run = [=] {
      const auto session = open_for_reading(*project);
      const auto faults = store::check(session->read());
      nlohmann::ordered_json all = nlohmann::ordered_json::array();
      for (const store::Fault& fault : faults) {
        all.push_back({{"rule", fault.rule}, {"place", fault.place}, {"detail", fault.detail}});
        if (!*as_json) print(fmt::format("{}\t{}\t{}\n", fault.rule, fault.place, fault.detail));
      }
      if (*as_json) print(all.dump(1) + "\n");
      note(faults.empty() ? "clean" : fmt::format("{} faults", faults.size()));
      return faults.empty() ? 0 : 1;
    };
  });
}

}  // namespace uddrag::cli
