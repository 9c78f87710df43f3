// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/collate.h"

#include <unicode/coll.h>
#include <unicode/unistr.h>

#include <optional>
#include <vector>

#include "base/ascii.h"
#include "base/error.h"

namespace uddrag::text {

struct Collator::Engine {
  std::unique_ptr<icu::Collator> collator;
};

Collator::Collator(const std::string& language) : m_engine(new Engine) {
  UErrorCode status = U_ZERO_ERROR;
  m_engine->collator.reset(icu::Collator::createInstance(icu::Locale(language.c_str()), status));
  if (U_SUCCESS(status)) m_engine->collator->setAttribute(UCOL_NUMERIC_COLLATION, UCOL_ON, status);
  if (U_FAILURE(status))
    throw base::Error(base::ErrorKind::internal, "The text library cannot sort in this language.");
}
Collator::~Collator() = default;
Collator::Collator(Collator&&) noexcept = default;
Collator& Collator::operator=(Collator&&) noexcept = default;

int Collator::compare(std::string_view a, std::string_view b) const {
  UErrorCode status = U_ZERO_ERROR;
  return m_engine->collator->compareUTF8(
      icu::StringPiece(a.data(), static_cast<std::int32_t>(a.size())),
      icu::StringPiece(b.data(), static_cast<std::int32_t>(b.size())), status);
}

std::string Collator::key(std::string_view name) const {
  const icu::UnicodeString text = icu::UnicodeString::fromUTF8(
      icu::StringPiece(name.data(), static_cast<std::int32_t>(name.size())));
  const std::int32_t size = m_engine->collator->getSortKey(text, nullptr, 0);
  std::vector<std::uint8_t> bytes(static_cast<std::size_t>(size));
  m_engine->collator->getSortKey(text, bytes.data(), size);
  return {bytes.begin(), bytes.end()};
}

namespace {

/// Where every letter has the small one that ASCII gives it; in Turkish I has another.
std::optional<std::string> lower_ascii(std::string_view utf8, const std::string& language) {
  if (language.starts_with("tr") || language.starts_with("az") || language.starts_with("lt"))
    return std::nullopt;
  std::string out(utf8);
  for (char& c : out) {
    if (static_cast<unsigned char>(c) >= 0x80) return std::nullopt;
    c = base::ascii_lower(c);
  }
  return out;
}

}  // namespace

std::string lower(std::string_view utf8, const std::string& language) {
  if (auto ascii = lower_ascii(utf8, language)) return *std::move(ascii);
  icu::UnicodeString text = icu::UnicodeString::fromUTF8(
      icu::StringPiece(utf8.data(), static_cast<std::int32_t>(utf8.size())));
  std::string out;
  text.toLower(icu::Locale(language.c_str())).toUTF8String(out);
  return out;
}

}  // namespace uddrag::text
