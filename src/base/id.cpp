// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/id.h"

#include <algorithm>
#include <mutex>

#include "base/clock.h"
#include "base/random.h"

namespace uddrag::base {
namespace {

constexpr std::string_view hex_digits = "0123456789abcdef";

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

/// Milliseconds in the upper 48 bits, a counter in the lower 12 (RFC 9562, section 6.2, method 1).
std::uint64_t next_tick() {
  static std::mutex mutex;
  static std::uint64_t last = 0;
  const std::lock_guard lock(mutex);
  const auto now = static_cast<std::uint64_t>(now_ms()) << 12;
  last = std::max(now, last + 1);
  return last;
}

}  // namespace

Uuid new_uuid() {
  Uuid id;
  random_bytes(id.bytes.data() + 8, 8);
  const std::uint64_t tick = next_tick();
  const std::uint64_t ms = tick >> 12;
  for (int i = 0; i < 6; ++i) id.bytes[i] = static_cast<std::uint8_t>(ms >> (40 - 8 * i));
  id.bytes[6] = static_cast<std::uint8_t>(0x70 | ((tick >> 8) & 0x0F));
  id.bytes[7] = static_cast<std::uint8_t>(tick & 0xFF);
  id.bytes[8] = static_cast<std::uint8_t>(0x80 | (id.bytes[8] & 0x3F));
  return id;
}

std::string to_string(const Uuid& id) {
  std::string out;
  out.reserve(36);
  for (std::size_t i = 0; i < id.bytes.size(); ++i) {
    if (i == 4 || i == 6 || i == 8 || i == 10) out += '-';
    out += hex_digits[id.bytes[i] >> 4];
    out += hex_digits[id.bytes[i] & 0x0F];
  }
  return out;
}

std::optional<Uuid> parse_uuid(std::string_view text) {
  if (text.size() != 32 && text.size() != 36) return std::nullopt;
  const bool dashed = text.size() == 36;
  Uuid id;
  std::size_t at = 0;
  for (std::size_t i = 0; i < id.bytes.size(); ++i) {
    if (dashed && (i == 4 || i == 6 || i == 8 || i == 10) && text[at++] != '-') return std::nullopt;
    const int high = hex_value(text[at]), low = hex_value(text[at + 1]);
    if (high < 0 || low < 0) return std::nullopt;
    id.bytes[i] = static_cast<std::uint8_t>(high << 4 | low);
    at += 2;
  }
  return id;
}

}  // namespace uddrag::base
