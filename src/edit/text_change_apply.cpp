// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>

#include "edit/memo_edits.h"
#include "edit/quote_edits.h"
#include "edit/text_change.h"

namespace uddrag::edit {
namespace {

using text::Pos;
using text::Span;

void write_turns(store::Transaction& tx, const TextChange& change) {
  std::map<model::TurnId, model::Turn> gone;
  for (const model::Turn& turn : tx.read().turns(change.document.id)) gone.emplace(turn.id, turn);
  for (const model::Turn& turn : change.turns)
    if (gone.erase(turn.id))
      tx.update(turn);
    else
      tx.insert(turn);
  for (const auto& [id, turn] : gone) {
    remove_memos(tx, model::MemoTarget::turn, id.uuid);
    tx.remove(turn);
  }
}

void write_styles(store::Transaction& tx, const TextChange& change) {
  for (const model::StyleRun& style : change.styles)
    style.span.empty() ? tx.remove(style) : tx.update(style);
}

/// What changes within a quote, told from its start.
std::vector<text::Splice> within(const model::Quote& quote, const TextChange& change) {
  std::vector<text::Splice> found;
  for (text::Splice splice : change.splices) {
    const std::int64_t shift = quote.span.start - Pos(0);
    splice.removed = {splice.removed.start - shift, splice.removed.end - shift};
    if (splice.removed.start >= Pos(0) && splice.removed.end <= Pos(quote.span.length()))
      found.push_back(std::move(splice));
  }
  return found;
}

/// False where one of the places no longer says what it said.
bool carry_all(std::vector<Span>& spans, const std::vector<text::Splice>& splices) {
  for (Span& span : spans) {
    const text::Carried carried = text::carry(span, splices);
    if (carried.fate == text::Fate::shrunk || carried.fate == text::Fate::lost) return false;
    span = carried.span;
  }
  return true;
}

bool carry_marks(model::Excerpt& excerpt, const std::vector<text::Splice>& splices) {
  if (!carry_all(excerpt.trims, splices) || !carry_all(excerpt.emphasis, splices)) return false;
  for (model::Clarification& clarification : excerpt.clarifications) {
    std::vector<Span> place{{clarification.at, clarification.at}};
    if (!carry_all(place, splices)) return false;
    clarification.at = place.front().start;
  }
  return true;
}

/// The excerpt as it is, known to be made for those words.
model::Excerpt made_for(model::Excerpt excerpt, const model::Quote& quote) {
  if (excerpt.quote_text_hash.nil()) excerpt.quote_text_hash = base::hash_of_bytes(quote.text);
  return excerpt;
}

/// Marks that cannot be carried stay as they are, made for the old words: the gates then ask.
void carry_excerpts(store::Transaction& tx, const QuoteChange& quote, const TextChange& change) {
  if (quote.before.text == quote.after.text) return;
  for (const model::Excerpt& excerpt : tx.read().excerpts_of_quote(quote.before.id)) {
    model::Excerpt carried = excerpt;
    const bool of_these_words = excerpt.quote_text_hash.nil() ||
                                excerpt.quote_text_hash == base::hash_of_bytes(quote.before.text);
    if (of_these_words && quote.fate != text::Fate::shrunk &&
        carry_marks(carried, within(quote.before, change)))
      carried.quote_text_hash = base::hash_of_bytes(quote.after.text);
    else
      carried = made_for(excerpt, quote.before);
    carried.reviewed_at.reset();
    tx.update(carried);
  }
}

/// One quote a span: a quote moves only to a place that is free, so whoever stands there moves
/// first.
class QuoteWriter {
 public:
  QuoteWriter(store::Transaction& tx, const TextChange& change) : m_tx(tx), m_change(change) {
    for (const QuoteChange& quote : change.quotes)
      if (quote.fate != text::Fate::lost) m_waiting.emplace(quote.before.span, &quote);
  }

  void write() {
    for (const QuoteChange& quote : m_change.quotes)
      if (quote.fate == text::Fate::lost) {
        DeleteQuote gone(quote.before.id);
        gone.apply(m_tx);
      }
    while (!m_waiting.empty()) move(m_waiting.begin()->first);
  }

 private:
  void move(Span place) {
    const auto found = m_waiting.find(place);
    if (found == m_waiting.end()) return;
    const QuoteChange& quote = *found->second;
    m_waiting.erase(found);
    if (quote.after.span != place) move(quote.after.span);
    carry_excerpts(m_tx, quote, m_change);
    const auto there = m_tx.read().quote_at(m_change.document.id, quote.after.span);
    if (there && there->id != quote.before.id)
      unite_quotes(m_tx, quote.before, *there);
    else
      m_tx.update(quote.after);
  }

  store::Transaction& m_tx;
  const TextChange& m_change;
  std::map<Span, const QuoteChange*> m_waiting;  // by their place before
};

}  // namespace

void apply_text_change(store::Transaction& tx, const TextChange& change) {
  model::Document document = change.document;
  document.text = tx.put_content(change.after.utf8(), "text/plain; charset=utf-8");
  tx.update(document);
  write_turns(tx, change);
  write_styles(tx, change);
  QuoteWriter(tx, change).write();
}

}  // namespace uddrag::edit
