// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "app/table_import.h"
#include "cli/document_called.h"
#include "cli/verb.h"
#include "cli/verbs.h"
#include "edit/text_edits.h"
#include "import/times.h"

namespace uddrag::cli {
namespace {

using base::Error;
using base::ErrorKind;

struct CorrectOptions {
  std::string project, document, coder;
  std::int64_t turn = 0;
  std::optional<std::string> words, split_before, speaker, speaker_everywhere, time, end_time;
  bool join = false, remove = false;
};

std::optional<base::Millis> time_of(const std::string& written) {
  if (written.empty()) return std::nullopt;
  std::size_t taken = 0;
  const auto time = importing::parse_time(written, &taken);
  if (!time || taken != written.size())
    throw Error(ErrorKind::bad_input,
                fmt::format("\"{}\" is no time such as 00:12:31 or 12:31.5.", written));
  return time;
}

text::Pos place_of(const store::Reader& read, const model::Turn& turn, const std::string& words) {
  const text::Text text = read.document_text(*read.document(turn.document));
  const text::Text said(std::string(text.slice(turn.span)));
  const auto found = app::find_occurrence(said, words, 1);
  if (!found)
    throw Error(ErrorKind::bad_input, fmt::format("The turn does not say \"{}\".", words));
  return turn.span.start + found->start.value;
}

std::unique_ptr<store::Edit> edit_for(const store::Reader& read, const model::Turn& turn,
                                      const CorrectOptions& o) {
  if (o.words)
    return std::make_unique<edit::ReplaceText>(
        turn.document,
        edit::turn_splices(read.document_text(*read.document(turn.document)), turn, *o.words));
  if (o.split_before)
    return std::make_unique<edit::SplitTurn>(turn.id, place_of(read, turn, *o.split_before));
  if (o.join) return std::make_unique<edit::JoinTurns>(turn.id);
  if (o.remove) return std::make_unique<edit::RemoveTurn>(turn.id);
  if (o.speaker) return std::make_unique<edit::SetSpeaker>(std::vector{turn.id}, *o.speaker);
  if (o.speaker_everywhere)
    return std::make_unique<edit::RenameSpeaker>(turn.speaker, *o.speaker_everywhere);
  return std::make_unique<edit::SetTurnTime>(turn.id, o.time ? time_of(*o.time) : turn.time_start,
                                             o.end_time ? time_of(*o.end_time) : turn.time_end);
}

/// Quotes that were shortened or lost are named: nothing goes without a word.
void say_worries(const std::vector<edit::QuoteChange>& worries) {
  for (const edit::QuoteChange& quote : worries)
    note(fmt::format("quote {}: {}: \"{}\"", quote.before.number,
                     quote.fate == text::Fate::lost ? "lost" : "shortened", quote.before.text));
}

int correct(const CorrectOptions& o) {
  const auto session = open_for_writing(o.project, o.coder);
  const store::Reader& read = session->read();
  const model::Document document = document_called(read, o.document, o.project);
  const auto turns = read.turns(document.id);
  if (o.turn > static_cast<std::int64_t>(turns.size()))
    throw Error(ErrorKind::bad_input,
                fmt::format("\"{}\" has {} turns.", document.name, turns.size()), o.project);
  const model::Turn& turn = turns[static_cast<std::size_t>(o.turn - 1)];
  std::vector<edit::QuoteChange> worries;
  if (o.words || o.remove) {
    const auto planned =
        o.remove ? edit::plan_remove_turn(read, turn.id)
                 : edit::plan_text_change(
                       read, document.id,
                       edit::turn_splices(read.document_text(document), turn, *o.words));
    if (const auto* change = std::get_if<edit::TextChange>(&planned)) worries = change->worries();
  }
  const auto change = edit_for(read, turn, o);
  if (const auto refusal = session->run(*change)) return refused(*refusal);
  say_worries(worries);
  return 0;
}

}  // namespace

void add_correct(CLI::App& app, Program& program) {
  auto o = std::make_shared<CorrectOptions>();
  CLI::App* verb = app.add_subcommand("correct", "Correct a turn of a transcript; codings follow");
  verb->add_option("project", o->project, "The project")->required();
  verb->add_option("--document", o->document, "Name of the document or of its file")->required();
  verb->add_option("--turn", o->turn, "Number of the turn, from 1")
      ->required()
      ->check(CLI::PositiveNumber);
  verb->add_option("--coder", o->coder, "Initials of who corrects; made where they are new");
  CLI::Option_group* what = verb->add_option_group("What");
  what->add_option("--text", o->words, "The turn's words anew");
  what->add_option("--split-before", o->split_before, "Make two turns: before these words");
  what->add_flag("--join", o->join, "Join it with the next turn");
  what->add_flag("--remove", o->remove, "Remove it with its words");
  what->add_option("--speaker", o->speaker, "Who speaks in this turn; empty: nobody named");
  what->add_option("--rename-speaker", o->speaker_everywhere,
                   "Another label for its speaker, in the whole document");
  what->add_option("--time", o->time, "When it begins, such as 00:12:31; empty: not known");
  what->add_option("--end-time", o->end_time, "When it ends");
  what->require_option(1, 2);
  verb->callback([=, &program] { program.run = [o] { return correct(*o); }; });
}

}  // namespace uddrag::cli
