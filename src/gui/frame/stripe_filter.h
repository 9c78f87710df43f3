// SPDX-License-Identifier: GPL-3.0-or-later
// Which codings the canvas shows: all, or only some; and how many it hides. Free of wx.
#pragma once
#include <set>
#include <vector>

#include "gui/transcript/canvas_document.h"

namespace uddrag::gui {

struct StripeFilter {
  enum class Kind { all, codes, coders, starred };
  Kind kind = Kind::all;
  std::set<model::CodeId> codes;    ///< for Kind::codes
  std::set<model::CoderId> coders;  ///< for Kind::coders
  bool operator==(const StripeFilter&) const = default;
};

struct FilteredQuotes {
  std::vector<CanvasQuote> shown;
  std::size_t hidden = 0;  ///< codings
};

/// One coder more, or one less; without any coder left, all codings. Another filter gives way.
StripeFilter with_coder_toggled(const StripeFilter& filter, model::CoderId coder);

/// A quote of which nothing remains is not shown.
FilteredQuotes filtered(const std::vector<CanvasQuote>& quotes, const StripeFilter& filter);

}  // namespace uddrag::gui
