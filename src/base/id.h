// SPDX-License-Identifier: GPL-3.0-or-later
// Identifiers: UUID version 7 (RFC 9562, section 5.7), 16 bytes, time-ordered. Id<Quote> and
// Id<Code> do not compare: an id knows what it names.
#pragma once
#include <array>
#include <compare>
#include <cstdint>
#include <cstring>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace uddrag::base {

struct Uuid {
  std::array<std::uint8_t, 16> bytes{};

  bool nil() const { return *this == Uuid{}; }
  auto operator<=>(const Uuid&) const = default;
};

/// Strictly increasing within this process, also when the clock steps back.
Uuid new_uuid();
/// 36 characters, lower case, with dashes.
std::string to_string(const Uuid& id);
/// Takes the form of to_string() and the 32 bare hexadecimal digits, either case.
std::optional<Uuid> parse_uuid(std::string_view text);

template <class Named>
struct Id {
  Uuid uuid;

  static Id make() { return {new_uuid()}; }
  bool nil() const { return uuid.nil(); }
  explicit operator bool() const { return !nil(); }
  auto operator<=>(const Id&) const = default;
};

template <class Named>
std::string to_string(const Id<Named>& id) {
  return to_string(id.uuid);
}

inline std::size_t hash_of(const Uuid& id) {
  std::uint64_t high = 0, low = 0;
  std::memcpy(&high, id.bytes.data(), 8);
  std::memcpy(&low, id.bytes.data() + 8, 8);
  return static_cast<std::size_t>(high * 0x9E3779B97F4A7C15ULL ^ low);
}

}  // namespace uddrag::base

template <>
struct std::hash<uddrag::base::Uuid> {
  std::size_t operator()(const uddrag::base::Uuid& id) const { return uddrag::base::hash_of(id); }
};
template <class Named>
struct std::hash<uddrag::base::Id<Named>> {
  std::size_t operator()(const uddrag::base::Id<Named>& id) const {
    return uddrag::base::hash_of(id.uuid);
  }
};
