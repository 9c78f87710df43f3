// SPDX-License-Identifier: GPL-3.0-or-later
// Content addresses: SHA-256 (FIPS 180-4), so that anyone can verify them with sha256sum.
#pragma once
#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace uddrag::base {

struct Hash {
  std::array<std::uint8_t, 32> bytes{};

  bool nil() const { return *this == Hash{}; }
  auto operator<=>(const Hash&) const = default;
};

Hash hash_of_bytes(std::string_view bytes);
/// 64 lower-case hexadecimal digits.
std::string to_string(const Hash& hash);
std::optional<Hash> parse_hash(std::string_view hex);

}  // namespace uddrag::base
