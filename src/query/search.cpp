// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/search.h"

#include <algorithm>
#include <numeric>

#include "base/error.h"
#include "text/boundaries.h"
#include "text/collate.h"
#include "text/search.h"
#include "text/utf8.h"

namespace uddrag::query {
namespace {

using Clock = std::chrono::steady_clock;

std::string one_line(std::string_view words) {
  std::string line(words);
  std::replace(line.begin(), line.end(), '\n', ' ');
  return line;
}

/// Half a word at a cut edge is left out, where whole ones remain.
void drop_half_words(Hit& hit) {
  if (hit.cut_left)
    if (const std::size_t space = hit.left.find(' '); space + 1 < hit.left.size())
      hit.left.erase(0, space + 1);
  if (hit.cut_right)
    if (const std::size_t space = hit.right.rfind(' '); space != std::string::npos && space > 0)
      hit.right.erase(space);
}

bool wanted(const SearchWish& wish, const model::Document& document) {
  const auto in = [](const auto& list, const auto& id) {
    return std::find(list.begin(), list.end(), id) != list.end();
  };
  return (wish.documents.empty() && wish.groups.empty()) || in(wish.documents, document.id) ||
         in(wish.groups, document.group);
}

/// What goes wrong in a document names it.
std::vector<text::Span> regex_places(const text::Text& text, const std::string& name,
                                     const SearchWish& wish, Clock::time_point end,
                                     const base::Progress* progress) {
  const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now());
  try {
    return text::find_regex(text, wish.words, true, left, progress);
  } catch (const base::Error& error) {
    throw base::Error(error.kind(), error.said(), name);
  }
}

/// What sorts a hit: the words on a side, the nearest first, without the signs between.
std::string nearest_words(const std::string& side, bool backwards) {
  std::vector<std::string> words(1);
  for (const char letter : side) {
    const bool sign = static_cast<unsigned char>(letter) < 0x80 && !std::isalnum(letter);
    if (!sign)
      words.back() += letter;
    else if (!words.back().empty())
      words.emplace_back();
  }
  if (words.back().empty()) words.pop_back();
  if (backwards) std::reverse(words.begin(), words.end());
  std::string all;
  for (const std::string& word : words) all += word + ' ';
  return all;
}

}  // namespace

Hit hit_at(model::DocumentId document, const text::Text& text, text::Span span) {
  const text::Span wide = text::snap_to_graphemes(
      text,
      {std::max(text::Pos(0), span.start - around), std::min(text.size(), span.end + around)});
  Hit hit{document,
          span,
          one_line(text.slice({wide.start, span.start})),
          one_line(text.slice(span)),
          one_line(text.slice({span.end, wide.end})),
          wide.start > text::Pos(0),
          wide.end < text.size()};
  drop_half_words(hit);
  return hit;
}

std::string context_of(const Hit& hit) {
  return (hit.cut_left ? "…" : "") + hit.left + hit.words + hit.right + (hit.cut_right ? "…" : "");
}

const text::Folded& SearchIndex::folded(const store::Reader& read,
                                        const model::Document& document) {
  auto& kept = m_texts[document.text];
  if (!kept) kept = std::make_unique<text::Folded>(read.document_text(document), m_options);
  return *kept;
}

std::vector<Hit> find_in_project(const store::Reader& read, SearchIndex& index,
                                 const SearchWish& wish, base::Progress* progress) {
  std::vector<Hit> hits;
  if (wish.words.empty()) return hits;
  if (wish.regex) text::find_regex(text::Text(), wish.words, true);  // throws for a wrong pattern
  const auto end = Clock::now() + wish.time_limit;
  const auto documents = read.documents();
  for (std::size_t i = 0; i < documents.size() && hits.size() < wish.limit; ++i) {
    const model::Document& document = documents[i];
    if (!wanted(wish, document)) continue;
    if (progress)
      progress->step(static_cast<std::int64_t>(i), static_cast<std::int64_t>(documents.size()),
                     document.name);
    std::optional<text::Text> text;
    if (wish.regex) text = read.document_text(document);
    const std::size_t rest = wish.limit - hits.size();
    auto spans =
        text ? regex_places(*text, document.name, wish, end, progress)
             : text::find_all(index.folded(read, document), wish.words, {wish.whole_word, rest});
    if (spans.size() > rest) spans.resize(rest);
    if (spans.empty()) continue;
    if (!text) text = read.document_text(document);
    for (const text::Span& span : spans) hits.push_back(hit_at(document.id, *text, span));
  }
  return hits;
}

void sort_hits(std::vector<Hit>& hits, HitOrder order, const std::string& language) {
  if (order == HitOrder::place) return;
  const text::Collator collator(language);
  std::vector<std::string> keys;
  for (const Hit& hit : hits)
    keys.push_back(collator.key(order == HitOrder::left    ? nearest_words(hit.left, true)
                                : order == HitOrder::right ? nearest_words(hit.right, false)
                                                           : hit.words));
  std::vector<std::size_t> sorted(hits.size());
  std::iota(sorted.begin(), sorted.end(), 0);
  std::stable_sort(sorted.begin(), sorted.end(),
                   [&](std::size_t a, std::size_t b) { return keys[a] < keys[b]; });
  std::vector<Hit> result;
  for (const std::size_t i : sorted) result.push_back(std::move(hits[i]));
  hits = std::move(result);
}

}  // namespace uddrag::query
