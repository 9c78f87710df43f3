// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/text_renewal.h"

#include <algorithm>
#include <map>
#include <set>

#include "edit/together.h"
#include "text/boundaries.h"
#include "text/line_difference.h"
#include "text/utf8.h"

namespace uddrag::edit {
namespace {

using model::Refusal;
using text::Pos;
using text::Span;

/// Where these words stand, if they stand there once only.
std::optional<Span> only_place(const text::Text& text, const std::string& words) {
  const std::string& bytes = text.utf8();
  const std::size_t at = bytes.find(words);
  if (words.empty() || at == std::string::npos || bytes.find(words, at + 1) != std::string::npos)
    return std::nullopt;
  const Span span{text.from_bytes(text::BytePos(static_cast<std::int64_t>(at))),
                  text.from_bytes(text::BytePos(static_cast<std::int64_t>(at + words.size())))};
  return text::snap_to_graphemes(text, span) == span ? std::optional(span) : std::nullopt;
}

/// A passage that was moved is told as taken out here and put in there; its words say where it is.
/// Where another quote stood at that place they would be taken for one.
void find_again(TextChange& change, const std::vector<model::Quote>& quotes) {
  std::set<Span> taken;
  for (const model::Quote& quote : quotes) taken.insert(quote.span);
  for (QuoteChange& quote : change.quotes) {
    if (quote.after.text == quote.before.text && quote.fate != text::Fate::lost) continue;
    if (!only_place(change.before, quote.before.text)) continue;
    const auto place = only_place(change.after, quote.before.text);
    if (!place || taken.contains(*place)) continue;
    quote.after.span = *place;
    quote.after.text = quote.before.text;
    quote.fate = text::Fate::moved;
  }
}

/// Of some quotes only white space is left.
void lose_empty(TextChange& change) {
  for (QuoteChange& quote : change.quotes) {
    if (quote.fate == text::Fate::lost || !text::trim(quote.after.text).empty()) continue;
    quote.after = quote.before;
    quote.fate = text::Fate::lost;
  }
}

/// New turns with the ids of the old ones that most of their words come from.
std::vector<model::Turn> renewed_turns(const TextChange& change,
                                       const std::vector<model::Turn>& old, const NewText& next) {
  std::vector<model::Turn> turns;
  for (const NewText::Turn& turn : next.turns)
    turns.push_back(
        {{}, change.document.id, turn.span, {}, turn.time_start, turn.time_end, turn.kind});
  for (const model::Turn& before : old) {
    const Span now = text::carry(before.span, change.splices).span;
    model::Turn* best = nullptr;
    std::int64_t most = 0;
    auto turn = std::partition_point(turns.begin(), turns.end(), [&](const model::Turn& one) {
      return one.span.end <= now.start;
    });
    for (; turn != turns.end() && turn->span.start < now.end; ++turn) {
      const std::int64_t shared = text::intersect(turn->span, now).length();
      if (shared <= most) continue;
      most = shared;
      best = &*turn;
    }
    if (best && best->id.nil()) best->id = before.id;
  }
  for (model::Turn& turn : turns)
    if (turn.id.nil()) turn.id = model::TurnId::make();
  return turns;
}

bool same_turns(const store::Reader& read, model::DocumentId document, const NewText& next) {
  std::map<model::SpeakerId, std::string> labels;
  for (const model::Speaker& speaker : read.speakers(document)) labels[speaker.id] = speaker.label;
  const auto turns = read.turns(document);
  return std::equal(turns.begin(), turns.end(), next.turns.begin(), next.turns.end(),
                    [&](const model::Turn& a, const NewText::Turn& b) {
                      return a.span == b.span && labels[a.speaker] == b.speaker &&
                             a.time_start == b.time_start && a.time_end == b.time_end &&
                             a.kind == b.kind;
                    });
}

}  // namespace

PlannedChange plan_renewal(const store::Reader& read, model::DocumentId document,
                           const NewText& next) {
  const auto row = read.document(document);
  if (!row) return refusal("document.gone", "The document is gone.");
  if (row->read_only)
    return refusal("document.read_only", "\"{}\" is locked against changes of its text.",
                   row->name);
  if (text::trim(next.text).empty()) return refusal("text.empty", "There is no text in it.");
  TextChange change;
  change.document = *row;
  change.before = read.document_text(*row);
  change.after = text::Text(next.text);
  if (change.before.utf8() == next.text && same_turns(read, document, next))
    return refusal("text.same", "The words are the same.");
  change.splices = text::difference_by_lines(change.before, change.after);
  change.turns = renewed_turns(change, read.turns(document), next);
  change.styles = read.style_runs(document);
  for (model::StyleRun& style : change.styles) style.span = {};  // others come
  const auto quotes = read.quotes_of(document);
  carry_quotes(change, quotes);
  lose_empty(change);
  find_again(change, quotes);
  if (auto refusal = check_course(read, change)) return *refusal;
  return change;
}

std::string RenewText::arguments() const {
  return arguments_json({{"name", m_name}});
}

Verdict RenewText::check(const store::Reader& read) const {
  const auto planned = plan_renewal(read, m_document, m_next);
  if (const auto* refusal = std::get_if<Refusal>(&planned)) return *refusal;
  return allow();
}

void RenewText::apply(store::Transaction& tx) {
  auto planned = plan_renewal(tx.read(), m_document, m_next);
  if (const auto* refusal = std::get_if<Refusal>(&planned)) throw store::RefusedInside{*refusal};
  TextChange change = std::get<TextChange>(std::move(planned));
  m_name = change.document.name;
  change.document.source_name = m_next.source_name;
  change.document.import_report = m_next.import_report;
  if (!m_next.original.empty())
    change.document.original = tx.put_content(m_next.original, "application/octet-stream");
  set_speakers(tx, change);
  std::set<base::Uuid> staying;
  for (const model::Turn& turn : change.turns) staying.insert(turn.id.uuid);
  std::set<base::Uuid> going;
  for (const model::Turn& turn : tx.read().turns(m_document))
    if (!staying.contains(turn.id.uuid)) going.insert(turn.id.uuid);
  for (model::Memo memo : tx.read().memos()) {
    if (memo.target != model::MemoTarget::turn || !going.contains(memo.target_id)) continue;
    memo.target = model::MemoTarget::document;
    memo.target_id = m_document.uuid;
    tx.update(memo);
  }
  apply_text_change(tx, change);
  set_styles(tx);
}

void RenewText::set_speakers(store::Transaction& tx, TextChange& change) const {
  std::map<std::string, model::Speaker> known;
  for (const model::Speaker& speaker : tx.read().speakers(m_document))
    known.emplace(speaker.label, speaker);
  std::set<std::string> speaking;
  for (std::size_t i = 0; i < change.turns.size(); ++i) {
    const NewText::Turn& turn = m_next.turns[i];
    if (turn.speaker.empty()) continue;
    speaking.insert(turn.speaker);
    const auto [speaker, is_new] = known.try_emplace(
        turn.speaker,
        model::Speaker{model::SpeakerId::make(), m_document, turn.speaker, {}, turn.role});
    if (is_new) tx.insert(speaker->second);
    change.turns[i].speaker = speaker->second.id;
  }
  for (const auto& [label, speaker] : known)
    if (!speaking.contains(label) && speaker.participant.nil()) {
      for (model::Turn turn : tx.read().turns(m_document))
        if (turn.speaker == speaker.id) {
          turn.speaker = {};
          tx.update(turn);
        }
      tx.remove(speaker);
    }
}

void RenewText::set_styles(store::Transaction& tx) const {
  for (const NewText::Style& style : m_next.styles)
    tx.insert(model::StyleRun{model::StyleRunId::make(), m_document, style.span, style.style});
}

}  // namespace uddrag::edit
