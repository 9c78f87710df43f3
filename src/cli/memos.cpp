// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <nlohmann/json.hpp>

#include "app/memo_rows.h"
#include "cli/table_verb.h"
#include "cli/verb.h"
#include "cli/verbs.h"

namespace uddrag::cli {
namespace {

struct MemosOptions {
  std::string project, kind, target, format = "md", file;
  bool json_out = false, semicolon = false;
};

std::vector<exporting::MemoRow> rows_of(const store::Reader& read, const MemosOptions& o) {
  const std::string language = read.project().language;
  std::vector<exporting::MemoRow> rows;
  for (const app::ListedMemo& memo : app::list_memos(read))
    if ((o.kind.empty() || memo.memo.kind == o.kind) &&
        (o.target.empty() || model::name(memo.memo.target) == o.target))
      rows.push_back(app::memo_row(memo, language));
  return rows;
}

int list(const MemosOptions& o) {
  const auto session = open_for_reading(o.project);
  const auto rows = rows_of(session->read(), o);
  if (o.json_out) {
    print(exporting::write_memos(rows, exporting::ExcerptFormat::json,
                                 session->read().project().title,
                                 session->read().project().language));
    return 0;
  }
  for (const exporting::MemoRow& row : rows)
    print(fmt::format("{}\t{}\t{}\t{}\t{}\t{}\t{}\n", row.id, row.date, row.coder, row.target,
                      row.on, row.kind, row.heading));
  return 0;
}

int write(const MemosOptions& o) {
  const auto session = open_for_reading(o.project);
  const auto project = session->read().project();
  const auto rows = rows_of(session->read(), o);
  base::CsvOptions csv;
  if (o.semicolon) csv = {';', true, true};
  deliver(exporting::write_memos(rows, *exporting::excerpt_format(o.format), project.title,
                                 project.language, csv),
          o.file);
  note(fmt::format("{} memos", rows.size()));
  return 0;
}

void add_filter(CLI::App& verb, const std::shared_ptr<MemosOptions>& o) {
  verb.add_option("--kind", o->kind, "Only this kind: reflection, to do …");
  verb.add_option("--target", o->target, "Only those on: project, document, turn, quote, code …")
      ->check(CLI::IsMember(
          {"project", "document", "turn", "quote", "code", "participant", "section", "coding"}));
}

}  // namespace

void add_memos(CLI::App& app, Program& program) {
  auto o = std::make_shared<MemosOptions>();
  CLI::App* verb = app.add_subcommand("memos", "List memos, hand them out, or take them in");
  auto* project = verb->add_option("project", o->project, "The project");
  add_filter(*verb, o);
  verb->add_flag("--json", o->json_out, "As JSON");
  add_table_import(*verb, program, app::import_memos,
                   "target_type, target, text [, kind, title, author, date, turn]");
  CLI::App* out = verb->add_subcommand("export", "All memos that fit, as one file");
  out->add_option("project", o->project, "The project")->required();
  add_filter(*out, o);
  out->add_option("--format", o->format, "csv, json, md, html, docx or xlsx")
      ->capture_default_str()
      ->check(CLI::IsMember({"csv", "json", "md", "html", "docx", "xlsx"}));
  out->add_flag("--excel", o->semicolon,
                "CSV with ; and a byte order mark, as a Danish Excel wants it");
  out->add_option("-o,--output", o->file, "File to write; standard output where not given");
  out->callback([=, &program] {
    if ((o->format == "docx" || o->format == "xlsx") && o->file.empty())
      throw CLI::ValidationError("--format " + o->format, "needs -o FILE");
    program.run = [o] { return write(*o); };
  });
  verb->callback([=, &program] {
    if (!verb->get_subcommands().empty()) return;
    if (project->count() == 0) throw CLI::RequiredError("project");
    program.run = [o] { return list(*o); };
  });
}

}  // namespace uddrag::cli
