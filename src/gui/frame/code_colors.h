// SPDX-License-Identifier: GPL-3.0-or-later
// The colours that new codes get. Free of wx.
#pragma once
#include "model/project.h"

namespace uddrag::gui {

/// The colour of the n-th new code: hues that colour-blind people can tell apart (Okabe and Ito
/// 2008, then Tol 2021 "muted"), over and over.
model::Color next_code_color(std::size_t n);

}  // namespace uddrag::gui
