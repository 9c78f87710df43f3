// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/excerpts_md.h"

#include <fmt/format.h>

#include "export/excerpt_parts.h"
#include "export/markup.h"

namespace uddrag::exporting {
namespace {

/// "- " and "1. " begin lists; the sign is escaped, not the digits.
std::size_t list_sign(std::string_view line) {
  const auto digits = line.find_first_not_of("0123456789");
  if (digits == line.npos) return line.npos;
  if (digits > 0 && (line[digits] == '.' || line[digits] == ')')) return digits;
  return digits == 0 && std::string_view("-+=~#").find(line[0]) != line.npos ? 0 : line.npos;
}

/// One line of plain text, so that CommonMark shows exactly its characters.
std::string plain(std::string_view text) {
  constexpr std::string_view special = "\\`*_[]<>&|~$";
  auto line = printable(text);
  for (char& c : line)
    if (c == '\n') c = ' ';
  const auto from = std::min(line.find_first_not_of(" \t"), line.size());
  const auto sign = list_sign(std::string_view(line).substr(from));
  std::string result;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (special.find(line[i]) != special.npos || (sign != line.npos && i == from + sign))
      result += '\\';
    result += line[i];
  }
  return result;
}

void add_details(std::string& md, const ExcerptRow& row, const Words& words) {
  std::vector<std::string> source;
  if (const auto by = who(row); !by.empty()) source.push_back("**" + plain(by) + "**");
  add_once(source, plain(row.locator));
  if (row.starred) source.push_back("★");
  if (!source.empty()) md += fmt::format("— {}\n\n", joined(source, ", "));
  const auto codes = code_labels(row);
  if (!codes.empty()) md += fmt::format("{}: {}\n\n", words.coded, plain(joined(codes, " · ")));
  for (std::string_view label = words.memo; const auto& line : lines_of(row.memo)) {
    md += label.empty() ? plain(line) + "\n\n" : fmt::format("{}: {}\n\n", label, plain(line));
    label = {};
  }
}

void add_excerpt(std::string& md, const ExcerptRow& row, const Words& words) {
  for (bool first = true; const auto& line : lines_of(row.text)) {
    if (!first) md += ">\n";
    first = false;
    md += fmt::format("> {}\n", plain(line));
  }
  md += '\n';
  add_details(md, row, words);
}

}  // namespace

std::string markdown_text(std::string_view text) {
  return plain(text);
}

std::string excerpts_md(const std::vector<ExcerptRow>& rows, const std::string& title,
                        const std::string& language) {
  const auto& words = words_for(language);
  std::string md = fmt::format("# {}\n\n", plain(title));
  if (rows.empty())
    md += fmt::format("{}\n", words.no_excerpts);
  else
    md += fmt::format("{}\n\n", count_text(rows.size(), words));
  for (const auto& group : by_document(rows, words)) {
    md += fmt::format("## {}\n\n", plain(group.document));
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
