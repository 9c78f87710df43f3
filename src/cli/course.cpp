// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <nlohmann/json.hpp>

#include "app/course_import.h"
#include "app/course_template.h"
#include "app/dump.h"
#include "app/how_made.h"
#include "base/file.h"
#include "cli/course_called.h"
#include "cli/course_verbs.h"
#include "cli/verb.h"
#include "cli/verbs.h"
#include "edit/course_edits.h"

namespace uddrag::cli {
namespace {

std::string lines_of(const std::vector<std::string>& remarks) {
  std::string lines;
  for (const std::string& remark : remarks) lines += remark + "\n";
  return lines;
}

void add_template(CLI::App& verb, Program& program) {
  struct Options {
    std::string project, name = "modules", title, coder;
  };
  auto o = std::make_shared<Options>();
  std::vector<std::string> names;
  for (const app::CourseTemplateInfo& one : app::course_templates()) names.emplace_back(one.name);
  CLI::App* below = verb.add_subcommand("template", "Begin a course with the sections of a kind");
  below->add_option("project", o->project, "The project")->required();
  below->add_option("--kind", o->name, fmt::format("{}", fmt::join(names, ", ")))
      ->capture_default_str()
      ->check(CLI::IsMember(names));
  below->add_option("--title", o->title, "Title of the course; otherwise that of the project");
  below->add_option("--coder", o->coder, "Initials of who does it");
  below->callback([o, &program] {
    program.run = [o] {
      const auto session = open_for_writing(o->project, o->coder);
      for (const app::CourseTemplateInfo& one : app::course_templates()) {
        if (one.name != o->name) continue;
        edit::Together all = app::course_from_template(session->read(), one.which, o->title);
        if (const auto refusal = session->run(all)) return refused(*refusal);
      }
      return 0;
    };
  });
}

void add_dump_of_courses(CLI::App& verb, Program& program) {
  auto project = std::make_shared<std::string>();
  CLI::App* below = verb.add_subcommand("dump", "All courses as JSON");
  below->add_option("project", *project, "The project")->required();
  below->callback([project, &program] {
    program.run = [project] {
      print(app::dump_courses(open_for_reading(*project)->read()));
      return 0;
    };
  });
}

void add_how_made(CLI::App& verb, Program& program) {
  struct Options {
    std::string project, language, title, coder;
    bool fill = false;
  };
  auto o = std::make_shared<Options>();
  CLI::App* below = verb.add_subcommand(
      "how-made", "A draft of \"How it was made\" from what the project holds, as Markdown");
  below->add_option("project", o->project, "The project")->required();
  below->add_option("--language", o->language, "da or en; otherwise the project's");
  below->add_flag("--fill", o->fill,
                  "Put it into the course's section, where it follows the project until somebody "
                  "writes in it");
  below->add_option("--course", o->title, "Which course, where there are several");
  below->add_option("--coder", o->coder, "Initials of who does it");
  below->callback([o, &program] {
    program.run = [o] {
      if (o->fill) {
        const auto writing = open_for_writing(o->project, o->coder);
        const auto course = course_called(writing->read(), o->title, o->project);
        edit::AddBlock add(app::how_made_block(writing->read(), course));
        const auto refusal = writing->run(add);
        return refusal ? refused(*refusal) : 0;
      }
      const auto session = open_for_reading(o->project);
      const store::Reader& read = session->read();
      print(app::how_made(read, o->language.empty() ? read.project().language : o->language));
      return 0;
    };
  });
}

}  // namespace

void add_course(CLI::App& app, Program& program) {
  struct Options {
    std::string project, file;
    bool json_out = false;
  };
  auto o = std::make_shared<Options>();
  CLI::App* verb = app.add_subcommand("course", "Courses");
  verb->require_subcommand(1);
  add_template(*verb, program);
  add_dump_of_courses(*verb, program);
  add_course_balance(*verb, program);
  add_course_set(*verb, program);
  add_course_review(*verb, program);
  add_how_made(*verb, program);
  CLI::App* below =
      verb->add_subcommand("import", "Take in a course written as Markdown; all or nothing");
  below->add_option("project", o->project, "The project")->required();
  below->add_option("file", o->file, "The Markdown file")->required();
  below->add_flag("--json", o->json_out, "Result as JSON");
  below->callback([o, &program] {
    program.run = [o] {
      const std::string bytes = base::read_file(o->file, 16ull << 20);
      const auto session = open_for_writing(o->project);
      const app::CourseOutcome outcome = app::import_course(*session, bytes, o->file);
      if (o->json_out)
        print(nlohmann::ordered_json{{"sections", outcome.sections},
                                     {"blocks", outcome.blocks},
                                     {"excerpts", outcome.excerpts},
                                     {"held", outcome.held},
                                     {"remarks", outcome.remarks}}
                  .dump(1) +
              "\n");
      else
        print(fmt::format("{} sections, {} blocks, {} excerpts ({} to be reviewed first)\n{}",
                          outcome.sections, outcome.blocks, outcome.excerpts, outcome.held,
                          lines_of(outcome.remarks)));
      return 0;
    };
  });
}

}  // namespace uddrag::cli
