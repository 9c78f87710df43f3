// SPDX-License-Identifier: GPL-3.0-or-later
#include "course/look.h"

#include <algorithm>

#include "course/look_wish.h"
#include "model/contrast.h"

namespace uddrag::course {
namespace {

struct Theme {
  Palette light, dark;
  bool serif_headings;
};

constexpr std::array<Theme, theme_names.size()> themes{{
    {{0xfcfbf8, 0xf4f1ea, 0x26231f, 0x625c52, 0xddd6c9, 0x1d5b5e, 0xe6f0ee, 0x744611, 0xfbf2e1,
      0x4d4183, 0xf0edf9},
     {0x181a1b, 0x212425, 0xe6e2da, 0xaea89d, 0x3b3f40, 0x8fcac3, 0x1c302f, 0xecc486, 0x2e2719,
      0xc7bdf1, 0x27243a},
     false},
    {{0xfcfafb, 0xf4eff3, 0x29232a, 0x645a66, 0xdfd4dd, 0x6b3a72, 0xf3e9f4, 0x744611, 0xfbf2e1,
      0x2c5a6b, 0xe7f1f5},
     {0x1a171b, 0x252026, 0xe9e2ea, 0xb3a8b4, 0x443b45, 0xd5abdc, 0x33213a, 0xecc486, 0x2e2719,
      0xa0d0e1, 0x1b2f37},
     true},
    {{0xfafbfc, 0xeef1f4, 0x1f2429, 0x56606a, 0xd2d9e0, 0x274c77, 0xe4ecf6, 0x744611, 0xfbf2e1,
      0x6a3d5e, 0xf6eaf2},
     {0x15181c, 0x1f2429, 0xe3e7eb, 0xa8b1bb, 0x39424b, 0x9dc4ee, 0x1c2c3e, 0xecc486, 0x2e2719,
      0xe2b4d4, 0x35202d},
     false},
}};

bool reads(std::uint32_t ink, const Palette& palette) {
  return std::ranges::all_of(
      std::array{palette.paper, palette.sunken, palette.accent_soft, palette.teacher_soft},
      [&](std::uint32_t ground) {
        return model::contrast(ink, ground) >= model::readable_contrast;
      });
}

/// The colour, moved towards the ink as far as it must be to be read.
void set_accent(Palette& palette, std::uint32_t colour, double softness) {
  constexpr double a_step = 0.04;
  do palette.accent_soft = model::mixed(colour, palette.paper, softness);
  while (model::contrast(palette.quiet, palette.accent_soft) < model::readable_contrast &&
         (softness /= 2) > 0.001);
  palette.accent = colour;
  for (double share = 1; share > 0 && !reads(palette.accent, palette); share -= a_step)
    palette.accent = model::mixed(colour, palette.ink, share);
  if (!reads(palette.accent, palette)) palette.accent = palette.ink;
}

void take_theme(Look& look, std::size_t which) {
  look.theme = theme_names[which];
  look.light = themes[which].light;
  look.dark = themes[which].dark;
  look.serif_headings = themes[which].serif_headings;
}

}  // namespace

Look::Look() {
  take_theme(*this, 0);
}

Look look_of(const std::string& theme) {
  const LookWish wish = look_wish(theme);
  Look look;
  const auto* const known = std::ranges::find(theme_names, wish.theme);
  if (known != theme_names.end())
    take_theme(look, static_cast<std::size_t>(known - theme_names.begin()));
  else if (!wish.theme.empty())
    look.unknown = wish.theme;
  look.colour = colour_of(wish.colour);
  if (look.colour) {
    set_accent(look.light, *look.colour, 0.08);
    set_accent(look.dark, *look.colour, 0.16);
  } else if (!wish.colour.empty()) {
    look.unknown = wish.colour;
  }
  look.logo = wish.logo;
  look.institution = wish.institution;
  look.fidelity = wish.fidelity;
  if (wish.fonts != Fonts::theme)
    look.serif_headings = look.serif_text = look.serif_quotes = wish.fonts == Fonts::serif;
  return look;
}

std::string theme_with_fidelity(const std::string& theme, bool fidelity) {
  LookWish wish = look_wish(theme);
  wish.fidelity = fidelity;
  return theme_text(wish);
}

}  // namespace uddrag::course
