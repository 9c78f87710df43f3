// SPDX-License-Identifier: GPL-3.0-or-later
// Linking quotes in the window: by choosing the other quote and the relation, or by letting a
// stripe fall on another. Each runs its change itself.
#pragma once
#include "gui/frame/desk.h"
#include "gui/transcript/transcript_canvas.h"

class wxWindow;

namespace uddrag::gui {

/// Asks for the other quote, then for the relation.
void link_quote(wxWindow* parent, Desk& desk, model::QuoteId from);
/// Asks what the fall of a stripe shall mean: replace the code, add it, or link the quotes.
void stripe_fell(wxWindow* parent, Desk& desk, StripeId dragged, StripeId onto);

}  // namespace uddrag::gui
