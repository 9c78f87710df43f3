// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>

#include "app/memo_rows.h"
#include "base/file.h"
#include "cli/verb.h"
#include "cli/verbs.h"
#include "edit/memo_edits.h"

namespace uddrag::cli {
namespace {

using base::Error;
using base::ErrorKind;

constexpr std::uint64_t largest_text = 16ull << 20;  // bytes

struct MemoOptions {
  std::string project, on, id, file, coder;
  std::int64_t turn = 0;
  std::optional<std::string> text, title, kind;
};

/// What is given stands in the memo; what is not given stays.
void fill(model::Memo& memo, const MemoOptions& o) {
  if (o.text) memo.body = *o.text;
  if (!o.file.empty()) memo.body = base::read_file(o.file, largest_text);
  if (o.title) memo.title = *o.title;
  if (o.kind) memo.kind = *o.kind;
}

/// By its id, or by the beginning of its id where that says it.
model::Memo memo_called(const store::Reader& read, const MemoOptions& o) {
  std::optional<model::Memo> found;
  for (model::Memo& memo : read.memos()) {
    if (!base::to_string(memo.id).starts_with(o.id)) continue;
    if (found)
      throw Error(ErrorKind::bad_input, "Several memos begin with " + o.id + ".", o.project);
    found = std::move(memo);
  }
  if (!found || o.id.empty())
    throw Error(ErrorKind::bad_input, "There is no memo " + o.id + "; \"memos\" lists them.",
                o.project);
  return *found;
}

int add(const MemoOptions& o) {
  const auto session = open_for_writing(o.project, o.coder);
  const auto on = app::memo_target(session->read(), o.on, o.turn);
  if (!on)
    throw Error(ErrorKind::bad_input,
                o.turn ? "There is no turn " + std::to_string(o.turn) + " in \"" + o.on + "\"."
                       : "Nothing is called \"" + o.on +
                             "\": no document, code or participant, and no quote such as "
                             "\"Interview 3 #12\".",
                o.project);
  model::Memo memo;
  memo.id = model::MemoId::make();
  memo.target = on->kind;
  memo.target_id = on->id;
  fill(memo, o);
  edit::SaveMemo save(memo);
  if (const auto refusal = session->run(save)) return refused(*refusal);
  print(base::to_string(memo.id) + "\n");
  return 0;
}

int change(const MemoOptions& o) {
  const auto session = open_for_writing(o.project, o.coder);
  model::Memo memo = memo_called(session->read(), o);
  fill(memo, o);
  edit::SaveMemo save(memo);
  if (const auto refusal = session->run(save)) return refused(*refusal);
  return 0;
}

int remove(const MemoOptions& o) {
  const auto session = open_for_writing(o.project, o.coder);
  edit::DeleteMemo gone(memo_called(session->read(), o).id);
  if (const auto refusal = session->run(gone)) return refused(*refusal);
  return 0;
}

void add_words(CLI::App& verb, const std::shared_ptr<MemoOptions>& o) {
  auto* text = verb.add_option(
      "--text", o->text, "Markdown; [[Name]] links to a code, document, participant or quote");
  verb.add_option("--file", o->file, "The text from a file")->excludes(text);
  verb.add_option("--title", o->title, "Its title");
  verb.add_option("--kind", o->kind, "theoretical, method, reflection, to do, or one of your own");
}

}  // namespace

void add_memo(CLI::App& app, Program& program) {
  auto o = std::make_shared<MemoOptions>();
  CLI::App* verb = app.add_subcommand("memo", "Write, change or remove a memo");
  verb->require_subcommand(1);
  const auto below = [&](const char* name, const char* help, int (*run)(const MemoOptions&)) {
    CLI::App* made = verb->add_subcommand(name, help);
    made->add_option("project", o->project, "The project")->required();
    made->add_option("--coder", o->coder, "Initials of who does it; made where they are new");
    made->callback([=, &program] { program.run = [=] { return run(*o); }; });
    return made;
  };
  CLI::App* adds = below("add", "Write a memo; prints its id", add);
  adds->add_option("--on", o->on,
                   "What it is on: a code, document or participant by its name, a quote such as "
                   "\"Interview 3 #12\"; the project where not given");
  adds->add_option("--turn", o->turn, "A turn of the document, from 1")->check(CLI::PositiveNumber);
  add_words(*adds, o);
  CLI::App* edits = below("edit", "Change a memo; what is not given stays", change);
  edits->add_option("id", o->id, "Its id, or the beginning of it")->required();
  add_words(*edits, o);
  below("remove", "Remove a memo", remove)
      ->add_option("id", o->id, "Its id, or the beginning of it")
      ->required();
}

}  // namespace uddrag::cli
