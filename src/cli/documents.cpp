// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <map>
#include <nlohmann/json.hpp>

#include "cli/table_verb.h"
#include "cli/verb.h"
#include "cli/verbs.h"
#include "query/progress.h"
#include "store/coverage.h"

namespace uddrag::cli {
namespace {

nlohmann::ordered_json attributes_of(const std::vector<model::Attribute>& attributes,
                                     const std::vector<model::AttributeValue>& values,
                                     const base::Uuid& owner) {
  nlohmann::ordered_json known = nlohmann::ordered_json::object();
  for (const model::Attribute& attribute : attributes)
    for (const model::AttributeValue& value : values)
      if (value.attribute == attribute.id && value.owner == owner)
        known[attribute.name] = value.value;
  return known;
}

int list_documents(const std::string& project, bool as_json) {
  const auto session = open_for_reading(project);
  const store::Reader& read = session->read();
  std::map<model::DocumentGroupId, std::string> groups;
  for (const auto& group : read.groups()) groups[group.id] = group.name;
  auto quotes = read.quote_counts();
  auto codings = store::coding_counts_by_document(read);
  const auto attributes = read.attributes();
  const auto values = read.attribute_values();
  nlohmann::ordered_json all = nlohmann::ordered_json::array();
  for (const model::Document& document : read.documents()) {
    const std::int64_t characters = read.document_text(document).size().value;
    const query::DocumentProgress progress = query::document_progress(read, document);
    if (as_json)
      all.push_back({{"id", base::to_string(document.id)},
                     {"name", document.name},
                     {"group", groups[document.group]},
                     {"kind", model::name(document.kind)},
                     {"language", document.language},
                     {"status", model::name(document.status)},
                     {"characters", characters},
                     {"turns", read.turns(document.id).size()},
                     {"quotes", quotes[document.id]},
                     {"codings", codings[document.id]},
                     {"spoken", progress.spoken},
                     {"coded", progress.coded},
                     {"percent", query::percent(progress.share())},
                     {"imported", base::iso_date(document.imported_at)},
                     {"attributes", attributes_of(attributes, values, document.id.uuid)}});
    else
      print(fmt::format("{}\t{}\t{}\t{}\t{} % coded\t{} characters\t{} quotes\t{} codings\n",
                        document.name, groups[document.group], model::name(document.kind),
                        model::name(document.status), query::percent(progress.share()), characters,
                        quotes[document.id], codings[document.id]));
  }
  if (as_json) print(all.dump(1) + "\n");
  return 0;
}

}  // namespace

void add_documents(CLI::App& app, Program& program) {
  auto project = std::make_shared<std::string>();
  auto as_json = std::make_shared<bool>(false);
  CLI::App* verb = app.add_subcommand(
      "documents", "List the documents and how far they are coded, or take in a table of them");
  auto* option = verb->add_option("project", *project, "The project");
  verb->add_flag("--json", *as_json, "As JSON");
  add_table_import(*verb, program, app::import_documents,
                   "name [, group, kind, language, status, description; every other column becomes "
                   "an attribute]; empty cells change nothing");
  verb->callback([=, &program] {
    if (!verb->get_subcommands().empty()) return;
    if (option->count() == 0) throw CLI::RequiredError("project");
    program.run = [=] { return list_documents(*project, *as_json); };
  });
}

}  // namespace uddrag::cli
