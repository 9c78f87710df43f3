// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "cli/verb.h"
#include "cli/verbs.h"

#include <filesystem>

namespace uddrag::cli {

void add_new(CLI::App& app, Program& program) {
  struct Options {
    std::string project, title, language = "da";
  };
  auto o = std::make_shared<Options>();
  CLI::App* verb = app.add_subcommand("new", "Make an empty project");
  verb->add_option("project", o->project, "The file to make, such as study.uddrag")->required();
  verb->add_option("--title", o->title, "Title (else the file's name)");
  verb->add_option("--language", o->language, "Language of the material, such as da or en")
      ->capture_default_str();
  verb->callback([o, &program] {
    program.run = [o] {
      const std::string title =
          o->title.empty() ? std::filesystem::path(o->project).stem().string() : o->title;
      app::Session::create(o->project, title, o->language);
      return 0;
    };
  });
}

}  // namespace uddrag::cli
