// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>

#include "app/dump.h"
#include "cli/verb.h"
#include "cli/verbs.h"

namespace uddrag::cli {

void add_dump(CLI::App& app, Program& program) {
  auto project = std::make_shared<std::string>();
  CLI::App* verb = app.add_subcommand("dump", "The whole project as JSON");
  verb->add_option("project", *project, "The project")->required();
  verb->callback([=, &program] {
    program.run = [=] {
      print(app::dump_project(open_for_reading(*project)->read()));
      return 0;
    };
  });
}

}  // namespace uddrag::cli
