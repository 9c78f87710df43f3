// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/course/markdown_marks.h"

#include <vector>

namespace uddrag::gui {
namespace {

using text::Pos;

std::size_t index(Pos at) {
  return static_cast<std::size_t>(at.value);
}
Pos pos(std::size_t at) {
  return Pos(static_cast<std::int64_t>(at));
}

std::vector<std::u32string> split(const std::u32string& text) {
  std::vector<std::u32string> lines(1);
  for (const char32_t c : text) c == U'\n' ? lines.emplace_back() : lines.back() += c;
  return lines;
}

/// The length of "12. " at the start of a line, or 0.
std::size_t number_length(const std::u32string& line) {
  const std::size_t digits = line.find_first_not_of(U"0123456789");
  return digits != std::u32string::npos && digits > 0 && line.compare(digits, 2, U". ") == 0
             ? digits + 2
             : 0;
}

std::size_t begun_length(const std::u32string& line, const std::u32string& sign) {
  if (sign == U"1. ") return number_length(line);
  return line.starts_with(sign) ? sign.size() : 0;
}

std::u32string counted(std::size_t number) {
  const std::string digits = std::to_string(number);
  return std::u32string(digits.begin(), digits.end()) + U". ";
}

}  // namespace

MarkedUp wrap_in(MarkedUp now, const std::u32string& sign) {
  const std::size_t start = index(now.selection.start), end = index(now.selection.end);
  const bool around = start >= sign.size() &&
                      now.text.compare(start - sign.size(), sign.size(), sign) == 0 &&
                      now.text.compare(end, sign.size(), sign) == 0;
  if (around) {
    now.text.erase(end, sign.size());
    now.text.erase(start - sign.size(), sign.size());
    now.selection = {pos(start - sign.size()), pos(end - sign.size())};
  } else {
    now.text.insert(end, sign);
    now.text.insert(start, sign);
    now.selection = {pos(start + sign.size()), pos(end + sign.size())};
  }
  return now;
}

MarkedUp begin_lines(MarkedUp now, const std::u32string& sign) {
  const std::size_t from = index(now.selection.start), to = index(now.selection.end);
  const std::size_t before = from == 0 ? std::u32string::npos : now.text.rfind(U'\n', from - 1);
  const std::size_t first = before == std::u32string::npos ? 0 : before + 1;
  const std::size_t found = now.text.find(U'\n', to);
  const std::size_t last = found == std::u32string::npos ? now.text.size() : found;
  std::vector<std::u32string> lines = split(now.text.substr(first, last - first));
  bool all = true;
  for (const std::u32string& line : lines) all = all && begun_length(line, sign) > 0;
  std::u32string joined;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::u32string bare = lines[i].substr(begun_length(lines[i], sign));
    const std::u32string begun = sign == U"1. " ? counted(i + 1) : sign;
    joined += (i > 0 ? U"\n" : U"") + (all ? bare : begun + bare);
  }
  now.text.replace(first, last - first, joined);
  now.selection = {pos(lines.size() > 1 ? first : first + joined.size()),
                   pos(first + joined.size())};
  return now;
}

MarkedUp link(MarkedUp now) {
  const std::u32string address = U"https://";
  const std::size_t end = index(now.selection.end);
  now.text.insert(end, U"](" + address + U")");
  now.text.insert(index(now.selection.start), U"[");
  now.selection = {pos(end + 3), pos(end + 3 + address.size())};
  return now;
}

}  // namespace uddrag::gui
