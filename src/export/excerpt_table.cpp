// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/excerpt_table.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/ascii.h"
#include "export/excerpt_parts.h"

namespace uddrag::exporting {
namespace {

std::string attribute_column(const std::string& attribute) {
  std::string name = "attribute_";
  for (const char c : attribute) {
    const bool gap = c == ' ' || c == '\t' || c == '\n';
    name += gap ? '_' : base::ascii_lower(c);
  }
  return name;
}

std::vector<std::string> attribute_names(const std::vector<ExcerptRow>& rows) {
  std::vector<std::string> names;
  for (const auto& row : rows)
    for (const auto& [name, value] : row.attributes) add_once(names, name);
  return names;
}

std::string value_of(const ExcerptRow& row, const std::string& attribute) {
  std::vector<std::string> values;
  for (const auto& [name, value] : row.attributes)
    if (name == attribute) add_once(values, value);
  return joined(values, "; ");
}

std::vector<std::string> cells_of(const ExcerptRow& row,
                                  const std::vector<std::string>& attributes) {
  std::vector<std::string> codes, paths, coders, codings;
  for (const auto& coding : row.codings) {
    add_once(codes, coding.code);
    add_once(paths, coding.path);
    add_once(coders, coding.coder);
    add_once(codings, fmt::format("{} [{}]", coding.code, coding.coder));
  }
  std::vector<std::string> cells{row.id,
                                 row.document,
                                 row.group,
                                 row.speaker,
                                 row.participant,
                                 row.locator,
                                 std::to_string(row.number),
                                 std::to_string(row.start),
                                 std::to_string(row.end),
                                 row.text,
                                 joined(codes, "; "),
                                 joined(paths, "; "),
                                 joined(coders, "; "),
                                 joined(codings, "; "),
                                 row.memo,
                                 row.starred ? "yes" : "no"};
  for (const auto& attribute : attributes) cells.push_back(value_of(row, attribute));
  return cells;
}

}  // namespace

ExcerptTable excerpt_table(const std::vector<ExcerptRow>& rows) {
  ExcerptTable table{
      {"id", "document", "group", "speaker", "participant", "locator", "number", "start", "end",
       "text", "codes", "code_paths", "coders", "codings", "memo", "starred"},
      {}};
  const auto attributes = attribute_names(rows);
  std::transform(attributes.begin(), attributes.end(), std::back_inserter(table.header),
                 attribute_column);
  for (const auto& row : rows) table.rows.push_back(cells_of(row, attributes));
  return table;
}

}  // namespace uddrag::exporting
