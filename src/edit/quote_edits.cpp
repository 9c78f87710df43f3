// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/quote_edits.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "edit/memo_edits.h"
#include "edit/together.h"
#include "text/boundaries.h"
#include "text/utf8.h"

namespace uddrag::edit {
namespace {

Verdict check_span(const store::Reader& read, model::DocumentId id, text::Span span) {
  const auto document = read.document(id);
  if (!document) return refuse("document.gone", "The document is gone.");
  if (span.end <= span.start) return refuse("quote.empty", "Nothing is selected.");
  if (span.start < text::Pos(0) || span.end > read.document_text(*document).size())
    return refuse("quote.outside", "{}:{} lies outside the text.", span.start.value,
                  span.end.value);
  return allow();
}

Verdict check_there(const store::Reader& read, model::QuoteId quote) {
  if (!read.quote(quote)) return refuse("quote.gone", "The quote is gone.");
  return allow();
}

text::Span snapped(const store::Reader& read, model::DocumentId document, text::Span span) {
  return text::snap_to_graphemes(read.document_text(*read.document(document)), span);
}

/// A link to itself, or one that the other quote has already, goes.
void move_links(store::Transaction& tx, model::QuoteId gone, model::QuoteId stays) {
  for (model::QuoteLink link : tx.read().links_of(gone)) {
    if (link.from == gone) link.from = stays;
    if (link.to == gone) link.to = stays;
    const auto there = tx.read().links_of(stays);
    const bool twin = std::any_of(there.begin(), there.end(), [&](const model::QuoteLink& other) {
      return other.from == link.from && other.to == link.to && other.relation == link.relation;
    });
    link.from == link.to || twin ? tx.remove(link) : tx.update(link);
  }
}

}  // namespace

model::QuoteId ensure_quote(store::Transaction& tx, model::DocumentId document, text::Span span) {
  const text::Span exact = snapped(tx.read(), document, span);
  if (const auto there = tx.read().quote_at(document, exact)) return there->id;
  const text::Text text = tx.read().document_text(*tx.read().document(document));
  model::Quote quote;
  quote.id = model::QuoteId::make();
  quote.document = document;
  quote.span = exact;
  quote.text = std::string(text.slice(exact));
  quote.created_by = tx.coder();
  quote.created_at = tx.at();
  quote.number = tx.read().next_quote_number(document);
  tx.insert(quote);
  return quote.id;
}

void unite_quotes(store::Transaction& tx, const model::Quote& gone, const model::Quote& stays) {
  const auto there = tx.read().codings_of(stays.id);
  for (model::Coding coding : tx.read().codings_of(gone.id)) {
    coding.quote = stays.id;
    if (std::none_of(there.begin(), there.end(), [&](const model::Coding& c) {
          return c.code == coding.code && c.coder == coding.coder;
        }))
      tx.insert(coding);
  }
  for (const auto target : {model::MemoTarget::quote, model::MemoTarget::coding})
    for (model::Memo memo : tx.read().memos_on(target, gone.id.uuid)) {
      memo.target_id = stays.id.uuid;
      tx.update(memo);
    }
  move_links(tx, gone.id, stays.id);
  for (model::Excerpt excerpt : tx.read().excerpts_of_quote(gone.id)) {
    excerpt.quote = stays.id;
    if (excerpt.trims.empty() && excerpt.clarifications.empty() && excerpt.emphasis.empty())
      excerpt.quote_text_hash = base::hash_of_bytes(stays.text);
    excerpt.reviewed_at.reset();
    tx.update(excerpt);
  }
  tx.remove(gone);
  model::Quote both = stays;
  both.starred = stays.starred || gone.starred;
  if (both.title.empty()) both.title = gone.title;
  tx.update(both);
}

CodeSpan::CodeSpan(model::DocumentId document, text::Span span, std::vector<model::CodeId> codes,
                   model::CoderId coder)
    : m_document(document), m_span(span), m_codes(std::move(codes)), m_coder(coder) {}

std::string CodeSpan::arguments() const {
  return arguments_json({{"codes", m_names}});
}

Verdict CodeSpan::check(const store::Reader& read) const {
  if (auto refusal = check_span(read, m_document, m_span)) return refusal;
  if (m_codes.empty()) return refuse("quote.no_code", "No code was given.");
  for (const model::CodeId code : m_codes)
    if (!read.code(code)) return refuse("code.gone", "The code is gone.");
  return allow();
}

void CodeSpan::apply(store::Transaction& tx) {
  m_quote = ensure_quote(tx, m_document, m_span);
  const model::CoderId coder = m_coder.nil() ? tx.coder() : m_coder;
  if (!tx.read().coder(coder))
    throw store::RefusedInside{refusal("coder.gone", "The coder is gone.")};
  std::set<model::CodeId> known;
  for (const model::Coding& coding : tx.read().codings_of(m_quote))
    if (coding.coder == coder) known.insert(coding.code);
  m_names.clear();
  for (const model::CodeId code : m_codes) {
    if (!known.insert(code).second) continue;
    tx.insert(model::Coding{m_quote, code, coder, tx.at(), std::nullopt});
    m_names += (m_names.empty() ? "" : ", ") + tx.read().code(code)->name;
  }
  if (m_names.empty())
    throw store::RefusedInside{
        refusal("quote.coded", "This coder has coded it with that code already.")};
}

Verdict MakeQuote::check(const store::Reader& read) const {
  return check_span(read, m_document, m_span);
}

std::string Uncode::arguments() const {
  return arguments_json({{"name", m_name}});
}

Verdict Uncode::check(const store::Reader& read) const {
  for (const model::Coding& coding : read.codings_of(m_quote))
    if (coding.code == m_code && (m_coder.nil() || coding.coder == m_coder)) return allow();
  return refuse("coding.gone", "The quote does not carry that code.");
}

void Uncode::apply(store::Transaction& tx) {
  if (const auto code = tx.read().code(m_code)) m_name = code->name;
  for (const model::Coding& coding : tx.read().codings_of(m_quote))
    if (coding.code == m_code && (m_coder.nil() || coding.coder == m_coder)) tx.remove(coding);
  tx.remove_bare_quotes({m_quote});
}

std::string Recode::arguments() const {
  return arguments_json({{"name", m_name}, {"count", std::to_string(m_changes.size())}});
}

Verdict Recode::check(const store::Reader& read) const {
  for (const Recoding& change : m_changes) {
    if (!read.code(change.to)) return refuse("code.gone", "The code is gone.");
    const auto codings = read.codings_of(change.quote);
    if (std::none_of(codings.begin(), codings.end(),
                     [&](const auto& coding) { return coding.code == change.from; }))
      return refuse("coding.gone", "The quote does not carry that code.");
  }
  return allow();
}

void Recode::apply(store::Transaction& tx) {
  for (const Recoding& change : m_changes) {
    if (change.from == change.to) continue;
    if (m_name.empty()) m_name = tx.read().code(change.from)->name;
    const auto codings = tx.read().codings_of(change.quote);
    for (model::Coding coding : codings) {
      if (coding.code != change.from) continue;
      tx.remove(coding);
      coding.code = change.to;
      if (std::none_of(codings.begin(), codings.end(), [&](const model::Coding& other) {
            return other.code == change.to && other.coder == coding.coder;
          }))
        tx.insert(coding);
    }
  }
}

std::string ChangeEdges::arguments() const {
  return arguments_json({{"span", fmt::format("{}:{}", m_span.start.value, m_span.end.value)}});
}

Verdict ChangeEdges::check(const store::Reader& read) const {
  const auto quote = read.quote(m_quote);
  if (!quote) return refuse("quote.gone", "The quote is gone.");
  if (auto refusal = check_span(read, quote->document, m_span)) return refusal;
  for (const model::Excerpt& excerpt : read.excerpts_of_quote(m_quote))
    if (!excerpt.trims.empty() || !excerpt.clarifications.empty() || !excerpt.emphasis.empty())
      return refuse("quote.in_course",
                    "A course shows this quote with parts left out or marked; its edges cannot "
                    "move before those are taken away.");
  return allow();
}

void ChangeEdges::apply(store::Transaction& tx) {
  model::Quote quote = *tx.read().quote(m_quote);
  const text::Span exact = snapped(tx.read(), quote.document, m_span);
  const auto there = tx.read().quote_at(quote.document, exact);
  if (there && there->id != quote.id) {
    unite_quotes(tx, quote, *there);
    m_quote = there->id;
    return;
  }
  const text::Text text = tx.read().document_text(*tx.read().document(quote.document));
  quote.span = exact;
  quote.text = std::string(text.slice(exact));
  tx.update(quote);
  for (model::Excerpt excerpt : tx.read().excerpts_of_quote(quote.id)) {
    excerpt.quote_text_hash = base::hash_of_bytes(quote.text);
    excerpt.reviewed_at.reset();  // other words than those that were approved
    tx.update(excerpt);
  }
}

Verdict DeleteQuote::check(const store::Reader& read) const {
  if (!read.excerpts_of_quote(m_quote).empty())
    return refuse("quote.in_course", "A course shows this quote; take it out there first.");
  return check_there(read, m_quote);
}

void DeleteQuote::apply(store::Transaction& tx) {
  remove_memos(tx, model::MemoTarget::quote, m_quote.uuid);
  remove_memos(tx, model::MemoTarget::coding, m_quote.uuid);
  model::Quote quote;
  quote.id = m_quote;
  tx.remove(quote);
}

Verdict Star::check(const store::Reader& read) const {
  return check_there(read, m_quote);
}

void Star::apply(store::Transaction& tx) {
  model::Quote quote = *tx.read().quote(m_quote);
  quote.starred = m_starred;
  tx.update(quote);
  if (!m_starred) tx.remove_bare_quotes({m_quote});
}

std::string TitleQuote::arguments() const {
  return arguments_json({{"title", m_title}});
}

Verdict TitleQuote::check(const store::Reader& read) const {
  return check_there(read, m_quote);
}

void TitleQuote::apply(store::Transaction& tx) {
  model::Quote quote = *tx.read().quote(m_quote);
  quote.title = m_title;
  tx.update(quote);
}

std::string LinkQuotes::arguments() const {
  return arguments_json({{"relation", m_relation}});
}

Verdict LinkQuotes::check(const store::Reader& read) const {
  if (m_from == m_to) return refuse("link.self", "A quote cannot be linked to itself.");
  if (text::trim(m_relation).empty()) return refuse("link.relation", "A link needs a relation.");
  for (const model::QuoteId quote : {m_from, m_to})
    if (auto refusal = check_there(read, quote)) return refusal;
  for (const model::Relation& relation : read.relations())
    for (const model::QuoteLink& link : read.links_of(m_from))
      if (relation.name == m_relation && link.relation == relation.id && link.from == m_from &&
          link.to == m_to)
        return refuse("link.there", "The two quotes are linked like that already.");
  return allow();
}

void LinkQuotes::apply(store::Transaction& tx) {
  model::Relation relation{model::RelationId::make(), m_relation, true};
  const auto all = tx.read().relations();
  const auto known = std::find_if(all.begin(), all.end(),
                                  [&](const auto& other) { return other.name == m_relation; });
  if (known != all.end())
    relation = *known;
  else
    tx.insert(relation);
  tx.insert(model::QuoteLink{model::QuoteLinkId::make(), m_from, relation.id, m_to, tx.coder(),
                             m_note, tx.at()});
}

Verdict RemoveLink::check(const store::Reader& read) const {
  const auto links = read.links();
  if (std::none_of(links.begin(), links.end(), [&](const auto& link) { return link.id == m_link; }))
    return refuse("link.gone", "The link is gone.");
  return allow();
}

void RemoveLink::apply(store::Transaction& tx) {
  model::QuoteLink link;
  link.id = m_link;
  tx.remove(link);
}

}  // namespace uddrag::edit
