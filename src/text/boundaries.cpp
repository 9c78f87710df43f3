// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/boundaries.h"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include <array>

#include "base/error.h"
#include "text/utf8.h"

namespace uddrag::text {
namespace {

using IteratorPtr = std::unique_ptr<icu::BreakIterator>;

void require(UErrorCode status) {
  if (U_FAILURE(status))
    throw base::Error(base::ErrorKind::internal,
                      base::said("The text library failed: {}.", u_errorName(status)));
}

IteratorPtr make_iterator(Border kind, const icu::Locale& locale) {
  UErrorCode status = U_ZERO_ERROR;
  IteratorPtr made;
  switch (kind) {
    case Border::grapheme:
      made.reset(icu::BreakIterator::createCharacterInstance(locale, status));
      break;
    case Border::word:
      made.reset(icu::BreakIterator::createWordInstance(locale, status));
      break;
    default:
      made.reset(icu::BreakIterator::createSentenceInstance(locale, status));
      break;
  }
  require(status);
  return made;
}

/// Sets UTF-8 bytes as the text of an iterator; its offsets are then bytes. The bytes must live.
void set_bytes(icu::BreakIterator& iterator, std::string_view bytes) {
  UErrorCode status = U_ZERO_ERROR;
  UText text = UTEXT_INITIALIZER;
  utext_openUTF8(&text, bytes.data(), static_cast<std::int64_t>(bytes.size()), &status);
  require(status);
  iterator.setText(&text, status);
  utext_close(&text);
  require(status);
}

/// Latin letters, digits, signs and spaces of one code point that never join a neighbour of the
/// same kind (CR and LF do).
bool plain(char32_t c) {
  return (c >= 0x20 && c < 0x7F) || c == U'\n' || (c >= 0xC0 && c < 0x250);
}

constexpr std::int64_t window = 96;  // code points looked at behind a position

/// A border for certain, whatever stands further off: between two plain characters, and behind a
/// space or line end where nothing begins that belongs to the character before.
bool surely_border(char32_t before, char32_t behind) {
  if (plain(before) && plain(behind)) return true;
  const auto c = static_cast<UChar32>(behind);
  return (before == U' ' || before == U'\n') && !u_hasBinaryProperty(c, UCHAR_GRAPHEME_EXTEND) &&
         u_charType(c) != U_COMBINING_SPACING_MARK && behind != 0x200D;
}

}  // namespace

struct Boundaries::Engine {
  Text text;
  icu::Locale locale;
  std::array<IteratorPtr, 3> iterators;

  icu::BreakIterator& iterator(Border kind) {
    IteratorPtr& slot = iterators[static_cast<std::size_t>(kind)];
    if (!slot) {
      slot = make_iterator(kind, locale);
      set_bytes(*slot, text.utf8());
    }
    return *slot;
  }

  Pos clamped(Pos at) const { return std::clamp(at, Pos(0), text.size()); }

