// SPDX-License-Identifier: GPL-3.0-or-later
// Stable, untranslated names of enumerators, as they stand in the project file and in JSON.
// An enumeration joins by a specialisation of EnumNames: its names in the order of its values.
#pragma once
#include <cstddef>
#include <optional>
#include <string_view>

namespace uddrag::model {

template <class E>
struct EnumNames;  // static constexpr std::string_view all[] = {…};

template <class E>
constexpr std::string_view name(E value) {
  return EnumNames<E>::all[static_cast<std::size_t>(value)];
}

template <class E>
constexpr std::optional<E> from_name(std::string_view text) {
  std::size_t at = 0;
  for (const std::string_view known : EnumNames<E>::all) {
    if (known == text) return static_cast<E>(at);
    ++at;
  }
  return std::nullopt;
}

}  // namespace uddrag::model
