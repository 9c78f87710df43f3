// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/text_edits.h"

#include <algorithm>

#include "edit/together.h"
#include "text/boundaries.h"
#include "text/utf8.h"

namespace uddrag::edit {
namespace {

using model::Refusal;
using text::Pos;
using text::Span;
using text::Splice;

Verdict verdict(const PlannedChange& planned) {
  if (const auto* refusal = std::get_if<Refusal>(&planned)) return *refusal;
  return allow();
}

TextChange allowed(PlannedChange planned) {
  if (const auto* refusal = std::get_if<Refusal>(&planned)) throw store::RefusedInside{*refusal};
  return std::get<TextChange>(std::move(planned));
}

Refusal turn_gone() {
  return refusal("turn.gone", "The turn is gone.");
}

Verdict check_unlocked(const store::Reader& read, model::DocumentId id) {
  const auto document = read.document(id);
  if (!document) return refuse("document.gone", "The document is gone.");
  if (document->read_only)
    return refuse("document.read_only", "\"{}\" is locked against changes of its text.",
                  document->name);
  return allow();
}

std::size_t index_of(const std::vector<model::Turn>& turns, model::TurnId id) {
  return static_cast<std::size_t>(
      std::find_if(turns.begin(), turns.end(), [&](const auto& turn) { return turn.id == id; }) -
      turns.begin());
}

bool is_space(char32_t c) {
  return c == U' ' || c == U'\n' || c == U'\t' || c == U'\u00A0';
}

/// The white space around a position, within a turn.
Span space_around(const text::Text& text, const model::Turn& turn, Pos at) {
  Span space{at, at};
  while (space.start > turn.span.start && is_space(text.at(space.start - 1)))
    space.start = space.start - 1;
  while (space.end < turn.span.end && is_space(text.at(space.end))) ++space.end;
  return space;
}

}  // namespace

// ---- Words --------------------------------------------------------------------------------------

std::string ReplaceText::arguments() const {
  return arguments_json({{"name", m_name}});
}

Verdict ReplaceText::check(const store::Reader& read) const {
  const auto planned = plan_text_change(read, m_document, m_splices);
  const auto* change = std::get_if<TextChange>(&planned);
  if (change && change->before.utf8() == change->after.utf8())
    return refuse("text.same", "The words are the same.");
  return verdict(planned);
}

void ReplaceText::apply(store::Transaction& tx) {
  const TextChange change = allowed(plan_text_change(tx.read(), m_document, m_splices));
  m_name = change.document.name;
  apply_text_change(tx, change);
}

// ---- Turns --------------------------------------------------------------------------------------

PlannedChange SplitTurn::plan(const store::Reader& read) const {
  const auto turn = read.turn(m_turn);
  if (!turn) return turn_gone();
  const auto document = read.document(turn->document);
  const text::Text text = read.document_text(*document);
  const Span space = space_around(text, *turn, text::snap_to_graphemes(text, {m_at, m_at}).start);
  if (space.start <= turn->span.start || space.end >= turn->span.end)
    return refusal("turn.split_edge", "A turn can be split only between two of its words.");
  auto planned = plan_text_change(read, turn->document, {{space, "\n"}});
  auto* change = std::get_if<TextChange>(&planned);
  if (!change) return planned;
  auto first = change->turns.begin() + static_cast<std::ptrdiff_t>(index_of(change->turns, m_turn));
  model::Turn second = *first;
  second.id = m_second;
  second.span.start = space.start + 1;
  second.time_start.reset();
  first->span.end = space.start;
  first->time_end.reset();
  change->turns.insert(first + 1, second);
  return planned;
}

Verdict SplitTurn::check(const store::Reader& read) const {
  return verdict(plan(read));
}

void SplitTurn::apply(store::Transaction& tx) {
  apply_text_change(tx, allowed(plan(tx.read())));
}

PlannedChange JoinTurns::plan(const store::Reader& read) const {
  const auto turn = read.turn(m_turn);
  if (!turn) return turn_gone();
  auto turns = read.turns(turn->document);
  const std::size_t first = index_of(turns, m_turn);
  if (first + 1 >= turns.size())
    return refusal("turn.last", "There is no turn behind it to join it with.");
  const model::Turn second = turns[first + 1];
  const Span between{turns[first].span.end, second.span.start};
  turns[first].span.end = second.span.end;
  turns[first].time_end = second.time_end;
  turns.erase(turns.begin() + static_cast<std::ptrdiff_t>(first) + 1);
  return plan_text_change(read, turn->document, {{between, " "}}, std::move(turns));
}

Verdict JoinTurns::check(const store::Reader& read) const {
  return verdict(plan(read));
}

void JoinTurns::apply(store::Transaction& tx) {
  const TextChange change = allowed(plan(tx.read()));
  const auto turns = tx.read().turns(change.document.id);
  const model::TurnId second = turns[index_of(turns, m_turn) + 1].id;
  for (model::Memo memo : tx.read().memos_on(model::MemoTarget::turn, second.uuid)) {
    memo.target_id = m_turn.uuid;
    tx.update(memo);
  }
  apply_text_change(tx, change);
}

PlannedChange plan_remove_turn(const store::Reader& read, model::TurnId id) {
  const auto turn = read.turn(id);
  if (!turn) return turn_gone();
  auto turns = read.turns(turn->document);
  const std::size_t i = index_of(turns, id);
  Span removed = turn->span;
  if (i + 1 < turns.size())
    removed.end = turns[i + 1].span.start;
  else if (i > 0)
    removed.start = turns[i - 1].span.end;
  turns.erase(turns.begin() + static_cast<std::ptrdiff_t>(i));
  return plan_text_change(read, turn->document, {{removed, ""}}, std::move(turns));
}

Verdict RemoveTurn::check(const store::Reader& read) const {
  return verdict(plan_remove_turn(read, m_turn));
}

void RemoveTurn::apply(store::Transaction& tx) {
  apply_text_change(tx, allowed(plan_remove_turn(tx.read(), m_turn)));
}

// ---- Who and when -------------------------------------------------------------------------------

namespace {

/// The speaker of that label, made where there is none; nil for an empty label.
model::SpeakerId ensure_speaker(store::Transaction& tx, model::DocumentId document,
                                const std::string& label) {
  if (label.empty()) return {};
  for (const model::Speaker& speaker : tx.read().speakers(document))
    if (speaker.label == label) return speaker.id;
  const model::Speaker made{
      model::SpeakerId::make(), document, label, {}, model::SpeakerRole::participant};
  tx.insert(made);
  return made.id;
}

void remove_silent(store::Transaction& tx, const std::vector<model::SpeakerId>& speakers,
                   model::DocumentId document) {
  const auto turns = tx.read().turns(document);
  for (const model::Speaker& speaker : tx.read().speakers(document)) {
    const auto speaks = [&](const model::Turn& turn) { return turn.speaker == speaker.id; };
    if (std::count(speakers.begin(), speakers.end(), speaker.id) && speaker.participant.nil() &&
        std::none_of(turns.begin(), turns.end(), speaks))
      tx.remove(speaker);
  }
}

}  // namespace

PlannedChange AddTurn::plan(const store::Reader& read, model::SpeakerId speaker) const {
  const std::string clean = text::unify_line_ends(m_words);
  const std::string words(text::trim(clean));
  if (words.empty())
    return refusal("turn.empty", "A turn needs words; remove it, or join it with its neighbour.");
  const auto document = read.document(m_document);
  if (!document) return refusal("document.gone", "The document is gone.");
  const auto behind = m_behind.nil() ? std::nullopt : read.turn(m_behind);
  if (!m_behind.nil() && (!behind || behind->document != m_document)) return turn_gone();
  const Pos at = behind ? behind->span.end : read.document_text(*document).size();
  const bool first = at == Pos(0);
  auto planned = plan_text_change(read, m_document, {{{at, at}, first ? words : "\n" + words}},
                                  read.turns(m_document));
  auto* change = std::get_if<TextChange>(&planned);
  if (!change) return planned;
  const Pos start = first ? at : at + 1;
  auto place = change->turns.begin();
  // What is inserted at the end of a turn was taken to be said in it.
  for (; place != change->turns.end() && place->span.start < start; ++place)
    place->span.end = std::min(place->span.end, at);
  change->turns.insert(place, {m_id,
                               m_document,
                               {start, start + text::count_code_points(words)},
                               speaker,
                               m_start,
                               {},
                               model::TurnKind::speech});
  return planned;
}

Verdict AddTurn::check(const store::Reader& read) const {
  if (m_start.value_or(0) < 0)
    return refuse("turn.time", "A time cannot lie before the start of the recording.");
  return verdict(plan(read, {}));
}

void AddTurn::apply(store::Transaction& tx) {
  const auto speaker = ensure_speaker(tx, m_document, std::string(text::trim(m_speaker)));
  apply_text_change(tx, allowed(plan(tx.read(), speaker)));
}

std::string SetSpeaker::arguments() const {
  return arguments_json({{"name", m_label}});
}

Verdict SetSpeaker::check(const store::Reader& read) const {
  for (const model::TurnId id : m_turns) {
    const auto turn = read.turn(id);
    if (!turn) return turn_gone();
    if (auto refusal = check_unlocked(read, turn->document)) return refusal;
  }
  return allow();
}

void SetSpeaker::apply(store::Transaction& tx) {
  const std::string label(text::trim(m_label));
  std::vector<model::SpeakerId> before;
  model::DocumentId document;
  for (const model::TurnId id : m_turns) {
    model::Turn turn = *tx.read().turn(id);
    document = turn.document;
    before.push_back(turn.speaker);
    turn.speaker = ensure_speaker(tx, document, label);
    tx.update(turn);
  }
  remove_silent(tx, before, document);
}

std::string RenameSpeaker::arguments() const {
  return arguments_json({{"name", m_label}});
}

Verdict RenameSpeaker::check(const store::Reader& read) const {
  if (text::trim(m_label).empty()) return refuse("speaker.name", "A speaker needs a name.");
  for (const model::Speaker& speaker : read.speakers())
    if (speaker.id == m_speaker) return check_unlocked(read, speaker.document);
  return refuse("speaker.gone", "The speaker is gone.");
}

void RenameSpeaker::apply(store::Transaction& tx) {
  const auto all = tx.read().speakers();
  model::Speaker speaker =
      *std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.id == m_speaker; });
  const std::string label(text::trim(m_label));
  const auto there = std::find_if(all.begin(), all.end(), [&](const model::Speaker& other) {
    return other.document == speaker.document && other.label == label && other.id != speaker.id;
  });
  if (there == all.end()) {
    speaker.label = label;
    tx.update(speaker);
    return;
  }
  model::Speaker stays = *there;
  if (stays.participant.nil()) stays.participant = speaker.participant;
  tx.update(stays);
  for (model::Turn turn : tx.read().turns(speaker.document)) {
    if (turn.speaker != speaker.id) continue;
    turn.speaker = stays.id;
    tx.update(turn);
  }
  tx.remove(speaker);
}

Verdict SetTurnTime::check(const store::Reader& read) const {
  const auto turn = read.turn(m_turn);
  if (!turn) return turn_gone();
  if (m_start.value_or(0) < 0 || m_end.value_or(0) < 0)
    return refuse("turn.time", "A time cannot lie before the start of the recording.");
  if (m_start && m_end && *m_end < *m_start)
    return refuse("turn.time", "The turn would end before it begins.");
  return check_unlocked(read, turn->document);
}

void SetTurnTime::apply(store::Transaction& tx) {
  model::Turn turn = *tx.read().turn(m_turn);
  turn.time_start = m_start;
  turn.time_end = m_end;
  tx.update(turn);
}

}  // namespace uddrag::edit
