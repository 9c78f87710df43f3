// SPDX-License-Identifier: GPL-3.0-or-later
// What a course's field `theme` says of its look, part by part, as a person sets it (look.h: what
// becomes of it).
#pragma once
#include <cstdint>
#include <optional>
#include <string>

namespace uddrag::course {

/// Empty: not said.
struct LookWish {
  std::string theme, colour, logo, institution;
  bool fidelity = false;
  bool operator==(const LookWish&) const = default;
};

/// The institution may have semicolons in its name.
LookWish look_wish(const std::string& theme);
/// "#8a1538"
std::optional<std::uint32_t> colour_of(const std::string& text);

}  // namespace uddrag::course
