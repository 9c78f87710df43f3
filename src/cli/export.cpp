// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <nlohmann/json.hpp>

#include "app/course_export.h"
#include "cli/verb.h"
#include "cli/verbs.h"
#include "edit/course_edits.h"

namespace uddrag::cli {
namespace {

struct Options {
  std::string project, format, where, edition = "student", course;
  bool json_out = false;
};

using base::Error;
using base::ErrorKind;

model::CourseId course_of(const store::Reader& read, const Options& o) {
  const auto courses = read.courses();
  if (courses.empty())
    throw Error(ErrorKind::bad_input, "The project has no course yet.", o.project);
  if (o.course.empty() && courses.size() == 1) return courses.front().id;
  for (const model::Course& course : courses)
    if (course.title == o.course) return course.id;
  throw Error(ErrorKind::bad_input, "Say which course by --course TITLE; there are several.",
              o.project);
}

void print_findings(const std::vector<course::Finding>& findings) {
  for (const course::Finding& finding : findings)
    note(fmt::format("{} {}: {}: {} {}",
                     finding.severity == course::Severity::stops ? "STOP" : "note",
                     course::name(finding.gate), finding.place, finding.detail, finding.mend));
}

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
    result = app::export_course(session->read(), course_of(session->read(), o),
                                *app::course_format(o.format), edition, o.where,
                                std::filesystem::absolute(o.project).parent_path());
  }
  print_findings(result.findings);
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
  verb->add_flag("--json", o->json_out, "Result as JSON");
  verb->callback([o, &program] { program.run = [o] { return run_export(*o); }; });
}

}  // namespace uddrag::cli
