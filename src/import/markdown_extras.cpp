// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/markdown_extras.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include "text/utf8.h"

namespace uddrag::importing {
namespace {

using Kind = ReportItem::Kind;

std::string_view line_at(std::string_view text, std::size_t at) {
  return text.substr(at, std::min(text.find('\n', at), text.size()) - at);
}

bool is_indented(std::string_view line) {
  return line.starts_with("  ") || line.starts_with("\t");
}

/// "date" of "date: 2025-03-12" and "tags" of "tags:"; else nothing. Speakers have a capital.
std::string_view key_of(std::string_view line) {
  const std::size_t colon = std::min(line.find(':'), line.size());
  const bool alone = colon + 1 >= line.size() || line[colon + 1] == ' ';
  const bool small = !line.empty() && line[0] >= 'a' && line[0] <= 'z';
  return small && alone && colon < line.size() && line.find(' ') > colon ? line.substr(0, colon)
                                                                         : std::string_view();
}

/// What stands below a key, or between two.
bool is_of_head(std::string_view line) {
  return text::trim(line).empty() || is_indented(line) || line.starts_with("- ");
}

/// Where the words begin; 0 where no head stands before them. A key stands in it once: what recurs
/// is somebody who speaks.
std::size_t end_of_head(std::string_view text, Report& report) {
  if (!text.starts_with("---\n")) return 0;
  std::vector<std::string> said;
  std::set<std::string_view> keys;
  for (std::size_t at = 4; at < text.size();) {
    const std::string_view line = line_at(text, at);
    at = std::min(at + line.size() + 1, text.size());
    if (line == "---" || line == "...") {
      if (keys.empty()) return 0;
      for (const std::string& one : said)
        add_item(report, Kind::left_out, "the head of the file", 1, text::elide(one, 80));
      return at;
    }
    const std::string_view key = key_of(line);
    if (key.empty() ? !is_of_head(line) : !keys.insert(key).second) return 0;
    if (!text::trim(line).empty()) said.emplace_back(text::trim(line));
  }
  return 0;
}

/// "[^1]" at the beginning of "[^1]: words"; else nothing.
std::string_view sign_of_note(std::string_view line) {
  if (!line.starts_with("[^")) return {};
  const std::size_t end = line.find(']');
  const bool is_sign = end != std::string_view::npos && end > 2 && line.find(' ') > end &&
                       line.substr(end + 1).starts_with(":");
  return is_sign ? line.substr(0, end + 1) : std::string_view();
}

void take_out(SourceParagraph& paragraph, std::size_t at, std::size_t size) {
  const auto move = [&](std::size_t& place) {
    if (place > at) place -= std::min(size, place - at);
  };
  for (SourceStyle& style : paragraph.styles) move(style.start), move(style.end);
  std::erase_if(paragraph.styles, [](const SourceStyle& s) { return s.start >= s.end; });
  for (SourceNote& note : paragraph.notes) move(note.start), move(note.end);
  paragraph.text.erase(at, size);
}

}  // namespace

MarkdownExtras::MarkdownExtras(std::string& text, Report& report) {
  text.erase(0, end_of_head(text, report));
  if (text.find("[^") == std::string::npos) return;
  std::string rest;
  std::string* note = nullptr;  // the one that indented lines go on with
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view line = line_at(text, at);
    const std::string_view sign = sign_of_note(line);
    at += line.size() + 1;
    if (!sign.empty()) {
      note = &m_notes[std::string(sign)];
      *note += text::trim(line.substr(sign.size() + 1));
    } else if (note && is_indented(line) && !text::trim(line).empty()) {
      *note += ' ';
      *note += text::trim(line);
    } else {
      if (!text::trim(line).empty()) note = nullptr;
      rest += line;
      rest += '\n';
    }
  }
  text = std::move(rest);
}

/// On the word before the sign, as in other formats.
void MarkdownExtras::place_notes(SourceParagraph& paragraph, Report& report) {
  for (std::size_t at = paragraph.text.find("[^"); at != std::string::npos && !m_notes.empty();
       at = paragraph.text.find("[^", at)) {
    const std::size_t end = paragraph.text.find(']', at);
    const auto found = end == std::string::npos
                           ? m_notes.end()
                           : m_notes.find(paragraph.text.substr(at, end + 1 - at));
    if (found == m_notes.end()) {
      ++at;
      continue;
    }
    take_out(paragraph, at, end + 1 - at);
    const std::size_t space = paragraph.text.substr(0, at).find_last_of(" \t\n");
    paragraph.notes.push_back(
        {space == std::string::npos ? 0 : space + 1, at, 0, {}, {}, found->second});
    add_item(report, Kind::changed, "footnotes, as comments");
    m_notes.erase(found);
  }
}

void MarkdownExtras::end(Report& report) const {
  for (const auto& [sign, said] : m_notes)
    add_item(report, Kind::left_out, "notes without a place", 1, text::elide(said, 80));
}

}  // namespace uddrag::importing
