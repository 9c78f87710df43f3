// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/excerpts_md.h"

#include <fmt/format.h>

#include "export/excerpt_parts.h"
#include "export/md_text.h"

namespace uddrag::exporting {
namespace {

void add_details(std::string& md, const ExcerptRow& row, const Words& words) {
  std::vector<std::string> source;
  if (const auto by = who(row); !by.empty()) source.push_back("**" + md_line(by) + "**");
  add_once(source, md_line(row.locator));
  if (row.starred) source.push_back("★");
  if (!source.empty()) md += fmt::format("— {}\n\n", joined(source, ", "));
  const auto codes = code_labels(row);
  if (!codes.empty()) md += fmt::format("{}: {}\n\n", words.coded, md_line(joined(codes, " · ")));
  for (std::string_view label = words.memo; const auto& line : lines_of(row.memo)) {
    md += label.empty() ? md_line(line) + "\n\n" : fmt::format("{}: {}\n\n", label, md_line(line));
    label = {};
  }
}

void add_excerpt(std::string& md, const ExcerptRow& row, const Words& words) {
  for (bool first = true; const auto& line : lines_of(row.text)) {
    if (!first) md += ">\n";
    first = false;
    md += fmt::format("> {}\n", md_line(line));
  }
  md += '\n';
  add_details(md, row, words);
}

}  // namespace

std::string excerpts_md(const std::vector<ExcerptRow>& rows, const std::string& title,
                        const std::string& language) {
  const auto& words = words_for(language);
  std::string md = fmt::format("# {}\n\n", md_line(title));
  if (rows.empty())
    md += fmt::format("{}\n", words.no_excerpts);
  else
    md += fmt::format("{}\n\n", count_text(rows.size(), words));
  for (const auto& group : by_document(rows, words)) {
    md += fmt::format("## {}\n\n", md_line(group.document));
    for (bool first = true; const auto* row : group.rows) {
      if (!first) md += "---\n\n";
      first = false;
      add_excerpt(md, *row, words);
    }
  }
  while (md.ends_with("\n\n")) md.pop_back();
  return md;
}

}  // namespace uddrag::exporting
