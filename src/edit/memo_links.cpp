// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/memo_links.h"

#include <memory>

namespace uddrag::edit {

model::LinkNames link_names(const store::Reader& read) {
  using Numbers = std::map<std::int64_t, model::QuoteId>;
  const auto known = std::make_shared<std::map<model::DocumentId, Numbers>>();
  return {read.codes(), read.documents(), read.participants(),
          [&read, known](model::DocumentId document,
                         std::int64_t number) -> std::optional<model::QuoteId> {
            const auto [numbers, is_new] = known->try_emplace(document);
            if (is_new)
              for (const model::Quote& quote : read.quotes_of(document))
                numbers->second[quote.number] = quote.id;
            const auto quote = numbers->second.find(number);
            if (quote == numbers->second.end()) return std::nullopt;
            return quote->second;
          }};
}

std::string link_name(const store::Reader& read, const model::LinkNames& names,
                      const model::LinkedThing& thing) {
  if (thing.kind != model::MemoTarget::quote) return names.name_of(thing);
  const auto quote = read.quote({thing.id});
  return quote ? names.quote_name(quote->document, quote->number) : std::string();
}

LinksKept::LinksKept(store::Transaction& tx) : m_tx(tx) {
  for (model::Memo& memo : tx.read().memos())
    if (!model::links_in(memo.body).empty()) m_memos.push_back({std::move(memo), {}});
  if (m_memos.empty()) return;
  const model::LinkNames names = link_names(tx.read());
  for (auto& [memo, things] : m_memos)
    for (const model::WrittenLink& link : model::links_in(memo.body))
      things.push_back(names.find(link.name));
}

void LinksKept::rewrite(const std::map<base::Uuid, base::Uuid>& became) {
  if (m_memos.empty()) return;
  const model::LinkNames names = link_names(m_tx.read());
  for (auto& [memo, things] : m_memos) {
    std::string body;
    std::size_t from = 0, at = 0;
    for (const model::WrittenLink& link : model::links_in(memo.body)) {
      auto thing = things[at++];
      if (!thing) continue;
      if (const auto other = became.find(thing->id); other != became.end())
        thing->id = other->second;
      if (names.find(link.name) == thing) continue;
      const std::string name = link_name(m_tx.read(), names, *thing);
      if (name.empty()) continue;
      body += memo.body.substr(from, link.start - from) + "[[" + name + "]]";
      from = link.end;
    }
    if (from == 0) continue;
    auto now = m_tx.read().memo(memo.id);
    if (!now || now->body != memo.body) continue;
    now->body = body + memo.body.substr(from);
    m_tx.update(*now);
  }
}

}  // namespace uddrag::edit
