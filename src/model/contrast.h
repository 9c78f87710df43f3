// SPDX-License-Identifier: GPL-3.0-or-later
// How far two colours stand apart: WCAG 2.2, definitions of "relative luminance" and "contrast
// ratio".
#pragma once
#include "model/project.h"

namespace uddrag::model {

double luminance(Color color);                    ///< 0 … 1
double contrast(Color a, Color b);                ///< 1 … 21
Color mixed(Color a, Color b, double share);      ///< that share of a, 0 … 1, the rest of b
inline constexpr double readable_contrast = 4.5;  ///< 1.4.3, for text of any size

}  // namespace uddrag::model
