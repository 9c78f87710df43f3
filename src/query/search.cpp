// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/search.h"

#include <algorithm>

#include "text/boundaries.h"

namespace uddrag::query {
namespace {

constexpr std::int64_t around = 60;  // characters of context on each side

std::string context_of(const text::Text& text, text::Span span) {
  const text::Span wide = text::snap_to_graphemes(
      text,
      {std::max(text::Pos(0), span.start - around), std::min(text.size(), span.end + around)});
  std::string words(text.slice(wide));
  std::replace(words.begin(), words.end(), '\n', ' ');
  return (wide.start > text::Pos(0) ? "…" : "") + words + (wide.end < text.size() ? "…" : "");
}

}  // namespace

const text::Folded& SearchIndex::folded(const store::Reader& read,
                                        const model::Document& document) {
  auto& kept = m_texts[document.text];
  if (!kept) kept = std::make_unique<text::Folded>(read.document_text(document), m_options);
  return *kept;
}

std::vector<Hit> find_in_project(const store::Reader& read, SearchIndex& index,
                                 const std::string& words, text::SearchOptions options,
                                 base::Progress* progress) {
  std::vector<Hit> hits;
  const auto documents = read.documents();
  for (std::size_t i = 0; i < documents.size() && hits.size() < options.limit; ++i) {
    if (progress)
      progress->step(static_cast<std::int64_t>(i), static_cast<std::int64_t>(documents.size()),
                     documents[i].name);
    text::SearchOptions rest = options;
    rest.limit = options.limit - hits.size();
    const auto spans = text::find_all(index.folded(read, documents[i]), words, rest);
    if (spans.empty()) continue;
    const text::Text text = read.document_text(documents[i]);
    for (const text::Span& span : spans)
      hits.push_back({documents[i].id, span, context_of(text, span)});
  }
  return hits;
}

std::vector<Hit> find_regex_in_project(const store::Reader& read, const std::string& pattern,
                                       std::size_t limit) {
  std::vector<Hit> hits;
  for (const model::Document& document : read.documents()) {
    const text::Text text = read.document_text(document);
    for (const text::Span& span : text::find_regex(text, pattern, true)) {
      if (hits.size() == limit) return hits;
      hits.push_back({document.id, span, context_of(text, span)});
    }
  }
  return hits;
}

}  // namespace uddrag::query
