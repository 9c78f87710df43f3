// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/excerpts.h"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "model/page.h"
#include "text/fold.h"

namespace uddrag::query {
namespace {

using Codings = std::unordered_map<model::QuoteId, std::vector<model::Coding>>;

template <class T>
bool among(const std::vector<T>& list, const T& value) {
  return list.empty() || std::find(list.begin(), list.end(), value) != list.end();
}

class Retrieval {
 public:
  Retrieval(const store::Reader& read, const Filter& filter) : m_read(read), m_filter(filter) {
    const auto all = read.codes();
    for (const model::CodeId code : filter.codes) {
      const auto below = filter.with_children ? with_children(all, code) : std::vector{code};
      m_codes.insert(below.begin(), below.end());
    }
    for (const model::Document& document : read.documents()) {
      if (among(filter.groups, document.group) && among(filter.documents, document.id))
        m_order.emplace(document.id, m_order.size());
    }
    m_words = text::fold(filter.containing);
  }

  std::vector<FoundQuote> run() {
    load();
    std::vector<FoundQuote> found;
    for (model::Quote& quote : m_quotes) {
      if (!fits(quote)) continue;
      auto codings = std::move(m_codings[quote.id]);
      found.push_back({std::move(quote), std::move(codings)});
    }
    std::sort(found.begin(), found.end(), [&](const FoundQuote& a, const FoundQuote& b) {
      return std::pair(m_order[a.quote.document], a.quote.span) <
             std::pair(m_order[b.quote.document], b.quote.span);
    });
    return found;
  }

 private:
  void load() {
    std::vector<model::Coding> codings;
    const auto add = [](auto& to, auto from) {
      to.insert(to.end(), std::make_move_iterator(from.begin()),
                std::make_move_iterator(from.end()));
    };
    if (!m_codes.empty()) {
      for (const model::CodeId code : m_codes) {
        add(m_quotes, m_read.quotes_with(code));
        add(codings, m_read.codings_beside(code));
      }
    } else if (m_filter.documents.size() == 1) {
      m_quotes = m_read.quotes_of(m_filter.documents.front());
      codings = m_read.codings_of(m_filter.documents.front());
    } else {
      m_quotes = m_read.quotes();
      codings = m_read.codings();
    }
    if (m_codes.size() > 1) remove_twins(m_quotes, codings);
    for (const model::Coding& coding : codings) m_codings[coding.quote].push_back(coding);
  }

  static void remove_twins(std::vector<model::Quote>& quotes, std::vector<model::Coding>& codings) {
    const auto key = [](const model::Coding& c) { return std::tuple(c.quote, c.code, c.coder); };
    std::sort(quotes.begin(), quotes.end(),
              [](const auto& a, const auto& b) { return a.id < b.id; });
    quotes.erase(std::unique(quotes.begin(), quotes.end(),
                             [](const auto& a, const auto& b) { return a.id == b.id; }),
                 quotes.end());
    std::sort(codings.begin(), codings.end(),
              [&](const auto& a, const auto& b) { return key(a) < key(b); });
    codings.erase(std::unique(codings.begin(), codings.end(),
                              [&](const auto& a, const auto& b) { return key(a) == key(b); }),
                  codings.end());
  }

  bool fits(const model::Quote& quote) {
    if (!m_order.contains(quote.document) || (m_filter.starred && !quote.starred)) return false;
    if (!m_words.empty() && text::fold(quote.text).find(m_words) == std::u16string::npos)
      return false;
    if (m_filter.coders.empty()) return true;
    const auto& codings = m_codings[quote.id];
    return std::any_of(codings.begin(), codings.end(), [&](const model::Coding& coding) {
      return among(m_filter.coders, coding.coder) &&
             (m_codes.empty() || m_codes.contains(coding.code));
    });
  }

  const store::Reader& m_read;
  const Filter& m_filter;
  std::set<model::CodeId> m_codes;
  std::map<model::DocumentId, std::size_t> m_order;
  std::u16string m_words;
  std::vector<model::Quote> m_quotes;
  Codings m_codings;
};

}  // namespace

std::vector<FoundQuote> excerpts(const store::Reader& read, const Filter& filter) {
  return Retrieval(read, filter).run();
}

std::vector<model::CodeId> with_children(const std::vector<model::Code>& codes,
                                         model::CodeId root) {
  std::vector<model::CodeId> all{root};
  for (std::size_t i = 0; i < all.size(); ++i)
    for (const model::Code& code : codes)
      if (code.parent == all[i] && std::find(all.begin(), all.end(), code.id) == all.end())
        all.push_back(code.id);
  return all;
}

Places::Places(const store::Reader& read) : m_read(read) {}

Places::Place Places::at(model::DocumentId id, text::Pos pos) {
  auto found = m_known.find(id);
  if (found == m_known.end()) {
    Known known{m_read.document(id).value_or(model::Document{}),
                m_read.turns(id),
                {},
                {},
                m_read.style_runs(id)};
    std::int64_t number = 0;
    for (const model::Turn& turn : known.turns)
      known.numbers.push_back(turn.kind == model::TurnKind::speech ? ++number : 0);
    for (const model::Speaker& speaker : m_read.speakers(id)) known.speakers[speaker.id] = speaker;
    found = m_known.emplace(id, std::move(known)).first;
  }
  const Known& known = found->second;
  Place place{&known.document, 0, {}, {}, {}, model::page_at(known.styles, pos)};
  const auto behind = std::upper_bound(
      known.turns.begin(), known.turns.end(), pos,
      [](text::Pos value, const model::Turn& turn) { return value < turn.span.start; });
  if (behind == known.turns.begin()) return place;
  const auto& turn = *std::prev(behind);
  place.turn = known.numbers[static_cast<std::size_t>(std::prev(behind) - known.turns.begin())];
  place.time = turn.time_start;
  if (const auto speaker = known.speakers.find(turn.speaker); speaker != known.speakers.end()) {
    place.speaker = speaker->second.label;
    place.participant = speaker->second.participant;
  }
  return place;
}

}  // namespace uddrag::query
