// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <nlohmann/json.hpp>

#include "app/withdrawal.h"
#include "base/clock.h"
#include "cli/verb.h"
#include "cli/verbs.h"

namespace uddrag::cli {
namespace {

using Json = nlohmann::ordered_json;

struct WithdrawOptions {
  std::string project, participant, evidence, coder;
  std::vector<std::string> uses;
  bool dry_run = false, json_out = false;
};

std::string kind_words(const app::WithdrawnBlock& one) {
  return std::string(model::kind_of(one.block.body)) +
         (one.excerpt.nil() ? "" : " (one excerpt; the block stays)");
}

void print_words(const app::Withdrawal& what) {
  for (const app::WithdrawnQuote& one : what.quotes)
    print(fmt::format("quote\t{} #{}\t{} codings{}\n", one.document, one.quote.number, one.codings,
                      one.quote.starred ? "\tstarred" : ""));
  for (const app::WithdrawnBlock& one : what.blocks)
    print(fmt::format("course\t{}\t{}\t{}\t{}\n", one.course, one.section, kind_words(one),
                      one.words));
  for (const app::ExportRecord& one : what.exports)
    print(fmt::format("replace\t{}\t{}\t{}\t{}\n", base::iso_time(one.log.at), one.log.format,
                      one.log.edition, one.path));
}

void print_json(const app::Withdrawal& what, bool done) {
  Json quotes = Json::array(), blocks = Json::array(), exports = Json::array();
  for (const app::WithdrawnQuote& one : what.quotes)
    quotes.push_back({{"id", base::to_string(one.quote.id)},
                      {"document", one.document},
                      {"number", one.quote.number},
                      {"codings", one.codings},
                      {"starred", one.quote.starred}});
  for (const app::WithdrawnBlock& one : what.blocks)
    blocks.push_back({{"course", one.course},
                      {"section", one.section},
                      {"block", base::to_string(one.block.id)},
                      {"kind", model::kind_of(one.block.body)},
                      {"block_goes", one.excerpt.nil()},
                      {"words", one.words}});
  for (const app::ExportRecord& one : what.exports)
    exports.push_back({{"at", base::iso_time(one.log.at)},
                       {"course", one.course},
                       {"format", one.log.format},
                       {"edition", one.log.edition},
                       {"path", one.path}});
  print(Json{{"participant", what.participant.label},
             {"done", done},
             {"quotes", quotes},
             {"codings", what.codings},
             {"courses", blocks},
             {"exports_to_replace", exports}}
            .dump(1, ' ', false, Json::error_handler_t::replace) +
        "\n");
}

app::Withdrawal asked(const store::Reader& read, const WithdrawOptions& o) {
  app::Withdrawal what = app::withdrawal_of(read, app::participant_called(read, o.participant).id,
                                            std::filesystem::absolute(o.project).parent_path());
  what.evidence = o.evidence;
  if (!o.uses.empty()) what.uses.clear();
  for (const std::string& use : o.uses) what.uses.push_back(*model::from_name<model::Use>(use));
  return what;
}

int run_withdraw(const WithdrawOptions& o) {
  const auto session =
      o.dry_run ? open_for_reading(o.project) : open_for_writing(o.project, o.coder);
  const app::Withdrawal what = asked(session->read(), o);
  if (!o.dry_run)
    if (const auto refusal = app::withdraw(*session, what)) return refused(*refusal);
  if (o.json_out)
    print_json(what, !o.dry_run);
  else
    print_words(what);
  note(fmt::format("{}: {} quotes with {} codings, {} places in courses, {} exports to replace{}",
                   o.participant, what.quotes.size(), what.codings, what.blocks.size(),
                   what.exports.size(), o.dry_run ? "; nothing was changed" : ""));
  return 0;
}

}  // namespace

void add_withdraw(CLI::App& app, Program& program) {
  auto o = std::make_shared<WithdrawOptions>();
  CLI::App* verb = app.add_subcommand(
      "withdraw", "A participant takes the consent back: out of the courses, in one action");
  verb->add_option("project", o->project, "The project")->required();
  verb->add_option("participant", o->participant, "Label or pseudonym")->required();
  verb->add_flag("--dry-run", o->dry_run, "Only say what it touches");
  verb->add_option("--use", o->uses,
                   "Withdrawn for: research, publication, teaching, archive; may be repeated "
                   "(publication and teaching where it is not said)")
      ->check(CLI::IsMember({"research", "publication", "teaching", "archive"}));
  verb->add_option("--evidence", o->evidence, "Where the withdrawal can be seen");
  verb->add_option("--coder", o->coder, "Initials of who does it");
  verb->add_flag("--json", o->json_out, "As JSON");
  verb->callback([o, &program] { program.run = [o] { return run_withdraw(*o); }; });
}

}  // namespace uddrag::cli