  Pos next_line(Pos at) const {
    const auto from = static_cast<std::size_t>(text.to_bytes(at).value);
    const std::size_t end = text.utf8().find('\n', from);
    if (end == std::string::npos) return text.size();
    return text.from_bytes(BytePos(static_cast<std::int64_t>(end + 1)));
  }
  Pos previous_line(Pos at) const {
    const auto byte = static_cast<std::size_t>(text.to_bytes(at).value);
    if (byte < 2) return Pos(0);
    const std::size_t end = text.utf8().rfind('\n', byte - 2);
    if (end == std::string::npos) return Pos(0);
    return text.from_bytes(BytePos(static_cast<std::int64_t>(end + 1)));
  }
  bool is_space_or_sign(Pos at) const {
    const auto c = static_cast<UChar32>(text.at(at));
    return !u_isalnum(c) && !u_hasBinaryProperty(c, UCHAR_EMOJI_PRESENTATION);
  }
};

Boundaries::Boundaries(Text text, const std::string& language)
    : m_engine(new Engine{std::move(text), icu::Locale(language.c_str()), {}}) {}
Boundaries::~Boundaries() = default;
Boundaries::Boundaries(Boundaries&&) noexcept = default;
Boundaries& Boundaries::operator=(Boundaries&&) noexcept = default;

bool Boundaries::is_border(Border kind, Pos at) const {
  const Pos here = m_engine->clamped(at);
  if (here != at) return false;
  if (here == Pos(0) || here == m_engine->text.size()) return true;
  if (kind == Border::paragraph) return m_engine->text.at(here - 1) == U'\n';
  const auto byte = static_cast<std::int32_t>(m_engine->text.to_bytes(here).value);
  return m_engine->iterator(kind).isBoundary(byte);
}

Pos Boundaries::next(Border kind, Pos at) const {
  const Pos here = m_engine->clamped(at);
  if (here == m_engine->text.size()) return here;
  if (kind == Border::paragraph) return m_engine->next_line(here);
  const auto byte = static_cast<std::int32_t>(m_engine->text.to_bytes(here).value);
  const std::int32_t found = m_engine->iterator(kind).following(byte);
  if (found == icu::BreakIterator::DONE) return m_engine->text.size();
  return m_engine->text.from_bytes(BytePos(found));
}

Pos Boundaries::previous(Border kind, Pos at) const {
  const Pos here = m_engine->clamped(at);
  if (here == Pos(0)) return here;
  if (kind == Border::paragraph) return m_engine->previous_line(here);
  const auto byte = static_cast<std::int32_t>(m_engine->text.to_bytes(here).value);
  const std::int32_t found = m_engine->iterator(kind).preceding(byte);
  if (found == icu::BreakIterator::DONE) return Pos(0);
  return m_engine->text.from_bytes(BytePos(found));
}

Span Boundaries::around(Border kind, Pos at) const {
  Pos here = m_engine->clamped(at);
  if (here == m_engine->text.size() && here > Pos(0)) here = here - 1;
  const Pos start = is_border(kind, here) ? here : previous(kind, here);
  return {start, next(kind, start)};
}

Pos Boundaries::next_word_start(Pos at) const {
  Pos here = next(Border::word, at);
  while (here < m_engine->text.size() && m_engine->is_space_or_sign(here))
    here = next(Border::word, here);
  return here;
}

Pos Boundaries::previous_word_start(Pos at) const {
  Pos here = previous(Border::word, at);
  while (here > Pos(0) && m_engine->is_space_or_sign(here)) here = previous(Border::word, here);
  return here;
}

Span Boundaries::snap(Span span) const {
  return snap_to_graphemes(m_engine->text, span);
}

Span Boundaries::trim(Span span) const {
  Span inner = snap(span);
  const auto space = [&](Pos at) {
    return u_isUWhiteSpace(static_cast<UChar32>(m_engine->text.at(at)));
  };
  while (inner.start < inner.end && space(inner.start)) ++inner.start;
  while (inner.start < inner.end && space(inner.end - 1)) inner.end = inner.end - 1;
  return snap(inner);
}

namespace {

/// The grapheme borders around a position: the last at or before, the first at or after.
Span grapheme_around(const Text& text, Pos at) {
  if (at <= Pos(0)) return {Pos(0), Pos(0)};
  if (at >= text.size()) return {text.size(), text.size()};
  const char32_t before = text.at(at - 1), behind = text.at(at);
  if (plain(before) && plain(behind)) return {at, at};
  Pos from = at;
  while (from > Pos(0) && !surely_border(text.at(from - 1), text.at(from))) from = from - 1;
  const Pos to = std::min(text.size(), at + window);
  const std::string_view bytes = text.slice({from, to});
  thread_local const IteratorPtr iterator = make_iterator(Border::grapheme, icu::Locale::getRoot());
  set_bytes(*iterator, bytes);
  const std::int64_t base = text.to_bytes(from).value;
  const auto offset = static_cast<std::int32_t>(text.to_bytes(at).value - base);
  if (iterator->isBoundary(offset)) return {at, at};
  std::int32_t start = iterator->preceding(offset);
  std::int32_t end = iterator->following(offset);
  if (start == icu::BreakIterator::DONE) start = 0;
  if (end == icu::BreakIterator::DONE) end = static_cast<std::int32_t>(bytes.size());
  return {text.from_bytes(BytePos(base + start)), text.from_bytes(BytePos(base + end))};
}

}  // namespace

Span snap_to_graphemes(const Text& text, Span span) {
  const Pos start = grapheme_around(text, span.start).start;
  const Pos end = grapheme_around(text, span.end).end;
  return {start, std::max(start, end)};
}

bool on_grapheme_border(const Text& text, Pos at) {
  if (at < Pos(0) || at > text.size()) return false;
  const Span around = grapheme_around(text, at);
  return around.start == at && around.end == at;
}

}  // namespace uddrag::text
