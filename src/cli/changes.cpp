// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <nlohmann/json.hpp>

#include "cli/document_called.h"
#include "cli/verb.h"
#include "cli/verbs.h"
#include "query/text_changes.h"

namespace uddrag::cli {
namespace {

int changes(const std::string& project, const std::string& name, bool as_json) {
  const auto session = open_for_reading(project);
  const auto document = document_called(session->read(), name, project);
  nlohmann::ordered_json all = nlohmann::ordered_json::array();
  for (const auto& one : query::changes_since_import(session->read(), document))
    if (as_json)
      all.push_back({{"turn", one.turn},
                     {"start", one.now.start.value},
                     {"end", one.now.end.value},
                     {"imported", one.gone},
                     {"now", one.come}});
    else
      print(fmt::format("turn {}\t{}[{} -> {}]{}\n", one.turn, one.before, one.gone, one.come,
                        one.behind));
  if (as_json) print(all.dump(1) + "\n");
  return 0;
}

}  // namespace

void add_changes(CLI::App& app, Program& program) {
  auto project = std::make_shared<std::string>(), document = std::make_shared<std::string>();
  auto as_json = std::make_shared<bool>(false);
  CLI::App* verb = app.add_subcommand("changes", "What was corrected since the import");
  verb->add_option("project", *project, "The project")->required();
  verb->add_option("--document", *document, "Name of the document or of its file")->required();
  verb->add_flag("--json", *as_json, "As JSON");
  verb->callback(
      [=, &program] { program.run = [=] { return changes(*project, *document, *as_json); }; });
}

}  // namespace uddrag::cli
