// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/excerpts_html.h"

#include <fmt/format.h>

#include "export/excerpt_parts.h"
#include "export/html_prose.h"
#include "export/listing.h"

namespace uddrag::exporting {
namespace {

void write_source(Markup& html, const ExcerptRow& row, const Words& words) {
  if (const auto by = who(row); !by.empty()) html.element("span", {{"class", "attribution"}}, by);
  if (!row.locator.empty()) html.element("span", {{"class", "locator"}}, row.locator);
  if (row.starred) html.element("span", {{"class", "star"}}, fmt::format("★ {}", words.starred));
}

void write_codes(Markup& html, const ExcerptRow& row, const Words& words) {
  const auto labels = code_labels(row);
  if (labels.empty()) return;
  const auto list = html.in("ul", {{"class", "codes"}, {"aria-label", std::string(words.coded)}});
  for (const auto& label : labels) html.element("li", {}, label);
}

void write_memo(Markup& html, const ExcerptRow& row, const Words& words) {
  const auto lines = lines_of(row.memo);
  if (lines.empty()) return;
  const auto memo = html.in("div", {{"class", "memo"}});
  for (bool first = true; const auto& line : lines) {
    const auto p = html.in("p");
    if (first) html.element("strong", {}, fmt::format("{}:", words.memo));
    html.text(first ? " " + line : line);
    first = false;
  }
}

void write_row(Markup& html, const ExcerptRow& row, const Words& words) {
  const auto anchor = row.id.empty() ? std::string() : "q-" + row.id;
  const auto figure = html.in("figure", {{"class", "excerpt"}, {"id", anchor}});
  {
    const auto quote = html.in("blockquote", {{"dir", "auto"}});
    write_lines(html, row.text);
  }
  const auto caption = html.in("figcaption");
  write_source(html, row, words);
  write_codes(html, row, words);
  write_memo(html, row, words);
}

}  // namespace

std::string excerpts_html(const std::vector<ExcerptRow>& rows, const std::string& title,
                          const std::string& language) {
  const auto& words = words_for(language);
  const std::string count = rows.empty() ? std::string() : count_text(rows.size(), words);
  return listing_page(title, language, count, [&](Markup& html) {
    if (rows.empty()) html.element("p", {}, words.no_excerpts);
    for (const auto& group : by_document(rows, words)) {
      const auto section = html.in("section");
      html.element("h2", {}, group.document);
      for (const auto* row : group.rows) write_row(html, *row, words);
    }
  });
}

}  // namespace uddrag::exporting
