// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/corrections/correction.h"

#include <algorithm>

#include "edit/document_edits.h"
#include "text/utf8.h"

namespace uddrag::gui {
namespace {

CorrectionPreview preview_of(const edit::PlannedChange& planned, text::Span turn) {
  CorrectionPreview preview;
  if (const auto* refusal = std::get_if<model::Refusal>(&planned)) {
    preview.same = false;
    preview.refusal = *refusal;
    return preview;
  }
  const auto& change = std::get<edit::TextChange>(planned);
  preview.same = change.splices.empty();
  for (const edit::QuoteChange& quote : change.quotes) {
    if (quote.fate == text::Fate::lost)
      preview.lost.push_back(quote.before.text);
    else if (quote.fate == text::Fate::shrunk)
      preview.shrunk.push_back(quote.before.text);
    else if (quote.before.text != quote.after.text && quote.before.span.overlaps(turn))
      ++preview.adapted;
  }
  return preview;
}

}  // namespace

std::optional<model::Turn> Correction::turn_at(text::Pos at) const {
  const auto turns = m_desk.read().turns(m_desk.document());
  const auto found = std::find_if(turns.begin(), turns.end(),
                                  [&](const model::Turn& turn) { return at <= turn.span.end; });
  if (found != turns.end()) return *found;
  return turns.empty() ? std::nullopt : std::optional(turns.back());
}

std::string Correction::words_of(const model::Turn& turn) const {
  const auto document = m_desk.read().document(turn.document);
  return document ? std::string(m_desk.read().document_text(*document).slice(turn.span))
                  : std::string();
}

std::string Correction::speaker_of(const model::Turn& turn) const {
  for (const model::Speaker& speaker : m_desk.read().speakers(turn.document))
    if (speaker.id == turn.speaker) return speaker.label;
  return {};
}

std::string Correction::next_speaker(model::TurnId behind) const {
  const auto turns = m_desk.read().turns(m_desk.document());
  auto turn = std::find_if(turns.rbegin(), turns.rend(),
                           [&](const model::Turn& one) { return one.id == behind; });
  if (turn == turns.rend()) return {};
  const model::SpeakerId now = turn->speaker;
  turn = std::find_if(turn, turns.rend(), [&](const model::Turn& one) {
    return one.speaker != now && one.kind == model::TurnKind::speech;
  });
  return turn == turns.rend() ? std::string() : speaker_of(*turn);
}

std::vector<std::string> Correction::speakers() const {
  std::vector<std::string> labels;
  for (const model::Speaker& speaker : m_desk.read().speakers(m_desk.document()))
    labels.push_back(speaker.label);
  return labels;
}

std::string Correction::language() const {
  const auto document = m_desk.read().document(m_desk.document());
  return document ? document->language : std::string();
}

std::optional<model::Refusal> Correction::locked() const {
  const auto planned = edit::plan_text_change(m_desk.read(), m_desk.document(), {});
  if (const auto* refusal = std::get_if<model::Refusal>(&planned)) return *refusal;
  return std::nullopt;
}

CorrectionPreview Correction::preview(model::TurnId id, const std::string& words) const {
  const auto turn = m_desk.read().turn(id);
  if (!turn) return {false, model::Refusal{"turn.gone", "The turn is gone."}, 0, {}, {}};
  const auto text = m_desk.read().document_text(*m_desk.read().document(turn->document));
  return preview_of(
      edit::plan_text_change(m_desk.read(), turn->document, edit::turn_splices(text, *turn, words)),
      turn->span);
}

CorrectionPreview Correction::preview_removal(model::TurnId id) const {
  return preview_of(edit::plan_remove_turn(m_desk.read(), id), {});
}

bool Correction::retype(model::TurnId id, const std::string& words) {
  const auto turn = m_desk.read().turn(id);
  if (!turn) return false;
  const auto text = m_desk.read().document_text(*m_desk.read().document(turn->document));
  edit::ReplaceText replace(turn->document, edit::turn_splices(text, *turn, words));
  return m_desk.run(replace);
}

bool Correction::split(model::TurnId turn, text::Pos at) {
  edit::SplitTurn split(turn, at);
  return m_desk.run(split);
}

std::optional<model::TurnId> Correction::add(const NewTurn& turn) {
  edit::AddTurn add(m_desk.document(), turn.behind, turn.words, turn.speaker, turn.start);
  return m_desk.run(add) ? std::optional(add.id()) : std::nullopt;
}

bool Correction::join_with_next(model::TurnId turn) {
  edit::JoinTurns join(turn);
  return m_desk.run(join);
}

bool Correction::remove(model::TurnId turn) {
  edit::RemoveTurn remove(turn);
  return m_desk.run(remove);
}

bool Correction::set_speaker(const model::Turn& turn, const std::string& label, bool everywhere) {
  if (everywhere && !turn.speaker.nil()) {
    edit::RenameSpeaker rename(turn.speaker, label);
    return m_desk.run(rename);
  }
  edit::SetSpeaker set({turn.id}, label);
  return m_desk.run(set);
}

bool Correction::set_time(model::TurnId turn, std::optional<base::Millis> start,
                          std::optional<base::Millis> end) {
  edit::SetTurnTime set(turn, start, end);
  return m_desk.run(set);
}

bool Correction::lock(bool locked) {
  auto document = m_desk.read().document(m_desk.document());
  if (!document) return false;
  document->read_only = locked;
  edit::ChangeDocument change(*document);
  return m_desk.run(change);
}

}  // namespace uddrag::gui
