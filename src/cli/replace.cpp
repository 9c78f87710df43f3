// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/replace.h"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <map>
#include <nlohmann/json.hpp>

#include "cli/document_called.h"
#include "cli/verb.h"
#include "cli/verbs.h"

namespace uddrag::cli {
namespace {

struct ReplaceOptions {
  std::string project, coder;
  std::vector<std::string> documents;
  app::ReplaceWish wish;
  bool ignore_case = false, dry_run = false, json_out = false;
};

void show(const store::Reader& read, const app::Replacements& found, bool as_json) {
  std::map<model::DocumentId, std::string> names;
  for (const model::Document& document : read.documents()) names[document.id] = document.name;
  nlohmann::ordered_json all = nlohmann::ordered_json::array();
  for (const app::Replacement& place : found.places)
    if (as_json)
      all.push_back({{"document", names[place.document]},
                     {"start", place.splice.removed.start.value},
                     {"end", place.splice.removed.end.value},
                     {"found", place.found},
                     {"replacement", place.splice.inserted}});
    else
      print(fmt::format("{}\t{}[{} -> {}]{}\n", names[place.document], place.before, place.found,
                        place.splice.inserted, place.after));
  if (as_json) print(all.dump(1) + "\n");
  for (const std::string& name : found.locked) note(name + " is locked; it is left as it is.");
  if (found.across_turns > 0)
    note(fmt::format("{} places reach over the border of a turn; they are left as they are.",
                     found.across_turns));
}

int replace(ReplaceOptions o) {
  const auto session =
      o.dry_run ? open_for_reading(o.project) : open_for_writing(o.project, o.coder);
  o.wish.match_case = !o.ignore_case;
  for (const std::string& name : o.documents)
    o.wish.documents.push_back(document_called(session->read(), name, o.project).id);
  const app::Replacements found = app::find_replacements(session->read(), o.wish);
  show(session->read(), found, o.json_out);
  if (o.dry_run || found.places.empty()) return 0;
  if (const auto refusal = app::replace_all(*session, o.wish, found.places))
    return refused(*refusal);
  note(fmt::format("{} places replaced.", found.places.size()));
  return 0;
}

}  // namespace

void add_replace(CLI::App& app, Program& program) {
  auto o = std::make_shared<ReplaceOptions>();
  CLI::App* verb = app.add_subcommand("replace", "Find and replace in transcripts; codings follow");
  verb->add_option("project", o->project, "The project")->required();
  verb->add_option("--find", o->wish.find, "The words to find")->required();
  verb->add_option("--with", o->wish.with, "What takes their place")->required();
  verb->add_option("--document", o->documents, "Only in this document; several may be given");
  verb->add_flag("--ignore-case", o->ignore_case, "Case and accents do not count");
  verb->add_flag("--whole-word", o->wish.whole_word, "Whole words only");
  verb->add_flag("--regex", o->wish.regex, "A regular expression; $1 in --with is its first group");
  verb->add_flag("--dry-run", o->dry_run, "Show the places and change nothing");
  verb->add_flag("--json", o->json_out, "The places as JSON");
  verb->add_option("--coder", o->coder, "Initials of who corrects; made where they are new");
  verb->callback([=, &program] { program.run = [o] { return replace(*o); }; });
}

}  // namespace uddrag::cli
