// SPDX-License-Identifier: GPL-3.0-or-later
// Page numbers of a document that came with pages: style runs "page 12" say where each lies.
#pragma once
#include <charconv>
#include <cstdint>
#include <string_view>
#include <vector>

#include "model/document.h"

namespace uddrag::model {

/// The page that a position lies on; 0 where the document has no pages.
inline std::int64_t page_at(const std::vector<StyleRun>& styles, text::Pos at) {
  constexpr std::string_view page = "page ";
  std::int64_t number = 0;
  text::Pos latest;
  for (const StyleRun& run : styles) {
    if (!run.style.starts_with(page) || run.span.start > at) continue;
    if (number != 0 && run.span.start < latest) continue;
    const std::string_view digits = std::string_view(run.style).substr(page.size());
    std::int64_t found = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), found);
    if (found <= 0) continue;
    number = found;
    latest = run.span.start;
  }
  return number;
}

}  // namespace uddrag::model
