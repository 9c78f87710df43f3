// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/transcript/char_bytes.h"

#include <algorithm>

namespace uddrag::gui::transcript {

CharBytes::CharBytes(std::string_view utf8)
    : m_bytes(static_cast<std::int64_t>(utf8.size())), m_size(m_bytes) {
  if (std::none_of(utf8.begin(), utf8.end(), [](char c) { return c < 0; })) return;
  m_starts.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size(); ++at)
    if ((static_cast<unsigned char>(utf8[at]) & 0xC0) != 0x80)
      m_starts.push_back(static_cast<std::uint32_t>(at));
  m_size = static_cast<std::int64_t>(m_starts.size());
}

text::BytePos CharBytes::to_byte(text::Pos at) const {
  const std::int64_t pos = std::clamp<std::int64_t>(at.value, 0, m_size);
  if (m_starts.empty()) return text::BytePos(pos);
  return text::BytePos(pos == m_size ? m_bytes : m_starts[static_cast<std::size_t>(pos)]);
}

text::Pos CharBytes::to_pos(text::BytePos at) const {
  const std::int64_t byte = std::clamp<std::int64_t>(at.value, 0, m_bytes);
  if (m_starts.empty()) return text::Pos(byte);
  if (byte == m_bytes) return text::Pos(m_size);
  const auto behind =
      std::upper_bound(m_starts.begin(), m_starts.end(), static_cast<std::uint32_t>(byte));
  return text::Pos(behind - m_starts.begin() - 1);
}

}  // namespace uddrag::gui::transcript
