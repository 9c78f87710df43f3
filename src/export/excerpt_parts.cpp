// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/excerpt_parts.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace uddrag::exporting {

void add_once(std::vector<std::string>& list, const std::string& item) {
  const bool known = std::find(list.begin(), list.end(), item) != list.end();
  if (!item.empty() && !known) list.push_back(item);
}

std::string joined(const std::vector<std::string>& list, std::string_view between) {
  return fmt::format("{}", fmt::join(list, between));
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const auto line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    if (!line.empty()) lines.emplace_back(line);
  }
  return lines;
}

std::vector<DocumentRows> by_document(const std::vector<ExcerptRow>& rows, const Words& words) {
  std::vector<DocumentRows> groups;
  for (const auto& row : rows) {
    const auto name = row.document.empty() ? std::string(words.no_document) : row.document;
    auto group = std::find_if(groups.begin(), groups.end(),
                              [&](const DocumentRows& known) { return known.document == name; });
    if (group == groups.end()) group = groups.insert(group, {name, {}});
    group->rows.push_back(&row);
  }
  return groups;
}

std::string who(const ExcerptRow& row) {
  std::vector<std::string> parts;
  add_once(parts, row.speaker.empty() ? row.participant : row.speaker);
  add_once(parts, row.group);
  for (const auto& [name, value] : row.attributes) add_once(parts, value);
  return joined(parts, " · ");
}

std::vector<std::string> code_labels(const ExcerptRow& row) {
  std::vector<std::string> codes, labels;
  for (const auto& coding : row.codings) add_once(codes, coding.code);
  for (const auto& code : codes) {
    std::vector<std::string> coders;
    for (const auto& coding : row.codings)
      if (coding.code == code) add_once(coders, coding.coder);
    labels.push_back(coders.empty() ? code : fmt::format("{} ({})", code, joined(coders, ", ")));
  }
  return labels;
}

std::string count_text(std::size_t count, const Words& words) {
  return fmt::format("{} {}", count, count == 1 ? words.one_excerpt : words.excerpts);
}

}  // namespace uddrag::exporting
