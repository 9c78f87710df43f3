// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "app/excerpt_export.h"
#include "app/table_import.h"
#include "cli/verb.h"
#include "cli/verbs.h"

namespace uddrag::cli {
namespace {

struct ExcerptsOptions {
  std::string project, format = "csv", file, containing;
  std::vector<std::string> codes, groups, documents, coders;
  bool starred = false, only = false, semicolon = false, pseudonyms = false, json_out = false;
};

using base::Error;
using base::ErrorKind;

query::Filter filter_of(const store::Reader& read, const ExcerptsOptions& o) {
  query::Filter filter;
  filter.with_children = !o.only;
  filter.starred = o.starred;
  filter.containing = o.containing;
  const auto missing = [&](const char* what, const std::string& name) {
    throw Error(ErrorKind::bad_input, fmt::format("There is no {} \"{}\", or several.", what, name),
                o.project);
  };
  for (const std::string& name : o.codes) {
    const auto code = app::code_named(read.codes(), name);
    if (!code) missing("code", name);
    filter.codes.push_back(code->id);
  }
  for (const std::string& name : o.groups) {
    std::optional<model::DocumentGroupId> id;
    for (const auto& group : read.groups())
      if (group.name == name) id = group.id;
    if (!id) missing("group", name);
    filter.groups.push_back(*id);
  }
  for (const std::string& name : o.documents) {
    const auto document = read.document_named(name);
    if (!document) missing("document", name);
    filter.documents.push_back(document->id);
  }
  for (const std::string& name : o.coders) {
    const auto coder = read.coder_named(name);
    if (!coder) missing("coder", name);
    filter.coders.push_back(coder->id);
  }
  return filter;
}

std::string title_of(const store::Reader& read, const ExcerptsOptions& o) {
  std::string title = read.project().title;
  for (const std::string& code : o.codes) title += " · " + code;
  return title;
}

int run_excerpts(const ExcerptsOptions& o) {
  const auto session = open_for_reading(o.project);
  const store::Reader& read = session->read();
  app::ListOptions options;
  options.format = *exporting::excerpt_format(o.json_out ? "json" : o.format);
  options.pseudonyms = o.pseudonyms;
  if (o.semicolon) options.csv = {';', true, true};
  const auto list = app::list_excerpts(read, filter_of(read, o), title_of(read, o), options);
  deliver(list.bytes, o.file);
  note(fmt::format("{} excerpts", list.count));
  return 0;
}

}  // namespace

void add_excerpts(CLI::App& app, Program& program) {
  auto o = std::make_shared<ExcerptsOptions>();
  CLI::App* verb =
      app.add_subcommand("excerpts", "The quotes that fit, with their source, codes and memos");
  verb->add_option("project", o->project, "The project")->required();
  verb->add_option("--code", o->codes,
                   "Code by name or path, with all below it; several: any of them");
  verb->add_flag("--only", o->only, "A code without those below it");
  verb->add_option("--group", o->groups, "Group of documents");
  verb->add_option("--document", o->documents, "Document");
  verb->add_option("--coder", o->coders, "Coder by initials");
  verb->add_option("--containing", o->containing, "Words in the quote");
  verb->add_flag("--starred", o->starred, "Only starred quotes");
  auto* format = verb->add_option("--format", o->format, "csv, json, md, html, docx or xlsx")
                     ->capture_default_str()
                     ->check(CLI::IsMember({"csv", "json", "md", "html", "docx", "xlsx"}));
  verb->add_flag("--json", o->json_out, "The same as --format json")->excludes(format);
  verb->add_flag("--excel", o->semicolon,
                 "CSV with ; and a byte order mark, as a Danish Excel wants it");
  verb->add_flag("--pseudonyms", o->pseudonyms,
                 "Replace the names on the list of pseudonyms; otherwise names stand as in the "
                 "transcripts, since the table is the researchers' own");
  verb->add_option("-o,--output", o->file, "File to write; standard output where not given");
  verb->callback([=, &program] {
    if ((o->format == "docx" || o->format == "xlsx") && o->file.empty())
      throw CLI::ValidationError("--format " + o->format, "needs -o FILE");
    program.run = [o] { return run_excerpts(*o); };
  });
}

}  // namespace uddrag::cli
