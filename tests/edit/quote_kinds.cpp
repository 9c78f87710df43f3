// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/kinds.h"
#include "edit/quote_edits.h"

namespace uddrag::edit::testing {
namespace {

text::Span some_span(const Reader& read, const model::Document& document, SeededRandom& random) {
  const auto size = static_cast<std::uint64_t>(read.document_text(document).size().value);
  if (size == 0) return {};  // all its words were corrected away
  const auto start = static_cast<std::int64_t>(random.below(size));
  const auto length = static_cast<std::int64_t>(1 + random.below(size - start));
  return {text::Pos(start), text::Pos(start + std::min<std::int64_t>(length, 40))};
}

model::QuoteId some_quote(const Reader& read, SeededRandom& random) {
  const auto quotes = read.quotes();
  return quotes.empty() ? model::QuoteId{} : one_of(quotes, random).id;
}

MadeEdit code_span(const Reader& read, SeededRandom& random) {
  const auto documents = read.documents();
  const auto codes = read.codes();
  if (documents.empty() || codes.empty()) return {};
  const auto document = one_of(documents, random);
  text::Span span = some_span(read, document, random);
  const auto quotes = read.quotes_of(document.id);
  if (!quotes.empty() && one_in(2, random)) span = one_of(quotes, random).span;
  std::vector<model::CodeId> chosen{one_of(codes, random).id};
  if (one_in(2, random)) chosen.push_back(one_of(codes, random).id);
  const auto coder = one_in(3, random) ? one_of(read.coders(), random).id : model::CoderId{};
  return made<CodeSpan>(document.id, span, chosen, coder);
}

MadeEdit make_quote(const Reader& read, SeededRandom& random) {
  const auto documents = read.documents();
  if (documents.empty()) return {};
  const auto document = one_of(documents, random);
  return made<MakeQuote>(document.id, some_span(read, document, random));
}

MadeEdit uncode(const Reader& read, SeededRandom& random) {
  const auto codings = read.codings();
  if (codings.empty()) return {};
  const auto coding = one_of(codings, random);
  return made<Uncode>(coding.quote, coding.code,
                      one_in(2, random) ? coding.coder : model::CoderId{});
}

MadeEdit recode(const Reader& read, SeededRandom& random) {
  const auto codings = read.codings();
  const auto codes = read.codes();
  if (codings.empty()) return {};
  const auto coding = one_of(codings, random);
  return made<Recode>(std::vector<Recoding>{{coding.quote, coding.code, one_of(codes, random).id}});
}

/// Half of them onto the span of another quote, so that the two unite.
MadeEdit change_edges(const Reader& read, SeededRandom& random) {
  const auto id = some_quote(read, random);
  if (id.nil()) return {};
  const auto quote = *read.quote(id);
  text::Span span = some_span(read, *read.document(quote.document), random);
  if (one_in(2, random)) span = one_of(read.quotes_of(quote.document), random).span;
  return made<ChangeEdges>(id, span);
}

MadeEdit delete_quote(const Reader& read, SeededRandom& random) {
  const auto id = some_quote(read, random);
  return id.nil() ? MadeEdit() : made<DeleteQuote>(id);
}

template <bool starred>
MadeEdit star(const Reader& read, SeededRandom& random) {
  const auto id = some_quote(read, random);
  const auto stars = read.starred_quotes();
  if (!starred) return stars.empty() ? MadeEdit() : made<Star>(one_of(stars, random).id, false);
  return id.nil() ? MadeEdit() : made<Star>(id, true);
}

MadeEdit title_quote(const Reader& read, SeededRandom& random) {
  const auto id = some_quote(read, random);
  return id.nil() ? MadeEdit() : made<TitleQuote>(id, one_in(3, random) ? "" : "Title");
}

MadeEdit link_quotes(const Reader& read, SeededRandom& random) {
  const auto from = some_quote(read, random), to = some_quote(read, random);
  const std::string relation = one_in(2, random) ? "criticises" : some_name(random, "relation");
  return from.nil() ? MadeEdit() : made<LinkQuotes>(from, relation, to, some_words(random, 2));
}

MadeEdit remove_link(const Reader& read, SeededRandom& random) {
  const auto links = read.links();
  return links.empty() ? MadeEdit() : made<RemoveLink>(one_of(links, random).id);
}

}  // namespace

std::vector<Kind> quote_kinds() {
  return {
      {"quote.code", code_span},     {"quote.make", make_quote},     {"quote.uncode", uncode},
      {"quote.edges", change_edges}, {"quote.delete", delete_quote}, {"quote.star", star<true>},
      {"quote.recode", recode},      {"quote.unstar", star<false>},  {"quote.title", title_quote},
      {"link.add", link_quotes},     {"link.remove", remove_link}};
}

}  // namespace uddrag::edit::testing
