// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/quote_search.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "text/fold.h"

namespace uddrag::query {

QuoteSearch::QuoteSearch(const store::Reader& read) {
  std::map<model::DocumentId, std::size_t> order;
  for (const model::Document& document : read.documents()) order.emplace(document.id, order.size());
  std::vector<model::Quote> quotes = read.quotes();
  std::sort(quotes.begin(), quotes.end(), [&](const model::Quote& a, const model::Quote& b) {
    return std::tuple(!a.starred, order[a.document], a.span) <
           std::tuple(!b.starred, order[b.document], b.span);
  });
  m_entries.reserve(quotes.size());
  for (model::Quote& quote : quotes) {
    std::u16string words = text::fold(quote.text);
    m_entries.push_back({std::move(quote), std::move(words)});
  }
}

std::vector<const model::Quote*> QuoteSearch::find(const std::string& typed,
                                                   std::size_t most) const {
  const std::u16string words = text::fold(typed);
  std::vector<const model::Quote*> found;
  for (const Entry& entry : m_entries) {
    if (found.size() == most || (words.empty() && !entry.quote.starred)) break;
    if (entry.words.find(words) != std::u16string::npos) found.push_back(&entry.quote);
  }
  return found;
}

}  // namespace uddrag::query
