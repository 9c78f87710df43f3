// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/excerpts_docx.h"

#include <fmt/format.h>

#include "export/docx_package.h"
#include "export/excerpt_parts.h"
#include "export/listing.h"

namespace uddrag::exporting {
namespace {

void add_source(DocxDocument& document, const ExcerptRow& row) {
  DocxParagraph source;
  source.style = "ExcerptSource";
  if (const auto by = who(row); !by.empty()) source.runs.push_back({by, true});
  if (!row.locator.empty())
    source.runs.push_back({(source.runs.empty() ? "" : " · ") + row.locator});
  if (row.starred) source.runs.push_back({" ★"});
  if (!source.runs.empty()) document.blocks.push_back(std::move(source));
}

void add_row(DocxDocument& document, const ExcerptRow& row, const Words& words) {
  for (const auto& line : lines_of(row.text)) {
    document.add("Quote", line);
    std::get<DocxParagraph>(document.blocks.back()).keep_next = true;
  }
  add_source(document, row);
  if (const auto codes = code_labels(row); !codes.empty())
    document.add("ExcerptContext", fmt::format("{}: {}", words.coded, joined(codes, " · ")));
  const auto memo = joined(lines_of(row.memo), "\n");
  if (!memo.empty()) document.add("ExcerptContext", fmt::format("{}: {}", words.memo, memo));
  document.add("Separator", "");
}

}  // namespace

std::string excerpts_docx(const std::vector<ExcerptRow>& rows, const std::string& title,
                          const std::string& language) {
  const auto& words = words_for(language);
  DocxDocument document = listing_document(
      title, language,
      rows.empty() ? std::string(words.no_excerpts) : count_text(rows.size(), words));
  for (const auto& group : by_document(rows, words)) {
    document.add("Heading1", group.document);
    for (const auto* row : group.rows) add_row(document, *row, words);
  }
  return docx_bytes(document);
}

}  // namespace uddrag::exporting
