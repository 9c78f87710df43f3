// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/encoding.h"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>

#include "base/error.h"
#include "text/utf8.h"

namespace uddrag::text {
namespace {

using base::Error;
using base::ErrorKind;

constexpr std::u32string_view usual = U"æøåÆØÅäöüÄÖÜßéèêàâçëïîôûÉÈ";
constexpr std::u32string_view marks = U"»«–—…“”‘’„·§°½´";
int count_replacements(std::string_view utf8) {
  int count = 0;
  for (std::size_t at = utf8.find(replacement); at != std::string_view::npos;
       at = utf8.find(replacement, at + replacement.size()))
    ++count;
  return count;
}

std::string convert(std::string_view bytes, const std::string& encoding) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(
      ucnv_open(encoding.c_str(), &status), &ucnv_close);
  if (U_FAILURE(status))
    throw Error(ErrorKind::bad_input,
                base::said("There is no encoding of the name \"{}\".", encoding));
  const icu::UnicodeString text(bytes.data(), static_cast<std::int32_t>(bytes.size()),
                                converter.get(), status);
  if (U_FAILURE(status))
    throw Error(ErrorKind::bad_input, base::said("The bytes cannot be read as {}.", encoding));
  std::string utf8;
  text.toUTF8String(utf8);
  return utf8;
}

/// How Danish, German, French and English a reading looks: their letters count for it, signs that
/// hardly occur in prose against it.
int score(std::string_view utf8) {
  int points = 0;
  for (std::size_t at = 0; at < utf8.size();) {
    const char32_t c = next_code_point(utf8, at);
    if (c < 0x80) continue;
    if (usual.find(c) != std::u32string_view::npos)
      points += 3;
    else if (marks.find(c) != std::u32string_view::npos)
      points += 2;
    else if ((c >= 0x80 && c < 0xA0) || c == 0xFFFD)
      points -= 20;
    else
      points -= 3;
  }
  return points;
}

struct ByteCounts {
  std::size_t even_nul = 0, odd_nul = 0, control = 0;
};

ByteCounts count_bytes(std::string_view bytes) {
  ByteCounts counts;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const auto c = static_cast<unsigned char>(bytes[i]);
    if (c == 0) ++(i % 2 ? counts.odd_nul : counts.even_nul);
    if (c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x0B && c != 0)
      ++counts.control;
  }
  return counts;
}

Decoded decoded(std::string_view bytes, const char* encoding, bool certain) {
  Decoded result{convert(bytes, encoding), encoding, certain, 0};
  result.replaced = count_replacements(result.utf8);
  return result;
}

/// Latin text in UTF-16 has a NUL in nearly every other byte.
const char* utf16_by_nul(const ByteCounts& counts, std::size_t size) {
  if (size % 2 != 0 || size < 4) return nullptr;
  if (counts.odd_nul > size / 5 && counts.even_nul < size / 50) return "UTF-16LE";
  if (counts.even_nul > size / 5 && counts.odd_nul < size / 50) return "UTF-16BE";
  return nullptr;
}

/// UTF-8 with a few broken places: many good sequences of several bytes for each bad one.
bool nearly_utf8(std::string_view bytes, std::string_view repaired) {
  const int bad = count_replacements(repaired) - count_replacements(bytes);
  int good = 0;
  for (std::size_t at = 0; at < repaired.size();) {
    const char32_t c = next_code_point(repaired, at);
    good += c >= 0x80 && c != 0xFFFD;
  }
  return bad > 0 && good >= 4 * bad;
}

/// Whether a guessed reading has its foreign letters in words: alone, they are broken bytes, or of
/// an alphabet that is not among the candidates.
bool reads_as_words(std::string_view utf8) {
  int good = 0, bad = 0, strange = 0;
  bool word = false;
  const auto end_word = [&] {
    (word ? good : bad) += strange;
    strange = 0;
    word = false;
  };
  for (std::size_t at = 0; at < utf8.size();) {
    const char32_t c = next_code_point(utf8, at);
    if (c == U' ' || c == U'\n' || c == U'\t' || c == U'\r') end_word();
    word = word || (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
    if (c < 0x80) continue;
    if ((c < 0xA0) || c == 0xFFFD)
      ++bad;
    else if (usual.find(c) != usual.npos || marks.find(c) != marks.npos)
      ++good;
    else
      ++strange;
  }
  end_word();
  return good >= bad;
}

Decoded by_best_score(std::string_view bytes) {
  static constexpr const char* candidates[] = {"windows-1252", "macintosh", "ibm-850_P100-1995",
                                               "windows-1250"};
  Decoded best;
  int best_points = 0;
  for (const char* candidate : candidates) {
    Decoded tried = decoded(bytes, candidate, false);
    const int points = score(tried.utf8);
    if (!best.encoding.empty() && points <= best_points) continue;
    best = std::move(tried);
    best_points = points;
  }
  if (best.encoding == "ibm-850_P100-1995") best.encoding = "IBM850";
  return best;
}

}  // namespace

Decoded decode(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) {
    const std::string_view body = bytes.substr(3);
    Decoded result{repair_utf8(body), "UTF-8", true, 0};
    result.replaced = count_replacements(result.utf8) - count_replacements(body);
    return result;
  }
  if (bytes.starts_with("\xFF\xFE")) return decoded(bytes.substr(2), "UTF-16LE", true);
  if (bytes.starts_with("\xFE\xFF")) return decoded(bytes.substr(2), "UTF-16BE", true);
  const ByteCounts counts = count_bytes(bytes);
  if (const char* utf16 = utf16_by_nul(counts, bytes.size())) return decoded(bytes, utf16, false);
  if (counts.even_nul + counts.odd_nul > 8 + bytes.size() / 1000 ||
      counts.control > 8 + bytes.size() / 100)
    throw Error(ErrorKind::bad_input, "This is not text but binary data.");
  if (valid_utf8(bytes)) return {std::string(bytes), "UTF-8", true, 0};
  std::string repaired = repair_utf8(bytes);
  if (nearly_utf8(bytes, repaired)) {
    const int replaced = count_replacements(repaired) - count_replacements(bytes);
    return {std::move(repaired), "UTF-8", false, replaced};
  }
  Decoded guessed = by_best_score(bytes);
  if (!reads_as_words(guessed.utf8)) {
    const auto broken = static_cast<std::ptrdiff_t>(first_invalid(bytes)->value);
    throw Error(ErrorKind::bad_input,
                base::said("Line {}: there are bytes that are neither UTF-8 nor of another known "
                           "encoding. Save the file anew as UTF-8.",
                           1 + std::count(bytes.begin(), bytes.begin() + broken, '\n')));
  }
  return guessed;
}

Decoded decode_as(std::string_view bytes, const std::string& encoding) {
  Decoded result{convert(bytes, encoding), encoding, true, 0};
  if (result.utf8.starts_with("\xEF\xBB\xBF")) result.utf8.erase(0, 3);
  result.replaced = count_replacements(result.utf8);
  return result;
}

const std::vector<std::string>& common_encodings() {
  static const std::vector<std::string> names = {"UTF-8",       "windows-1252", "ISO-8859-1",
                                                 "ISO-8859-15", "UTF-16LE",     "UTF-16BE",
                                                 "macintosh",   "IBM850",       "windows-1250"};
  return names;
}

}  // namespace uddrag::text
