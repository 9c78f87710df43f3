// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/quote_lines.h"

#include <algorithm>

namespace uddrag::exporting {

std::vector<QuoteLine> quote_lines(const std::vector<course::QuoteRun>& runs) {
  std::vector<QuoteLine> lines(1);
  for (const auto& run : runs) {
    for (std::size_t from = 0; from <= run.text.size();) {
      const auto to = std::min(run.text.find('\n', from), run.text.size());
      if (to > from)
        lines.back().push_back({run.kind, run.text.substr(from, to - from), run.emphasised});
      if (to < run.text.size()) lines.emplace_back();
      from = to + 1;
    }
  }
  std::erase_if(lines, [](const QuoteLine& line) { return line.empty(); });
  return lines;
}

}  // namespace uddrag::exporting
