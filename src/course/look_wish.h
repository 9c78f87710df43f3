// SPDX-License-Identifier: GPL-3.0-or-later
// What a course's field `theme` says of its look, part by part, as a person sets it (look.h: what
// becomes of it).
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/hash.h"

namespace uddrag::course {

/// The letters of all pages; "theme": those of the theme.
enum class Fonts { theme, sans, serif };
constexpr std::array<std::string_view, 3> font_names{"theme", "sans", "serif"};

/// Empty: not said.
struct LookWish {
  std::string theme, colour, logo, institution;
  bool fidelity = false;
  Fonts fonts = Fonts::theme;
  bool operator==(const LookWish&) const = default;
};

/// The institution may have semicolons in its name.
LookWish look_wish(const std::string& theme);
/// "heather; #8a1538; …", as short as it can be.
std::string theme_text(const LookWish& wish);
std::optional<Fonts> fonts_called(std::string_view name);
/// A logo that was taken into the project: the list of its content (store/recording.h) and the name
/// it had; a field `theme` says "content:<64 digits>/logo.svg".
struct KeptLogo {
  base::Hash content;
  std::string name;
};
/// Nothing for a path beside the project.
std::optional<KeptLogo> kept_logo(const std::string& logo);
std::string logo_text(const KeptLogo& logo);

/// "#8a1538"
std::optional<std::uint32_t> colour_of(const std::string& text);

}  // namespace uddrag::course
