// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/line_patterns.h"

#include <algorithm>
#include <cctype>

#include "import/characters.h"
#include "import/speaker_names.h"
#include "text/utf8.h"

namespace uddrag::importing {
namespace {

/// As one who types fast writes a label: "anna", "p1", "int."
bool looks_like_small_name(std::string_view label) {
  constexpr std::size_t longest = 24;
  if (label.empty() || label.size() > longest || label[0] == ' ') return false;
  if (std::count(label.begin(), label.end(), ' ') > 1) return false;
  if (label[0] >= '0' && label[0] <= '9') return false;
  return std::none_of(label.begin(), label.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x80 && std::ispunct(static_cast<unsigned char>(c)) &&
           c != '-' && c != '.' && c != '\'';
  });
}

}  // namespace

bool ends_as_sentence(std::string_view line) {
  line = text::trim(line);
  return line.ends_with('.') || line.ends_with('?') || line.ends_with('!') ||
         line.ends_with("\u2026") || line.ends_with('"');
}

std::optional<Prefix> prefix_at(std::string_view line, std::size_t at) {
  const std::size_t colon = line.find(':', at);
  if (colon == std::string_view::npos || colon - at > longest_label) return std::nullopt;
  const std::string_view label = text::trim(line.substr(at, colon - at));
  if (!looks_like_name(label) && !looks_like_small_name(label)) return std::nullopt;
  if (colon + 1 < line.size() && !is_blank(line[colon + 1]) && line[colon + 1] != '\n')
    return std::nullopt;
  return Prefix(std::string(label), behind_blanks(line, colon + 1));
}

std::optional<Header> header_of(std::string_view line) {
  std::string_view rest = text::trim(line);
  if (rest.ends_with(':')) rest.remove_suffix(1);
  const std::size_t cut = rest.find_last_of(" \t");
  if (cut == std::string_view::npos) return std::nullopt;
  std::string_view time = rest.substr(cut + 1);
  if (time.size() > 2 && (time.front() == '(' || time.front() == '['))
    time = time.substr(1, time.size() - 2);
  std::size_t taken = 0;
  const auto at = parse_time(time, &taken);
  std::string_view label = text::trim(rest.substr(0, cut));
  if (label.size() > 2 && label.front() == '[' && label.back() == ']')
    label = text::trim(label.substr(1, label.size() - 2));
  if (!at || taken != time.size() || !looks_like_name(label)) return std::nullopt;
  return Header(std::string(label), *at);
}

std::optional<Header> time_first_header_of(std::string_view line) {
  std::size_t at = behind_blanks(line, 0);
  auto mark = time_mark_at(line, at);
  if (!mark) mark = bare_time_at(line, at);
  if (!mark) return std::nullopt;
  at = behind_blanks(line, at + mark->length);
  for (const std::string_view dash : {"-", "\u2013", "\u2014"})
    if (line.substr(at).starts_with(dash)) at = behind_blanks(line, at + dash.size());
  std::string_view label = text::trim(line.substr(at));
  while (label.ends_with(':')) label.remove_suffix(1);
  if (!looks_like_name(label)) return std::nullopt;
  return Header(label, mark->time);
}

std::optional<MarkedName> marked_name(std::string_view line) {
  const std::size_t open = line.substr(0, longest_label + 1).find_first_of("[(");
  if (open == std::string_view::npos) return std::nullopt;
  const std::string_view label = text::trim(line.substr(0, open));
  const auto mark = time_mark_at(line, open);
  if (!mark || !looks_like_name(label)) return std::nullopt;
  std::size_t end = open + mark->length;
  if (end < line.size() && line[end] == ':') ++end;
  return MarkedName{std::string(label), *mark, behind_blanks(line, end)};
}

std::optional<std::pair<TimeMark, std::size_t>> mark_at_end(std::string_view line) {
  const std::string_view body =
      line.substr(0, text::trim(line).data() - line.data() + text::trim(line).size());
  if (body.size() < 6 || (body.back() != '#' && body.back() != ']' && body.back() != ')'))
    return std::nullopt;
  const char open = body.back() == '#' ? '#' : body.back() == ']' ? '[' : '(';
  const std::size_t at = body.rfind(open, body.size() - 2);
  if (at == std::string_view::npos) return std::nullopt;
  const auto mark = time_mark_at(body, at);
  if (!mark || at + mark->length != body.size()) return std::nullopt;
  return std::pair(*mark, at);
}

std::optional<Prefix> bold_name(const Line& line) {
  std::string_view label = text::trim(line.words.substr(0, line.bold));
  while (label.ends_with(':')) label.remove_suffix(1);
  if (!looks_like_name(label)) return std::nullopt;
  return Prefix(std::string(label), behind_blanks(line.words, line.bold));
}

}  // namespace uddrag::importing
