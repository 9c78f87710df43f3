// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/import_survey.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "base/file.h"
#include "cli/verb.h"

namespace uddrag::cli {
namespace {

using json = nlohmann::ordered_json;

const char* use_word(app::ColumnUse use) {
  switch (use) {
    case app::ColumnUse::name:
      return "names the respondent";
    case app::ColumnUse::open:
      return "open question";
    case app::ColumnUse::closed:
      return "attribute";
    case app::ColumnUse::left_out:
      break;
  }
  return "left out";
}

json described(const app::SurveyPlan& plan) {
  json columns = json::array();
  for (const app::SurveyColumn& column : plan.columns) {
    json one = {
        {"column", column.title}, {"use", use_word(column.use)}, {"answers", column.answers}};
    if (column.use == app::ColumnUse::closed) one["type"] = model::name(column.type);
    if (!column.choices.empty()) one["choices"] = column.choices;
    columns.push_back(std::move(one));
  }
  return columns;
}

void print_mapping(const app::SurveyPlan& plan) {
  for (const app::SurveyColumn& column : plan.columns) {
    print(fmt::format("  {}: {}", column.title, use_word(column.use)));
    if (column.use == app::ColumnUse::closed) print(fmt::format(", {}", model::name(column.type)));
    if (!column.choices.empty()) print(fmt::format(" ({})", fmt::join(column.choices, ", ")));
    print(fmt::format(", {} answers\n", column.answers));
  }
}

}  // namespace

int import_survey(const SurveyImport& what) {
  const std::string bytes = base::read_file(what.file, largest_table);
  const app::SurveyPlan plan = app::plan_survey(bytes, what.file, what.wish);
  app::TableOutcome outcome;
  if (what.dry_run) {
    outcome.rows = static_cast<std::int64_t>(plan.respondents);
  } else {
    const auto session = open_for_writing(what.project, what.coder);
    outcome = app::import_survey(*session, bytes, what.file, what.wish);
  }
  if (what.json_out) {
    print(json{{"columns", described(plan)},
               {"respondents", plan.respondents},
               {"added", outcome.added},
               {"there", outcome.there},
               {"notes", outcome.notes}}
              .dump(1) +
          "\n");
    return 0;
  }
  print(fmt::format("{} respondents\n", plan.respondents));
  print_mapping(plan);
  if (!what.dry_run)
    print(fmt::format("{} documents added, {} there already\n", outcome.added, outcome.there));
  for (const std::string& line : outcome.notes) note("  " + line);
  return 0;
}

}  // namespace uddrag::cli
