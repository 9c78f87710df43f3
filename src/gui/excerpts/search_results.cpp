// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/excerpts/search_results.h"

#include "gui/excerpts/passages.h"
#include "gui/l10n/strings.h"
#include "query/search.h"

namespace uddrag::gui {

std::vector<Passage> search_results(const store::Reader& read, const FindWish& wish) {
  static query::SearchIndex index;  // by the texts' hashes: serves every project
  constexpr std::size_t most = 2000;
  SourceLines sources(read);
  std::vector<Passage> passages;
  const auto hits = wish.regex
                        ? query::find_regex_in_project(read, wish.words, most)
                        : query::find_in_project(read, index, wish.words, {wish.whole_word, most});
  for (const query::Hit& hit : hits) {
    Passage passage;
    passage.document = hit.document;
    passage.span = hit.span;
    passage.text = wx(hit.context);
    passage.source = sources.line(hit.document, hit.span.start);
    passages.push_back(std::move(passage));
  }
  return passages;
}

}  // namespace uddrag::gui
