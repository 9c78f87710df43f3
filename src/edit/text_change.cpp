// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/text_change.h"

#include <algorithm>
#include <optional>

#include "edit/refuse.h"
#include "text/boundaries.h"
#include "text/utf8.h"

namespace uddrag::edit {
namespace {

using model::Refusal;
using text::Pos;
using text::Span;
using text::Splice;

std::int64_t growth(const Splice& splice) {
  return text::count_code_points(splice.inserted) - splice.removed.length();
}

/// A turn owns its edges: what is inserted there is said in it.
bool inside(Span turn, Span removed) {
  return turn.start <= removed.start && removed.end <= turn.end;
}

std::optional<Refusal> check_places(const TextChange& change) {
  text::require_ordered(change.splices);
  for (const Splice& splice : change.splices)
    if (splice.removed.end > change.before.size())
      return refusal("text.outside", "{}:{} lies outside the text.", splice.removed.start.value,
                     splice.removed.end.value);
  return std::nullopt;
}

std::optional<Refusal> check_inside_turns(const store::Reader& read, const TextChange& change) {
  const auto turns = read.turns(change.document.id);
  for (const Splice& splice : change.splices)
    if (!turns.empty() && std::none_of(turns.begin(), turns.end(), [&](const model::Turn& turn) {
          return inside(turn.span, splice.removed);
        }))
      return refusal("text.across_turns",
                     "The change reaches over the border of a turn; change one turn at a time, or "
                     "join them first.");
  return std::nullopt;
}

/// A splice belongs to the first turn that it lies inside of.
void carry_turns(TextChange& change) {
  auto splice = change.splices.begin();
  std::int64_t shift = 0;
  for (model::Turn& turn : change.turns) {
    const Span span = turn.span;
    for (; splice != change.splices.end() && splice->removed.start < span.start; ++splice)
      shift += growth(*splice);
    turn.span.start = span.start + shift;
    for (; splice != change.splices.end() && inside(span, splice->removed); ++splice)
      shift += growth(*splice);
    turn.span.end = span.end + shift;
  }
}

std::optional<Refusal> check_turns_have_words(const TextChange& change,
                                              const std::vector<model::Turn>& before) {
  for (std::size_t i = 0; i < before.size(); ++i)
    if (!before[i].span.empty() && text::trim(change.after.slice(change.turns[i].span)).empty())
      return refusal("turn.empty", "A turn needs words; remove it, or join it with its neighbour.");
  return std::nullopt;
}

Span carried_on_borders(const TextChange& change, const text::Carried& carried) {
  return carried.span.empty() ? carried.span : text::snap_to_graphemes(change.after, carried.span);
}

}  // namespace

void carry_quotes(TextChange& change, const std::vector<model::Quote>& quotes) {
  for (const model::Quote& quote : quotes) {
    const text::Carried carried = text::carry(quote.span, change.splices);
    QuoteChange one{quote, quote, carried.fate};
    if (carried.fate != text::Fate::lost) {
      one.after.span = carried_on_borders(change, carried);
      one.after.text = std::string(change.after.slice(one.after.span));
      if (one.after.span == quote.span && one.after.text == quote.text) continue;
    }
    change.quotes.push_back(std::move(one));
  }
}

std::optional<Refusal> check_course(const store::Reader& read, const TextChange& change) {
  for (const QuoteChange& quote : change.quotes)
    if (quote.fate == text::Fate::lost && !read.excerpts_of_quote(quote.before.id).empty())
      return refusal("quote.in_course",
                     "A course shows quote {} of \"{}\", which would be lost; take it "
                     "out there first.",
                     quote.before.number, change.document.name);
  return std::nullopt;
}

std::int64_t TextChange::count(text::Fate fate) const {
  return std::count_if(quotes.begin(), quotes.end(),
                       [&](const QuoteChange& quote) { return quote.fate == fate; });
}

std::vector<QuoteChange> TextChange::worries() const {
  std::vector<QuoteChange> found;
  std::copy_if(quotes.begin(), quotes.end(), std::back_inserter(found), [](const auto& quote) {
    return quote.fate == text::Fate::shrunk || quote.fate == text::Fate::lost;
  });
  return found;
}

PlannedChange plan_text_change(const store::Reader& read, model::DocumentId document,
                               std::vector<Splice> splices) {
  auto planned = plan_text_change(read, document, std::move(splices), read.turns(document));
  if (const auto* change = std::get_if<TextChange>(&planned))
    if (auto refusal = check_inside_turns(read, *change)) return *refusal;
  return planned;
}

PlannedChange plan_text_change(const store::Reader& read, model::DocumentId document,
                               std::vector<Splice> splices, std::vector<model::Turn> turns) {
  const auto row = read.document(document);
  if (!row) return refusal("document.gone", "The document is gone.");
  if (row->read_only)
    return refusal("document.read_only", "\"{}\" is locked against changes of its text.",
                   row->name);
  TextChange change;
  change.document = *row;
  change.before = read.document_text(*row);
  change.splices = std::move(splices);
  change.turns = turns;
  if (auto refusal = check_places(change)) return *refusal;
  change.after = text::apply(change.before, change.splices);
  carry_turns(change);
  if (auto refusal = check_turns_have_words(change, turns)) return *refusal;
  change.styles = read.style_runs(document);
  for (model::StyleRun& style : change.styles)
    style.span = carried_on_borders(change, text::carry(style.span, change.splices));
  carry_quotes(change, read.quotes_of(document));
  if (auto refusal = check_course(read, change)) return *refusal;
  return change;
}

std::vector<Splice> turn_splices(const text::Text& text, const model::Turn& turn,
                                 const std::string& words) {
  const text::Text before(std::string(text.slice(turn.span)));
  const std::string clean = text::unify_line_ends(words);
  const text::Text after(std::string(text::trim(clean)));
  std::vector<Splice> splices = text::difference(before, after);
  for (Splice& splice : splices) {
    const std::int64_t shift = turn.span.start - Pos(0);
    splice.removed = {splice.removed.start + shift, splice.removed.end + shift};
  }
  return splices;
}

}  // namespace uddrag::edit
