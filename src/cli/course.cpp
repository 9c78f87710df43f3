// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <nlohmann/json.hpp>

#include "app/course_import.h"
#include "base/file.h"
#include "cli/verb.h"
#include "cli/verbs.h"

namespace uddrag::cli {
namespace {

std::string lines_of(const std::vector<std::string>& remarks) {
  std::string lines;
  for (const std::string& remark : remarks) lines += remark + "\n";
  return lines;
}

}  // namespace

void add_course(CLI::App& app, Program& program) {
  struct Options {
    std::string project, file;
    bool json_out = false;
  };
  auto o = std::make_shared<Options>();
  CLI::App* verb = app.add_subcommand("course", "Courses");
  verb->require_subcommand(1);
  CLI::App* below =
      verb->add_subcommand("import", "Take in a course written as Markdown; all or nothing");
  below->add_option("project", o->project, "The project")->required();
  below->add_option("file", o->file, "The Markdown file")->required();
  below->add_flag("--json", o->json_out, "Result as JSON");
  below->callback([o, &program] {
    program.run = [o] {
      const std::string bytes = base::read_file(o->file, 16ull << 20);
      const auto session = open_for_writing(o->project);
      const app::CourseOutcome outcome = app::import_course(*session, bytes, o->file);
      if (o->json_out)
        print(nlohmann::ordered_json{{"sections", outcome.sections},
                                     {"blocks", outcome.blocks},
                                     {"excerpts", outcome.excerpts},
                                     {"held", outcome.held},
                                     {"remarks", outcome.remarks}}
                  .dump(1) +
              "\n");
      else
        print(fmt::format("{} sections, {} blocks, {} excerpts ({} to be reviewed first)\n{}",
                          outcome.sections, outcome.blocks, outcome.excerpts, outcome.held,
                          lines_of(outcome.remarks)));
      return 0;
    };
  });
}

}  // namespace uddrag::cli
