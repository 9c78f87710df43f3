// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/fold.h"

#include <unicode/uchar.h>
#include <unicode/utf16.h>

#include <algorithm>
#include <unordered_map>

#include "text/decomposition.h"
#include "text/utf8.h"

namespace uddrag::text {
namespace {

constexpr char32_t ring_above = 0x30A, diaeresis = 0x308;

/// Letters of their own in Danish, Swedish and German: å ä ö (æ and ø have no accent to lose).
char32_t letter_with(char32_t base, char32_t mark) {
  switch (base) {
    case U'a':
      return mark == ring_above ? U'å' : mark == diaeresis ? U'ä' : 0;
    case U'A':
      return mark == ring_above ? U'Å' : mark == diaeresis ? U'Ä' : 0;
    case U'o':
      return mark == diaeresis ? U'ö' : 0;
    case U'O':
      return mark == diaeresis ? U'Ö' : 0;
    default:
      return 0;
  }
}

bool keeps_its_mark(char32_t c) {
  return c == U'å' || c == U'Å' || c == U'ä' || c == U'Ä' || c == U'ö' || c == U'Ö';
}

bool loses_mark(char32_t c) {
  return u_charType(static_cast<UChar32>(c)) == U_NON_SPACING_MARK;
}

void append(std::u16string& out, UChar32 c) {
  if (c < 0x10000) {
    out += static_cast<char16_t>(c);
  } else {
    out += static_cast<char16_t>(U16_LEAD(c));
    out += static_cast<char16_t>(U16_TRAIL(c));
  }
}

void append_folded_case(std::u16string& out, UChar32 c, FoldOptions options) {
  if (!options.ignore_case) return append(out, c);
  const UChar32 folded = u_foldCase(c, U_FOLD_CASE_DEFAULT);
  if (folded == 0xDF) {
    out += u"ss";
  } else {
    append(out, folded);
  }
}

/// Folds one character that no mark follows.
void append_folded(std::u16string& out, char32_t c, FoldOptions options) {
  if (c < 0x80) {
    out += static_cast<char16_t>(options.ignore_case && c >= U'A' && c <= U'Z' ? c + 32 : c);
    return;
  }
  if (!options.ignore_accents || keeps_its_mark(c))
    return append_folded_case(out, static_cast<UChar32>(c), options);
  icu::UnicodeString parts;
  if (!decomposition().getDecomposition(static_cast<UChar32>(c), parts))
    return append_folded_case(out, static_cast<UChar32>(c), options);
  for (std::int32_t i = 0; i < parts.length();) {
    const UChar32 part = parts.char32At(i);
    i += U16_LENGTH(part);
    if (!loses_mark(static_cast<char32_t>(part))) append_folded_case(out, part, options);
  }
}

/// Walks a text unit by unit (a base with the marks behind it) and hands on the folded form:
/// sink(folded units, code points taken).
template <class Sink>
void fold_units(std::string_view utf8, FoldOptions options, Sink sink) {
  std::u16string folded;
  for (std::size_t at = 0; at < utf8.size();) {
    const auto first = static_cast<unsigned char>(utf8[at]);
    if (first < 0x80 &&
        (at + 1 == utf8.size() || static_cast<unsigned char>(utf8[at + 1]) < 0x80)) {
      const char16_t lower = options.ignore_case && first >= 'A' && first <= 'Z'
                                 ? static_cast<char16_t>(first + 32)
                                 : first;
      sink(std::u16string_view(&lower, 1), 1);
      ++at;
      continue;
    }
    char32_t c = next_code_point(utf8, at);
    std::uint32_t taken = 1;
    folded.clear();
    std::u16string marks;
    while (at < utf8.size() && static_cast<unsigned char>(utf8[at]) >= 0x80) {
      std::size_t behind = at;
      const char32_t mark = next_code_point(utf8, behind);
      if (!loses_mark(mark)) break;
      if (const char32_t letter = letter_with(c, mark))
        c = letter;
      else if (!options.ignore_accents)
        append(marks, static_cast<UChar32>(mark));
      at = behind;
      ++taken;
    }
    append_folded(folded, c, options);
    folded += marks;
    sink(folded, taken);
  }
}

}  // namespace

std::u16string fold(std::string_view utf8, FoldOptions options) {
  std::u16string out;
  fold_units(utf8, options, [&](std::u16string_view units, std::uint32_t) { out += units; });
  return out;
}

Folded::Folded(const Text& text, FoldOptions options) : m_options(options) {
  m_units.reserve(static_cast<std::size_t>(text.size().value));
  std::uint32_t original = 0;
  m_runs.push_back({0, 0});
  bool irregular = false;  // the unit before did not map one to one
  fold_units(text.utf8(), options, [&](std::u16string_view units, std::uint32_t taken) {
    const bool regular = units.size() == 1 && taken == 1;
    if ((irregular || !regular) && original > 0)
      m_runs.push_back({static_cast<std::uint32_t>(m_units.size()), original});
    m_units += units;
    original += taken;
    irregular = !regular;
  });
  if (irregular) m_runs.push_back({static_cast<std::uint32_t>(m_units.size()), original});
  m_length = original;
}

Span Folded::original(std::size_t from, std::size_t to) const {
  const auto place = [&](std::size_t unit, bool end) {
    const auto behind =
        std::upper_bound(m_runs.begin(), m_runs.end(), unit,
                         [](std::size_t value, const Run& run) { return value < run.folded; });
    const Run& run = *std::prev(behind);
    const std::uint32_t limit = behind == m_runs.end() ? m_length : behind->original;
    const std::uint32_t limit_folded =
        behind == m_runs.end() ? static_cast<std::uint32_t>(m_units.size()) : behind->folded;
    const auto offset = static_cast<std::uint32_t>(unit) - run.folded;
    // Inside a unit that became several (or came from several): its start, or its end.
    const bool whole = limit - run.original == limit_folded - run.folded;
    if (whole) return run.original + offset;
    return end && offset > 0 ? limit : run.original;
  };
  const Pos start(place(std::min(from, m_units.size()), false));
  if (to <= from) return {start, start};
  // The end of the unit that holds the last folded unit.
  const Pos last(place(std::min(to, m_units.size()), true));
  return {start, std::max(start, last)};
}

}  // namespace uddrag::text
