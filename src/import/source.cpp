// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/source.h"

#include <algorithm>
#include <utility>

#include "base/error.h"

namespace uddrag::importing {

void require_few(std::size_t paragraphs) {
  if (paragraphs > most_paragraphs)
    throw base::Error(base::ErrorKind::too_large,
                      "It has more paragraphs than a transcript can have.");
}

void add_paragraph(Source& source, SourceParagraph paragraph) {
  require_few(source.paragraphs.size() + 1);
  source.paragraphs.push_back(std::move(paragraph));
}

void add_item(Report& report, ReportItem::Kind kind, const std::string& what, std::int64_t count,
              const std::string& example) {
  constexpr std::size_t examples_kept = 5;
  if (count == 0) return;
  auto item = std::find_if(report.items.begin(), report.items.end(), [&](const ReportItem& known) {
    return known.kind == kind && known.what == what;
  });
  if (item == report.items.end()) item = report.items.insert(item, {kind, what, 0, {}});
  item->count += count;
  if (!example.empty() && item->examples.size() < examples_kept) item->examples.push_back(example);
}

}  // namespace uddrag::importing
