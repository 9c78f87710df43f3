// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/progress.h"

#include <algorithm>
#include <cmath>

#include "store/coverage.h"

namespace uddrag::query {
namespace {

std::vector<text::Span> spoken_in(const store::Reader& read, const model::Document& document) {
  auto spoken = store::spoken_spans(read, document.id);
  if (!spoken.empty() || !read.turns(document.id).empty()) return spoken;
  return {{text::Pos(0), read.document_text(document).size()}};
}

/// Overlapping and touching spans become one.
std::vector<text::Span> united(const std::vector<text::Span>& spans) {
  std::vector<text::Span> all;
  for (const text::Span& span : spans)
    if (all.empty() || span.start > all.back().end)
      all.push_back(span);
    else
      all.back().end = std::max(all.back().end, span.end);
  return all;
}

}  // namespace

DocumentProgress document_progress(const store::Reader& read, const model::Document& document) {
  DocumentProgress progress;
  const auto coded = united(store::coded_spans(read, document.id));
  auto next = coded.begin();
  for (const text::Span& turn : spoken_in(read, document)) {
    progress.spoken += turn.end - turn.start;
    while (next != coded.end() && next->end <= turn.start) ++next;
    for (auto it = next; it != coded.end() && it->start < turn.end; ++it)
      progress.coded += std::min(it->end, turn.end) - std::max(it->start, turn.start);
  }
  return progress;
}

int percent(double share) {
  if (share <= 0) return 0;
  if (share >= 1) return 100;
  return std::clamp(static_cast<int>(std::lround(share * 100)), 1, 99);
}

}  // namespace uddrag::query
