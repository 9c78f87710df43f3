// SPDX-License-Identifier: GPL-3.0-or-later
// The right margin: brackets, labels, star and memo signs, and where they stand (for the mouse).
#pragma once
#include <wx/colour.h>

#include <cstddef>
#include <optional>

#include "gui/transcript/canvas_painter.h"

namespace uddrag::gui::transcript {

void paint_stripes(wxGraphicsContext& gc, const Scene& scene);

/// A small sheet with two lines of writing; its left upper corner, with a line height of room.
void paint_memo_sign(wxGraphicsContext& gc, const CanvasLook& look, double x, double y, double em);

/// As the theme shows it; a quiet grey where the quote has no code.
wxColour stripe_color(const Scene& scene, const CanvasQuote& quote, std::size_t coding);

/// Where a stripe's bracket and its label stand, in the view. Nothing for what is not drawn.
std::optional<Rect> bracket_place(const Scene& scene, const Stripe& stripe);
std::optional<Rect> label_place(const Scene& scene, const Stripe& stripe);

}  // namespace uddrag::gui::transcript
