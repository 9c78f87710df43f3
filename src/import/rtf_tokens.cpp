// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/rtf_tokens.h"

#include <algorithm>
#include <charconv>

#include "import/characters.h"

namespace uddrag::importing {
namespace {

constexpr std::size_t longest_name = 32;

bool letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

}  // namespace

RtfToken RtfTokens::next() {
  while (m_at < m_bytes.size() && (m_bytes[m_at] == '\r' || m_bytes[m_at] == '\n')) ++m_at;
  if (m_at >= m_bytes.size()) return {};
  RtfToken token;
  const char c = m_bytes[m_at];
  if (c == '{' || c == '}') {
    ++m_at;
    token.kind = c == '{' ? RtfToken::Kind::open : RtfToken::Kind::close;
    return token;
  }
  if (c == '\\') return control();
  const std::size_t end = std::min(m_bytes.find_first_of("\\{}\r\n", m_at), m_bytes.size());
  token.kind = RtfToken::Kind::bytes;
  token.bytes = m_bytes.substr(m_at, end - m_at);
  m_at = end;
  return token;
}

RtfToken RtfTokens::control() {
  RtfToken token;
  if (++m_at >= m_bytes.size()) return token;
  if (letter(m_bytes[m_at])) return control_word();
  if (m_bytes[m_at] == '\'') {
    int value = 0;
    const std::size_t last = std::min(m_at + 3, m_bytes.size());
    const auto [end, error] = std::from_chars(m_bytes.data() + std::min(m_at + 1, last),
                                              m_bytes.data() + last, value, 16);
    m_at = static_cast<std::size_t>(end - m_bytes.data());
    if (error != std::errc() || value < 0) {  // no number: nothing was meant
      token.kind = RtfToken::Kind::binary;
      return token;
    }
    m_hex = static_cast<char>(value);
    token.kind = RtfToken::Kind::bytes;
    token.bytes = {&m_hex, 1};
    token.hex = true;
    return token;
  }
  token.kind = RtfToken::Kind::word;
  token.name = m_bytes.substr(m_at++, 1);
  return token;
}

RtfToken RtfTokens::control_word() {
  RtfToken token;
  token.kind = RtfToken::Kind::word;
  std::size_t end = m_at;
  while (end < m_bytes.size() && end - m_at < longest_name && letter(m_bytes[end])) ++end;
  token.name = m_bytes.substr(m_at, end - m_at);
  m_at = end;
  const std::size_t sign = end < m_bytes.size() && m_bytes[end] == '-' ? 1 : 0;
  if (end + sign < m_bytes.size() && is_digit(m_bytes[end + sign])) {
    constexpr long most = 2147483647;
    end += sign;
    token.has_number = true;
    for (; end < m_bytes.size() && is_digit(m_bytes[end]); ++end)
      token.number = std::min(most, token.number * 10 + (m_bytes[end] - '0'));
    if (sign) token.number = -token.number;
    m_at = end;
  }
  if (m_at < m_bytes.size() && m_bytes[m_at] == ' ') ++m_at;
  if (token.name == "bin" && token.number > 0) {
    m_at += std::min(static_cast<std::size_t>(token.number), m_bytes.size() - m_at);
    token.kind = RtfToken::Kind::binary;
  }
  return token;
}

}  // namespace uddrag::importing
