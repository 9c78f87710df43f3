// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/search.h"

#include <unicode/regex.h>
#include <unicode/uchar.h>

#include "base/error.h"
#include "text/utf8.h"

namespace uddrag::text {
namespace {

bool letter_at(const std::u16string& units, std::size_t at) {
  return at < units.size() && u_isalnum(static_cast<UChar32>(units[at]));
}

/// Both ends stand between a letter and something else.
bool whole_word(const std::u16string& units, std::size_t from, std::size_t to) {
  const bool left = from == 0 || !letter_at(units, from - 1) || !letter_at(units, from);
  const bool right = !letter_at(units, to) || !letter_at(units, to - 1);
  return left && right;
}

}  // namespace

std::vector<Span> find_all(const Folded& haystack, std::string_view needle, SearchOptions options) {
  std::vector<Span> found;
  const std::u16string wanted = fold(needle, haystack.options());
  if (wanted.empty()) return found;
  const std::u16string& units = haystack.units();
  std::size_t at = units.find(wanted);
  while (at != std::u16string::npos && found.size() < options.limit) {
    const std::size_t end = at + wanted.size();
    if (!options.whole_word || whole_word(units, at, end))
      found.push_back(haystack.original(at, end));
    at = units.find(wanted, end);
  }
  return found;
}

std::vector<Span> find_exact(const Text& text, std::string_view needle, std::size_t limit) {
  std::vector<Span> found;
  if (needle.empty()) return found;
  const std::int64_t length = count_code_points(needle);
  std::size_t at = text.utf8().find(needle);
  while (at != std::string::npos && found.size() < limit) {
    const Pos start = text.from_bytes(BytePos(static_cast<std::int64_t>(at)));
    found.emplace_back(start, start + length);
    at = text.utf8().find(needle, at + 1);
  }
  return found;
}

std::vector<Span> find_regex(const Text& text, std::string_view pattern, bool ignore_case,
                             std::chrono::milliseconds time_limit) {
  UErrorCode status = U_ZERO_ERROR;
  const std::u16string rule = to_utf16(pattern), subject = to_utf16(text.utf8());
  const icu::UnicodeString rule_string(false, rule.data(), static_cast<std::int32_t>(rule.size()));
  const icu::UnicodeString subject_string(false, subject.data(),
                                          static_cast<std::int32_t>(subject.size()));
  icu::RegexMatcher matcher(rule_string,
                            UREGEX_MULTILINE | (ignore_case ? UREGEX_CASE_INSENSITIVE : 0), status);
  if (U_FAILURE(status))
    throw base::Error(base::ErrorKind::bad_input, "The pattern is not a regular expression.");
  matcher.reset(subject_string);
  matcher.setTimeLimit(static_cast<std::int32_t>(time_limit.count()), status);
  std::vector<Span> found;
  while (matcher.find(status) && U_SUCCESS(status)) {
    const Span span{text.from_utf16(Utf16Pos(matcher.start(status))),
                    text.from_utf16(Utf16Pos(matcher.end(status)))};
    if (!span.empty()) found.push_back(span);
  }
  if (status == U_REGEX_TIME_OUT)
    throw base::Error(base::ErrorKind::bad_input, "The pattern takes too long on this text.");
  if (U_FAILURE(status))
    throw base::Error(base::ErrorKind::bad_input, "The pattern cannot be searched for.");
  return found;
}

}  // namespace uddrag::text
