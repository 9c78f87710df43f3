// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/search.h"

#include <unicode/regex.h>
#include <unicode/uchar.h>

#include <memory>
#include <optional>

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

namespace {

/// ICU's matcher over a text, with its errors in our words.
class Matcher {
 public:
  Matcher(const Text& text, std::string_view pattern, bool ignore_case,
          std::chrono::milliseconds time_limit, const base::Progress* progress = nullptr)
      : m_text(text),
        m_rule(to_utf16(pattern)),
        m_subject(to_utf16(text.utf8())),
        m_end(std::chrono::steady_clock::now() + time_limit),
        m_progress(progress) {
    const std::uint32_t flags = UREGEX_MULTILINE | (ignore_case ? UREGEX_CASE_INSENSITIVE : 0);
    m_matcher = std::make_unique<icu::RegexMatcher>(
        icu::UnicodeString(false, m_rule.data(), static_cast<std::int32_t>(m_rule.size())), flags,
        m_status);
    if (U_FAILURE(m_status))
      throw base::Error(base::ErrorKind::bad_input, "The pattern is not a regular expression.");
    m_subject_string =
        icu::UnicodeString(false, m_subject.data(), static_cast<std::int32_t>(m_subject.size()));
    m_matcher->reset(m_subject_string);
    m_matcher->setMatchCallback(
        [](const void* me, std::int32_t) -> UBool {
          return static_cast<const Matcher*>(me)->goes_on();
        },
        this, m_status);
    m_matcher->setFindProgressCallback(
        [](const void* me, std::int64_t) -> UBool {
          return static_cast<const Matcher*>(me)->goes_on();
        },
        this, m_status);
  }

  /// The next match that is not empty; nothing where there is none.
  std::optional<Span> next() {
    while (goes_on() && m_matcher->find(m_status) && U_SUCCESS(m_status)) {
      const Span span{m_text.from_utf16(Utf16Pos(m_matcher->start(m_status))),
                      m_text.from_utf16(Utf16Pos(m_matcher->end(m_status)))};
      if (!span.empty()) return span;
    }
    if (m_progress) m_progress->check();
    if (!goes_on() || m_status == U_REGEX_STACK_OVERFLOW)
      throw base::Error(base::ErrorKind::bad_input,
                        "The pattern takes too long; one repetition inside another, as in (a+)+, "
                        "is a common reason.");
    if (U_FAILURE(m_status))
      throw base::Error(base::ErrorKind::bad_input, "The pattern cannot be searched for.");
    return std::nullopt;
  }

  /// What stands in the place of the match that next() found last.
  std::string replacement(const icu::UnicodeString& with) {
    icu::UnicodeString out;
    m_matcher->appendReplacement(out, with, m_status);
    if (U_FAILURE(m_status))
      throw base::Error(base::ErrorKind::bad_input,
                        "The replacement names a group that the pattern does not have.");
    out.remove(0, m_matcher->start(m_status) - m_behind);  // the text before the match
    m_behind = m_matcher->end(m_status);
    return from_utf16({out.getBuffer(), static_cast<std::size_t>(out.length())});
  }

 private:
  Matcher(const Matcher&) = delete;  // the callbacks know its place

  bool goes_on() const {
    return std::chrono::steady_clock::now() < m_end && !(m_progress && m_progress->cancelled());
  }

  const Text& m_text;
  std::u16string m_rule, m_subject;
  icu::UnicodeString m_subject_string;
  UErrorCode m_status = U_ZERO_ERROR;
  std::unique_ptr<icu::RegexMatcher> m_matcher;
  std::chrono::steady_clock::time_point m_end;
  const base::Progress* m_progress;
  std::int32_t m_behind = 0;  // where the last replacement ended, in UTF-16 units
};

}  // namespace

std::vector<Span> find_regex(const Text& text, std::string_view pattern, bool ignore_case,
                             std::chrono::milliseconds time_limit, const base::Progress* progress) {
  Matcher matcher(text, pattern, ignore_case, time_limit, progress);
  std::vector<Span> found;
  while (const auto span = matcher.next()) found.push_back(*span);
  return found;
}

std::vector<Splice> regex_replacements(const Text& text, std::string_view pattern,
                                       std::string_view with, bool ignore_case,
                                       std::chrono::milliseconds time_limit) {
  Matcher matcher(text, pattern, ignore_case, time_limit);
  const std::u16string units = to_utf16(with);
  const icu::UnicodeString replacement(units.data(), static_cast<std::int32_t>(units.size()));
  std::vector<Splice> found;
  while (const auto span = matcher.next())
    found.push_back({*span, matcher.replacement(replacement)});
  return found;
}

}  // namespace uddrag::text
