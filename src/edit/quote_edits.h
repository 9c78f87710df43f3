// SPDX-License-Identifier: GPL-3.0-or-later
// Changes of quotes, codings and links between quotes.
#pragma once
#include <string>
#include <vector>

#include "edit/refuse.h"
#include "store/journal.h"

namespace uddrag::edit {

/// The quote of exactly this span, made where there is none. The span is grown to grapheme borders.
model::QuoteId ensure_quote(store::Transaction& tx, model::DocumentId document, text::Span span);

/// Two quotes of the same span become one: codes, memos, links, excerpts, star and title go to the
/// one that stays.
void unite_quotes(store::Transaction& tx, const model::Quote& gone, const model::Quote& stays);

/// Codes a span with one or more codes (as the action's coder, or as `coder`). The same span again
/// gives the same quote more codes. Refused for an empty span, one outside the text, or where the
/// coder is not in the project or has coded this quote with all these codes already.
class CodeSpan : public store::Edit {
 public:
  CodeSpan(model::DocumentId document, text::Span span, std::vector<model::CodeId> codes,
           model::CoderId coder = {});
  std::string_view kind() const override { return "quote.code"; }
  std::string arguments() const override;
  Verdict check(const store::Reader& read) const override;
  void apply(store::Transaction& tx) override;
  model::QuoteId quote() const { return m_quote; }  ///< after it was applied

 private:
  model::DocumentId m_document;
  text::Span m_span;
  std::vector<model::CodeId> m_codes;
  model::CoderId m_coder;
  model::QuoteId m_quote;
  std::string m_names;
};

/// Makes a quote without a code (to star it or write on it).
class MakeQuote : public store::Edit {
 public:
  MakeQuote(model::DocumentId document, text::Span span) : m_document(document), m_span(span) {}
  std::string_view kind() const override { return "quote.make"; }
  Verdict check(const store::Reader& read) const override;
  void apply(store::Transaction& tx) override { m_quote = ensure_quote(tx, m_document, m_span); }
  model::QuoteId quote() const { return m_quote; }

 private:
  model::DocumentId m_document;
  text::Span m_span;
  model::QuoteId m_quote;
};

/// Takes one code off a quote; of one coder, or (coder nil) of all. A quote that then carries
/// nothing is deleted.
class Uncode : public store::Edit {
 public:
  Uncode(model::QuoteId quote, model::CodeId code, model::CoderId coder = {})
      : m_quote(quote), m_code(code), m_coder(coder) {}
  std::string_view kind() const override { return "quote.uncode"; }
  std::string arguments() const override;
  Verdict check(const store::Reader& read) const override;
  void apply(store::Transaction& tx) override;

 private:
  model::QuoteId m_quote;
  model::CodeId m_code;
  model::CoderId m_coder;
  std::string m_name;
};

/// One quote's codings with a code that go to another code.
struct Recoding {
  model::QuoteId quote;
  model::CodeId from, to;
};

/// Puts codes in the place of others on single quotes, for every coder who coded with them (to
/// split a code, or to put one right). Coder, date and weight stay; where a coder has coded the
/// quote with the new code already, that coding remains.
class Recode : public store::Edit {
 public:
  explicit Recode(std::vector<Recoding> changes) : m_changes(std::move(changes)) {}
  std::string_view kind() const override { return "quote.recode"; }
  std::string arguments() const override;
  Verdict check(const store::Reader& read) const override;
  void apply(store::Transaction& tx) override;

 private:
  std::vector<Recoding> m_changes;
  std::string m_name;
};

/// Moves a quote's edges. Where another quote has the new span already, the two become one: codes,
/// memos, links, star and title go to the one that was there. Refused for an empty span or outside,
/// and where a course shows the quote with trims that would no longer fit.
class ChangeEdges : public store::Edit {
 public:
  ChangeEdges(model::QuoteId quote, text::Span span) : m_quote(quote), m_span(span) {}
  std::string_view kind() const override { return "quote.edges"; }
  std::string arguments() const override;
  Verdict check(const store::Reader& read) const override;
  void apply(store::Transaction& tx) override;
  model::QuoteId quote() const { return m_quote; }  ///< after it was applied: the one that remains

 private:
  model::QuoteId m_quote;
  text::Span m_span;
};

/// Refused while a course shows it.
class DeleteQuote : public store::Edit {
 public:
  explicit DeleteQuote(model::QuoteId quote) : m_quote(quote) {}
  std::string_view kind() const override { return "quote.delete"; }
  Verdict check(const store::Reader& read) const override;
  void apply(store::Transaction& tx) override;

 private:
  model::QuoteId m_quote;
};

/// Marks a quote for the course, or takes the mark away.
class Star : public store::Edit {
 public:
  Star(model::QuoteId quote, bool starred) : m_quote(quote), m_starred(starred) {}
  std::string_view kind() const override { return m_starred ? "quote.star" : "quote.unstar"; }
  Verdict check(const store::Reader& read) const override;
  void apply(store::Transaction& tx) override;

 private:
  model::QuoteId m_quote;
  bool m_starred;
};

class TitleQuote : public store::Edit {
 public:
  TitleQuote(model::QuoteId quote, std::string title) : m_quote(quote), m_title(std::move(title)) {}
  std::string_view kind() const override { return "quote.title"; }
  std::string arguments() const override;
  Verdict check(const store::Reader& read) const override;
  void apply(store::Transaction& tx) override;

 private:
  model::QuoteId m_quote;
  std::string m_title;
};

/// Links two quotes by a named relation, made where it is not there. Refused from a quote to itself
/// and where the same link is there already.
class LinkQuotes : public store::Edit {
 public:
  LinkQuotes(model::QuoteId from, std::string relation, model::QuoteId to, std::string note = {})
      : m_from(from), m_to(to), m_relation(std::move(relation)), m_note(std::move(note)) {}
  std::string_view kind() const override { return "link.add"; }
  std::string arguments() const override;
  Verdict check(const store::Reader& read) const override;
  void apply(store::Transaction& tx) override;

 private:
  model::QuoteId m_from, m_to;
  std::string m_relation, m_note;
};

class RemoveLink : public store::Edit {
 public:
  explicit RemoveLink(model::QuoteLinkId link) : m_link(link) {}
  std::string_view kind() const override { return "link.remove"; }
  Verdict check(const store::Reader& read) const override;
  void apply(store::Transaction& tx) override;

 private:
  model::QuoteLinkId m_link;
};

}  // namespace uddrag::edit
