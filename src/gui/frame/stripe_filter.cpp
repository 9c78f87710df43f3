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
    case StripeFilter::Kind::coder:
      return std::find(coding.coders.begin(), coding.coders.end(), filter.coder) !=
             coding.coders.end();
    case StripeFilter::Kind::starred:
      break;
  }
  return quote.starred;
}

}  // namespace

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
