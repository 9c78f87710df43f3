// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/text_changes.h"

#include <algorithm>

#include "query/search.h"
#include "store/text_history.h"
#include "text/splice.h"

namespace uddrag::query {
namespace {

using text::Pos;
using text::Span;

/// A place in the imported text and what stands there now.
struct Pair {
  Span before, now;
};

std::vector<Pair> pairs_of(const text::Text& before, const text::Text& now) {
  std::vector<Pair> pairs;
  std::int64_t shift = 0;
  for (const text::Splice& splice : text::difference(before, now)) {
    const Pos start = splice.removed.start + shift;
    const std::int64_t length = text::Text(splice.inserted).size().value;
    pairs.push_back({splice.removed, {start, start + length}});
    shift += length - splice.removed.length();
  }
  return pairs;
}

bool in_word(const text::Text& text, Pos at) {
  const auto word = [&](Pos p) {
    const char32_t c = text.at(p);
    return c > U' ' && c != U'.' && c != U',' && c != U'!' && c != U'?' && c != U'\u00A0';
  };
  return at > Pos(0) && word(at - 1) && word(at);
}

/// Both sides grow alike, since outside the change the texts are the same.
void grow_to_words(Pair& pair, const text::Text& before, const text::Text& now) {
  while (in_word(now, pair.now.start) || in_word(before, pair.before.start)) {
    pair.now.start = pair.now.start - 1;
    pair.before.start = pair.before.start - 1;
  }
  while (in_word(now, pair.now.end) || in_word(before, pair.before.end)) {
    ++pair.now.end;
    ++pair.before.end;
  }
}

std::int64_t turn_at(const std::vector<model::Turn>& turns, Pos at) {
  for (std::size_t i = 0; i < turns.size(); ++i)
    if (turns[i].span.start <= at && at <= turns[i].span.end)
      return static_cast<std::int64_t>(i) + 1;
  return 0;
}

}  // namespace

std::vector<TextDifference> changes_since_import(const store::Reader& read,
                                                 const model::Document& document) {
  const text::Text before = store::imported_text(read, document);
  const text::Text now = read.document_text(document);
  std::vector<Pair> grown;
  for (Pair pair : pairs_of(before, now)) {
    grow_to_words(pair, before, now);
    if (!grown.empty() && pair.now.start <= grown.back().now.end + 1)
      grown.back() = {{grown.back().before.start, pair.before.end},
                      {grown.back().now.start, pair.now.end}};
    else
      grown.push_back(pair);
  }
  const auto turns = read.turns(document.id);
  std::vector<TextDifference> found;
  for (const Pair& pair : grown) {
    const Hit hit = hit_at(document.id, now, pair.now);
    found.push_back({pair.now, turn_at(turns, pair.now.start),
                     std::string(before.slice(pair.before)), std::string(now.slice(pair.now)),
                     (hit.cut_left ? "…" : "") + hit.left, hit.right + (hit.cut_right ? "…" : "")});
  }
  return found;
}

}  // namespace uddrag::query
