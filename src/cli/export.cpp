// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <map>
#include <nlohmann/json.hpp>

#include "app/course_export.h"
#include "cli/course_called.h"
#include "cli/verb.h"
#include "cli/verbs.h"
#include "edit/course_edits.h"

namespace uddrag::cli {
namespace {

struct ExportOptions {
  std::string project, format, where, edition = "student", course;
  std::vector<std::string> despite;  ///< gates
  std::vector<int> modules;
  std::vector<std::string> sections, blocks;
  std::string reason;
  bool json_out = false;
};

app::Overrides overrides_of(const ExportOptions& o) {
  if (!o.despite.empty() && o.reason.empty())
    throw base::Error(base::ErrorKind::bad_input,
                      "Say why by --reason; it is noted with the export.", o.project);
  app::Overrides overrides{{}, o.reason};
  for (const std::string& name : o.despite) overrides.gates.insert(*course::gate_named(name));
  return overrides;
}

using base::Error;

/// Modules by their numbers, sections by their titles, blocks by their ids.
course::Part part_of(const store::Reader& read, model::CourseId course, const ExportOptions& o) {
  course::Part part;
  std::int64_t number = 0;
  const auto missing = [&](const std::string& what) {
    throw Error(base::ErrorKind::bad_input, "The course has no " + what + ".", o.project);
  };
  std::map<std::string, model::SectionId> numbered, titled;
  std::map<std::string, model::BlockId> blocks;
  for (const model::Section& section : read.sections(course)) {
    if (section.kind == model::SectionKind::module) numbered[std::to_string(++number)] = section.id;
    titled.emplace(section.title, section.id);
    for (const model::Block& block : read.blocks(section.id))
      blocks[base::to_string(block.id)] = block.id;
  }
  for (const int module : o.modules) {
    if (!numbered.contains(std::to_string(module))) missing(fmt::format("module {}", module));
    part.sections.insert(numbered.at(std::to_string(module)));
  }
  for (const std::string& title : o.sections) {
    if (!titled.contains(title)) missing("section \"" + title + "\"");
    part.sections.insert(titled.at(title));
  }
  for (const std::string& id : o.blocks) {
    if (!blocks.contains(id)) missing("block " + id);
    part.blocks.insert(blocks.at(id));
  }
  return part;
}

/// The export is noted in the project where it can be written; a project that is open elsewhere or
/// read-only can be exported all the same.
void log_export(const ExportOptions& o, const model::ExportLog& entry) {
  try {
    edit::LogExport log(entry);
    open_for_writing(o.project)->run(log);
  } catch (const Error& error) {
    note("uddrag-cli: the export was not noted in the project: " + error.detail());
  }
}

int run_export(const ExportOptions& o) {
  app::CourseExport result;
  {
    const auto session = open_for_reading(o.project);
    const auto edition =
        o.edition == "teacher" ? course::Edition::teacher : course::Edition::student;
    const auto course = course_called(session->read(), o.course, o.project);
    result = app::export_course(session->read(), course, *app::course_format(o.format), edition,
                                o.where, std::filesystem::absolute(o.project).parent_path(),
                                nullptr, overrides_of(o), part_of(session->read(), course, o));
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
  auto o = std::make_shared<ExportOptions>();
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
  verb->add_option("--module", o->modules, "Only the module with this number; may be repeated");
  verb->add_option("--section", o->sections, "Only the section of this title; may be repeated");
  verb->add_option("--block", o->blocks,
                   "Only the block with this id, as course dump has it; may be repeated");
  verb->add_option("--despite", o->despite,
                   "Go on despite findings of a gate: fidelity, accessibility or completeness; "
                   "pseudonyms: names of several words that stand in small letters only")
      ->check(CLI::IsMember({"pseudonyms", "fidelity", "accessibility", "completeness"}));
  verb->add_option("--reason", o->reason, "Why: noted with the export");
  verb->add_flag("--json", o->json_out, "Result as JSON");
  verb->callback([o, &program] { program.run = [o] { return run_export(*o); }; });
}

}  // namespace uddrag::cli
