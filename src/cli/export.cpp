// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <nlohmann/json.hpp>

#include "app/course_export.h"
#include "cli/course_called.h"
#include "cli/verb.h"
#include "cli/verbs.h"
#include "edit/course_edits.h"

namespace uddrag::cli {
namespace {

struct Options {
  std::string project, format, where, edition = "student", course;
  std::vector<std::string> despite;  ///< gates
  std::string reason;
  bool json_out = false;
};

app::Overrides overrides_of(const Options& o) {
  if (!o.despite.empty() && o.reason.empty())
    throw base::Error(base::ErrorKind::bad_input,
                      "Say why by --reason; it is noted with the export.", o.project);
  app::Overrides overrides{{}, o.reason};
  for (const std::string& name : o.despite) overrides.gates.insert(*course::gate_named(name));
  return overrides;
}

using base::Error;

/// The export is noted in the project where it can be written; a project that is open elsewhere or
/// read-only can be exported all the same.
void log_export(const Options& o, const model::ExportLog& entry) {
  try {
    edit::LogExport log(entry);
    open_for_writing(o.project)->run(log);
  } catch (const Error& error) {
    note("uddrag-cli: the export was not noted in the project: " + error.detail());
  }
}

int run_export(const Options& o) {
  app::CourseExport result;
  {
    const auto session = open_for_reading(o.project);
    const auto edition =
        o.edition == "teacher" ? course::Edition::teacher : course::Edition::student;
    result = app::export_course(
        session->read(), course_called(session->read(), o.course, o.project),
        *app::course_format(o.format), edition, o.where,
        std::filesystem::absolute(o.project).parent_path(), nullptr, overrides_of(o));
  }
  for (const course::Finding& finding : result.findings) note(finding_line(finding));
  if (result.stopped) {
    note("uddrag-cli: nothing was written.");
    return 1;
  }
  for (const auto& path : result.foreign) note("left alone: " + path.string());
  log_export(o, result.log);
  if (o.json_out) {
    nlohmann::ordered_json files = nlohmann::ordered_json::array();
    for (const auto& path : result.written) files.push_back(path.string());
    print(nlohmann::ordered_json{{"files", files}, {"excerpts", result.excerpts}}.dump(1) + "\n");
  } else {
    print(fmt::format("{} files, {} excerpts\n", result.written.size(), result.excerpts));
  }
  return 0;
}

/// All names, or those of one sort, with commas.
std::string names(bool (*wanted)(const app::CourseFormatInfo&)) {
  std::string list;
  for (const app::CourseFormatInfo& format : app::course_formats())
    if (wanted(format)) list += (list.empty() ? "" : ", ") + std::string(format.name);
  return list;
}

std::vector<std::string> format_names() {
  std::vector<std::string> list;
  for (const app::CourseFormatInfo& format : app::course_formats()) list.emplace_back(format.name);
  return list;
}

}  // namespace

void add_export(CLI::App& app, Program& program) {
  auto o = std::make_shared<Options>();
  CLI::App* verb = app.add_subcommand(
      "export", "Make the course's web pages or files, after checking consent, names and fidelity");
  verb->add_option("project", o->project, "The project")->required();
  verb->add_option("--format", o->format, names([](const auto&) { return true; }))
      ->required()
      ->check(CLI::IsMember(format_names()));
  verb->add_option("-o,--output", o->where,
                   fmt::format("Folder ({}) or file ({})",
                               names([](const auto& f) { return f.ending.empty(); }),
                               names([](const auto& f) { return !f.ending.empty(); })))
      ->required();
  verb->add_option("--edition", o->edition, "student or teacher")
      ->capture_default_str()
      ->check(CLI::IsMember({"student", "teacher"}));
  verb->add_option("--course", o->course, "Title of the course, where there are several");
  verb->add_option("--despite", o->despite,
                   "Go on despite findings of a gate: fidelity, accessibility or completeness")
      ->check(CLI::IsMember({"fidelity", "accessibility", "completeness"}));
  verb->add_option("--reason", o->reason, "Why: noted with the export");
  verb->add_flag("--json", o->json_out, "Result as JSON");
  verb->callback([o, &program] { program.run = [o] { return run_export(*o); }; });
}

}  // namespace uddrag::cli
