// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/frame/coding.h"

#include <algorithm>

#include "edit/code_edits.h"
#include "edit/quote_edits.h"
#include "edit/together.h"
#include "gui/frame/code_colors.h"
#include "text/boundaries.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace uddrag::gui {
namespace {

constexpr std::int64_t longest_in_vivo_name = 60;  // code points

/// To the next end (or start) of a turn on that side, or where it is.
text::Pos step_by_turn(const std::vector<model::Turn>& turns, text::Pos from, bool on, bool end) {
  text::Pos best = from;
  for (const model::Turn& turn : turns) {
    const text::Pos edge = end ? turn.span.end : turn.span.start;
    if (on ? edge > from && (best == from || edge < best)
           : edge < from && (best == from || edge > best))
      best = edge;
  }
  return best;
}

}  // namespace

std::optional<text::Span> Coding::target() const {
  if (m_desk.document().nil()) return std::nullopt;
  if (has_selection()) return trimmed(m_selection);
  const auto quote = m_desk.quote() ? m_desk.read().quote(*m_desk.quote()) : std::nullopt;
  if (!quote) return std::nullopt;
  return quote->span;
}

/// In the chosen document; one that holds nothing else than white space stays as it is.
text::Span Coding::trimmed(text::Span span) const {
  const auto document = m_desk.read().document(m_desk.document());
  if (!document) return span;
  const text::Text text = m_desk.read().document_text(*document);
  const std::string_view all = text.slice(span);
  const std::string_view words = text::trim(all);
  if (words.empty()) return span;
  const auto before = static_cast<std::size_t>(words.data() - all.data());
  const text::Pos start = span.start + text::count_code_points(all.substr(0, before));
  return {start, start + text::count_code_points(words)};
}

bool Coding::coded(const std::vector<model::CodeId>& codes, std::optional<model::QuoteId> quote) {
  m_last = codes;
  for (const model::CodeId id : codes) m_finder.used(id);
  m_selection = {};
  m_desk.choose_quote(quote);
  return true;
}

bool Coding::code_with(const std::vector<model::CodeId>& codes) {
  const auto span = target();
  if (!span || codes.empty()) return false;
  edit::CodeSpan code(m_desk.document(), *span, codes);
  return m_desk.run(code) && coded(codes, code.quote());
}

bool Coding::code_with_offers(const std::vector<CodeOffer>& offers) {
  const auto span = target();
  if (!span) return false;
  std::size_t known = m_desk.read().codes().size();
  std::vector<model::CodeId> codes;
  edit::Together together("quote.code", "{}");
  for (const CodeOffer& offer : offers) {
    codes.push_back(offer.code);
    if (!offer.code.nil()) continue;
    model::Code made;
    made.id = model::CodeId::make();
    made.name = offer.name;
    made.parent = offer.parent;
    made.color = offer.parent.nil() ? next_code_color(known++) : offer.color;
    together.emplace<edit::CreateCode>(made);
    codes.back() = made.id;
  }
  if (together.empty()) return code_with(codes);
  const auto& code = together.emplace<edit::CodeSpan>(m_desk.document(), *span, codes);
  return m_desk.run(together) && coded(codes, code.quote());
}

std::string Coding::in_vivo_name() const {
  const auto document = m_desk.read().document(m_desk.document());
  const auto span = target();
  if (!document || !span) return {};
  std::string words(m_desk.read().document_text(*document).slice(*span));
  std::replace(words.begin(), words.end(), '\n', ' ');
  return text::elide(text::trim(words), longest_in_vivo_name);
}

bool Coding::in_vivo() {
  CodeOffer offer;
  offer.name = in_vivo_name();
  if (offer.name.empty()) return false;
  const std::u16string folded = text::fold(offer.name);
  for (const model::Code& code : m_desk.read().codes())
    if (text::fold(code.name) == folded) offer.code = code.id;
  return code_with_offers({offer});
}

bool Coding::favourite(std::size_t number) {
  const auto favourites = m_desk.read().favourites();
  return number >= 1 && number <= favourites.size() && code_with({favourites[number - 1]});
}

std::optional<model::QuoteId> Coding::quote() {
  if (!has_selection()) return m_desk.quote();
  edit::MakeQuote make(m_desk.document(), trimmed(m_selection));
  if (!m_desk.run(make)) return std::nullopt;
  m_selection = {};
  m_desk.choose_quote(make.quote());
  return make.quote();
}

bool Coding::star() {
  const auto id = quote();
  const auto row = id ? m_desk.read().quote(*id) : std::nullopt;
  if (!row) return false;
  edit::Star star(*id, !row->starred);
  return m_desk.run(star);
}

text::Pos Coding::step(const model::Document& document, text::Pos from, int by, EdgeUnit unit,
                       bool end) const {
  if (unit == EdgeUnit::turn) {
    const auto turns = m_desk.read().turns(document.id);
    for (int i = 0; i < std::abs(by); ++i) from = step_by_turn(turns, from, by > 0, end);
    return from;
  }
  const text::Boundaries borders(m_desk.read().document_text(document), document.language);
  const auto border = unit == EdgeUnit::word ? text::Border::word : text::Border::sentence;
  for (int i = 0; i < std::abs(by); ++i)
    from = by > 0 ? borders.next(border, from) : borders.previous(border, from);
  return from;
}

bool Coding::move_edge(bool end, int by, EdgeUnit unit) {
  const auto quote = m_desk.quote() ? m_desk.read().quote(*m_desk.quote()) : std::nullopt;
  const auto document = quote ? m_desk.read().document(quote->document) : std::nullopt;
  if (!document) return false;
  text::Span span = quote->span;
  text::Pos& edge = end ? span.end : span.start;
  // The space before a border is no part of the quote: over it, to the border behind.
  for (text::Pos before = edge; trimmed(span) == quote->span; before = edge) {
    edge = step(*document, edge, by, unit, end);
    if (edge == before || span.start >= span.end) return false;
  }
  return set_edges(quote->id, span);
}

bool Coding::set_edges(model::QuoteId quote, text::Span span) {
  edit::ChangeEdges change(quote, trimmed(span));
  if (!m_desk.run(change)) return false;
  m_desk.choose_quote(change.quote());
  return true;
}

}  // namespace uddrag::gui
