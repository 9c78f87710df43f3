// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/frame/stripe_filter.h"

#include <algorithm>

namespace uddrag::gui {
namespace {

bool passes(const CanvasQuote& quote, const CanvasCoding& coding, const StripeFilter& filter) {
  switch (filter.kind) {
    case StripeFilter::Kind::all:
      return true;
    case StripeFilter::Kind::codes:
      return filter.codes.contains(coding.code);
    case StripeFilter::Kind::coders:
      return std::any_of(coding.coders.begin(), coding.coders.end(),
                         [&](model::CoderId id) { return filter.coders.contains(id); });
    case StripeFilter::Kind::starred:
      break;
  }
  return quote.starred;
}

}  // namespace

StripeFilter with_coder_toggled(const StripeFilter& filter, model::CoderId coder) {
  StripeFilter result{StripeFilter::Kind::coders, {}, filter.coders};
  if (!result.coders.erase(coder)) result.coders.insert(coder);
  return result.coders.empty() ? StripeFilter{} : result;
}

FilteredQuotes filtered(const std::vector<CanvasQuote>& quotes, const StripeFilter& filter) {
  FilteredQuotes result;
  for (const CanvasQuote& quote : quotes) {
    CanvasQuote shown = quote;
    result.hidden += std::erase_if(
        shown.codings, [&](const CanvasCoding& coding) { return !passes(quote, coding, filter); });
    const bool bare =
        quote.codings.empty() && (filter.kind == StripeFilter::Kind::all ||
                                  (filter.kind == StripeFilter::Kind::starred && quote.starred));
    if (bare || !shown.codings.empty()) result.shown.push_back(std::move(shown));
  }
  return result;
}

}  // namespace uddrag::gui
