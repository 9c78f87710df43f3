// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/tables/cell_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/clock.h"
#include "base/csv.h"
#include "text/utf8.h"

namespace uddrag::gui {
namespace {

/// Reads a cell in quotes from `at` (the first quote); nullopt where it does not end as one.
std::optional<std::string> quoted(const std::string& text, std::size_t& at, char between) {
  std::string cell;
  for (std::size_t i = at + 1; i < text.size(); ++i) {
    if (text[i] != '"') {
      cell += text[i];
    } else if (i + 1 < text.size() && text[i + 1] == '"') {
      cell += text[i++];
    } else {
      const char next = i + 1 < text.size() ? text[i + 1] : '\n';
      if (next != between && next != '\n' && next != '\r') return std::nullopt;
      at = i + 1;
      return cell;
    }
  }
  return std::nullopt;
}

std::string in_quotes(const std::string& cell) {
  if (cell.find_first_of("\t\n\r") == std::string::npos && !cell.starts_with('"')) return cell;
  std::string all = "\"";
  for (const char letter : cell) all += letter == '"' ? "\"\"" : std::string(1, letter);
  return all + '"';
}

std::optional<int> whole(std::string_view digits) {
  int value = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (digits.empty() || read.ec != std::errc() || read.ptr != digits.data() + digits.size())
    return std::nullopt;
  return value;
}

bool digits_only(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(),
                                      [](char letter) { return letter >= '0' && letter <= '9'; });
}

/// "1.234.567": groups of three behind one to three digits.
bool in_thousands(std::string_view text) {
  std::size_t dot = text.find('.');
  if (dot == std::string_view::npos) return digits_only(text);
  if (dot == 0 || dot > 3 || !digits_only(text.substr(0, dot))) return false;
  while (dot != std::string_view::npos) {
    const std::size_t next = text.find('.', dot + 1);
    const std::string_view group =
        text.substr(dot + 1, next == std::string_view::npos ? next : next - dot - 1);
    if (group.size() != 3 || !digits_only(group)) return false;
    dot = next;
  }
  return true;
}

}  // namespace

CellLines cells_of(const std::string& text) {
  const char between = text.find('\t') == std::string::npos ? ';' : '\t';
  CellLines lines(1, std::vector<std::string>(1));
  bool fresh = true;  // nothing of the cell was read yet
  for (std::size_t at = 0; at < text.size();) {
    if (fresh && text[at] == '"')
      if (auto cell = quoted(text, at, between)) {
        lines.back().back() = *cell;
        fresh = false;
        continue;
      }
    const char letter = text[at++];
    fresh = letter == '\n' || letter == between;
    if (letter == '\n')
      lines.emplace_back(1);
    else if (letter == between)
      lines.back().emplace_back();
    else if (letter != '\r')
      lines.back().back() += letter;
  }
  while (lines.size() > 1 && lines.back() == std::vector<std::string>(1)) lines.pop_back();
  return lines;
}

std::string text_of(const CellLines& lines) {
  std::string text;
  for (const auto& line : lines) {
    for (std::size_t i = 0; i < line.size(); ++i) text += (i ? "\t" : "") + in_quotes(line[i]);
    text += '\n';
  }
  return text;
}

std::string csv_of(const CellLines& lines) {
  base::CsvWriter csv({',', false, false});
  for (auto line : lines) {
    line.resize(lines.front().size());
    csv.row(line);
  }
  return csv.take();
}

std::string plain_number(const std::string& text) {
  const std::size_t comma = text.find(',');
  if (comma == std::string::npos || !digits_only(text.substr(comma + 1))) return text;
  const bool negative = text.starts_with('-');
  std::string before = text.substr(negative, comma - negative);
  if (!in_thousands(before)) return text;
  std::erase(before, '.');
  return (negative ? "-" : "") + before + "." + text.substr(comma + 1);
}

std::string plain_date(const std::string& text) {
  const std::size_t first = text.find_first_of(".-/");
  if (first == std::string::npos) return text;
  const char sign = text[first];
  const std::size_t second = text.find(sign, first + 1);
  if (second == std::string::npos) return text;
  const auto a = whole(text.substr(0, first));
  const auto b = whole(text.substr(first + 1, second - first - 1));
  const auto year = whole(text.substr(second + 1));
  if (!a || !b || !year || *year < 1000 || first > 2) return text;
  if (sign == '/' && *a <= 12 && *b <= 12 && *a != *b) return text;
  const bool month_first = sign == '/' && *b > 12;
  const std::string date =
      fmt::format("{:04}-{:02}-{:02}", *year, month_first ? *a : *b, month_first ? *b : *a);
  return base::parse_iso_date(date) ? date : text;
}

}  // namespace uddrag::gui
