// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <algorithm>

#include "app/course_export.h"
#include "cli/course_called.h"
#include "cli/verb.h"
#include "cli/verbs.h"

namespace uddrag::cli {
namespace {

struct GatesOptions {
  std::string project, course;
  bool json_out = false;
};

int check(const GatesOptions& o) {
  const auto session = open_for_reading(o.project);
  const store::Reader& read = session->read();
  const auto findings = app::check_course(read, course_called(read, o.course, o.project),
                                          std::filesystem::absolute(o.project).parent_path());
  if (o.json_out)
    print(findings_json(read, findings));
  else
    for (const course::Finding& finding : findings) print(finding_line(finding) + "\n");
  const auto stopping = std::count_if(findings.begin(), findings.end(), [](const auto& f) {
    return f.severity == course::Severity::stops;
  });
  note(stopping == 0 ? "the course may leave" : fmt::format("{} findings stop it", stopping));
  return stopping == 0 ? 0 : 1;
}

}  // namespace

void add_gates(CLI::App& app, Program& program) {
  auto o = std::make_shared<GatesOptions>();
  CLI::App* verb = app.add_subcommand(
      "gates",
      "What keeps the course from leaving: consent, pseudonyms, fidelity, accessibility, "
      "completeness; exit code 1 where something stops it");
  verb->add_option("project", o->project, "The project")->required();
  verb->add_option("--course", o->course, "Title of the course, where there are several");
  verb->add_flag("--json", o->json_out, "As JSON");
  verb->callback([o, &program] { program.run = [o] { return check(*o); }; });
}

}  // namespace uddrag::cli
