// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <nlohmann/json.hpp>

#include "app/name_suggestions.h"
#include "cli/table_verb.h"
#include "cli/verb.h"
#include "cli/verbs.h"
#include "edit/participant_edits.h"

namespace uddrag::cli {
namespace {

struct PseudonymsOptions {
  std::string project, original, coder;
  std::optional<std::string> replacement, kind, scope;
  std::vector<std::string> forms;
  bool remove = false, json_out = false;
};

int list(const PseudonymsOptions& o) {
  const auto session = open_for_reading(o.project);
  nlohmann::ordered_json all = nlohmann::ordered_json::array();
  for (const model::PseudonymTerm& term : session->read().pseudonym_terms()) {
    all.push_back({{"original", term.original},
                   {"replacement", term.replacement},
                   {"kind", term.kind},
                   {"forms", term.forms},
                   {"scope", term.scope}});
    if (!o.json_out)
      print(fmt::format("{}\t{}\t{}\t{}\t{}\n", term.original, term.replacement, term.kind,
                        fmt::join(term.forms, "; "), term.scope));
  }
  if (o.json_out) print(all.dump(1) + "\n");
  return 0;
}

int suggest(const PseudonymsOptions& o) {
  const auto session = open_for_reading(o.project);
  nlohmann::ordered_json all = nlohmann::ordered_json::array();
  for (const app::NameSuggestion& one : app::suggest_names(session->read())) {
    all.push_back({{"name", one.name},
                   {"count", one.count},
                   {"document", one.document},
                   {"context", one.context},
                   {"of_speaker", one.of_speaker}});
    if (!o.json_out)
      print(fmt::format("{}\t{}\t{}\t{}\n", one.name, one.count, one.document, one.context));
  }
  if (o.json_out) print(all.dump(1) + "\n");
  return 0;
}

std::optional<model::PseudonymTerm> known(const store::Reader& read, const std::string& original) {
  for (const model::PseudonymTerm& term : read.pseudonym_terms())
    if (term.original == original) return term;
  return std::nullopt;
}

int set(const PseudonymsOptions& o) {
  const auto session = open_for_writing(o.project, o.coder);
  const auto there = known(session->read(), o.original);
  if (o.remove && !there)
    throw base::Error(base::ErrorKind::bad_input, "The list has no \"" + o.original + "\".",
                      o.project);
  model::PseudonymTerm term = there.value_or(
      model::PseudonymTerm{model::PseudonymTermId::make(), o.original, "", "", {}, ""});
  if (o.replacement) term.replacement = *o.replacement;
  if (o.kind) term.kind = *o.kind;
  if (o.scope) term.scope = *o.scope == "every" ? "" : *o.scope;
  if (!o.forms.empty()) term.forms = o.forms;
  edit::SavePseudonym save(term);
  edit::RemovePseudonym remove(term.id);
  const auto refusal =
      session->run(o.remove ? static_cast<store::Edit&>(remove) : static_cast<store::Edit&>(save));
  return refusal ? refused(*refusal) : 0;
}

CLI::App* add_reading(CLI::App& verb, const char* name, const char* help,
                      const std::shared_ptr<PseudonymsOptions>& o) {
  CLI::App* below = verb.add_subcommand(name, help);
  below->add_option("project", o->project, "The project")->required();
  below->add_flag("--json", o->json_out, "As JSON");
  return below;
}

void add_set(CLI::App& verb, Program& program) {
  auto o = std::make_shared<PseudonymsOptions>();
  CLI::App* below = verb.add_subcommand("set", "Put one on the list, change it, or take it off");
  below->add_option("project", o->project, "The project")->required();
  below->add_option("--original", o->original, "As it stands in the transcripts")->required();
  below->add_option("--replacement", o->replacement, "What stands instead in outputs");
  below->add_option("--kind", o->kind, "person, place, organisation, other");
  below->add_option("--form", o->forms, "Another written form of the original; may be repeated");
  below->add_option("--scope", o->scope, "For which courses: every, open, closed")
      ->check(CLI::IsMember({"every", "open", "closed"}));
  below->add_flag("--remove", o->remove, "Take it off the list");
  below->add_option("--coder", o->coder, "Initials of who does it");
  below->callback([o, &program] { program.run = [o] { return set(*o); }; });
}

}  // namespace

void add_pseudonyms(CLI::App& app, Program& program) {
  auto o = std::make_shared<PseudonymsOptions>();
  CLI::App* verb =
      app.add_subcommand("pseudonyms", "What must not be named, and what stands instead");
  verb->require_subcommand(1);
  add_table_import(*verb, program, app::import_pseudonyms,
                   "original, replacement [, kind, forms, scope]");
  add_reading(*verb, "list", "The whole list", o)->callback([o, &program] {
    program.run = [o] { return list(*o); };
  });
  add_reading(*verb, "suggest", "Names in the transcripts that the list does not have", o)
      ->callback([o, &program] { program.run = [o] { return suggest(*o); }; });
  add_set(*verb, program);
}

}  // namespace uddrag::cli
