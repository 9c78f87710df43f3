// SPDX-License-Identifier: GPL-3.0-or-later
// The colours that codes are offered. Free of wx.
#pragma once
#include <span>

#include "model/project.h"

namespace uddrag::gui {

/// Twelve hues that colour-blind people can tell apart: Okabe and Ito 2008 without black and
/// yellow, then Tol 2021, "muted".
std::span<const model::Color> safe_colors();

/// The colour of the n-th new code: those, over and over.
model::Color next_code_color(std::size_t n);

}  // namespace uddrag::gui
