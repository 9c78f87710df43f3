// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <nlohmann/json.hpp>

#include "cli/table_verb.h"
#include "cli/verb.h"
#include "cli/verbs.h"

namespace uddrag::cli {
namespace {

int list_participants(const std::string& project, bool as_json) {
  const auto session = open_for_reading(project);
  const store::Reader& read = session->read();
  nlohmann::ordered_json all = nlohmann::ordered_json::array();
  const auto attributes = read.attributes();
  const auto values = read.attribute_values();
  const auto consents = read.consents();
  for (const model::Participant& person : read.participants()) {
    nlohmann::ordered_json known = nlohmann::ordered_json::object(),
                           consent = nlohmann::ordered_json::object();
    std::string words;
    for (const model::Attribute& attribute : attributes)
      for (const model::AttributeValue& value : values)
        if (value.attribute == attribute.id && value.owner == person.id.uuid) {
          known[attribute.name] = value.value;
          words += fmt::format("\t{}={}", attribute.name, value.value);
        }
    for (const model::Consent& one : consents)
      if (one.participant == person.id) {
        consent[std::string(model::name(one.use))] = model::name(one.state);
        words += fmt::format("\t{}: {}", model::name(one.use), model::name(one.state));
      }
    if (as_json)
      all.push_back({{"id", base::to_string(person.id)},
                     {"label", person.label},
                     {"pseudonym", person.pseudonym},
                     {"attributes", known},
                     {"consent", consent}});
    else
      print(person.label + "\t" + person.pseudonym + words + "\n");
  }
  if (as_json) print(all.dump(1) + "\n");
  return 0;
}

}  // namespace

void add_participants(CLI::App& app, Program& program) {
  auto project = std::make_shared<std::string>();
  auto as_json = std::make_shared<bool>(false);
  CLI::App* verb =
      app.add_subcommand("participants", "List the participants, or take them in from a table");
  auto* option = verb->add_option("project", *project, "The project");
  verb->add_flag("--json", *as_json, "As JSON");
  add_table_import(
      *verb, program, app::import_participants,
      "id, pseudonym [, consent_research, consent_publication, consent_teaching, consent_archive, "
      "consent_date; every other column becomes an attribute]");
  verb->callback([=, &program] {
    if (!verb->get_subcommands().empty()) return;
    if (option->count() == 0) throw CLI::RequiredError("project");
    program.run = [=] { return list_participants(*project, *as_json); };
  });
}

}  // namespace uddrag::cli
