// SPDX-License-Identifier: GPL-3.0-or-later
#include "course/name_reading.h"

#include <cstddef>

#include "text/letters.h"
#include "text/utf8.h"

namespace uddrag::course {

bool is_invisible(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF;
}

namespace {

bool ascii(char c) {
  return static_cast<unsigned char>(c) < 0x80;
}

/// A sign as a keyboard has it: hyphens and apostrophes are one each.
char32_t plain_sign(char32_t c) {
  if (c == 0x2010 || c == 0x2011) return U'-';
  return c == 0x2019 || c == 0x02BC ? U'\'' : c;
}

}  // namespace

std::string plain(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();)
    if (ascii(text[at]))
      out += text[at++];
    else if (const char32_t c = text::next_code_point(text, at); !is_invisible(c))
      text::append_utf8(out, plain_sign(c));
  return out;
}

namespace {

std::size_t behind_invisible(std::string_view text, std::size_t at) {
  for (std::size_t next = at; at < text.size(); at = next)
    if (!is_invisible(text::next_code_point(text, next))) break;
  return at;
}

}  // namespace

bool word_goes_on(std::string_view text, std::size_t at) {
  at = behind_invisible(text, at);
  return at < text.size() && text::is_word_character(text::next_code_point(text, at));
}

bool word_before(std::string_view text, std::size_t at) {
  while (at > 0) {
    std::size_t start = at - 1;
    while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0) == 0x80) --start;
    std::size_t next = start;
    const char32_t c = text::next_code_point(text, next);
    if (!is_invisible(c)) return text::is_word_character(c);
    at = start;
  }
  return false;
}

std::string rest_of_word(std::string_view text, std::size_t at) {
  std::string rest;
  while (at < text.size()) {
    const char32_t c = text::next_code_point(text, at);
    if (is_invisible(c)) continue;
    if (!text::is_word_character(c)) break;
    text::append_utf8(rest, c);
  }
  return rest;
}

namespace {

bool is_any_space(char32_t c) {
  return c == U' ' || (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0xA0 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F;
}

std::size_t behind_spaces(std::string_view text, std::size_t at) {
  while (at < text.size() && text[at] == ' ') ++at;
  for (std::size_t next = at; at < text.size(); at = next)
    if (const char32_t c = text::next_code_point(text, next); !is_any_space(c) && !is_invisible(c))
      break;
  return at;
}

/// How many bytes of text at a place read like a word once what is invisible is left out and signs
/// are plain; 0: none.
std::size_t plain_length(std::string_view text, std::size_t at, const std::string& word) {
  constexpr std::size_t widest = 3;  // decomposed letters are at most so many times longer
  const std::size_t enough = widest * word.size() + 8;
  std::string read;
  std::vector<std::size_t> ends;  // for each byte of it: the end of its character in the text
  bool differs = false;
  for (std::size_t next = at; next < text.size() && read.size() < enough;) {
    const std::size_t before = read.size();
    const char32_t c = text::next_code_point(text, next);
    if (is_any_space(c)) break;
    differs = differs || is_invisible(c) || plain_sign(c) != c;
    if (!is_invisible(c)) text::append_utf8(read, plain_sign(c));
    ends.resize(ends.size() + read.size() - before, next);
  }
  const std::string wanted = plain(word);
  if (!differs && wanted == word) return 0;  // it was read so already
  const std::size_t length = text::match_canonically(read, wanted);
  return length == 0 ? 0 : ends[length - 1] - at;
}

/// How many bytes of text at a place equal a word, composed or not; 0: none.
std::size_t word_length(std::string_view text, std::size_t at, const std::string& word) {
  if (at >= text.size()) return 0;
  // Almost every place differs in the first letter already.
  if (ascii(text[at]) && ascii(word[0]) && text[at] != word[0]) return 0;
  std::size_t peek_first = at;
  if (is_invisible(text::next_code_point(text, peek_first))) return 0;
  if (!text.substr(at).starts_with(word)) {
    const std::size_t length = text::match_canonically(text.substr(at), word);
    return length > 0 ? length : plain_length(text, at, word);
  }
  // A mark behind the last letter would make it another letter.
  std::size_t peek = at + word.size();
  const bool marked = peek < text.size() && text::is_mark(text::next_code_point(text, peek));
  return marked ? 0 : word.size();
}

}  // namespace

std::size_t words_end(std::string_view text, std::size_t at,
                      const std::vector<std::string>& words) {
  for (const std::string& word : words) {
    const bool first = &word == &words.front();
    const std::size_t from = first ? at : behind_spaces(text, at);
    if (!first && behind_invisible(text, at) == from) return 0;
    const std::size_t length = word_length(text, from, word);
    if (length == 0) return 0;
    at = from + length;
  }
  return at;
}

namespace {

/// At the next space, or at the end.
std::size_t behind_word(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    std::size_t next = at + 1;
    const bool plainly_no_space = ascii(text[at]) && text[at] > ' ';
    if (!plainly_no_space && is_any_space(text::next_code_point(text, next = at))) break;
    at = next;
  }
  return at;
}

}  // namespace

std::vector<std::string> split_words(std::string_view text) {
  std::vector<std::string> words;
  for (std::size_t at = behind_spaces(text, 0); at < text.size(); at = behind_spaces(text, at)) {
    const std::size_t start = at;
    at = behind_word(text, at);
    words.emplace_back(text.substr(start, at - start));
  }
  return words;
}

std::string one_spaced(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = behind_spaces(text, 0); at < text.size(); at = behind_spaces(text, at)) {
    const std::size_t start = at;
    at = behind_word(text, at);
    if (!out.empty()) out += ' ';
    out += text.substr(start, at - start);
  }
  return out;
}

}  // namespace uddrag::course
