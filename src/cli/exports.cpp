// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <nlohmann/json.hpp>

#include "app/export_record.h"
#include "base/clock.h"
#include "cli/verb.h"
#include "cli/verbs.h"

namespace uddrag::cli {
namespace {

using Json = nlohmann::ordered_json;

Json export_json(const app::PastExport& past) {
  const app::ExportRecord& record = past.record;
  Json notes = Json::array(), quotes = Json::array(), people = Json::array();
  for (const app::ExportNote& one : record.notes)
    notes.push_back({{"gate", one.gate}, {"place", one.place}, {"detail", one.detail.text}});
  for (const model::QuoteId id : record.quotes) quotes.push_back(base::to_string(id));
  for (const model::ParticipantId id : record.participants) people.push_back(base::to_string(id));
  Json withdrawn = Json::array();
  for (const model::ParticipantId id : past.withdrawn) withdrawn.push_back(base::to_string(id));
  return {{"at", base::iso_time(record.log.at)},
          {"course", record.course},
          {"format", record.log.format},
          {"edition", record.log.edition},
          {"path", record.path},
          {"replaced", record.replaced},
          {"whole", record.part.whole()},
          {"state", record.state},
          {"changed", past.changed},
          {"gone", past.gone},
          {"withdrawn", withdrawn},
          {"fingerprint", base::to_string(record.log.fingerprint)},
          {"quotes", quotes},
          {"participants", people},
          {"notes", notes},
          {"reason", record.reason}};
}

int list_exports(const std::string& project, bool as_json) {
  const auto session = open_for_reading(project);
  Json all = Json::array();
  for (const app::PastExport& past :
       app::judged_exports(session->read(), std::filesystem::absolute(project).parent_path())) {
    const app::ExportRecord& record = past.record;
    all.push_back(export_json(past));
    if (as_json) continue;
    print(fmt::format("{}\t{}\t{}\t{}\t{} quotes{}{}{}{}\n", base::iso_time(record.log.at),
                      record.log.format, record.log.edition, record.path, record.quotes.size(),
                      record.part.whole() ? "" : "\ta part",
                      record.replaced ? "\treplaced since" : "",
                      past.changed || past.gone ? "\tthe course changed since" : "",
                      past.withdrawn.empty() ? "" : "\tholds a withdrawn participant"));
    for (const app::ExportNote& one : record.notes)
      print(fmt::format("\t{}: {}: {}\n", one.gate, one.place, one.detail.text));
    if (!record.reason.empty()) print("\toverridden: " + record.reason + "\n");
  }
  if (as_json) print(all.dump(1, ' ', false, Json::error_handler_t::replace) + "\n");
  return 0;
}

}  // namespace

void add_exports(CLI::App& app, Program& program) {
  auto project = std::make_shared<std::string>();
  auto as_json = std::make_shared<bool>(false);
  CLI::App* verb =
      app.add_subcommand("exports", "What was handed out: when, where to, what was noted then");
  verb->add_option("project", *project, "The project")->required();
  verb->add_flag("--json", *as_json, "As JSON");
  verb->callback([=, &program] { program.run = [=] { return list_exports(*project, *as_json); }; });
}

}  // namespace uddrag::cli
