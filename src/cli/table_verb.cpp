// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "cli/table_verb.h"

#include <nlohmann/json.hpp>

#include "base/file.h"
#include "cli/verb.h"

namespace uddrag::cli {
void add_table_import(CLI::App& verb, Program& program, TableImport import,
                      const std::string& columns) {
  struct Options {
    std::string project, file, coder;
    bool json_out = false;
  };
  auto o = std::make_shared<Options>();
  CLI::App* below = verb.add_subcommand(
      "import", "Take in a table (csv or xlsx); all rows or none. Columns: " + columns);
  below->add_option("project", o->project, "The project")->required();
  below->add_option("file", o->file, "The table")->required();
  below->add_option("--coder", o->coder, "Initials of who does it");
  below->add_flag("--json", o->json_out, "Result as JSON");
  below->callback([o, import, &program] {
    program.run = [o, import] {
      const std::string bytes = base::read_file(o->file, largest_table);
      const auto session = open_for_writing(o->project, o->coder);
      const app::TableOutcome outcome = import(*session, bytes, o->file);
      if (o->json_out)
        print(nlohmann::ordered_json{{"rows", outcome.rows},
                                     {"added", outcome.added},
                                     {"there", outcome.there},
                                     {"notes", outcome.notes}}
                  .dump(1) +
              "\n");
      else
        print(fmt::format("{} rows: {} added, {} there already\n", outcome.rows, outcome.added,
                          outcome.there));
      if (!o->json_out)
        for (const std::string& line : outcome.notes) note("  " + line);
      return 0;
    };
  });
}

}  // namespace uddrag::cli
