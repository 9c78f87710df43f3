// SPDX-License-Identifier: GPL-3.0-or-later
#include "course/excerpt.h"

#include <algorithm>

#include "base/hash.h"
#include "text/text.h"

namespace uddrag::course {
namespace {

using text::Pos;
using text::Span;

constexpr const char* omission = "[…]";

bool ordered_inside(const std::vector<Span>& spans, Pos end) {
  Pos before;
  for (const Span& span : spans) {
    if (span.start < before || span.end <= span.start || span.end > end) return false;
    before = span.end;
  }
  return true;
}

bool space_at(const text::Text& text, Pos at) {
  const char32_t c = text.at(at);
  return c == U' ' || c == U'\n' || c == U'\t' || c == 0xA0;
}

bool emphasised(const model::Excerpt& excerpt, Pos at) {
  return std::any_of(excerpt.emphasis.begin(), excerpt.emphasis.end(),
                     [&](const Span& span) { return span.contains(at); });
}

/// Cuts [from, to) where emphasis begins or ends, and puts names in place.
void append_said(std::vector<QuoteRun>& runs, const text::Text& text, Span span,
                 const model::Excerpt& excerpt, const Pseudonyms& pseudonyms) {
  for (Pos at = span.start; at < span.end;) {
    const bool strong = emphasised(excerpt, at);
    Pos end = at;
    while (end < span.end && emphasised(excerpt, end) == strong) ++end;
    for (const NamedRun& run : pseudonyms.runs(text.slice({at, end})))
      runs.push_back({run.original.empty() ? QuoteRun::Kind::said : QuoteRun::Kind::pseudonym,
                      run.text, strong});
    at = end;
  }
}

/// "[…]" stands apart from words by one space on each side, none at the very edges.
void append_omission(std::vector<QuoteRun>& runs, const text::Text& text, Span trim) {
  const bool space_before = trim.start > Pos(0) && !space_at(text, trim.start - 1);
  const bool space_behind = trim.end < text.size() && !space_at(text, trim.end);
  runs.push_back({QuoteRun::Kind::omission,
                  std::string(space_before ? " " : "") + omission + (space_behind ? " " : ""),
                  false});
}

/// One piece between two places where something happens.
struct Event {
  Pos at;
  const Span* trim = nullptr;
  const model::Clarification* clarification = nullptr;
};

std::vector<Event> events_of(const model::Excerpt& excerpt) {
  std::vector<Event> events;
  for (const Span& trim : excerpt.trims) events.push_back({trim.start, &trim, nullptr});
  for (const model::Clarification& c : excerpt.clarifications)
    events.push_back({c.at, nullptr, &c});
  std::stable_sort(events.begin(), events.end(),
                   [](const Event& a, const Event& b) { return a.at < b.at; });
  return events;
}

}  // namespace

bool fits(const model::Excerpt& excerpt, const model::Quote& quote) {
  const Pos end(quote.span.length());
  const bool marked =
      !excerpt.trims.empty() || !excerpt.clarifications.empty() || !excerpt.emphasis.empty();
  if (marked && !excerpt.quote_text_hash.nil() &&
      excerpt.quote_text_hash != base::hash_of_bytes(quote.text))
    return false;
  return ordered_inside(excerpt.trims, end) && ordered_inside(excerpt.emphasis, end) &&
         std::all_of(excerpt.clarifications.begin(), excerpt.clarifications.end(),
                     [&](const auto& c) { return c.at >= Pos(0) && c.at <= end; });
}

std::vector<QuoteRun> quote_runs(const model::Excerpt& excerpt, const model::Quote& quote,
                                 const Pseudonyms& pseudonyms) {
  const text::Text text(quote.text);
  std::vector<QuoteRun> runs;
  Pos at;
  for (const Event& event : events_of(excerpt)) {
    const Pos to = std::max(at, event.at);
    append_said(runs, text, {at, to}, excerpt, pseudonyms);
    at = to;
    if (event.trim) {
      append_omission(runs, text, *event.trim);
      at = std::max(at, event.trim->end);
    } else {
      const bool open = at < text.size() && !space_at(text, at);
      const bool joined = at > Pos(0) && !space_at(text, at - 1);
      runs.push_back({QuoteRun::Kind::clarification,
                      (joined ? " [" : "[") + pseudonyms.apply(event.clarification->text) +
                          (open ? "] " : "]"),
                      false});
    }
  }
  append_said(runs, text, {at, text.size()}, excerpt, pseudonyms);
  return runs;
}

std::string printed(const std::vector<QuoteRun>& runs) {
  std::string words;
  for (const QuoteRun& run : runs) words += run.text;
  return words;
}

std::string fidelity_fault(const std::vector<QuoteRun>& runs, const model::Excerpt& excerpt,
                           const model::Quote& quote, const Pseudonyms& pseudonyms) {
  // The source, independently of how the runs were made: cut the trims away, replace names piece
  // by piece between the marks.
  const text::Text text(quote.text);
  std::string wanted;
  Pos at;
  std::vector<Pos> cuts;
  for (const model::Clarification& c : excerpt.clarifications) cuts.push_back(c.at);
  for (const Span& span : excerpt.emphasis) cuts.insert(cuts.end(), {span.start, span.end});
  std::sort(cuts.begin(), cuts.end());
  const auto take = [&](Pos from, Pos to) {
    for (const Pos cut : cuts)
      if (cut > from && cut < to) {
        wanted += pseudonyms.apply(text.slice({from, cut}));
        from = cut;
      }
    if (to > from) wanted += pseudonyms.apply(text.slice({from, to}));
  };
  for (const Span& trim : excerpt.trims) {
    take(at, trim.start);
    at = trim.end;
  }
  take(at, text.size());
  std::string said;
  for (const QuoteRun& run : runs)
    if (run.kind == QuoteRun::Kind::said || run.kind == QuoteRun::Kind::pseudonym) said += run.text;
  if (said != wanted) return "The printed words are not those of the source.";
  for (const QuoteRun& run : runs)
    if (run.kind == QuoteRun::Kind::omission && run.text.find(omission) == std::string::npos)
      return "Something was left out without a mark.";
  return {};
}

}  // namespace uddrag::course
