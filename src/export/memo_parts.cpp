// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/memo_parts.h"

#include <fmt/format.h>

#include <map>

#include "course/prose.h"
#include "export/excerpt_parts.h"
#include "model/memo_links.h"

namespace uddrag::exporting {
namespace {

using Names = std::map<std::string_view, std::string_view>;

bool is_danish(std::string_view language) {
  return words_for(language).language == "da";
}

/// A kind that is the user's own is shown as it is.
std::string shown(const std::string& name, std::string_view language) {
  static const Names in_danish = {
      {"theoretical", "Teoretisk"}, {"method", "Metode"},     {"reflection", "Refleksion"},
      {"to do", "At gøre"},         {"comment", "Kommentar"}, {"project", "Projekt"},
      {"document", "Dokument"},     {"turn", "Replik"},       {"quote", "Citat"},
      {"coding", "Citat"},          {"code", "Kode"},         {"participant", "Deltager"},
      {"section", "Afsnit"}};
  static const Names in_english = {{"theoretical", "Theoretical"},
                                   {"method", "Method"},
                                   {"reflection", "Reflection"},
                                   {"to do", "To do"},
                                   {"comment", "Comment"},
                                   {"project", "Project"},
                                   {"document", "Document"},
                                   {"turn", "Turn"},
                                   {"quote", "Quote"},
                                   {"coding", "Quote"},
                                   {"code", "Code"},
                                   {"participant", "Participant"},
                                   {"section", "Section"}};
  const Names& names = is_danish(language) ? in_danish : in_english;
  const auto found = names.find(name);
  return found == names.end() ? name : std::string(found->second);
}

/// A name as Markdown that shows exactly its characters.
std::string memo_escaped(std::string_view name) {
  std::string result;
  for (const char c : name) {
    if (std::string_view("\\`*_{}[]()<>#+-.!|&~\"'/:;=?@^$%,").find(c) != std::string_view::npos)
      result += '\\';
    result += c;
  }
  return result;
}

}  // namespace

std::string memo_line(const MemoRow& row, std::string_view language) {
  std::vector<std::string> parts;
  if (!row.kind.empty()) parts.push_back(shown(row.kind, language));
  const std::string target = shown(row.target, language);
  parts.push_back(row.on.empty() ? target : fmt::format("{}: {}", target, row.on));
  if (!row.coder.empty()) parts.push_back(row.coder);
  parts.push_back(row.date);
  return joined(parts, " · ");
}

std::string memo_count(std::size_t count, std::string_view language) {
  if (is_danish(language))
    return count == 0 ? "Der er ingen memoer."
                      : fmt::format("{} {}", count, count == 1 ? "memo" : "memoer");
  return count == 0 ? "There are no memos."
                    : fmt::format("{} {}", count, count == 1 ? "memo" : "memos");
}

std::string memo_heading(const MemoRow& row, std::string_view language) {
  return row.heading.empty() ? std::string(words_for(language).memo) : row.heading;
}

course::Prose memo_prose(const MemoRow& row) {
  std::string markdown;
  std::size_t from = 0;
  for (const model::WrittenLink& link : model::links_in(row.body)) {
    markdown += row.body.substr(from, link.start - from) + "*" + memo_escaped(link.name) + "*";
    from = link.end;
  }
  return course::prose_of(markdown + row.body.substr(from));
}

}  // namespace uddrag::exporting
