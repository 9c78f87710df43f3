// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>

#include "app/generate.h"
#include "cli/verb.h"
#include "cli/verbs.h"

namespace uddrag::cli {

void add_generate(CLI::App& app, Program& program) {
  auto project = std::make_shared<std::string>();
  auto sizes = std::make_shared<app::BenchSizes>();
  CLI::App* verb = app.add_subcommand("generate", "Make material for tests");
  verb->require_subcommand(1);
  CLI::App* bench =
      verb->add_subcommand("bench", "Make a project of a given size with invented text");
  bench->add_option("project", *project, "The file to make")->required();
  bench->add_option("--documents", sizes->documents, "Documents")
      ->capture_default_str()
      ->check(CLI::PositiveNumber);
  bench->add_option("--characters", sizes->characters, "Characters a document")
      ->capture_default_str()
      ->check(CLI::PositiveNumber);
  bench->add_option("--codings", sizes->codings, "Codings in all")
      ->capture_default_str()
      ->check(CLI::NonNegativeNumber);
  bench->add_option("--codes", sizes->codes, "Codes")
      ->capture_default_str()
      ->check(CLI::PositiveNumber);
  bench->add_option("--seed", sizes->seed, "The same seed gives the same project")
      ->capture_default_str();
  bench->callback([=, &program] {
    program.run = [=] {
      app::generate_bench(*project, *sizes);
      return 0;
    };
  });
}

}  // namespace uddrag::cli
