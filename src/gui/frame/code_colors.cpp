// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/frame/code_colors.h"

namespace uddrag::gui {

std::span<const model::Color> safe_colors() {
  static constexpr model::Color colors[] = {0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7,
                                            0xE69F00, 0x56B4E9, 0x332288, 0x117733,
                                            0x882255, 0x999933, 0xAA4499, 0x44AA99};
  return colors;
}

model::Color next_code_color(std::size_t n) {
  return safe_colors()[n % safe_colors().size()];
}

}  // namespace uddrag::gui
