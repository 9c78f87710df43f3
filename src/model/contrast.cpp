// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/contrast.h"

#include <algorithm>
#include <cmath>

namespace uddrag::model {

double luminance(Color color) {
  const auto linear = [&](int shift) {
    const double c = (color >> shift & 0xFF) / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(16) + 0.7152 * linear(8) + 0.0722 * linear(0);
}

double contrast(Color a, Color b) {
  const double one = luminance(a) + 0.05, other = luminance(b) + 0.05;
  return std::max(one, other) / std::min(one, other);
}

Color mixed(Color a, Color b, double share) {
  Color result = 0;
  for (const int shift : {16, 8, 0}) {
    const double part = (a >> shift & 0xFF) * share + (b >> shift & 0xFF) * (1 - share);
    result |= static_cast<Color>(std::lround(part)) << shift;
  }
  return result;
}

}  // namespace uddrag::model
