// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/course/excerpt_marks.h"

#include <algorithm>

#include "text/boundaries.h"
#include "text/letters.h"
#include "text/splice.h"

namespace uddrag::gui {
namespace {

using text::Pos;
using text::Span;

using Spans = std::vector<Span>;

void add_span(Spans& spans, Span added) {
  if (added.empty()) return;
  Spans joined;
  for (const Span& span : spans) {
    if (span.end < added.start || span.start > added.end)
      joined.push_back(span);
    else
      added = {std::min(span.start, added.start), std::max(span.end, added.end)};
  }
  joined.insert(std::find_if(joined.begin(), joined.end(),
                             [&](const Span& span) { return span.start > added.start; }),
                added);
  spans = std::move(joined);
}

void take_span(Spans& spans, Span taken) {
  Spans left;
  for (const Span& span : spans) {
    const Span before{span.start, std::min(span.end, taken.start)};
    const Span behind{std::max(span.start, taken.end), span.end};
    if (before.start < before.end) left.push_back(before);
    if (behind.start < behind.end) left.push_back(behind);
  }
  spans = std::move(left);
}

bool covers(const Spans& spans, Span span) {
  return std::any_of(spans.begin(), spans.end(), [&](const Span& each) {
    return each.start <= span.start && span.end <= each.end;
  });
}

/// Whether a word is left where these spans are left out.
bool says_something(const Spans& left_out, const text::Text& quote) {
  std::size_t next = 0;
  for (Pos at; at < quote.size(); ++at) {
    while (next < left_out.size() && left_out[next].end <= at) ++next;
    const bool out = next < left_out.size() && left_out[next].contains(at);
    if (!out && text::is_word_character(quote.at(at))) return true;
  }
  return false;
}

Spans carried(const Spans& spans, const std::vector<text::Splice>& splices,
              const text::Text& after) {
  Spans result;
  for (const Span& span : spans) {
    const text::Carried there = text::carry(span, splices);
    if (!there.span.empty()) add_span(result, text::snap_to_graphemes(after, there.span));
  }
  return result;
}

/// Where the marks of the quote begin and end, each once, with both ends of the quote.
std::vector<Pos> edges_of(const model::Excerpt& excerpt, const text::Text& quote) {
  std::vector<Pos> edges{Pos(0), quote.size()};
  for (const Spans* spans : {&excerpt.trims, &excerpt.emphasis})
    for (const Span& span : *spans) edges.insert(edges.end(), {span.start, span.end});
  for (const model::Clarification& added : excerpt.clarifications) edges.push_back(added.at);
  for (Pos& edge : edges) edge = std::clamp(edge, Pos(0), quote.size());
  std::sort(edges.begin(), edges.end());
  edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
  return edges;
}

std::int64_t length_of(const std::string& utf8) {
  return text::Text(utf8).size().value;
}

}  // namespace

Span whole_words(const text::Text& quote, Span span) {
  const auto within = [&](Pos at) {
    return at > Pos(0) && at < quote.size() && text::is_word_character(quote.at(at - 1)) &&
           text::is_word_character(quote.at(at));
  };
  while (within(span.start)) span.start = span.start - 1;
  while (within(span.end)) span.end = span.end + 1;
  return span;
}

void leave_out(model::Excerpt& excerpt, const text::Text& quote, Span span) {
  Spans trims = excerpt.trims;
  add_span(trims, text::snap_to_graphemes(quote, span));
  if (says_something(trims, quote)) excerpt.trims = std::move(trims);
}

void take_back(model::Excerpt& excerpt, const text::Text& quote, Span span) {
  take_span(excerpt.trims, text::snap_to_graphemes(quote, span));
}

bool leaves_out(const model::Excerpt& excerpt, Span span) {
  return covers(excerpt.trims, span);
}

void toggle_emphasis(model::Excerpt& excerpt, const text::Text& quote, Span span) {
  span = text::snap_to_graphemes(quote, span);
  if (covers(excerpt.emphasis, span))
    take_span(excerpt.emphasis, span);
  else
    add_span(excerpt.emphasis, span);
}

void clarify(model::Excerpt& excerpt, const text::Text& quote, Pos at, const std::string& words) {
  at = text::snap_to_graphemes(quote, {at, at}).start;
  auto& list = excerpt.clarifications;
  std::erase_if(list, [at](const model::Clarification& added) { return added.at == at; });
  if (words.empty()) return;
  list.insert(std::find_if(list.begin(), list.end(),
                           [at](const model::Clarification& added) { return added.at > at; }),
              {at, words});
}

std::string clarification_at(const model::Excerpt& excerpt, Pos at) {
  for (const model::Clarification& added : excerpt.clarifications)
    if (added.at == at) return added.text;
  return {};
}

model::Excerpt carried(model::Excerpt excerpt, const text::Text& before, const text::Text& after) {
  const auto splices = text::difference(before, after);
  const Spans trims = carried(excerpt.trims, splices, after);
  excerpt.trims = says_something(trims, after) ? trims : Spans{};
  excerpt.emphasis = carried(excerpt.emphasis, splices, after);
  const auto clarifications = std::exchange(excerpt.clarifications, {});
  for (const model::Clarification& added : clarifications)
    clarify(excerpt, after, text::carry({added.at, added.at}, splices).span.start, added.text);
  return excerpt;
}

model::Excerpt unmarked(model::Excerpt excerpt) {
  excerpt.trims.clear();
  excerpt.emphasis.clear();
  excerpt.clarifications.clear();
  return excerpt;
}

MarkedText marked_text(const model::Excerpt& excerpt, const text::Text& quote) {
  MarkedText marked;
  Pos shown;
  const auto append = [&](MarkedRun run) {
    run.shown = {shown, shown + length_of(run.text)};
    shown = run.shown.end;
    marked.runs.push_back(std::move(run));
  };
  const std::vector<Pos> edges = edges_of(excerpt, quote);
  for (std::size_t i = 0; i < edges.size(); ++i) {
    for (const model::Clarification& added : excerpt.clarifications)
      if (std::clamp(added.at, Pos(0), quote.size()) == edges[i])
        append({MarkedRun::Kind::clarification,
                false,
                {edges[i], edges[i]},
                {},
                "[" + added.text + "]"});
    if (i + 1 == edges.size()) break;
    const Span span{edges[i], edges[i + 1]};
    const bool out = covers(excerpt.trims, span);
    append({out ? MarkedRun::Kind::left_out : MarkedRun::Kind::said,
            covers(excerpt.emphasis, span),
            span,
            {},
            std::string(quote.slice(span))});
  }
  return marked;
}

std::string MarkedText::text() const {
  std::string all;
  for (const MarkedRun& run : runs) all += run.text;
  return all;
}

Pos MarkedText::to_source(Pos at) const {
  for (const MarkedRun& run : runs) {
    if (at > run.shown.end) continue;
    if (run.kind == MarkedRun::Kind::clarification) {
      if (at < run.shown.end) return run.source.start;
      continue;
    }
    return run.source.start + (std::max(at, run.shown.start) - run.shown.start);
  }
  return runs.empty() ? Pos(0) : runs.back().source.end;
}

Pos MarkedText::to_shown(Pos source) const {
  for (const MarkedRun& run : runs)
    if (run.kind != MarkedRun::Kind::clarification && source < run.source.end)
      return run.shown.start + (source - run.source.start);
  return runs.empty() ? Pos(0) : runs.back().shown.end;
}

}  // namespace uddrag::gui
