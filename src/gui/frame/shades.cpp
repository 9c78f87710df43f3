// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/frame/shades.h"

#include <algorithm>
#include <cmath>

namespace uddrag::gui {
namespace {

using model::luminance;

int channel(Color color, int shift) {
  return static_cast<int>(color >> shift & 0xFF);
}

bool readable_on_all(Color text, const std::vector<Color>& backgrounds) {
  return std::all_of(backgrounds.begin(), backgrounds.end(), [&](Color background) {
    return contrast(text, background) >= readable_contrast;
  });
}

/// The background of selected text: as the theme has it, but far enough from the text on it.
Color readable_below(Color text, Color background) {
  const Color away = luminance(text) > 0.18 ? 0x000000 : 0xFFFFFF;
  Color now = background;
  for (int step = 1; step <= 50 && contrast(text, now) < readable_contrast; ++step)
    now = mixed(background, away, step / 50.0);
  return now;
}

}  // namespace

Color mixed(Color a, Color b, double share_of_b) {
  Color made = 0;
  for (const int shift : {16, 8, 0}) {
    const int from = channel(a, shift);
    const double value = from + (channel(b, shift) - from) * share_of_b;
    made |= static_cast<Color>(std::lround(value)) << shift;
  }
  return made;
}

Color readable(Color text, const std::vector<Color>& backgrounds) {
  if (backgrounds.empty()) return text;
  const Color away = luminance(backgrounds.front()) > 0.18 ? 0x000000 : 0xFFFFFF;
  Color now = text;
  for (int step = 1; step <= 50 && !readable_on_all(now, backgrounds); ++step)
    now = mixed(text, away, step / 50.0);
  return now;
}

Color shown_shade(Color code, bool dark) {
  return dark ? mixed(code, 0xFFFFFF, .35) : code;
}

CodeTints tints_of(const Shades& shades, Color code) {
  const Color color = shades.dark ? mixed(code, 0xFFFFFF, .15) : code;
  const double resting = shades.dark ? .22 : .11, active = shades.dark ? .40 : .24;
  double strength = 1;
  for (; strength > 0.1; strength -= 0.05) {
    Color below = shades.page;
    for (const double alpha : {resting, resting, active, active})
      below = over(below, color, alpha * strength);
    if (contrast(shades.text, below) >= readable_contrast + 0.3) break;
  }
  return {{color, resting * strength}, {color, active * strength}};
}

Shades shades_of(const Theme& theme) {
  static constexpr std::array<Color, 6> on_light = {0x3B5B7A, 0x2E7F5A, 0x6B4478,
                                                    0x7A3B4E, 0x4F5A1F, 0x7A4B2F};
  static constexpr std::array<Color, 6> on_dark = {0x9DB8D6, 0xC8D9A8, 0xC9A8D8,
                                                   0xD9B48F, 0xA3CDAF, 0xE0A6B6};
  Shades s;
  s.dark = theme.dark();
  s.page = theme.page;
  s.text = theme.text;
  s.line = mixed(theme.text, theme.page, .85);
  s.selected_text = theme.selected_text;
  s.selection = readable_below(theme.selected_text, theme.selection);
  s.idle_selection = readable_below(theme.text, mixed(theme.page, theme.text, s.dark ? .28 : .18));
  s.match = {readable_below(theme.text, s.dark ? 0x6B5200 : 0xFFE08A), .85};
  s.current_match = {readable_below(theme.text, s.dark ? 0x8A4B00 : 0xFFB74D), .9};
  s.match_line = s.dark ? 0xFFCD5A : 0x965400;
  s.label_tint = s.dark ? .20 : .16;
  const std::vector<Color> plain = {theme.page, theme.window};
  s.quiet = readable(mixed(theme.text, theme.page, s.dark ? .30 : .32), plain);
  s.warning = readable(s.dark ? 0xF2B06B : 0x9A4B00, plain);
  s.speakers = s.dark ? on_dark : on_light;
  for (Color& speaker : s.speakers) speaker = readable(speaker, {theme.page});
  return s;
}

}  // namespace uddrag::gui
