// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/pdf_hyphens.h"

#include <algorithm>
#include <array>

#include "text/collate.h"
#include "text/letters.h"
#include "text/utf8.h"

namespace uddrag::importing {
namespace {

constexpr std::array hyphens = {std::string_view("-"), std::string_view("\u2010"),
                                std::string_view("\u00AD")};
constexpr std::size_t divided_lines = 50;  // one in so many, where a document divides words
constexpr std::size_t fewest_divided = 2;

bool part_of_word(std::string_view text, std::size_t at) {
  return text::is_word_character(text::next_code_point(text, at));
}

std::size_t before(std::string_view text, std::size_t at) {
  do --at;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80);
  return at;
}

/// The word that ends at a place, hyphens within it included.
std::string_view last_word(std::string_view line) {
  std::size_t start = line.size();
  while (start > 0) {
    const std::size_t at = before(line, start);
    const bool hyphen =
        std::find(hyphens.begin(), hyphens.end(), line.substr(at, start - at)) != hyphens.end();
    if (!hyphen && !part_of_word(line, at)) break;
    start = at;
  }
  return line.substr(start);
}

std::string_view first_word(std::string_view line) {
  std::size_t end = 0;
  while (end < line.size() && part_of_word(line, end)) text::next_code_point(line, end);
  return line.substr(0, end);
}

bool begins_small(std::string_view word) {
  std::size_t at = 0;
  if (word.empty()) return false;
  text::next_code_point(word, at);
  const std::string begin(word.substr(0, at));
  return text::upper(begin) != begin;
}

bool is_abbreviation(const std::string& word) {
  std::size_t at = 0;
  text::next_code_point(word, at);
  return at == word.size() || text::upper(word) == word;
}

bool connects(const std::string& word) {
  static constexpr std::array words = {"og",   "eller", "samt", "and", "or", "und",
                                       "oder", "et",    "ou",   "och", "to"};
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

std::size_t LineEnds::hyphen(std::string_view line) {
  for (const std::string_view sign : hyphens)
    if (line.size() > sign.size() && line.ends_with(sign) &&
        part_of_word(line, before(line, line.size() - sign.size())))
      return sign.size();
  return 0;
}

LineEnds::LineEnds(const std::vector<std::string>& lines) {
  std::size_t divided = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string& line = lines[i];
    if (i + 1 < lines.size() && hyphen(line)) divided += begins_small(first_word(lines[i + 1]));
    for (std::size_t at = 0; at < line.size();) {
      const std::size_t end = std::min(line.find_first_of(" \t", at), line.size());
      const std::string_view piece = std::string_view(line).substr(at, end - at);
      const std::size_t sign = end < line.size() ? hyphen(piece) : 0;
      m_breaks_off = m_breaks_off ||
                     (sign && begins_small(first_word(std::string_view(line).substr(end + 1))) &&
                      !connects(std::string(first_word(std::string_view(line).substr(end + 1)))));
      const std::string_view word =
          last_word(piece.substr(0, piece.find_last_not_of(".,;:!?)\"") + 1));
      if (end < line.size() || !hyphen(line)) m_words.insert(text::lower(std::string(word)));
      at = end + 1;
    }
  }
  m_divides = divided >= fewest_divided && divided * divided_lines >= lines.size();
}

bool LineEnds::suspended(const std::string& first, const std::string& second) const {
  return connects(second) || (second.size() > first.size() && second.starts_with(first));
}

LineEnd LineEnds::read(std::string_view line, std::string_view next) const {
  const std::size_t sign = hyphen(line);
  if (!sign) return LineEnd::apart;
  const std::string_view second = first_word(next);
  if (line.ends_with("\u00AD")) return second.empty() ? LineEnd::apart : LineEnd::joined;
  if (second.empty()) return LineEnd::apart;
  if (!begins_small(second)) return LineEnd::close;
  const std::string first(last_word(line.substr(0, line.size() - sign)));
  const std::string one = text::lower(first), two(second);
  if (m_words.contains(one + two)) return LineEnd::joined;
  if (suspended(one, two)) return LineEnd::apart;
  if (m_words.contains(one + "-" + two) || is_abbreviation(first)) return LineEnd::close;
  return m_divides ? LineEnd::joined : m_breaks_off ? LineEnd::apart : LineEnd::close;
}

}  // namespace uddrag::importing
