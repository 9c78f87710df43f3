// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/course_balance.h"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <nlohmann/json.hpp>

#include "cli/course_called.h"
#include "cli/verb.h"
#include "cli/verbs.h"

namespace uddrag::cli {
namespace {

nlohmann::ordered_json json_of(const std::vector<app::VoiceShare>& voices) {
  auto list = nlohmann::ordered_json::array();
  for (const app::VoiceShare& voice : voices)
    list.push_back({{"name", voice.name},
                    {"excerpts", voice.excerpts},
                    {"share_of_excerpts", voice.share_of_excerpts},
                    {"share_of_coded", voice.share_of_coded}});
  return list;
}

std::string lines_of(const char* title, const std::vector<app::VoiceShare>& voices) {
  std::string lines = fmt::format("{}\n", title);
  for (const app::VoiceShare& voice : voices) {
    const app::Standing standing = app::standing(voice);
    lines += fmt::format("  {:<28} {:>3} excerpts  {:>3.0f} %  coded {:>3.0f} %{}\n", voice.name,
                         voice.excerpts, voice.share_of_excerpts * 100, voice.share_of_coded * 100,
                         standing == app::Standing::often   ? "  heard more often than coded"
                         : standing == app::Standing::never ? "  coded much, never heard"
                                                            : "");
  }
  return lines;
}

std::vector<std::string> code_names(const store::Reader& read,
                                    const std::vector<model::CodeId>& codes) {
  std::vector<std::string> names;
  for (const model::CodeId id : codes)
    if (const auto code = read.code(id)) names.push_back(code->name);
  return names;
}

}  // namespace

void add_course_balance(CLI::App& course, Program& program) {
  struct Options {
    std::string project, course;
    bool json_out = false;
  };
  auto o = std::make_shared<Options>();
  CLI::App* verb = course.add_subcommand(
      "balance", "Who is quoted how often, against their share of what was coded");
  verb->add_option("project", o->project, "The project")->required();
  verb->add_option("--course", o->course, "Title of the course, where there are several");
  verb->add_flag("--json", o->json_out, "Result as JSON");
  verb->callback([o, &program] {
    program.run = [o] {
      const auto session = open_for_reading(o->project);
      const store::Reader& read = session->read();
      const model::CourseId id = course_called(read, o->course, o->project);
      const app::CourseBalance balance = app::course_balance(read, id, std::nullopt);
      const auto unquoted = code_names(read, balance.unquoted_codes);
      if (o->json_out)
        print(nlohmann::ordered_json{{"excerpts", balance.excerpts},
                                     {"people", json_of(balance.people)},
                                     {"groups", json_of(balance.groups)},
                                     {"unquoted_codes", unquoted},
                                     {"one_sided_contrasts", balance.one_sided.size()}}
                  .dump(1) +
              "\n");
      else
        print(lines_of("People", balance.people) + lines_of("Groups", balance.groups) +
              fmt::format("Codes without an excerpt: {}\nContrasts with one side: {}\n",
                          unquoted.empty() ? "none" : fmt::format("{}", fmt::join(unquoted, ", ")),
                          balance.one_sided.size()));
      return 0;
    };
  });
}

}  // namespace uddrag::cli
