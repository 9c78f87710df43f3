// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/replace.h"

#include <algorithm>
#include <map>

#include "edit/text_edits.h"
#include "edit/together.h"
#include "query/search.h"
#include "text/search.h"

namespace uddrag::app {
namespace {

std::vector<text::Splice> splices_in(const text::Text& text, const ReplaceWish& wish) {
  if (wish.regex) return text::regex_replacements(text, wish.find, wish.with, !wish.match_case);
  const text::Folded folded(text, {!wish.match_case, !wish.match_case});
  std::vector<text::Splice> splices;
  for (const text::Span span : text::find_all(folded, wish.find, {wish.whole_word}))
    splices.push_back({span, wish.with});
  return splices;
}

Replacement described(const model::Document& document, const text::Text& text,
                      text::Splice splice) {
  const text::Span removed = splice.removed;
  const query::Hit hit = query::hit_at(document.id, text, removed);
  return {document.id, std::move(splice), std::string(text.slice(removed)),
          (hit.cut_left ? "…" : "") + hit.left, hit.right + (hit.cut_right ? "…" : "")};
}

bool in_one_turn(const std::vector<model::Turn>& turns, text::Span span) {
  return turns.empty() || std::any_of(turns.begin(), turns.end(), [&](const model::Turn& turn) {
           return turn.span.start <= span.start && span.end <= turn.span.end;
         });
}

bool wanted(const ReplaceWish& wish, model::DocumentId id) {
  return wish.documents.empty() ||
         std::find(wish.documents.begin(), wish.documents.end(), id) != wish.documents.end();
}

void add_places(const store::Reader& read, const model::Document& document, const ReplaceWish& wish,
                Replacements& found) {
  const text::Text text = read.document_text(document);
  const auto splices = splices_in(text, wish);
  if (splices.empty()) return;
  if (document.read_only) return found.locked.push_back(document.name);
  const auto turns = read.turns(document.id);
  for (const text::Splice& splice : splices) {
    if (text.slice(splice.removed) == splice.inserted) continue;
    if (in_one_turn(turns, splice.removed))
      found.places.push_back(described(document, text, splice));
    else
      ++found.across_turns;
  }
}

}  // namespace

Replacements find_replacements(const store::Reader& read, const ReplaceWish& wish,
                               base::Progress* progress) {
  Replacements found;
  if (wish.find.empty()) return found;
  const auto documents = read.documents();
  for (std::size_t i = 0; i < documents.size(); ++i) {
    if (progress)
      progress->step(static_cast<std::int64_t>(i), static_cast<std::int64_t>(documents.size()),
                     documents[i].name);
    if (wanted(wish, documents[i].id)) add_places(read, documents[i], wish, found);
  }
  return found;
}

std::optional<model::Refusal> replace_all(Session& session, const ReplaceWish& wish,
                                          const std::vector<Replacement>& places) {
  std::map<model::DocumentId, std::vector<text::Splice>> splices;
  for (const Replacement& place : places) splices[place.document].push_back(place.splice);
  edit::Together all("text.replace_all",
                     edit::arguments_json({{"find", wish.find}, {"with", wish.with}}));
  for (auto& [document, of_it] : splices) all.emplace<edit::ReplaceText>(document, of_it);
  return session.run(all);
}

}  // namespace uddrag::app
