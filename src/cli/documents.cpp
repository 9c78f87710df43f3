// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <map>
#include <nlohmann/json.hpp>

#include "cli/verb.h"
#include "cli/verbs.h"

namespace uddrag::cli {
namespace {

int list(const std::string& project, bool as_json) {
  const auto session = open_for_reading(project);
  const store::Reader& read = session->read();
  std::map<model::DocumentGroupId, std::string> groups;
  for (const auto& group : read.groups()) groups[group.id] = group.name;
  const auto counts = read.quote_counts();
  nlohmann::ordered_json all = nlohmann::ordered_json::array();
  for (const model::Document& document : read.documents()) {
    const auto count = counts.find(document.id);
    const std::int64_t quotes = count == counts.end() ? 0 : count->second;
    const std::int64_t characters = read.document_text(document).size().value;
    if (as_json)
      all.push_back({{"id", base::to_string(document.id)},
                     {"name", document.name},
                     {"group", groups[document.group]},
                     {"kind", model::name(document.kind)},
                     {"language", document.language},
                     {"characters", characters},
                     {"turns", read.turns(document.id).size()},
                     {"quotes", quotes}});
    else
      print(fmt::format("{}\t{}\t{}\t{} characters\t{} quotes\n", document.name,
                        groups[document.group], model::name(document.kind), characters, quotes));
  }
  if (as_json) print(all.dump(1) + "\n");
  return 0;
}

}  // namespace

void add_documents(CLI::App& app, Program& program) {
  auto project = std::make_shared<std::string>();
  auto as_json = std::make_shared<bool>(false);
  CLI::App* verb = app.add_subcommand("documents", "List the documents");
  verb->add_option("project", *project, "The project")->required();
  verb->add_flag("--json", *as_json, "As JSON");
  verb->callback([=, &program] { program.run = [=] { return list(*project, *as_json); }; });
}

}  // namespace uddrag::cli
