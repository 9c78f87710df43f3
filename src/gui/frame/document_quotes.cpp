// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/frame/document_quotes.h"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "model/memo_links.h"
#include "text/utf8.h"

namespace uddrag::gui {
namespace {

constexpr std::int64_t shown_of_memo = 240;   // code points
constexpr std::size_t read_one_by_one = 100;  // of more, all are read at once

std::string beginning(const model::Memo& memo) {
  return text::elide(memo.body.empty() ? memo.title : memo.body, shown_of_memo);
}

std::set<model::QuoteId> touched(const store::ChangeSet& changes) {
  std::set<model::QuoteId> quotes;
  for (const char* table : {"quote", "coding"})
    if (const auto rows = changes.rows.find(table); rows != changes.rows.end())
      for (const base::Uuid& id : rows->second) quotes.insert({id});
  return quotes;
}

}  // namespace

void DocumentQuotes::read_codes() {
  const std::vector<model::Code> codes = m_read.codes();
  const auto paths = model::code_paths(codes);
  m_codes.clear();
  for (const model::Code& code : codes)
    m_codes[code.id] = {code.id, code.name, paths.at(code.id), code.color, {}, {}};
  m_initials.clear();
  for (const model::Coder& coder : m_read.coders()) m_initials[coder.id] = coder.initials;
}

void DocumentQuotes::load(model::DocumentId document) {
  m_document = document;
  read_codes();
  std::map<base::Uuid, std::string> memos;
  for (const model::Memo& memo : m_read.memos())
    if (memo.target == model::MemoTarget::quote) memos[memo.target_id] = beginning(memo);
  std::unordered_map<model::QuoteId, std::vector<model::Coding>> codings;
  for (const model::Coding& coding : m_read.codings_of(document))
    codings[coding.quote].push_back(coding);
  m_all.clear();
  for (const model::Quote& quote : m_read.quotes_of(document))
    m_all.push_back(shown(quote, codings[quote.id], std::move(memos[quote.id.uuid])));
}

bool DocumentQuotes::follow(const store::ChangeSet& changes) {
  const std::set<model::QuoteId> quotes = touched(changes);
  const bool more = changes.touches("code") || changes.touches("memo") || changes.touches("coder");
  if (!more && quotes.empty()) return false;
  if (more || quotes.size() > read_one_by_one) {
    load(m_document);
  } else {
    for (const model::QuoteId quote : quotes) read_again(quote);
  }
  return true;
}

void DocumentQuotes::read_again(model::QuoteId id) {
  std::erase_if(m_all, [&](const CanvasQuote& quote) { return quote.id == id; });
  const auto quote = m_read.quote(id);
  if (!quote || quote->document != m_document) return;
  const auto memos = m_read.memos_on(model::MemoTarget::quote, id.uuid);
  const auto behind = std::find_if(m_all.begin(), m_all.end(), [&](const CanvasQuote& other) {
    return other.span > quote->span;
  });
  m_all.insert(behind, shown(*quote, m_read.codings_of(id),
                             memos.empty() ? std::string() : beginning(memos.back())));
}

/// Coders of the same code share its stripe.
CanvasQuote DocumentQuotes::shown(const model::Quote& quote,
                                  const std::vector<model::Coding>& codings,
                                  std::string memo) const {
  CanvasQuote canvas{quote.id, quote.span, {}, quote.starred, std::move(memo)};
  for (const model::Coding& coding : codings) {
    const auto code = m_codes.find(coding.code);
    if (code == m_codes.end()) continue;
    auto stripe =
        std::find_if(canvas.codings.begin(), canvas.codings.end(),
                     [&](const CanvasCoding& other) { return other.code == coding.code; });
    if (stripe == canvas.codings.end())
      stripe = canvas.codings.insert(canvas.codings.end(), code->second);
    if (!stripe->coders.empty()) stripe->coder += ", ";
    if (const auto coder = m_initials.find(coding.coder); coder != m_initials.end())
      stripe->coder += coder->second;
    stripe->coders.push_back(coding.coder);
    stripe->coded_at = std::max(stripe->coded_at, coding.created_at);
  }
  return canvas;
}

std::vector<text::Span> DocumentQuotes::coded() const {
  std::vector<text::Span> spans;
  for (const CanvasQuote& quote : m_all)
    spans.insert(spans.end(), quote.codings.size(), quote.span);
  return spans;
}

}  // namespace uddrag::gui
