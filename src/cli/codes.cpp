// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <functional>
#include <nlohmann/json.hpp>

#include "cli/verb.h"
#include "cli/verbs.h"
#include "edit/code_edits.h"

namespace uddrag::cli {
namespace {

int list_codes(const std::string& project, bool as_json) {
  const auto session = open_for_reading(project);
  const auto codes = session->read().codes();
  const auto counts = session->read().coding_counts();
  nlohmann::ordered_json all = nlohmann::ordered_json::array();
  const std::function<void(model::CodeId, int)> below = [&](model::CodeId parent, int depth) {
    for (const model::Code& code : codes) {
      if (code.parent != parent) continue;
      const auto count = counts.find(code.id);
      const std::int64_t codings = count == counts.end() ? 0 : count->second;
      if (as_json)
        all.push_back({{"id", base::to_string(code.id)},
                       {"name", code.name},
                       {"path", edit::code_path(session->read(), code.id)},
                       {"color", model::to_string_color(code.color)},
                       {"codings", codings},
                       {"definition", code.definition}});
      else
        print(fmt::format("{:{}}{}\t{}\n", "", 2 * depth, code.name, codings));
      below(code.id, depth + 1);
    }
  };
  below({}, 0);
  if (as_json) print(all.dump(1) + "\n");
  return 0;
}

}  // namespace

void add_codes(CLI::App& app, Program& program) {
  auto project = std::make_shared<std::string>();
  auto as_json = std::make_shared<bool>(false);
  CLI::App* verb = app.add_subcommand("codes", "List the codebook with the number of codings");
  verb->add_option("project", *project, "The project")->required();
  verb->add_flag("--json", *as_json, "As JSON");
  verb->callback([=, &program] { program.run = [=] { return list_codes(*project, *as_json); }; });
}

}  // namespace uddrag::cli
