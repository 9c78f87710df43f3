// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/kinds.h"
#include "edit/text_edits.h"
#include "edit/text_renewal.h"
#include "text/boundaries.h"

namespace uddrag::edit::testing {
namespace {

using text::Pos;
using text::Span;

std::vector<model::Turn> all_turns(const Reader& read) {
  std::vector<model::Turn> all;
  for (const model::Document& document : read.documents())
    for (const model::Turn& turn : read.turns(document.id)) all.push_back(turn);
  return all;
}

/// A place inside a turn, on a grapheme border.
Pos some_place(const Reader& read, const model::Turn& turn, SeededRandom& random) {
  const auto length = static_cast<std::uint64_t>(turn.span.length());
  const Pos at = turn.span.start + static_cast<std::int64_t>(random.below(length + 1));
  return text::snap_to_graphemes(read.document_text(*read.document(turn.document)), {at, at}).start;
}

MadeEdit replace_text(const Reader& read, SeededRandom& random) {
  const auto turns = all_turns(read);
  if (turns.empty()) return {};
  const model::Turn turn = one_of(turns, random);
  const Pos start = some_place(read, turn, random);
  const Pos end = std::min(turn.span.end, start + static_cast<std::int64_t>(random.below(12)));
  const Span removed = text::snap_to_graphemes(read.document_text(*read.document(turn.document)),
                                               {start, std::max(start, end)});
  return made<ReplaceText>(
      turn.document,
      std::vector<text::Splice>{{removed, one_in(4, random) ? "" : some_words(random, 2)}});
}

/// The text with some of its words replaced, and turns anew: a line each.
MadeEdit renew_text(const Reader& read, SeededRandom& random) {
  const auto documents = read.documents();
  if (documents.empty()) return {};
  const model::Document document = one_of(documents, random);
  NewText next;
  const std::string before = read.document_text(document).utf8();
  std::string line;
  const auto end_line = [&] {
    if (one_in(8, random)) line += " " + some_words(random, 2);
    if (!line.empty() && !one_in(15, random)) next.text += (next.text.empty() ? "" : "\n") + line;
    line.clear();
  };
  for (const char c : before + "\n")
    if (c == '\n')
      end_line();
    else
      line += c;
  if (next.text.empty()) return {};
  const text::Text text(next.text);
  Pos start;
  for (Pos at; at <= text.size(); ++at)
    if (at == text.size() || text.at(at) == U'\n') {
      if (at > start)
        next.turns.push_back({{start, at}, one_in(3, random) ? "" : some_name(random, "R")});
      start = at + 1;
    }
  if (one_in(2, random)) next.styles.push_back({{Pos(0), std::min(Pos(3), text.size())}, "bold"});
  next.source_name = "anew.txt";
  return made<RenewText>(document.id, std::move(next));
}

MadeEdit split_turn(const Reader& read, SeededRandom& random) {
  const auto turns = all_turns(read);
  if (turns.empty()) return {};
  const model::Turn turn = one_of(turns, random);
  return made<SplitTurn>(turn.id, some_place(read, turn, random));
}

MadeEdit add_turn(const Reader& read, SeededRandom& random) {
  const auto documents = read.documents();
  const auto turns = all_turns(read);
  if (documents.empty()) return {};
  const std::string words = some_words(random, 4), speaker = some_name(random, "S");
  const auto start = one_in(2, random) ? std::optional<base::Millis>(4000) : std::nullopt;
  if (turns.empty() || one_in(3, random))
    return made<AddTurn>(one_of(documents, random).id, model::TurnId{}, words, "", start);
  const model::Turn behind = one_of(turns, random);
  return made<AddTurn>(behind.document, behind.id, words, speaker, start);
}

MadeEdit join_turns(const Reader& read, SeededRandom& random) {
  const auto turns = all_turns(read);
  return turns.empty() ? MadeEdit() : made<JoinTurns>(one_of(turns, random).id);
}

MadeEdit remove_turn(const Reader& read, SeededRandom& random) {
  const auto turns = all_turns(read);
  return turns.size() < 6 ? MadeEdit() : made<RemoveTurn>(one_of(turns, random).id);
}

MadeEdit set_speaker(const Reader& read, SeededRandom& random) {
  const auto turns = all_turns(read);
  if (turns.empty()) return {};
  return made<SetSpeaker>(std::vector{one_of(turns, random).id},
                          one_in(3, random) ? "" : some_name(random, "S"));
}

MadeEdit rename_speaker(const Reader& read, SeededRandom& random) {
  const auto speakers = read.speakers();
  if (speakers.empty()) return {};
  const std::string label =
      one_in(2, random) ? one_of(speakers, random).label : some_name(random, "Taler");
  return made<RenameSpeaker>(one_of(speakers, random).id, label);
}

MadeEdit set_time(const Reader& read, SeededRandom& random) {
  const auto turns = all_turns(read);
  if (turns.empty()) return {};
  const auto start = static_cast<base::Millis>(random.below(3600000));
  return made<SetTurnTime>(one_of(turns, random).id, start,
                           one_in(2, random) ? std::optional(start + 900) : std::nullopt);
}

}  // namespace

std::vector<Kind> text_kinds() {
  return {{"text.replace", replace_text},
          {"text.renew", renew_text},
          {"turn.split", split_turn},
          {"turn.join", join_turns},
          {"turn.remove", remove_turn},
          {"turn.speaker", set_speaker},
          {"speaker.rename", rename_speaker},
          {"turn.time", set_time},
          {"turn.add", add_turn}};
}

}  // namespace uddrag::edit::testing
