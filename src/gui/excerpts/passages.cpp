// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/excerpts/passages.h"

#include <algorithm>
#include <set>

#include "base/clock.h"
#include "gui/l10n/strings.h"
#include "gui/l10n/translate.h"
#include "model/page.h"
#include "text/utf8.h"

namespace uddrag::gui {
namespace {

constexpr std::int64_t shown_characters = 400;

std::map<model::CodeId, model::Color> colors_of_codes(const store::Reader& read) {
  std::map<model::CodeId, model::Color> colors;
  for (const model::Code& code : read.codes()) colors[code.id] = code.color;
  return colors;
}

Passage passage_of(const model::Quote& quote, SourceLines& sources) {
  Passage passage;
  passage.document = quote.document;
  passage.span = quote.span;
  passage.quote = quote.id;
  passage.text = wx(text::elide(quote.text, shown_characters));
  passage.source = sources.line(quote.document, quote.span.start);
  passage.starred = quote.starred;
  return passage;
}

}  // namespace

const SourceLines::Source& SourceLines::source(model::DocumentId id) {
  const auto known = m_sources.find(id);
  if (known != m_sources.end()) return known->second;
  Source& source = m_sources[id];
  if (const auto document = m_read.document(id)) source.name = wx(document->name);
  source.turns = m_read.turns(id);
  source.styles = m_read.style_runs(id);
  for (const model::Speaker& speaker : m_read.speakers(id))
    source.speakers[speaker.id] = wx(speaker.label);
  return source;
}

wxString SourceLines::line(model::DocumentId id, text::Pos at) {
  const Source& from = source(id);
  wxString line = from.name;
  if (const auto page = model::page_at(from.styles, at); page > 0)
    line << wxS(" · ") << wxString::Format(_("page %lld"), static_cast<long long>(page));
  const auto behind = std::upper_bound(
      from.turns.begin(), from.turns.end(), at,
      [](text::Pos place, const model::Turn& turn) { return place < turn.span.start; });
  if (behind == from.turns.begin()) return line;
  const model::Turn& turn = *std::prev(behind);
  if (const auto speaker = from.speakers.find(turn.speaker); speaker != from.speakers.end())
    line << wxS(" · ") << speaker->second;
  if (turn.time_start) line << wxS(" · ") << wx(base::clock_time(*turn.time_start));
  return line;
}

std::vector<Passage> passages_with(const store::Reader& read,
                                   const std::vector<model::CodeId>& codes) {
  SourceLines sources(read);
  const auto colors = colors_of_codes(read);
  std::vector<Passage> passages;
  std::map<model::QuoteId, std::size_t> at;
  for (const model::CodeId code : codes) {
    const auto color = colors.find(code);
    for (const model::Quote& quote : read.quotes_with(code)) {
      const auto [found, is_new] = at.emplace(quote.id, passages.size());
      if (is_new) passages.push_back(passage_of(quote, sources));
      if (color != colors.end()) passages[found->second].colors.push_back(color->second);
    }
  }
  std::map<model::DocumentId, std::size_t> order;
  for (const model::Document& document : read.documents()) order.emplace(document.id, order.size());
  std::stable_sort(passages.begin(), passages.end(), [&](const Passage& a, const Passage& b) {
    return std::pair(order[a.document], a.span) < std::pair(order[b.document], b.span);
  });
  return passages;
}

PassageMaker::PassageMaker(const store::Reader& read)
    : m_sources(read), m_colors(colors_of_codes(read)) {}

Passage PassageMaker::of(const model::Quote& quote, const std::vector<model::Coding>& codings) {
  Passage passage = passage_of(quote, m_sources);
  std::set<model::CodeId> seen;
  for (const model::Coding& coding : codings)
    if (seen.insert(coding.code).second && m_colors.contains(coding.code))
      passage.colors.push_back(m_colors.at(coding.code));
  return passage;
}

}  // namespace uddrag::gui
