// SPDX-License-Identifier: GPL-3.0-or-later
// Random bytes of the system, and a small seeded generator for made-up material.
#pragma once
#include <cstddef>
#include <cstdint>

namespace uddrag::base {

/// Fills from the system's generator (libsodium).
void random_bytes(void* into, std::size_t count);

/// SplitMix64: the same seed gives the same numbers on every platform.
class SeededRandom {
 public:
  explicit SeededRandom(std::uint64_t seed) : m_state(seed) {}
  std::uint64_t next() {
    std::uint64_t z = (m_state += 0x9E3779B97F4A7C15ULL);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
  }
  /// 0 … bound-1; bound must not be 0.
  std::uint64_t below(std::uint64_t bound) { return next() % bound; }

 private:
  std::uint64_t m_state;
};

}  // namespace uddrag::base
