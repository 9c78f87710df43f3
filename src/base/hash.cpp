// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hash.h"

#include <sodium.h>

namespace uddrag::base {

Hash hash_of_bytes(std::string_view bytes) {
  Hash hash;
  crypto_hash_sha256(hash.bytes.data(), reinterpret_cast<const unsigned char*>(bytes.data()),
                     bytes.size());
  return hash;
}

std::string to_string(const Hash& hash) {
  std::string hex(hash.bytes.size() * 2 + 1, '\0');
  sodium_bin2hex(hex.data(), hex.size(), hash.bytes.data(), hash.bytes.size());
  hex.pop_back();
  return hex;
}

std::optional<Hash> parse_hash(std::string_view hex) {
  Hash hash;
  std::size_t count = 0;
  const bool read = sodium_hex2bin(hash.bytes.data(), hash.bytes.size(), hex.data(), hex.size(),
                                   nullptr, &count, nullptr) == 0;
  if (!read || count != hash.bytes.size() || hex.size() != 2 * count) return std::nullopt;
  return hash;
}

}  // namespace uddrag::base
