// SPDX-License-Identifier: GPL-3.0-or-later
// The words of a file in Rich Text Format: bytes of a code page, characters by number, signs.
#include <algorithm>
#include <iterator>
#include <utility>

#include "import/rtf_reader.h"
#include "import/tracked.h"
#include "text/utf8.h"

namespace uddrag::importing {
namespace {

using Kind = ReportItem::Kind;

constexpr const char* strange_sign = "\xEF\xBF\xBD";

struct Sign {
  std::string_view name;
  const char* utf8;
};
constexpr Sign signs[] = {{"tab", "\t"},
                          {"line", "\n"},
                          {"lbr", "\n"},
                          {"page", "\n"},
                          {"column", "\n"},
                          {"emdash", "\xE2\x80\x94"},
                          {"endash", "\xE2\x80\x93"},
                          {"emspace", "\xE2\x80\x83"},
                          {"enspace", "\xE2\x80\x82"},
                          {"qmspace", "\xE2\x80\x85"},
                          {"bullet", "\xE2\x80\xA2"},
                          {"lquote", "\xE2\x80\x98"},
                          {"rquote", "\xE2\x80\x99"},
                          {"ldblquote", "\xE2\x80\x9C"},
                          {"rdblquote", "\xE2\x80\x9D"},
                          {"ltrmark", "\xE2\x80\x8E"},
                          {"rtlmark", "\xE2\x80\x8F"},
                          {"zwj", "\xE2\x80\x8D"},
                          {"zwnj", "\xE2\x80\x8C"},
                          {"zwbo", "\xE2\x80\x8B"},
                          {"zwnbo", "\xE2\x81\xA0"},
                          {"~", "\xC2\xA0"},
                          {"-", "\xC2\xAD"},
                          {"_", "\xE2\x80\x91"}};

}  // namespace

/// A sign that may itself stand for a character already read.
bool RtfReader::sign_word(std::string_view name) {
  const auto* sign = std::find_if(std::begin(signs), std::end(signs),
                                  [&](const Sign& known) { return known.name == name; });
  if (sign == std::end(signs)) return false;
  flush_bytes();
  if (m_skip > 0) {
    --m_skip;
  } else {
    flush_lone_surrogate();
    words(sign->utf8);
  }
  return true;
}

int RtfReader::code_page() const {
  const auto found = m_font_pages.find(m_group.font >= 0 ? m_group.font : m_default_font);
  return found == m_font_pages.end() ? m_default_page : found->second;
}

void RtfReader::take_bytes(const RtfToken& token) {
  m_group_began = m_after_star = false;
  std::string_view bytes = token.bytes;
  if (m_skip > 0) {
    const std::size_t passed = std::min(static_cast<std::size_t>(m_skip), bytes.size());
    m_skip -= static_cast<long>(passed);
    bytes.remove_prefix(passed);
  }
  if (bytes.empty()) return;
  const int page = code_page();
  if (page != m_bytes_page) flush_bytes();
  m_bytes_page = page;
  m_bytes += bytes;
}

/// Characters of several bytes may be written in several tokens: decoded when something else comes.
void RtfReader::flush_bytes() {
  if (m_bytes.empty()) return;
  flush_lone_surrogate();
  const std::string bytes = std::exchange(m_bytes, {});
  if (m_bytes_page >= 0) return words(m_code_pages.decode(bytes, m_bytes_page));
  if (m_group.ending == Ending::list_number) return words("\u2022");
  std::string signs_shown;
  for (const char c : bytes) signs_shown += c == ' ' ? " " : strange_sign;
  add_item(m_source.report, Kind::warning, "symbols of special fonts, shown as \xEF\xBF\xBD");
  words(signs_shown);
}

void RtfReader::take_unicode(long number) {
  flush_bytes();
  m_skip = m_group.unicode_skip;
  if (number < 0) number += 65536;
  auto c = static_cast<char32_t>(std::clamp(number, 0L, 0x110000L));
  if (c >= 0xDC00 && c < 0xE000 && m_high_surrogate) {
    c = 0x10000 + ((m_high_surrogate - 0xD800) << 10) + (c - 0xDC00);
    m_high_surrogate = 0;
  } else {
    flush_lone_surrogate();
    if (c >= 0xD800 && c < 0xDC00) {
      m_high_surrogate = c;
      return;
    }
  }
  const bool symbol = code_page() < 0 && c >= 0xF000 && c <= 0xF0FF;
  const bool no_character = (c >= 0xDC00 && c < 0xE000) || c > 0x10FFFF || c == 0;
  if (symbol && m_group.ending == Ending::list_number) return words("\u2022");
  if (symbol)
    add_item(m_source.report, Kind::warning, "symbols of special fonts, shown as \xEF\xBF\xBD");
  if (no_character)
    add_item(m_source.report, Kind::warning,
             "numbers that are no characters, shown as \xEF\xBF\xBD");
  std::string utf8;
  text::append_utf8(utf8, symbol || no_character ? U'\uFFFD' : c);
  words(utf8);
}

void RtfReader::flush_lone_surrogate() {
  if (!std::exchange(m_high_surrogate, 0)) return;
  add_item(m_source.report, Kind::warning, "numbers that are no characters, shown as \xEF\xBF\xBD");
  words(strange_sign);
}

/// Whether the words of a group go by a tracked change.
bool RtfReader::goes(const Group& group) const {
  if (group.deleted || group.inserted) require_untracked(m_tracked);
  return m_tracked == Tracked::reject ? group.inserted : group.deleted;
}

void RtfReader::words(const std::string& utf8) {
  switch (m_group.sink) {
    case Sink::body:
      if (goes(m_group))
        m_gone += utf8;
      else if (m_group.hidden)
        m_hidden += utf8;
      else
        put(utf8);
      break;
    case Sink::collect:
      if (!goes(m_group) && !m_group.hidden) m_collected.back() += utf8;
      break;
    case Sink::value:
      m_value += utf8;
      break;
    case Sink::fonts:
    case Sink::styles:
    case Sink::nowhere:
      break;
  }
}

void RtfReader::put(const std::string& utf8) {
  report_passed_over();
  const bool changed = m_group.inserted || m_group.deleted;
  if (changed && !m_in_change)
    change_goes(m_tracked, m_tracked == Tracked::reject, {}, m_source.report);
  m_in_change = changed;
  const std::size_t start = out().size();
  out().add(utf8);
  if (m_group.bold) out().add_style(start, out().size(), "bold");
  if (m_group.italic) out().add_style(start, out().size(), "italic");
  if (m_group.underline) out().add_style(start, out().size(), "underline");
}

void RtfReader::report_passed_over() {
  if (!m_gone.empty())
    left_out(m_tracked == Tracked::reject ? "tracked insertions" : "tracked deletions",
             std::exchange(m_gone, {}));
  if (!m_hidden.empty()) left_out("hidden text", std::exchange(m_hidden, {}));
}

}  // namespace uddrag::importing
