// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/letters.h"

#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "text/decomposition.h"
#include "text/utf8.h"

namespace uddrag::text {
namespace {

icu::UnicodeString unicode(std::string_view utf8) {
  return icu::UnicodeString::fromUTF8(
      icu::StringPiece(utf8.data(), static_cast<std::int32_t>(utf8.size())));
}

std::u32string decomposed(std::string_view utf8) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString parts = decomposition().normalize(unicode(utf8), status);
  std::u32string out;
  for (std::int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1))
    out += static_cast<char32_t>(parts.char32At(i));
  return out;
}

}  // namespace

bool is_mark(char32_t c) {
  const auto type = u_charType(static_cast<UChar32>(c));
  return type == U_NON_SPACING_MARK || type == U_COMBINING_SPACING_MARK || type == U_ENCLOSING_MARK;
}

bool is_word_character(char32_t c) {
  return u_isalnum(static_cast<UChar32>(c)) || is_mark(c);
}

std::string upper(std::string_view utf8) {
  std::string out;
  unicode(utf8).toUpper(icu::Locale::getRoot()).toUTF8String(out);
  return out;
}

std::string capitalised(std::string_view utf8) {
  std::size_t first = 0;
  if (!utf8.empty()) next_code_point(utf8, first);
  return upper(utf8.substr(0, first)) + std::string(utf8.substr(first));
}

std::string composed(std::string_view utf8) {
  UErrorCode status = U_ZERO_ERROR;
  std::string out;
  icu::Normalizer2::getNFCInstance(status)->normalize(unicode(utf8), status).toUTF8String(out);
  return out;
}

std::size_t match_canonically(std::string_view text, std::string_view word) {
  const std::u32string wanted = decomposed(word);
  std::size_t matched = 0, at = 0;
  while (matched < wanted.size() && at < text.size()) {
    const std::size_t start = at;
    next_code_point(text, at);
    const std::u32string parts = decomposed(text.substr(start, at - start));
    if (wanted.compare(matched, parts.size(), parts) != 0) return 0;
    matched += parts.size();
  }
  if (matched != wanted.size()) return 0;
  std::size_t peek = at;
  if (at < text.size() && is_mark(next_code_point(text, peek))) return 0;
  return at;
}

}  // namespace uddrag::text
